// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Verdict.h"

#include <gtest/gtest.h>

namespace portside::drift {

namespace {

LineVerdict lineOf(Category category, bool ambiguous = false) {
    LineVerdict line;
    line.category = category;
    line.ambiguous = ambiguous;
    return line;
}

TEST(DriftVerdict, everyCategoryHasAWordASentenceAndComesBack) {
    for (int i = 0; i <= static_cast<int>(Category::BehavioralOther); ++i) {
        const auto category = static_cast<Category>(i);
        EXPECT_EQ(categoryFrom(word(category)), category) << i;
        EXPECT_FALSE(sentence(word(category)).empty()) << word(category);
    }
    EXPECT_FALSE(categoryFrom("behavioral"));
    EXPECT_TRUE(sentence("no-such-rule").empty());
}

TEST(DriftVerdict, wordsOfVerdictsComeBack) {
    for (const auto verdict : {Verdict::Clean, Verdict::CosmeticDrift, Verdict::BehavioralDrift,
                               Verdict::Ambiguous, Verdict::NoCounterpart, Verdict::NotJudged})
        EXPECT_EQ(verdictFrom(word(verdict)), verdict);
    EXPECT_FALSE(verdictFrom("dirty"));
}

TEST(DriftVerdict, worstLineNamesTheFunction) {
    EXPECT_EQ(rollUp(std::vector<LineVerdict>{}), Verdict::Clean);
    EXPECT_EQ(rollUp(std::vector{lineOf(Category::OutOfScope), lineOf(Category::PreExisting)}),
              Verdict::Clean);
    EXPECT_EQ(rollUp(std::vector{lineOf(Category::Mirrored), lineOf(Category::CosmeticComment)}),
              Verdict::CosmeticDrift);
    EXPECT_EQ(rollUp(std::vector{lineOf(Category::CosmeticComment), lineOf(Category::BehavioralOther, true)}),
              Verdict::Ambiguous);
    EXPECT_EQ(rollUp(std::vector{lineOf(Category::BehavioralOther, true), lineOf(Category::BehavioralGuard)}),
              Verdict::BehavioralDrift);
}

TEST(DriftVerdict, notJudgedIsNeverReadAsClean) {
    EXPECT_EQ(rollUp(std::vector{Verdict::Clean, Verdict::NotJudged}), Verdict::NotJudged);
    EXPECT_EQ(rollUp(std::vector{Verdict::CosmeticDrift, Verdict::NotJudged}), Verdict::NotJudged);
    EXPECT_EQ(rollUp(std::vector{Verdict::Ambiguous, Verdict::NotJudged}), Verdict::Ambiguous);
    EXPECT_EQ(rollUp(std::vector{Verdict::BehavioralDrift, Verdict::NotJudged}), Verdict::BehavioralDrift);
    EXPECT_EQ(rollUp(std::vector{Verdict::NoCounterpart, Verdict::Clean}), Verdict::Clean);
}

TEST(DriftVerdict, linesOutsideFunctionsCount) {
    Outcome outcome;
    EXPECT_EQ(outcome.verdict(), Verdict::Clean);
    outcome.lines.push_back({"aiobotocore/args.py", lineOf(Category::CosmeticImport)});
    EXPECT_EQ(outcome.verdict(), Verdict::CosmeticDrift);
}

TEST(DriftVerdict, confidenceFollowsTheWeight) {
    EXPECT_EQ(lineOf(Category::BehavioralGuard).confidence(), Confidence::High);
    EXPECT_EQ(lineOf(Category::BehavioralGuard, true).confidence(), Confidence::Low);
    EXPECT_EQ(lineOf(Category::CosmeticFormat).confidence(), Confidence::Medium);
    EXPECT_EQ(lineOf(Category::Mirrored).confidence(), Confidence::High);
}

} // namespace

} // namespace portside::drift
