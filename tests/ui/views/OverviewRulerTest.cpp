// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of the overview ruler are told apart without their colours.
#include "ui/views/OverviewRuler.h"

#include "ui/theme/Theme.h"
#include "ui/views/RulerMark.h"

#include <QApplication>
#include <QImage>
#include <gtest/gtest.h>

#include <set>

namespace portside::views {
namespace {

using render::VerdictClass;

constexpr std::array marked{VerdictClass::Mirrored,    VerdictClass::Explained, VerdictClass::Neutral,
                            VerdictClass::Cosmetic,    VerdictClass::Settled,   VerdictClass::NotJudged,
                            VerdictClass::Behavioural, VerdictClass::Ambiguous};

TEST(RulerMark, noTwoVerdictsShareAShape) {
    std::set<std::vector<std::pair<int, int>>> shapes;
    for (const VerdictClass verdict : marked) {
        std::vector<std::pair<int, int>> shape;
        int after = 0;
        for (const RulerStroke& stroke : rulerMark(verdict)) {
            EXPECT_GE(stroke.begin, after) << "strokes do not touch";
            EXPECT_GE(stroke.end - stroke.begin, 2) << "a stroke of one pixel is no shape";
            EXPECT_LE(stroke.end, rulerMarkColumns);
            after = stroke.end + 1;
            shape.emplace_back(stroke.begin, stroke.end);
        }
        EXPECT_FALSE(shape.empty());
        EXPECT_TRUE(shapes.insert(shape).second) << int(verdict);
    }
    EXPECT_TRUE(rulerMark(VerdictClass::None).empty());
}

TEST(RulerMark, whatNeedsAPersonReachesOverTheWholeWidth) {
    for (const VerdictClass verdict :
         {VerdictClass::Behavioural, VerdictClass::Ambiguous, VerdictClass::NotJudged}) {
        EXPECT_EQ(rulerMark(verdict).front().begin, 0);
        EXPECT_EQ(rulerMark(verdict).back().end, rulerMarkColumns);
    }
}

/// Which columns of the ruler carry a mark, whatever its colour.
std::vector<bool> columnsOf(OverviewRuler& ruler, const theme::Theme& theme, VerdictClass verdict, int y) {
    ruler.setSource([verdict, y](int pixels) {
        std::vector<VerdictClass> slices(static_cast<size_t>(pixels), VerdictClass::None);
        slices[static_cast<size_t>(y)] = verdict;
        return slices;
    });
    ruler.setExtent(200, 0, 200);
    const QImage image = ruler.grab().toImage();
    std::vector<bool> columns;
    for (int x = 1; x < image.width(); ++x)
        columns.push_back(image.pixelColor(x, y) != theme.palette().panel);
    return columns;
}

TEST(OverviewRuler, aSingleLineOfEachVerdictIsPaintedInItsOwnShape) {
    theme::Theme theme;
    for (const theme::Choice choice :
         {theme::Choice::Light, theme::Choice::Dark, theme::Choice::HighContrast}) {
        theme.choose(choice);
        OverviewRuler ruler(theme, nullptr);
        ruler.resize(ruler.sizeHint().width(), 200);
        std::set<std::vector<bool>> seen{columnsOf(ruler, theme, VerdictClass::None, 40)};
        for (const VerdictClass verdict : marked)
            EXPECT_TRUE(seen.insert(columnsOf(ruler, theme, verdict, 40)).second) << int(verdict);
    }
    theme.choose(theme::Choice::Light);
}

} // namespace
} // namespace portside::views
