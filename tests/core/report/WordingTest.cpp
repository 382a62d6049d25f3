// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Wording.h"

#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

namespace portside::report {

namespace {

using drift::Category;

drift::LineVerdict line(int number, Category category, std::string text, std::optional<int> opposite = {}) {
    drift::LineVerdict verdict;
    verdict.line = number;
    verdict.category = category;
    verdict.text = std::move(text);
    verdict.opposite = opposite;
    return verdict;
}

TEST(Wording, aDocstringIsOnePlaceWithItsBlankLines) {
    const std::vector lines{line(3, Category::CosmeticDocstring, "\"\"\"One."), line(4, Category::Blank, ""),
                            line(5, Category::CosmeticDocstring, "Two.\"\"\""), line(6, Category::Blank, ""),
                            line(7, Category::BehavioralOther, "x = 1")};
    EXPECT_EQ(placeLength(lines, 0), 3u); // without the blank line behind it
    EXPECT_EQ(placeLength(lines, 4), 1u);
}

TEST(Wording, aStatementIsOnePlaceUntilItsBracketsClose) {
    const std::vector lines{line(3, Category::BehavioralLogging, "logger.debug("),
                            line(4, Category::BehavioralLogging, "    'a ) in a string',  # and ) here"),
                            line(5, Category::BehavioralLogging, ")"),
                            line(6, Category::BehavioralLogging, "logger.info('next')")};
    EXPECT_EQ(placeLength(lines, 0), 3u);
    EXPECT_EQ(placeLength(lines, 3), 1u);
}

TEST(Wording, linesOppositeOneLineAreOnePlace) {
    const std::vector lines{line(3, Category::CosmeticFormat, "call(", 9),
                            line(4, Category::CosmeticFormat, "a)", 9),
                            line(5, Category::CosmeticFormat, "b = 1", 10)};
    EXPECT_EQ(placeLength(lines, 0), 2u);
}

TEST(Wording, whatIsApartStaysApart) {
    auto lines =
        std::vector{line(3, Category::CosmeticComment, "# a"), line(5, Category::CosmeticComment, "# b")};
    EXPECT_EQ(placeLength(lines, 0), 1u); // a line between
    lines[1].line = 4;
    EXPECT_EQ(placeLength(lines, 0), 2u);
    lines[1].explanation = "another reason";
    EXPECT_EQ(placeLength(lines, 0), 1u);
    lines = {line(3, Category::CosmeticComment, "# a"), line(4, Category::CosmeticComment, "# b")};
    lines[1].side = compare::Side::Botocore;
    EXPECT_EQ(placeLength(lines, 0), 1u);
}

TEST(Wording, numbersOfFlaggedLines) {
    std::vector lines{line(3, Category::Mirrored, "a"), line(4, Category::BehavioralOther, "b"),
                      line(5, Category::BehavioralOther, "c"), line(7, Category::CosmeticComment, "# d")};
    EXPECT_EQ(flaggedNumbers(lines), "4-5, 7");
    lines[2].side = compare::Side::Botocore;
    EXPECT_EQ(flaggedNumbers(lines), "4, 5 (botocore), 7");
    EXPECT_EQ(flaggedNumbers({}), "");
}

TEST(Wording, annotationsByTheirNames) {
    auto hint =
        line(3, Category::CosmeticTypeHint, "async def moor(self, berth: list[int], **rest: str) -> Rope:");
    const auto mark = [&](const std::string& text) {
        const auto at = static_cast<int>(hint.text.find(text));
        hint.marks.push_back({3, at, at + static_cast<int>(text.size())});
    };
    mark("async");
    mark("list");
    mark("[");
    mark("int");
    mark("]");
    mark("str");
    mark("Rope");
    EXPECT_EQ(addedAnnotations(hint), (std::vector<std::string>{"annotation on berth", "annotation on rest",
                                                                "return type annotation"}));
    hint.marks.clear();
    EXPECT_EQ(addedAnnotations(hint), std::vector<std::string>{"annotation"});
}

TEST(Wording, tokensReadOpenCasesTheSafeWay) {
    auto change = support::settledChange();
    EXPECT_EQ(driftToken(change), "cosmetic-drift");
    change.decisions.clear();
    EXPECT_EQ(driftToken(change), "behavioral-drift");
    auto range = support::settledRange();
    EXPECT_EQ(classificationToken(range), "no-port");
    range.decisions.clear();
    EXPECT_EQ(classificationToken(range), "ambiguous");
}

TEST(Wording, commitsAreShortOtherWordsAreNot) {
    EXPECT_EQ(shortCommit(std::string(40, 'a')), "aaaaaaa");
    EXPECT_EQ(shortCommit("working tree"), "working tree");
    EXPECT_EQ(counted(1, "function"), "1 function");
    EXPECT_EQ(counted(0, "function"), "0 functions");
}

} // namespace

} // namespace portside::report
