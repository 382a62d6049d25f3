// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseTimelineView.h"

#include "ui/theme/Theme.h"

#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::views {
namespace {

using render::VerdictClass;
using Reach = ReleaseTimelineView::Reach;

render::ReleaseTimeline releases(const QString& series, int count) {
    render::ReleaseTimeline timeline;
    for (int patch = 0; patch < count; ++patch) {
        render::ReleasePoint point;
        point.series = series;
        point.patch = QString::number(patch);
        point.tag = series + QLatin1Char('.') + point.patch;
        point.judged = true;
        point.verdict = patch == 0 ? VerdictClass::None : VerdictClass::Mirrored;
        timeline.points.push_back(point);
    }
    return timeline;
}

class ReleaseTimelineViewTest : public testing::Test {
protected:
    ReleaseTimelineViewTest() {
        m_theme.choose(theme::Choice::Light);
        m_view.resize(480, 200);
        static_cast<QWidget&>(m_view).show();
        m_view.show(releases(QStringLiteral("1.3"), 200));
    }
    int perRow() const {
        int count = 0;
        while (m_view.cellRect(count).top() == m_view.cellRect(0).top())
            ++count;
        return count;
    }

    theme::Theme m_theme;
    ReleaseTimelineView m_view{m_theme};
};

TEST_F(ReleaseTimelineViewTest, keysMoveThroughRowsAndKeepTheCellInSight) {
    EXPECT_EQ(m_view.current(), -1);
    EXPECT_FALSE(m_view.range());
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.current(), 0);
    QTest::keyClick(&m_view, Qt::Key_Right);
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.current(), 1 + perRow());
    QTest::keyClick(&m_view, Qt::Key_Up);
    QTest::keyClick(&m_view, Qt::Key_Up); // there is none above
    EXPECT_EQ(m_view.current(), 1);
    QTest::keyClick(&m_view, Qt::Key_PageDown);
    EXPECT_GT(m_view.current(), 1 + perRow());
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.current(), 199);
    EXPECT_TRUE(m_view.viewport()->rect().contains(m_view.cellRect(199)));
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.current(), 199);
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_TRUE(m_view.viewport()->rect().contains(m_view.cellRect(0)));
}

TEST_F(ReleaseTimelineViewTest, aStretchGrowsFromItsOtherEndEitherWay) {
    m_view.select(20, Reach::One);
    EXPECT_EQ(m_view.range(), std::pair(19, 20));
    m_view.select(25, Reach::Stretch);
    EXPECT_EQ(m_view.range(), std::pair(20, 25));
    m_view.select(10, Reach::Stretch);
    EXPECT_EQ(m_view.range(), std::pair(10, 20));
    m_view.select(-7, Reach::Stretch);
    EXPECT_EQ(m_view.range(), std::pair(0, 20));
    const QSignalSpy opened(&m_view, &ReleaseTimelineView::openWanted);
    m_view.select(0, Reach::One);
    QTest::keyClick(&m_view, Qt::Key_Return); // nothing comes before the first release
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(ReleaseTimelineViewTest, verdictsThatArriveLeaveSelectionAndPlaceAlone) {
    m_view.select(150, Reach::One);
    m_view.select(160, Reach::Stretch);
    const int place = m_view.verticalScrollBar()->value();
    ASSERT_GT(place, 0);
    auto later = releases(QStringLiteral("1.3"), 200);
    later.points[5].verdict = VerdictClass::Behavioural;
    m_view.show(later);
    EXPECT_EQ(m_view.range(), std::pair(150, 160));
    EXPECT_EQ(m_view.verticalScrollBar()->value(), place);
    m_view.show(releases(QStringLiteral("1.4"), 3));
    EXPECT_EQ(m_view.current(), -1);
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0);
    m_view.show({});
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.current(), -1);
}

TEST_F(ReleaseTimelineViewTest, paintsEveryVerdictInItsTintSelectedOrNot) {
    auto timeline = releases(QStringLiteral("1.3"), 4);
    timeline.points[2].verdict = VerdictClass::Behavioural;
    timeline.points[3].verdict = VerdictClass::NotJudged;
    m_view.show(timeline);
    m_view.select(0, Reach::One);
    m_view.select(3, Reach::Stretch);
    const QImage picture = m_view.viewport()->grab().toImage();
    const auto at = [&](int point) { // between the bar and the glyph, above the letters
        const QRect cell = m_view.cellRect(point);
        return picture.pixelColor(QPoint(cell.left() + cell.width() / 2, cell.top() + 4) *
                                  picture.devicePixelRatio());
    };
    const theme::Palette& palette = m_theme.palette();
    EXPECT_EQ(at(1), palette.of(VerdictClass::Mirrored).tint);
    EXPECT_EQ(at(2), palette.of(VerdictClass::Behavioural).tint);
    EXPECT_EQ(at(3), palette.of(VerdictClass::NotJudged).tint);
}

} // namespace
} // namespace portside::views
