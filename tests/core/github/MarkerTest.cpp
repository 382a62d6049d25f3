// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Marker.h"
#include "core/github/Parts.h"

#include <gtest/gtest.h>

namespace portside::github {

namespace {

TEST(Marker, isReadBack) {
    for (const auto standing : {Standing::Open, Standing::Resolved}) {
        const auto body = marked(CommentKind::Summary, "override-drift-2", "text\n", standing);
        const auto marker = readMarker(body);
        ASSERT_TRUE(marker);
        EXPECT_EQ(marker->kind, CommentKind::Summary);
        EXPECT_EQ(marker->id, "override-drift-2");
        EXPECT_EQ(marker->digest, textDigest("text\r\n"));
        EXPECT_EQ(marker->standing, standing);
        EXPECT_EQ(textBelowMarker(body), "text\n");
    }
}

TEST(Marker, lookAlikesAreNone) {
    for (const char* body :
         {"", "text", "<!-- portside:v2 finding id=a text=b -->", "<!-- portside:v1 other id=a text=b -->",
          "<!-- portside:v1 finding id=a -->", "<!-- portside:v1 finding text=b id=a -->",
          "<!-- portside:v1 finding id=a text=b struck -->", "text\n<!-- portside:v1 finding id=a text=b -->",
          "<!-- portside:v1 finding id=a text=b --> more", "<!-- portside:v1 finding id=a text=b"})
        EXPECT_FALSE(readMarker(body)) << body;
}

TEST(Parts, aShortTextIsOnePart) { EXPECT_EQ(parts("text\n", 2'000), std::vector<std::string>{"text\n"}); }

TEST(Parts, whatIsCutIsClosedAndOpenedAgain) {
    std::string text = "**Head**\n\n| A | B |\n|-|-|\n";
    for (int i = 0; i < 100; ++i)
        text += "| row " + std::to_string(i) + " | x |\n";
    text += "\n<details>\n<summary>More</summary>\n\n````python\n";
    for (int i = 0; i < 300; ++i)
        text += "line = " + std::to_string(i) + "\n```\n";
    text += "````\n\n</details>\n\nlast\n";
    const auto pieces = parts(text, 2'000);
    ASSERT_GT(pieces.size(), 3U);
    int rows = 0, lines = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const auto& piece = pieces[i];
        EXPECT_LE(piece.size(), 2'000U);
        EXPECT_TRUE(piece.starts_with("**Part " + std::to_string(i + 1) + " of " +
                                      std::to_string(pieces.size()) + "**"));
        const auto count = [&](const std::string& what) {
            int found = 0;
            for (size_t at = piece.find(what); at != std::string::npos; at = piece.find(what, at + 1))
                ++found;
            return found;
        };
        EXPECT_EQ(count("<details>"), count("</details>")) << piece;
        EXPECT_EQ(count("\n````python\n"), count("\n````\n")) << piece;
        if (count("| row ") > 0) {
            EXPECT_EQ(count("| A | B |\n|-|-|\n"), 1) << piece;
        }
        rows += count("| row ");
        lines += count("\nline = ");
    }
    EXPECT_EQ(rows, 100);
    EXPECT_EQ(lines, 300);
}

TEST(Parts, aLineThatFitsNowhereIsNotCut) {
    const auto pieces =
        parts("a\n" + std::string(5'000, '`') + "\nb\n" + std::string(5'000, 'x') + "\n", 2'000);
    for (const auto& piece : pieces) {
        EXPECT_EQ(piece.find("```"), std::string::npos);
        EXPECT_NE(piece.find("is left out"), std::string::npos);
    }
}

} // namespace

} // namespace portside::github
