// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncText.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::compare {
namespace {

/// The whole text as it reads without async.
std::string asyncFree(const std::string& text, const std::set<std::string, std::less<>>& ownNames = {}) {
    const auto module = python::readModule("aiobotocore/x.py", source::SourceText(text));
    const auto changed = withoutAsync(module, AsyncForm(module, ownNames));
    std::string all;
    for (int line = 1; line <= module.text().lineCount(); ++line) {
        std::string shown(module.text().line(line));
        for (const auto& other : changed) {
            if (other.line != line)
                continue;
            EXPECT_EQ(other.offsets.size(), shown.size() + 1);
            EXPECT_EQ(other.offsets.back(), static_cast<int>(other.text.size()));
            EXPECT_TRUE(std::is_sorted(other.offsets.begin(), other.offsets.end()));
            shown = other.text;
        }
        all += shown + "\n";
    }
    return all;
}

TEST(AsyncText, dropsWhatAsyncAdds) {
    EXPECT_EQ(asyncFree("async def f(self):\n    x = await self.g(1)  # await it\n    return x\n"),
              "def f(self):\n    x = self.g(1)  # await it\n    return x\n");
    EXPECT_EQ(
        asyncFree(
            "async def f(self):\n    async with a() as b:\n        async for c in b:\n            pass\n"),
        "def f(self):\n    with a() as b:\n        for c in b:\n            pass\n");
    EXPECT_EQ(asyncFree("async def f():\n    return (await g()).x\n"), "def f():\n    return g().x\n");
}

TEST(AsyncText, callsPrefixedClassesByTheirPlainName) {
    EXPECT_EQ(asyncFree("x = AioHarbour(AioQuay.name)\n"), "x = Harbour(Quay.name)\n");
    EXPECT_EQ(asyncFree("x = AioHarbour(AioQuay.name)\n", {"AioQuay"}), "x = Harbour(AioQuay.name)\n");
}

TEST(AsyncText, unwrapsHelpersAndThreads) {
    EXPECT_EQ(asyncFree("async def f():\n    a = await resolve_awaitable(g(b))\n"),
              "def f():\n    a = g(b)\n");
    EXPECT_EQ(asyncFree("import asyncio\nasync def f():\n    a = await asyncio.to_thread(g, b)\n"),
              "import asyncio\ndef f():\n    a = g(b)\n");
}

TEST(AsyncText, leavesEverythingElseAsItIsWritten) {
    const std::string plain = "def f(a: int = 1):\n    \"\"\"await async AioX\"\"\"\n    x = ('a' \"b\")\n"
                              "    # AioX await\n    return  x ;  y = (1)\n";
    EXPECT_EQ(asyncFree(plain), plain);
}

TEST(AsyncText, keepsLinesWhereTheyAre) {
    EXPECT_EQ(asyncFree("async def f():\n    x = await resolve_awaitable(\n        g(b)\n    )\n"),
              "def f():\n    x = \n        g(b)\n    \n");
}

} // namespace
} // namespace portside::compare
