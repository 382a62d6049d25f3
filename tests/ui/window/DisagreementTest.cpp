// SPDX-License-Identifier: GPL-3.0-or-later
// The three-way check of a sync pull request at the top of its review.
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QLabel>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

using asyncneed::Classification;

class DisagreementTest : public testing::Test {
protected:
    DisagreementTest() : m_window(m_theme, m_settings, {}, path("reviews")) {
        m_settings.setPerson(QStringLiteral("Marlin Quay"), {});
        m_window.resize(1024, 640);
        m_window.show();
    }
    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }

    void open(std::optional<asyncneed::ThreeWay> threeWay) {
        review::Review review = support::exampleRange();
        std::get<asyncneed::Outcome>(review.outcome).threeWay = std::move(threeWay);
        m_window.openReview(std::move(review), path("reviews/range-" + std::to_string(++m_opened)), false);
    }
    const QLabel& strip() {
        return *m_window.reviewPage().findChild<QLabel*>(QStringLiteral("disagreements"));
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings{path("settings.ini")};
    MainWindow m_window;
    int m_opened = 0; ///< a review of its own each time, not one that is taken up again
};

TEST_F(DisagreementTest, everyContradictionIsALineAtTheTop) {
    open(asyncneed::ThreeWay{Classification::NoPort, Classification::PortRequired,
                             "lower 1.2.3 -> 1.3.0, upper 1.3.5"});
    EXPECT_TRUE(strip().isVisible());
    const QStringList lines = strip().text().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0], QStringLiteral("Disagreement: the rules say port-required, the pull request's text "
                                       "claims no-port."));
    EXPECT_LT(strip().mapTo(&m_window.reviewPage(), QPoint()).y(), 20);
}

TEST_F(DisagreementTest, agreementAndOtherReviewsShowNothing) {
    open(asyncneed::ThreeWay{Classification::PortRequired, Classification::PortRequired, {}});
    EXPECT_FALSE(strip().isVisible());
    open(asyncneed::ThreeWay{Classification::NoPort, {}, {}});
    EXPECT_TRUE(strip().isVisible());
    open({});
    EXPECT_FALSE(strip().isVisible());
    open(asyncneed::ThreeWay{Classification::NoPort, {}, {}});
    m_window.openReview(support::exampleChange(), path("reviews/change.portside"), false);
    EXPECT_FALSE(strip().isVisible());
}

TEST_F(DisagreementTest, markupInTheBoundsIsText) {
    open(asyncneed::ThreeWay{{}, Classification::NoPort, "lower <b>1</b>, upper \u202e2"});
    EXPECT_TRUE(strip().text().contains(QStringLiteral("<b>1</b>")));
    EXPECT_FALSE(strip().text().contains(QChar(0x202e)));
    EXPECT_EQ(strip().textFormat(), Qt::PlainText);
}

} // namespace
} // namespace portside::window
