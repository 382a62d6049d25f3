// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Explanation.h"

#include <gtest/gtest.h>

namespace portside::render {

namespace {

using compare::Side;

compare::Excerpt excerpt(int firstLine, std::vector<std::string> lines) {
    return {"botocore/x.py", "Kite.fly", firstLine, std::move(lines)};
}

/// Changed at 1.5.0 in its second line; `added` and `removed` are line numbers.
asyncneed::FunctionVerdict changed(std::vector<int> added, std::vector<int> removed) {
    asyncneed::FunctionVerdict function;
    function.path = "botocore/x.py";
    function.name = "Kite.fly";
    function.change = asyncneed::Change::Changed;
    function.verdict = asyncneed::Verdict::NeedsAsync;
    function.view.botocoreOld = excerpt(10, {"def fly(self):", "", "    self.rise()"});
    function.view.botocore = excerpt(20, {"def fly(self):", "", "    self.glide()"});
    function.addedLines = std::move(added);
    function.removedLines = std::move(removed);
    asyncneed::Finding finding{"tracked-override", asyncneed::Verdict::NeedsAsync, "Kite.fly", "changed", {}};
    finding.quotes = {{Side::Botocore, "botocore/x.py", 20, "def fly(self):"},
                      {Side::BotocoreOld, "botocore/x.py", 10, "def fly(self):"},
                      {Side::Aiobotocore, "aiobotocore/x.py", 20, "async def fly(self):"}};
    function.findings = {finding};
    return function;
}

std::vector<std::pair<int, QString>> shown(const asyncneed::FunctionVerdict& function) {
    std::vector<std::pair<int, QString>> lines;
    for (const auto& line : explain(function).evidence)
        lines.emplace_back(line.line, line.text);
    return lines;
}

using Lines = std::vector<std::pair<int, QString>>;

} // namespace

TEST(Explanation, ShowsTheLinesThatChangedNotTheDefinitionTwice) {
    EXPECT_EQ(shown(changed({21, 22}, {11, 12})), (Lines{{22, QStringLiteral("self.glide()")},
                                                         {12, QStringLiteral("self.rise()")},
                                                         {20, QStringLiteral("async def fly(self):")}}));
    EXPECT_EQ(shown(changed({22}, {})),
              (Lines{{22, QStringLiteral("self.glide()")}, {20, QStringLiteral("async def fly(self):")}}));
}

TEST(Explanation, QuotesThatNameALineStayAsTheyAre) {
    auto function = changed({22}, {12});
    function.findings[0].quotes[0] = {Side::Botocore, "botocore/x.py", 22, "self.glide()"};
    EXPECT_EQ(shown(function)[0], (std::pair<int, QString>{22, QStringLiteral("self.glide()")}));
    auto added = changed({20, 21, 22}, {});
    added.change = asyncneed::Change::Added;
    added.view.botocoreOld.reset();
    added.findings[0].quotes.erase(added.findings[0].quotes.begin() + 1);
    EXPECT_EQ(shown(added)[0], (std::pair<int, QString>{20, QStringLiteral("def fly(self):")}));
    EXPECT_EQ(shown(changed({}, {}))[0], (std::pair<int, QString>{20, QStringLiteral("def fly(self):")}));
}

} // namespace portside::render
