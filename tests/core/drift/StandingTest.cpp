// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison without a change: what stands in a tree is judged as it is.
#include "core/drift/Audit.h"
#include "core/drift/Judge.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace portside::drift {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

const std::string botocoreText = "LIMITS = {'small': 1, 'large': 2}\n"
                                 "\n"
                                 "\n"
                                 "class Crane:\n"
                                 "    def lift(self, load, times=3):\n"
                                 "        \"\"\"Lift a load.\"\"\"\n"
                                 "        # slowly\n"
                                 "        rope = self.winch.rope(load)\n"
                                 "        rope.pull(times)\n"
                                 "        self.count(load)\n"
                                 "        return rope.end\n"
                                 "\n"
                                 "    def park(self):\n"
                                 "        return self.winch.stop()\n"
                                 "\n"
                                 "\n"
                                 "class Yard:\n"
                                 "    def crane(self):\n"
                                 "        return Crane()\n";

const std::string faithful = "from botocore.crane import Crane\n"
                             "\n"
                             "LIMITS = {'small': 1, 'large': 2}\n"
                             "\n"
                             "\n"
                             "class AioCrane(Crane):\n"
                             "    async def lift(self, load, times=3):\n"
                             "        rope = await self.winch.rope(load)\n"
                             "        await rope.pull(times)\n"
                             "        self.count(load)\n"
                             "        return rope.end\n";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

Outcome standing(Files aiobotocore) {
    const mirror::Package ours(std::make_shared<source::MemoryTree>(std::move(aiobotocore)), "aiobotocore");
    const mirror::Package theirs(std::make_shared<source::MemoryTree>(Files{
                                     {"botocore/__init__.py", ""}, {"botocore/crane.py", botocoreText}}),
                                 "botocore");
    const auto outcome = judgeStanding({ours, theirs}, {}, {});
    EXPECT_TRUE(outcome);
    return outcome ? *outcome : Outcome();
}

Outcome standing(const std::string& crane) {
    return standing(Files{{"aiobotocore/__init__.py", ""}, {"aiobotocore/crane.py", crane}});
}

/// "side line category" of what diverges, one line each.
std::string divergence(const Outcome& outcome) {
    std::string text;
    for (const auto& function : outcome.functions)
        for (const auto& line : function.lines)
            if (isDiverging(line))
                text += (line.side == compare::Side::Aiobotocore ? "aio " : "bot ") +
                        std::to_string(line.line) + ' ' + std::string(word(line.category)) +
                        (line.ambiguous ? " ?" : "") + '\n';
    return text;
}

std::string divergence(const std::string& crane) { return divergence(standing(crane)); }

TEST(StandingTest, WhatDiffersByAsyncOnlyIsCleanAndExplained) {
    const auto outcome = standing(faithful);
    EXPECT_EQ(divergence(outcome), "");
    ASSERT_EQ(outcome.functions.size(), 1u);
    EXPECT_EQ(outcome.functions[0].verdict, Verdict::Clean);
    EXPECT_FALSE(outcome.functions[0].lines.empty()) << "the lines with await say why they differ";
    for (const auto& line : outcome.functions[0].lines)
        EXPECT_EQ(line.category, Category::AsyncRequired);
}

TEST(StandingTest, AStatementThatIsMissingStandsOnBotocoresSide) {
    const auto outcome = standing(replaced(faithful, "        self.count(load)\n", ""));
    EXPECT_EQ(divergence(outcome), "bot 10 behavioral-removed-logic\n");
    const auto& line = outcome.functions[0].lines.back();
    EXPECT_EQ(line.text, "        self.count(load)");
    EXPECT_FALSE(line.baseLine) << "no change removed it";
    EXPECT_EQ(line.explanation.find("this change"), std::string::npos);
}

TEST(StandingTest, EveryKindOfDivergenceHasTheCategoryOfAChange) {
    EXPECT_EQ(
        divergence(replaced(faithful, "        self.count(load)\n",
                            "        if not load:\n            return None\n        self.count(load)\n")),
        "aio 10 behavioral-guard\naio 11 behavioral-control-flow\n");
    EXPECT_EQ(divergence(replaced(faithful, "self.count(load)", "self.tally(load)")),
              "aio 10 behavioral-call-swap\n");
    EXPECT_EQ(
        divergence(replaced(faithful, "        self.count", "        # heavy ones too\n        self.count")),
        "aio 10 cosmetic-comment\n");
    EXPECT_EQ(divergence(replaced(faithful, "        self.count", "        # slowly\n        self.count")),
              "")
        << "botocore has this comment";
    EXPECT_EQ(divergence(replaced(faithful, "times=3", "times: int = 3")), "aio 7 cosmetic-type-hint\n");
    EXPECT_EQ(divergence(replaced(faithful, "self.count(load)", "self.count(\n            load\n        )")),
              "aio 10 cosmetic-format\naio 11 cosmetic-format\naio 12 cosmetic-format\n");
    EXPECT_EQ(divergence(replaced(faithful, "return rope.end", "return await anyio.sleep(rope.end)")),
              "aio 11 behavioral-control-flow ?\n");
}

TEST(StandingTest, ATableOutsideFunctionsIsOneMoreFunctionOfItsFile) {
    const auto outcome = standing(replaced(faithful, "'large': 2", "'large': 3"));
    EXPECT_EQ(divergence(outcome), "aio 3 behavioral-other\n");
    ASSERT_EQ(outcome.functions.size(), 2u);
    const auto& level = outcome.functions[1];
    EXPECT_TRUE(level.isModuleLevel());
    EXPECT_EQ(level.verdict, Verdict::BehavioralDrift);
    ASSERT_TRUE(level.view.botocore && level.view.aiobotocore);
    EXPECT_TRUE(outcome.lines.empty());
    EXPECT_EQ(standing(faithful).functions.size(), 1u) << "an equal table is none";
}

TEST(StandingTest, AReimplementedFunctionIsForAPerson) {
    const auto outcome = standing(replaced(faithful,
                                           "        rope = await self.winch.rope(load)\n"
                                           "        await rope.pull(times)\n        self.count(load)\n"
                                           "        return rope.end\n",
                                           "        for hook in self.hooks:\n            hook.swing(load)\n"
                                           "        self.bell.ring()\n        return None\n"));
    ASSERT_EQ(outcome.functions.size(), 1u);
    EXPECT_TRUE(outcome.functions[0].reimplemented);
    EXPECT_EQ(outcome.functions[0].verdict, Verdict::Ambiguous);
}

TEST(StandingTest, WhatADelegatingOverrideLacksIsDoneByBotocoresOwnMethod) {
    const std::string whole = "        rope = await self.winch.rope(load)\n        await rope.pull(times)\n"
                              "        self.count(load)\n        return rope.end\n";
    EXPECT_EQ(divergence(replaced(faithful, whole, "        return await super().lift(load, times)\n")), "");
    const auto more = standing(replaced(
        faithful, whole, "        self.heavy = load\n        return await super().lift(load, times)\n"));
    EXPECT_EQ(divergence(more), "aio 8 behavioral-other ?\n");
    EXPECT_FALSE(more.functions[0].reimplemented);
    EXPECT_NE(divergence(replaced(faithful, whole, "        return await super().park()\n")), "")
        << "another method does not do it";
}

TEST(StandingTest, WhatHasNoCounterpartIsListedWithoutLines) {
    const auto outcome =
        standing(Files{{"aiobotocore/__init__.py", ""},
                       {"aiobotocore/crane.py", faithful + "\n    async def wave(self):\n        return 1\n"},
                       {"aiobotocore/_own.py", "def helper():\n    return 1\n"}});
    std::string listed;
    for (const auto& function : outcome.functions)
        if (!isCompared(function)) {
            listed += function.name + ": " + function.note + '\n';
            EXPECT_TRUE(function.lines.empty());
        }
    EXPECT_NE(listed.find("helper: "), std::string::npos) << listed;
    EXPECT_NE(listed.find("AioCrane.wave: "), std::string::npos) << listed;
    EXPECT_EQ(divergence(outcome), "");
}

TEST(StandingTest, AnAwaitThatIsMissingIsForAPerson) {
    const std::string own = faithful + "\n"
                                       "    async def count(self, load):\n"
                                       "        await load.weigh()\n";
    EXPECT_EQ(divergence(own), "aio 10 behavioral-other ?\n") << "its own method";
    EXPECT_EQ(divergence(replaced(own, "        self.count", "        await self.count")), "");
    EXPECT_EQ(divergence(replaced(replaced(own, "self.count", "rope.count"), "rope.pull", "self.pull")),
              "aio 9 behavioral-other\naio 10 behavioral-other\n")
        << "of another object nothing is known by its name";
}

TEST(StandingTest, ASyncClassWithAnAsyncTwinIsForAPerson) {
    const Files files{{"aiobotocore/__init__.py", ""},
                      {"aiobotocore/winch.py", "from botocore.crane import Crane\n"
                                               "\n"
                                               "\n"
                                               "class AioCrane(Crane):\n"
                                               "    pass\n"}};
    const auto crane = [&](const std::string& imports, const std::string& made) {
        auto all = files;
        all["aiobotocore/crane.py"] = imports +
                                      "from botocore.crane import Crane, Yard\n"
                                      "\n"
                                      "\n"
                                      "class AioYard(Yard):\n"
                                      "    async def crane(self):\n"
                                      "        return " +
                                      made + "()\n";
        return divergence(standing(std::move(all)));
    };
    EXPECT_EQ(crane("from .winch import AioCrane\n", "Crane"), "aio 7 behavioral-other ?\n");
    EXPECT_EQ(crane("from .winch import AioCrane\n", "AioCrane"), "");
    EXPECT_EQ(crane("", "Crane"), "") << "the file knows no twin";
}

TEST(StandingTest, CodeThatDoesNotParseIsNotJudgedAndNeverClean) {
    const auto outcome = standing(replaced(faithful, "self.count(load)", "self.count(load"));
    ASSERT_FALSE(outcome.functions.empty());
    for (const auto& function : outcome.functions)
        EXPECT_EQ(function.verdict, Verdict::NotJudged) << function.name;
}

TEST(StandingTest, CountsTellComparedFromDiverging) {
    Audit audit;
    for (auto& function : standing(replaced(faithful, "'large': 2", "'large': 3")).functions)
        audit.functions.push_back({function, std::vector<std::optional<Origin>>(function.lines.size())});
    const auto found = counts(audit);
    EXPECT_EQ(found.compared, 1) << "the module level is no override";
    EXPECT_EQ(found.diverging, 0);
    EXPECT_EQ(found.moduleLevels, 1);
    EXPECT_EQ(found.lines, (std::map<Category, int>{{Category::BehavioralOther, 1}}));
    EXPECT_EQ(newestOrigin(audit, audit.functions[0]), nullptr);
}

} // namespace
} // namespace portside::drift
