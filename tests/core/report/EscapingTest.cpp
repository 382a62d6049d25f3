// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Escaping.h"

#include <gtest/gtest.h>

namespace portside::report {

namespace {

TEST(Escaping, hiddenCharactersAreShown) {
    EXPECT_EQ(visible("plain \xc3\xa9 \xe2\x86\x92 \xf0\x9f\x90\x8d"),
              "plain \xc3\xa9 \xe2\x86\x92 \xf0\x9f\x90\x8d");
    EXPECT_EQ(visible("a\tb\nc\r\x1b\x7f"), "a b\\nc\\x0d\\x1b\\x7f");
    EXPECT_EQ(visible(std::string_view("\0", 1)), "\\x00");
    EXPECT_EQ(visible("\xc2\x85\xe2\x80\xae\xe2\x80\x8b\xef\xbb\xbf"), "\\x85\\u202e\\u200b\\ufeff");
    EXPECT_EQ(visible("\xff\xc0\xaf\xed\xa0\x80\xe2\x80"), "\\xff\\xc0\\xaf\\xed\\xa0\\x80\\xe2\\x80");
}

TEST(Escaping, shorteningCountsCharacters) {
    EXPECT_EQ(shortened("harbour", 7), "harbour");
    EXPECT_EQ(shortened("harbour", 6), "harbo\xe2\x80\xa6");
    EXPECT_EQ(shortened("h\xc3\xa4\xc3\xa4\xc3\xa4", 3), "h\xc3\xa4\xe2\x80\xa6");
    EXPECT_EQ(shortened("", 3), "");
}

TEST(Escaping, textIsNeverMarkup) {
    EXPECT_EQ(markdownText("<b>*x*</b> [a](b) `c` \\ ~~d~~ &amp;"),
              "\\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\`c\\` \\\\ \\~\\~d\\~\\~ \\&amp;");
    EXPECT_EQ(markdownText("snake_case __init__"), "snake_case \\_\\_init\\_\\_");
}

TEST(Escaping, mentionsReferencesAndLinksAreBroken) {
    EXPECT_EQ(markdownText("@team #12"), "@\xe2\x80\x8bteam #\xe2\x80\x8b"
                                         "12");
    EXPECT_EQ(markdownText("GH-12 http://x www.x"),
              "GH\xe2\x80\x8b-12 http:\xe2\x80\x8b//x www\xe2\x80\x8b.x");
    // HTML forms of the same signs
    EXPECT_EQ(markdownText("&#64;team"), "\\&#\xe2\x80\x8b"
                                         "64;team");
    // commits, which GitHub makes links of
    EXPECT_EQ(markdownText("see db757c7 (1A2B3C4D)"), "see db757c\xe2\x80\x8b"
                                                      "7 (1A2B3C\xe2\x80\x8b"
                                                      "4D)");
    EXPECT_EQ(markdownText(":+1: :tada:"), ":\xe2\x80\x8b+1: :\xe2\x80\x8btada:");
    // what would begin a block
    EXPECT_EQ(markdownText("- a"), "\\- a");
    EXPECT_EQ(markdownText("12. a"), "12\\. a");
    EXPECT_EQ(markdownText("= a"), "\\= a");
    // look-alikes
    EXPECT_EQ(markdownText("a: b / c. no-port"), "a: b / c. no-port");
    EXPECT_EQ(markdownText("decade defaced1x facade 123456 10:30:00 a::b"),
              "decade defaced1x facade 123456 10:\xe2\x80\x8b"
              "30:00 a::b");
    EXPECT_EQ(markdownText("1.42.84 - x"), "1\\.42.84 - x");
}

TEST(Escaping, codeGetsALongerFence) {
    EXPECT_EQ(markdownCode("x"), "`x`");
    EXPECT_EQ(markdownCode("a `b` ``c"), "```a `b` ``c```");
    EXPECT_EQ(markdownCode("`x`"), "`` `x` ``");
    EXPECT_EQ(markdownCode(""), "`  `");
    EXPECT_EQ(markdownFence("x = 1\ny = 2"), "```python\nx = 1\ny = 2\n```\n");
    EXPECT_EQ(markdownFence("````"), "`````python\n````\n`````\n");
}

TEST(Escaping, backticksInReasonsMakeCode) {
    EXPECT_EQ(markdownWords("`a_b` is *not* `c|`"), "`a_b` is \\*not\\* `c|`");
    EXPECT_EQ(markdownWords("one ` only"), "one \\` only");
    EXPECT_EQ(markdownWords("two `` in a row"), "two \\`\\` in a row");
}

TEST(Escaping, cellsKeepTheirPipes) {
    EXPECT_EQ(markdownCell("a|b"), "a\\|b");
    EXPECT_EQ(markdownCell("a\\|b"), "a\\\xe2\x80\x8b\\|b");
    EXPECT_EQ(markdownCell("ab"), "ab");
}

} // namespace

} // namespace portside::report
