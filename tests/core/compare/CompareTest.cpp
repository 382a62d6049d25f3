// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Alignment.h"
#include "core/compare/AsyncForm.h"
#include "core/compare/Rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace portside::compare {

namespace {

python::Module moduleOf(std::string path, std::string text) {
    return python::readModule(std::move(path), source::SourceText(std::move(text)));
}

/// The canonical text of all statements of the first function.
std::string canonical(const std::string& text) {
    const auto module = moduleOf("aiobotocore/x.py", text);
    const AsyncForm form(module);
    std::string joined;
    for (const auto& statement : outline(passage(module, module.functions.at(0)), form).statements)
        joined += statement.text + "\n";
    return joined;
}

void expectSame(const std::string& botocore, const std::string& aiobotocore) {
    EXPECT_EQ(canonical(botocore), canonical(aiobotocore)) << aiobotocore;
}

void expectDifferent(const std::string& botocore, const std::string& aiobotocore) {
    EXPECT_NE(canonical(botocore), canonical(aiobotocore)) << aiobotocore;
}

std::string function(const std::string& body, const std::string& head = "def f(self, x):") {
    return head + "\n    " + body + "\n";
}

/// Every line of every pane in exactly one row, in order.
void expectWhole(const SideBySide& picture) {
    const auto check = [&](const std::optional<Excerpt>& pane, std::optional<int> Row::*side) {
        std::vector<int> seen;
        for (const auto& row : picture.rows)
            if (row.*side)
                seen.push_back(*(row.*side));
        std::vector<int> wanted;
        if (pane)
            for (int line = pane->firstLine; line <= pane->lastLine(); ++line)
                wanted.push_back(line);
        EXPECT_EQ(seen, wanted);
    };
    check(picture.botocoreOld, &Row::botocoreOld);
    check(picture.botocore, &Row::botocore);
    check(picture.aiobotocore, &Row::aiobotocore);
    for (const auto& row : picture.rows)
        EXPECT_TRUE(row.botocoreOld || row.botocore || row.aiobotocore);
}

std::optional<int> oppositeOf(const SideBySide& picture, int aioLine) {
    for (const auto& row : picture.rows)
        if (row.aiobotocore == aioLine)
            return row.botocore;
    return std::nullopt;
}

} // namespace

TEST(AsyncForm, TakesAwayWhatAsyncAdds) {
    expectSame(function("return g(x)"), function("return await g(x)", "async def f(self, x):"));
    expectSame(function("return g(x).y"), function("return (await g(x)).y", "async def f(self, x):"));
    expectSame(function("return [a for a in g(x)]"),
               function("return [a async for a in g(x)]", "async def f(self, x):"));
    expectSame(function("with g(x) as h:\n        h()"),
               function("async with g(x) as h:\n        h()", "async def f(self, x):"));
    expectSame(function("for h in g(x):\n        h()"),
               function("async for h in g(x):\n        await h()", "async def f(self, x):"));
    expectSame(function("return x", "def __enter__(self):"),
               function("return x", "async def __aenter__(self):"));
    expectSame(function("x.close()"), function("await x.aclose()", "async def f(self, x):"));
    expectSame(function("raise StopIteration"), function("raise StopAsyncIteration"));
    expectSame(function("return next(x)"), function("return await anext(x)", "async def f(self, x):"));
}

TEST(AsyncForm, TakesAwayClassPrefixes) {
    expectSame(function("return Session(x)"), function("return AioSession(x)"));
    expectSame(function("return _Retry(x)"), function("return _AsyncRetry(x)"));
    expectSame(function("return ClientSession(x)"), function("return AIOClientSession(x)"));
    expectDifferent(function("return synchronise(x)"), function("return Asynchronise(x)"));
    expectDifferent(function("return x.rows"), function("return x.aiorows"));
}

TEST(AsyncForm, KeepsNamesOfItsOwn) {
    const auto module = moduleOf("aiobotocore/x.py", function("return AioTee(x)"));
    const AsyncForm form(module, {"AioTee"});
    const auto made = outline(passage(module, module.functions.at(0)), form);
    EXPECT_EQ(made.statements.at(1).text, "return AioTee ( x )");
}

TEST(AsyncForm, LooksThroughKnownWrappers) {
    expectSame(function("return g(x)"),
               function("return await resolve_awaitable(g(x))", "async def f(self, x):"));
    expectSame(function("return any(x)"), function("return await async_any(x)", "async def f(self, x):"));
    expectSame("import time\n" + function("g(x, y=1)"),
               "import asyncio\n" + function("await asyncio.to_thread(g, x, y=1)", "async def f(self, x):"));
    expectSame(function("g(x, y=1)"),
               function("await loop.run_in_executor(None, partial(g, x, y=1))", "async def f(self, x):"));
    expectSame("import threading\n" + function("self.m = threading.Lock()"),
               "import asyncio\n" + function("self.m = asyncio.Lock()"));
    expectSame("import time\n" + function("time.sleep(x)"),
               "import asyncio\n" + function("await asyncio.sleep(x)", "async def f(self, x):"));
    expectSame(function("return g(x)", "@contextmanager\ndef f(self, x):"),
               function("return g(x)", "@asynccontextmanager\nasync def f(self, x):"));
    expectDifferent(function("return g(x)"), function("return await shield(g(x))", "async def f(self, x):"));
    expectDifferent("import time\n" + function("time.sleep(x)"),
                    "import asyncio\n" + function("await asyncio.sleep(x + 1)", "async def f(self, x):"));
}

TEST(AsyncForm, DropsModuleQualifiersAndUndoesAliases) {
    expectSame("import botocore.config\n" + function("return botocore.config.Config(x)"),
               "from aiobotocore.config import AioConfig\n" + function("return AioConfig(x)"));
    expectSame("from botocore.retries import bucket\n" + function("return bucket.Bucket(x)"),
               "from .retries.bucket import AsyncBucket\n" + function("return AsyncBucket(x)"));
    expectSame("from botocore.session import Session\n" + function("return Session(x)"),
               "from botocore.session import Session as _SyncSession\n" + function("return _SyncSession(x)"));
    expectSame(function("super().f(x)"), function("super(Outer, self).f(x)"));
    expectDifferent("from botocore.compat import json\n" + function("return json.loads(x)"),
                    function("return loads(x)"));
    expectDifferent("import os\n" + function("return os.path.join(x)"), function("return join(x)"));
}

TEST(AsyncForm, LeavesLayoutAnnotationsAndDocstringsOut) {
    expectSame(function("return g(x, 'a')"), "def f(\n    self,\n    x: int,\n) -> str:\n    "
                                             "\"\"\"Says.\"\"\"\n    return (\n        g(\n            "
                                             "x,\n            \"a\",\n        )\n    )\n");
}

TEST(Alignment, PairsEditedStatementsAndNamesTheirTokens) {
    const auto botocore = moduleOf("botocore/x.py", "def f(a):\n    b = one(a, 1)\n    return b\n");
    const auto aiobotocore =
        moduleOf("aiobotocore/x.py", "async def f(a):\n    b = await two(a, 1)\n    log(b)\n    return b\n");
    const auto alignment =
        alignAsync(passage(botocore, botocore.functions[0]), passage(aiobotocore, aiobotocore.functions[0]));
    ASSERT_EQ(alignment.pairs.size(), 3U);
    const auto& edited = alignment.pairs[1];
    EXPECT_EQ(edited.match, Match::Edited);
    ASSERT_EQ(edited.extra.size(), 1U);
    EXPECT_EQ(alignment.aiobotocore.statements[1].tokens[static_cast<size_t>(edited.extra[0])].text, "two");
    EXPECT_EQ(alignment.ofAiobotocore(2), nullptr); // log(b)
    EXPECT_EQ(alignment.botocoreCount(), 3);
    EXPECT_EQ(alignment.equalCount(), 2);
}

TEST(Alignment, KeepsEqualStatementsApart) {
    const auto one =
        moduleOf("botocore/x.py", "def f(a):\n    if a:\n        go()\n    else:\n        go()\n");
    const auto other =
        moduleOf("aiobotocore/x.py", "def f(a):\n    if a:\n        go()\n    else:\n        go()\n");
    const auto alignment = alignAsync(passage(one, one.functions[0]), passage(other, other.functions[0]));
    ASSERT_EQ(alignment.pairs.size(), 5U);
    for (const auto& pair : alignment.pairs) {
        EXPECT_EQ(pair.botocore, pair.aiobotocore);
        EXPECT_FALSE(pair.structure);
    }
}

TEST(Alignment, SeesMovesAndOtherBranches) {
    const auto one =
        moduleOf("botocore/x.py",
                 "def f(a):\n    start(a, 1)\n    if a:\n        go(a)\n    stop(a, 2)\n    end(a, 3)\n");
    const auto other = moduleOf(
        "aiobotocore/x.py",
        "def f(a):\n    if a:\n        pass\n    go(a)\n    stop(a, 2)\n    end(a, 3)\n    start(a, 1)\n");
    const auto alignment = alignAsync(passage(one, one.functions[0]), passage(other, other.functions[0]));
    int moved = 0;
    int structure = 0;
    for (const auto& pair : alignment.pairs) {
        moved += pair.match == Match::Moved;
        structure += pair.structure;
    }
    EXPECT_EQ(moved, 1);
    EXPECT_EQ(structure, 1);
}

TEST(Alignment, WritesAsyncWithOut) {
    const auto one =
        moduleOf("botocore/x.py", "def f(self):\n    client = self.make('a')\n    return client.go(x)\n");
    const auto other =
        moduleOf("aiobotocore/x.py", "async def f(self):\n    async with self.make('a') as client:\n"
                                     "        return await client.go(x)\n");
    const auto alignment = alignAsync(passage(one, one.functions[0]), passage(other, other.functions[0]));
    EXPECT_EQ(alignment.equalCount(), 3);
    for (const auto& pair : alignment.pairs)
        EXPECT_FALSE(pair.structure);
}

TEST(Alignment, RenamesBackWhatAsyncWithNames) {
    const auto one =
        moduleOf("botocore/x.py", "def f(self):\n    client = self.make()\n    r = client.go(client=1)\n");
    const auto other = moduleOf("aiobotocore/x.py",
                                "async def f(self):\n    client = self.make()\n    async with client as c:\n"
                                "        r = await c.go(client=1)\n");
    const auto alignment = alignAsync(passage(one, one.functions[0]), passage(other, other.functions[0]));
    EXPECT_EQ(alignment.equalCount(), 3);
}

TEST(Alignment, KeepsAsyncWithWhereBotocoreHasWith) {
    const auto one = moduleOf("botocore/x.py", "def f(self):\n    with self._lock:\n        go()\n");
    const auto other =
        moduleOf("aiobotocore/x.py", "async def f(self):\n    async with self._lock:\n        await go()\n");
    const auto alignment = alignAsync(passage(one, one.functions[0]), passage(other, other.functions[0]));
    EXPECT_EQ(alignment.equalCount(), 3);
}

TEST(Rows, StandsEachLineInOneRow) {
    const auto one =
        moduleOf("botocore/x.py",
                 "def f(a):\n    # first\n    b = one(a)\n\n    # second\n    c = two(b, 1)\n    return c\n");
    const auto other = moduleOf(
        "aiobotocore/x.py",
        "import asyncio\n\n\nasync def f(a):\n    # first\n    b = await one(a)\n    log(b)\n\n    # second\n"
        "    c = await two(\n        b,\n        2,\n    )\n    return c\n");
    const auto picture = sideBySide(passage(one, one.functions[0]), passage(other, other.functions[0]));
    expectWhole(picture);
    EXPECT_EQ(oppositeOf(picture, 4), 1);
    EXPECT_EQ(oppositeOf(picture, 5), 2);
    EXPECT_EQ(oppositeOf(picture, 7), std::nullopt);
    EXPECT_EQ(oppositeOf(picture, 9), 5);
    EXPECT_EQ(oppositeOf(picture, 10), 6);
    EXPECT_EQ(oppositeOf(picture, 14), 7);
    ASSERT_EQ(picture.aiobotocoreMarks.size(), 1U);
    EXPECT_EQ(picture.aiobotocoreMarks[0], (Mark{12, 8, 9}));
    ASSERT_EQ(picture.botocoreMarks.size(), 1U);
}

TEST(Rows, StandsThreePanesInOneModel) {
    const auto old = moduleOf("botocore/x.py", "def f(a):\n    b = one(a)\n    gone(b)\n    return b\n");
    const auto now =
        moduleOf("botocore/x.py", "def f(a):\n    b = one(a)\n    c = fresh(d, e, 1)\n    return b\n");
    const auto aio =
        moduleOf("aiobotocore/x.py", "async def f(a):\n    b = await one(a)\n    gone(b)\n    return b\n");
    const auto picture = sideBySide(passage(old, old.functions[0]), passage(now, now.functions[0]),
                                    passage(aio, aio.functions[0]));
    expectWhole(picture);
    const Row gone{3, std::nullopt, 3};
    EXPECT_NE(std::find(picture.rows.begin(), picture.rows.end(), gone), picture.rows.end());
    const Row last{4, 4, 4};
    EXPECT_EQ(picture.rows.back(), last);
}

TEST(Rows, ShowsWhatIsAloneToo) {
    const auto one = moduleOf("botocore/x.py", "X = 1\n\n\ndef f(a):\n    return a\n");
    expectWhole(sideBySide(passage(one, one.functions[0]), std::nullopt));
    expectWhole(sideBySide(std::nullopt, passage(one, one.functions[0])));
    expectWhole(sideBySide(passage(one, one.functions[0]), std::nullopt, std::nullopt));
    expectWhole(sideBySide(passage(one, one.functions[0]), std::nullopt, passage(one, one.functions[0])));
    EXPECT_EQ(sideBySide(passage(one, one.functions[0]), std::nullopt).rows.size(), 2U);
}

TEST(Hostile, NeverGetsStuck) {
    const std::string deep =
        "def f(a):\n    return " + std::string(100'000, '(') + "a" + std::string(100'000, ')') + "\n";
    std::string wide = "def f(a):\n    return [";
    while (wide.size() < 1'000'000)
        wide += "'abcdefgh', ";
    wide += "]\n";
    const std::string longText = "def f(a):\n    return '" + std::string(10'000'000, 'a') + "'\n";
    for (const auto& text : {deep, wide, longText}) {
        const auto one = moduleOf("botocore/x.py", text);
        const auto other = moduleOf("aiobotocore/x.py", "# more\n" + text);
        ASSERT_FALSE(one.functions.empty());
        expectWhole(sideBySide(passage(one, one.functions[0]), passage(other, other.functions[0])));
    }
}

TEST(Hostile, ReadsOddLineEnds) {
    const auto one = moduleOf("botocore/x.py", "\xEF\xBB\xBF"
                                               "def f(a):\r\n    b = 1\r\n\f\r\n    return b\r\n");
    const auto other = moduleOf("aiobotocore/x.py", "def f(a):\n    b = 1\n\n    return b");
    const auto picture = sideBySide(passage(one, one.functions.at(0)), passage(other, other.functions.at(0)));
    expectWhole(picture);
    EXPECT_EQ(picture.rows.size(), 4U);
    EXPECT_TRUE(picture.aiobotocoreMarks.empty());
}

} // namespace portside::compare
