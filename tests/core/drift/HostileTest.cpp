// SPDX-License-Identifier: GPL-3.0-or-later
// Input that nobody writes: deep nests, long lines, odd line ends. Every added line still gets one verdict.
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace portside::drift {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

Outcome judged(const std::string& botocoreText, const std::string& baseText, const std::string& headText) {
    const auto baseTree = std::make_shared<source::MemoryTree>(Files{{"aiobotocore/x.py", baseText}});
    const auto headTree = std::make_shared<source::MemoryTree>(Files{{"aiobotocore/x.py", headText}});
    const mirror::Package botocore(
        std::make_shared<source::MemoryTree>(Files{{"botocore/x.py", botocoreText}}), "botocore");
    const mirror::Package base(baseTree, "aiobotocore");
    const mirror::Package head(headTree, "aiobotocore");
    const auto files = source::changedFiles(*baseTree, *headTree, "aiobotocore", ".py", {});
    const Change change{{base, botocore}, {head, botocore}, files.value(), nullptr};
    auto outcome = judge(change, {});
    size_t added = 0;
    for (const auto& file : change.files)
        for (const auto& part : file.changes)
            added += static_cast<size_t>(std::max(0, part.newLines.last - part.newLines.first + 1));
    size_t found = 0;
    for (const auto& loose : outcome->lines)
        found += loose.line.side == compare::Side::Aiobotocore;
    for (const auto& function : outcome->functions)
        for (const auto& line : function.lines)
            found += line.side == compare::Side::Aiobotocore;
    EXPECT_EQ(found, added);
    return std::move(outcome).value();
}

std::string nested(int depth, const std::string& inside) {
    return "def f(a):\n    return " + std::string(static_cast<size_t>(depth), '(') + inside +
           std::string(static_cast<size_t>(depth), ')') + "\n";
}

} // namespace

TEST(Hostile, JudgesDeepNests) {
    constexpr int depth = 100'000;
    const std::string plain = nested(depth, "g(a)");
    const auto same = judged(plain, "X = 1\n", "async " + nested(depth, "await g(a)"));
    ASSERT_EQ(same.functions.size(), 1U);
    EXPECT_EQ(same.functions[0].verdict, Verdict::Clean);
    const auto other =
        judged(plain, "async " + nested(depth, "await g(a)"), "async " + nested(depth, "await h(a)"));
    ASSERT_EQ(other.functions.size(), 1U);
    EXPECT_EQ(other.functions[0].verdict, Verdict::BehavioralDrift);
}

TEST(Hostile, JudgesLongLines) {
    const std::string text = "def f(a):\n    return '" + std::string(10'000'000, 'x') + "'\n";
    const auto outcome = judged(text, text, text + "# y\n");
    EXPECT_TRUE(outcome.functions.empty());
    EXPECT_EQ(judged(text, text, "def f(a):\n    return 'x'\n").functions.at(0).verdict,
              Verdict::BehavioralDrift);
}

TEST(Hostile, ReadsOddLineEnds) {
    const std::string botocore = "def f(a):\n    b = g(a)\n\n    return b\n";
    const std::string base = "\xEF\xBB\xBF"
                             "async def f(a):\r\n    b = await g(a)\r\n\f\r\n    return b\r\n";
    const std::string head = "\xEF\xBB\xBF"
                             "async def f(a):\r\n    b = await g(a)\r\n    log(b)\r\n\f\r\n    return b";
    const auto outcome = judged(botocore, base, head);
    ASSERT_EQ(outcome.functions.size(), 1U);
    EXPECT_EQ(outcome.functions[0].verdict, Verdict::BehavioralDrift);
    int behavioral = 0;
    for (const auto& line : outcome.functions[0].lines)
        behavioral += weight(line.category) == Weight::Behavioral;
    EXPECT_EQ(behavioral, 1);
}

TEST(Hostile, TakesFilesThatAreNoPython) {
    const auto outcome = judged("def f(a):\n    return a\n", "def f(a):\n    return a\n",
                                "def f(a:\n    return a))\n}}}\nclass\n");
    EXPECT_NE(outcome.verdict(), Verdict::Clean);
    judged("", "", ")\n");
    judged("X = 1\n", "X = 1\n", "");
}

TEST(Hostile, AFileThatNoLongerParsesIsNeverClean) {
    const std::string botocore = "class C:\n    def f(self):\n        return 1\n";
    const std::string base = "class AioC(C):\n    async def f(self):\n        return 1\n";
    for (const std::string& head : std::vector<std::string>{
             "    async def f(self):\n        return 1\n",
             "class AioC(C:\n    async def f(self):\n        return 1\n", base + ("\n\nclass AioD(D):\n"),
             base + ("\n\nclass AioD(D):\n    # nothing\n")}) {
        const auto outcome = judged(botocore, base, head);
        EXPECT_EQ(outcome.verdict(), Verdict::NotJudged) << head;
        // Nothing is called drift beside that: what such a file means is unknown.
        for (const auto& loose : outcome.lines)
            EXPECT_NE(weight(loose.line.category), Weight::Behavioral) << head;
    }
    std::string comments = base;
    for (int i = 0; i < 20'000; ++i)
        comments += "# x\n";
    const auto unparsed = judged(botocore, base, comments + "x = 1\n");
    ASSERT_EQ(unparsed.functions.size(), 1U);
    EXPECT_EQ(unparsed.functions[0].verdict, Verdict::NotJudged);
    EXPECT_EQ(unparsed.functions[0].note, "the file does not parse");
}

TEST(Hostile, StopsWhenAskedTo) {
    std::stop_source stop;
    stop.request_stop();
    base::Progress progress;
    progress.stop = stop.get_token();
    const auto tree = std::make_shared<source::MemoryTree>(Files{{"aiobotocore/x.py", "X = 1\n"}});
    const mirror::Package package(tree, "aiobotocore");
    const mirror::Package botocore(tree, "botocore");
    const Change change{
        {package, botocore}, {package, botocore}, {{"aiobotocore/x.py", "aiobotocore/x.py", {}}}, nullptr};
    const auto outcome = judge(change, progress);
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, base::ErrorCode::Stopped);
}

} // namespace portside::drift
