// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Words.h"

#include "ui/theme/EnglishPlurals.h"
#include "ui/theme/Glyphs.h"

#include <gtest/gtest.h>

#include <set>

namespace portside::theme {
namespace {

using render::VerdictClass;

TEST(Words, everyVerdictOfBothChecksHasOne) {
    for (const auto* token : {"clean", "cosmetic-drift", "behavioral-drift", "ambiguous", "no-counterpart",
                              "not-judged", "pure-sync", "needs-async", "no-port", "port-required"}) {
        EXPECT_FALSE(verdictWord(token).isEmpty());
        EXPECT_FALSE(verdictWord(token).contains(QLatin1Char('-')))
            << token; // a word, not the report's token
    }
    EXPECT_EQ(verdictWord("unheard-of"), QStringLiteral("unheard-of"));
}

TEST(Words, everyClassHasAGlyphOfItsOwn) {
    std::set<QString> glyphs;
    for (int verdict = static_cast<int>(VerdictClass::Mirrored);
         verdict <= static_cast<int>(VerdictClass::Settled); ++verdict) {
        EXPECT_TRUE(glyphs.insert(glyph(static_cast<VerdictClass>(verdict))).second) << verdict;
        EXPECT_FALSE(word(static_cast<VerdictClass>(verdict)).isEmpty());
    }
    EXPECT_TRUE(glyph(VerdictClass::None).isEmpty());
    render::Cell missing;
    missing.kind = render::CellKind::Missing;
    missing.verdict = VerdictClass::Behavioural;
    EXPECT_EQ(glyph(missing), QStringLiteral("−"));
    missing.settled = true;
    EXPECT_EQ(glyph(missing), QStringLiteral("✓"));
}

TEST(Words, onlyCommitIdsAreShortened) {
    EXPECT_EQ(shortCommit(std::string(40, 'a')), QStringLiteral("aaaaaaa"));
    EXPECT_EQ(shortCommit("working tree"), QStringLiteral("working tree"));
    EXPECT_EQ(shortCommit(std::string(40, 'z')), QString(40, QLatin1Char('z')));
}

TEST(EnglishPlurals, countsOneAndMany) {
    const EnglishPlurals plurals;
    EXPECT_EQ(plurals.translate("any", "%n unchanged line(s)", nullptr, 1),
              QStringLiteral("%n unchanged line"));
    EXPECT_EQ(plurals.translate("any", "%n unchanged line(s)", nullptr, 0),
              QStringLiteral("%n unchanged lines"));
    EXPECT_TRUE(plurals.translate("any", "no plural", nullptr, 2).isNull());
    EXPECT_TRUE(plurals.translate("any", "word(s) without a number", nullptr, -1).isNull());
}

} // namespace
} // namespace portside::theme
