// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Judge.h"

#include "tests/core/asyncneed/Fixture.h"

#include "core/mirror/Registries.h"

#include <gtest/gtest.h>

namespace portside::asyncneed {
namespace {

base::Result<Outcome> judged(const std::string& text) {
    return support::judgeFixture(support::readFixture(text));
}

TEST(RollUp, TheWorstVerdictDecidesAndNothingJudgedIsNeverNoPort) {
    EXPECT_EQ(rollUp({}), Classification::NoPort);
    EXPECT_EQ(rollUp({Verdict::PureSync}), Classification::NoPort);
    EXPECT_EQ(rollUp({Verdict::PureSync, Verdict::Ambiguous}), Classification::Ambiguous);
    EXPECT_EQ(rollUp({Verdict::Ambiguous, Verdict::NeedsAsync}), Classification::PortRequired);
    EXPECT_EQ(rollUp({Verdict::PureSync, Verdict::NotJudged}), std::nullopt);
    EXPECT_EQ(rollUp({Verdict::Ambiguous, Verdict::NotJudged}), std::nullopt);
    EXPECT_EQ(rollUp({Verdict::NeedsAsync, Verdict::NotJudged}), Classification::PortRequired);
}

TEST(Words, AreReadBack) {
    for (const auto verdict :
         {Verdict::PureSync, Verdict::Ambiguous, Verdict::NeedsAsync, Verdict::NotJudged})
        EXPECT_EQ(verdictFrom(word(verdict)), verdict);
    EXPECT_EQ(verdictFrom("maybe"), std::nullopt);
}

TEST(Judge, NothingChangedIsNoPort) {
    const auto outcome = judged("=== botocore/a.py\ndef f():\n    pass\n=== aiobotocore/a.py\n");
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->functions.empty());
    EXPECT_EQ(outcome->classification(), Classification::NoPort);
}

TEST(Judge, FilesWithoutAMirrorAreAdvisoryAndNeverCount) {
    const auto outcome = judged("=== old botocore/a.py\n=== new botocore/a.py\nimport socket\ndef f():\n"
                                "    socket.socket()\n=== aiobotocore/b.py\n");
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->functions.empty());
    ASSERT_EQ(outcome->advisory.size(), 1U);
    EXPECT_EQ(outcome->advisory.front().verdict, Verdict::NeedsAsync);
    EXPECT_TRUE(outcome->advisory.front().mirrorPath.empty());
    EXPECT_EQ(outcome->classification(), Classification::NoPort);
}

TEST(Judge, AFileInScopeThatCannotBeReadIsAnErrorAndOneOutsideAWarning) {
    const std::string old =
        "=== old botocore/a.py\ndef f():\n    pass\n=== new botocore/a.py\ndef f():\n    '\xff'\n";
    const auto inScope = judged(old + "=== aiobotocore/a.py\n");
    ASSERT_FALSE(inScope);
    EXPECT_EQ(inScope.error().code, base::ErrorCode::Unreadable);
    const auto outside = judged(old + "=== aiobotocore/b.py\n");
    ASSERT_TRUE(outside);
    ASSERT_EQ(outside->warnings.size(), 1U);
    EXPECT_NE(outside->warnings.front().find("botocore/a.py"), std::string::npos);
}

TEST(Judge, TheVersionConstantIsNoUnit) {
    const auto outcome =
        judged("=== old botocore/__init__.py\n__version__ = '1'\n=== new botocore/__init__.py\n"
               "__version__ = '2'\nUNSIGNED = 1\n=== aiobotocore/__init__.py\n__version__ = '9'\n");
    ASSERT_TRUE(outcome);
    ASSERT_EQ(outcome->functions.size(), 1U);
    EXPECT_EQ(outcome->functions.front().name, "UNSIGNED");
}

TEST(Judge, AVerdictShowsAllThreeSidesAndWhatTheRangeDidToThem) {
    const auto outcome =
        judged("=== old botocore/a.py\nclass C:\n    def m(self):\n        x = 1\n        return x\n"
               "=== new botocore/a.py\nclass C:\n    def m(self):\n        y = 2\n        x = 1\n"
               "        return y\n=== aiobotocore/a.py\nfrom botocore.a import C\n\n\nclass AioC(C):\n"
               "    async def m(self):\n        x = 1\n        return x\n=== tracked\nbotocore.a C.m\n");
    ASSERT_TRUE(outcome);
    const auto verdict = support::verdictIn(*outcome, "C.m");
    EXPECT_EQ(verdict.rule, "tracked-override");
    EXPECT_EQ(verdict.addedLines, (std::vector<int>{3, 5}));
    EXPECT_EQ(verdict.removedLines, std::vector<int>{4});
    ASSERT_TRUE(verdict.view.botocoreOld && verdict.view.botocore && verdict.view.aiobotocore);
    EXPECT_EQ(verdict.view.aiobotocore->firstLine, 5);
    EXPECT_TRUE(verdict.whyNoOverride.empty());
    ASSERT_EQ(verdict.findings.front().quotes.size(), 4U);
    EXPECT_EQ(verdict.findings.front().quotes[1].path, mirror::patchesPath);
    EXPECT_EQ(verdict.findings.front().quotes[2].text, "async def m(self):");
}

TEST(Judge, NothingIsPureSyncWhereAiobotocoreDoesNotParse) {
    const std::string botocore =
        "=== old botocore/a.py\nclass C:\n    def m(self):\n        return 1\n    def n(self):\n"
        "        return 1\n=== new botocore/a.py\nclass C:\n    def m(self):\n        return 2\n"
        "    def n(self):\n        return (1)\n=== aiobotocore/a.py\n";
    for (const std::string aiobotocore :
         {"class AioC(C:\n    async def m(self):\n        return 1\n",
          "class AioC(C):\n    async def m(self):\n        return (1\n",
          "def (:\nclass AioC(C):\n    async def other(self):\n        pass\n"}) {
        const auto outcome = judged(botocore + aiobotocore);
        ASSERT_TRUE(outcome) << aiobotocore;
        EXPECT_EQ(support::verdictIn(*outcome, "C.m").verdict, Verdict::NotJudged) << aiobotocore;
        EXPECT_EQ(support::verdictIn(*outcome, "C.n").rule, "cosmetic") << aiobotocore;
    }
}

TEST(Judge, StopsWhenAsked) {
    const auto range = support::readFixture(
        "=== old botocore/a.py\nx = 1\n=== new botocore/a.py\nx = 2\n=== aiobotocore/a.py\n");
    const mirror::Package old(range.botocoreOld, "botocore");
    const mirror::Package now(range.botocoreNew, "botocore");
    const mirror::Package aio(range.aiobotocore, "aiobotocore");
    std::stop_source source;
    source.request_stop();
    const auto outcome = judge({old, now, aio, {}, {}}, {source.get_token(), {}});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, base::ErrorCode::Stopped);
}

TEST(Judge, HostileNestingNeitherOverflowsNorHangs) {
    const std::string open(100'000, '(');
    const std::string close(100'000, ')');
    std::string chain = "x";
    std::string calls = "x";
    for (int i = 0; i < 20'000; ++i) {
        chain += ".a";
        calls += "()";
    }
    const auto outcome =
        judged("=== old botocore/a.py\ndef f(x):\n    pass\n=== new botocore/a.py\ndef f(x):\n    return " +
               open + "x" + close + "\ndef g(x):\n    y = " + chain + "\n    return " + calls +
               ".carry()\n=== aiobotocore/a.py\n"
               "async def f(x):\n    pass\n");
    ASSERT_TRUE(outcome);
    EXPECT_EQ(support::verdictIn(*outcome, "f").rule, "untracked-override");
}

} // namespace
} // namespace portside::asyncneed
