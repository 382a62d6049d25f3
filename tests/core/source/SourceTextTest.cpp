// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SourceText.h"

#include <QString>
#include <gtest/gtest.h>

#include <random>

namespace portside::source {
namespace {

std::vector<std::string> linesOf(const SourceText& text) {
    std::vector<std::string> lines;
    for (int number = 1; number <= text.lineCount(); ++number)
        lines.emplace_back(text.line(number));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(SourceText, AnEmptyTextHasNoLine) {
    const SourceText text;
    EXPECT_EQ(text.lineCount(), 0);
    EXPECT_EQ(text.line(1), "");
    EXPECT_EQ(text.lineStart(1), 0u);
    EXPECT_EQ(text.lineAt(0), 1);
    EXPECT_EQ(SourceText("").lineCount(), 0);
}

TEST(SourceText, ATrailingNewlineStartsNoLine) {
    EXPECT_EQ(linesOf(SourceText("a\nb\n")), (Lines{"a", "b"}));
    EXPECT_EQ(linesOf(SourceText("a\nb")), (Lines{"a", "b"}));
    EXPECT_EQ(linesOf(SourceText("a\n\n")), (Lines{"a", ""}));
    EXPECT_EQ(linesOf(SourceText("\n")), (Lines{""}));
}

TEST(SourceText, LinesEndInLfOrCrlfAndNothingElse) {
    EXPECT_EQ(linesOf(SourceText("a\r\nb\nc\r\n")), (Lines{"a", "b", "c"}));
    EXPECT_EQ(linesOf(SourceText("a\rb\nc\r")), (Lines{"a\rb", "c\r"}));
    EXPECT_EQ(linesOf(SourceText("a\fb\vc\xE2\x80\xA8"
                                 "d\n")),
              (Lines{"a\fb\vc\xE2\x80\xA8"
                     "d"}));
    EXPECT_EQ(linesOf(SourceText("a\r\r\n")), (Lines{"a\r"}));
}

TEST(SourceText, LinesKeepTheirEndingsOnDemand) {
    const SourceText text("a\r\nb\nc");
    EXPECT_EQ(text.lineWithEnding(1), "a\r\n");
    EXPECT_EQ(text.lineWithEnding(2), "b\n");
    EXPECT_EQ(text.lineWithEnding(3), "c");
    EXPECT_EQ(text.lineWithEnding(0), "");
    EXPECT_EQ(text.lineWithEnding(4), "");
}

TEST(SourceText, AByteOrderMarkBelongsToTheFirstLine) {
    const SourceText text("\xEF\xBB\xBFimport os\n");
    EXPECT_EQ(text.line(1), "\xEF\xBB\xBFimport os");
    EXPECT_TRUE(text.isUtf8());
}

TEST(SourceText, OffsetsAndLinesAgree) {
    const SourceText text("ab\n\ncde");
    EXPECT_EQ(text.lineStart(2), 3u);
    EXPECT_EQ(text.lineStart(3), 4u);
    EXPECT_EQ(text.lineStart(9), 7u);
    EXPECT_EQ(text.lineStart(0), 0u);
    EXPECT_EQ(text.lineAt(2), 1); // the newline ends its own line
    EXPECT_EQ(text.lineAt(3), 2);
    EXPECT_EQ(text.lineAt(7), 3);
    EXPECT_EQ(text.lineAt(700), 3);
    EXPECT_EQ(text.columnAt(6), 2);
    EXPECT_EQ(text.columnAt(700), 3);
    for (uint32_t offset = 0; offset < text.bytes().size(); ++offset)
        EXPECT_EQ(text.lineStart(text.lineAt(offset)) + static_cast<uint32_t>(text.columnAt(offset)), offset);
}

TEST(SourceText, SlicesAreCutAtTheEnds) {
    const SourceText text("abcdef");
    EXPECT_EQ(text.slice({1, 3}), "bc");
    EXPECT_EQ(text.slice({4, 99}), "ef");
    EXPECT_EQ(text.slice({99, 120}), "");
    EXPECT_EQ(text.slice({3, 1}), "");
}

TEST(SourceText, CopiesShareTheBytes) {
    const SourceText text(std::string(100, 'x'));
    const auto copy = text;
    EXPECT_EQ(copy.bytes().data(), text.bytes().data());
}

TEST(SourceText, RecognisesUtf8) {
    for (const char* good :
         {"", "abc", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x9A\xA2", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(SourceText(good).isUtf8()) << QByteArray(good).toHex().toStdString();
    for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82",
                            "a\xFF"
                            "b"})
        EXPECT_FALSE(SourceText(bad).isUtf8()) << QByteArray(bad).toHex().toStdString();
}

TEST(Utf16Length, CountsCodeUnits) {
    EXPECT_EQ(utf16Length(""), 0);
    EXPECT_EQ(utf16Length("abc"), 3);
    EXPECT_EQ(utf16Length("\xC3\xA9\xE2\x82\xAC"), 2);
    EXPECT_EQ(utf16Length("\xF0\x9F\x9A\xA2"), 2);
    EXPECT_EQ(utf16Length("\xFF\xFE"), 2);
    EXPECT_EQ(utf16Length("\xEF\xBB\xBFx"), 1);
}

TEST(Utf16Length, IsTheLengthOfTheQString) {
    std::mt19937 random(20);
    // Bytes at which decoders take decisions, and plain ones.
    constexpr unsigned char bytes[] = {0x00, 'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                       0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2,
                                       0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto length = random() % 9; length > 0; --length)
            text += static_cast<char>(bytes[random() % std::size(bytes)]);
        const auto view = QUtf8StringView(text.data(), static_cast<qsizetype>(text.size()));
        EXPECT_EQ(utf16Length(text), view.toString().size())
            << QByteArray::fromStdString(text).toHex().toStdString();
    }
}

} // namespace
} // namespace portside::source
