// SPDX-License-Identifier: GPL-3.0-or-later
// What the start page offers, asks for and says about the clones.
#include "ui/window/StartPage.h"

#include "ui/theme/Theme.h"
#include "ui/views/ElidedLabel.h"
#include "ui/window/RecentDelegate.h"
#include "ui/window/TagField.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class StartPageTest : public testing::Test {
protected:
    StartPageTest() : m_page(m_theme) {
        m_page.show();
        QApplication::setActiveWindow(&m_page);
    }

    template <typename Widget> Widget* named(const char* name) {
        auto* widget = m_page.findChild<Widget*>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    static pipeline::Offer offer() {
        pipeline::Offer offer;
        offer.botocoreTags = {"1.5.0", "1.4.1", "1.4.0"};
        offer.pullRequests = {9, 7};
        offer.pinnedVersion = "1.4.0";
        offer.botocoreFolder = "/harbour/botocore";
        offer.aiobotocoreFolder = "/harbour/aiobotocore";
        offer.checkout = "/harbour/aiobotocore";
        return offer;
    }

    theme::Theme m_theme;
    StartPage m_page;
};

TEST_F(StartPageTest, theRangeIsWhatChangedSinceTheSupportedVersion) {
    m_page.showOffer(offer(), QStringLiteral("1.5.0"));
    EXPECT_EQ(named<TagField>("fromTag")->text(), QStringLiteral("1.4.0"));
    EXPECT_EQ(named<TagField>("toTag")->text(), QStringLiteral("1.5.0"));
    EXPECT_EQ(named<QLabel>("supported")->text(),
              QStringLiteral(
                  "aiobotocore supports botocore up to 1.4.0; the newest release in the clone is 1.5.0."));
    EXPECT_FALSE(named<QLabel>("stale")->isVisible());
    EXPECT_EQ(named<QLineEdit>("checkout")->text(), QStringLiteral("/harbour/aiobotocore"));
    EXPECT_EQ(named<views::ElidedLabel>("botocoreClone")->words(),
              QStringLiteral("Clone of botocore: /harbour/botocore"));
    EXPECT_FALSE(named<QLabel>("problem")->isVisible());
}

TEST_F(StartPageTest, whatSomeoneTypedStays) {
    named<TagField>("fromTag")->setText(QStringLiteral("1.4.1"));
    QTest::keyClicks(named<QLineEdit>("checkout"), QStringLiteral("/elsewhere"));
    m_page.showOffer(offer(), QStringLiteral("1.5.0"));
    EXPECT_EQ(named<TagField>("fromTag")->text(), QStringLiteral("1.4.1"));
    EXPECT_EQ(named<QLineEdit>("checkout")->text(), QStringLiteral("/elsewhere"));
}

TEST_F(StartPageTest, aCloneThatEndsBeforeTheNewestKnownReleaseSaysSo) {
    m_page.showOffer(offer(), QStringLiteral("1.10.0"));
    EXPECT_TRUE(named<QLabel>("stale")->isVisible());
    EXPECT_TRUE(
        named<QLabel>("stale")->text().contains(QStringLiteral("it ends at 1.5.0, and 1.10.0 is out")));
}

TEST_F(StartPageTest, missingClonesAreOneSentence) {
    pipeline::Offer none;
    none.botocoreProblem = base::fail(base::ErrorCode::NoClone, "there is no clone of botocore: name one");
    none.aiobotocoreProblem = base::fail(base::ErrorCode::NoClone, "there is no clone of aiobotocore");
    m_page.showOffer(none, {});
    EXPECT_EQ(named<QLabel>("problem")->text().count(QLatin1Char('\n')), 0);
    EXPECT_TRUE(named<QLabel>("problem")->text().startsWith(QStringLiteral("Both checks read local clones")));
    EXPECT_EQ(named<views::ElidedLabel>("aiobotocoreClone")->words(),
              QStringLiteral("Clone of aiobotocore: none"));
    none.aiobotocoreProblem = base::fail(base::ErrorCode::Unreadable, "the clone at /x is damaged");
    m_page.showOffer(none, {});
    EXPECT_TRUE(named<QLabel>("problem")->text().contains(QStringLiteral("The clone at /x is damaged.")));
}

TEST_F(StartPageTest, pullRequestsByNumberOrUrlAndOnlyOfAiobotocore) {
    QSignalSpy pull(&m_page, &StartPage::pullRequestWanted);
    QSignalSpy sync(&m_page, &StartPage::syncRangeWanted);
    auto* field = named<TagField>("pullRequest");
    auto* open = named<QPushButton>("openPullRequestButton");
    EXPECT_FALSE(open->isEnabled());
    field->setText(QStringLiteral("https://github.com/aio-libs/aiobotocore/pull/1562/files"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(pull.count(), 1);
    EXPECT_EQ(pull[0][0].toInt(), 1562);
    named<QPushButton>("openSyncButton")->click();
    ASSERT_EQ(sync.count(), 1);
    EXPECT_EQ(sync[0][0].toInt(), 1562);
    field->setText(QStringLiteral("https://github.com/boto/botocore/pull/3"));
    open->click();
    EXPECT_EQ(pull.count(), 1);
    EXPECT_TRUE(named<QLabel>("pullRequestWrong")->isVisible());
    EXPECT_EQ(
        named<QLabel>("pullRequestWrong")->text(),
        QStringLiteral("That is a pull request of boto/botocore. Only those of aio-libs/aiobotocore are "
                       "judged here."));
    field->setText(QStringLiteral("seven"));
    EXPECT_FALSE(named<QLabel>("pullRequestWrong")->isVisible());
    open->click();
    EXPECT_EQ(pull.count(), 1);
}

TEST_F(StartPageTest, aRangeOfUnknownReleasesIsNotAskedFor) {
    QSignalSpy range(&m_page, &StartPage::rangeWanted);
    m_page.showOffer(offer(), {});
    named<TagField>("toTag")->setText(QStringLiteral("9.9.9"));
    QTest::keyClick(named<TagField>("toTag"), Qt::Key_Return);
    EXPECT_EQ(named<QLabel>("rangeWrong")->text(),
              QStringLiteral("The botocore clone has no release 9.9.9."));
    named<TagField>("toTag")->setText(QStringLiteral("1.4.0"));
    QTest::keyClick(named<TagField>("toTag"), Qt::Key_Return);
    EXPECT_EQ(named<QLabel>("rangeWrong")->text(), QStringLiteral("Both ends are the same release."));
    EXPECT_EQ(range.count(), 0);
    named<TagField>("toTag")->setText(QStringLiteral("1.4.1"));
    QTest::keyClick(named<TagField>("toTag"), Qt::Key_Return);
    EXPECT_EQ(range.count(), 1);
}

TEST_F(StartPageTest, ownWorkIsJudgedFromTheCheckout) {
    QSignalSpy branch(&m_page, &StartPage::branchWanted);
    QSignalSpy workTree(&m_page, &StartPage::workTreeWanted);
    EXPECT_FALSE(named<QPushButton>("openBranchButton")->isEnabled());
    m_page.showOffer(offer(), {});
    named<QPushButton>("openBranchButton")->click();
    named<QPushButton>("openWorkTreeButton")->click();
    ASSERT_EQ(branch.count(), 1);
    EXPECT_EQ(branch[0][0].toString(), QStringLiteral("/harbour/aiobotocore"));
    EXPECT_EQ(workTree.count(), 1);
}

TEST_F(StartPageTest, recentReviewsSayTheirVerdictAndOpenCasesAndOpenByKey) {
    settings::RecentReview review{
        QStringLiteral("/r/one.portside"), QStringLiteral("#7 Moor"), QStringLiteral("ambiguous"), 3, 9,
        QDateTime::currentDateTime()};
    m_page.showRecent({review});
    auto* list = named<QListWidget>("recent");
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)
                    ->data(RecentDelegate::StateRole)
                    .toString()
                    .startsWith(QStringLiteral("ambiguous · 3 open")));
    QSignalSpy opened(&m_page, &StartPage::recentWanted);
    QSignalSpy removed(&m_page, &StartPage::recentUnwanted);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(removed.count(), 1);
}

TEST_F(StartPageTest, anInterruptedReviewIsOfferedFirst) {
    QSignalSpy wanted(&m_page, &StartPage::interruptedWanted);
    m_page.showInterrupted(QStringLiteral("#7 Moor"));
    m_page.takeFocus();
    auto* resume = named<QPushButton>("resumeInterrupted");
    EXPECT_TRUE(resume->isVisible());
    EXPECT_TRUE(resume->hasFocus() || m_page.focusWidget() == resume);
    resume->click();
    EXPECT_EQ(wanted.count(), 1);
    m_page.showInterrupted({});
    EXPECT_FALSE(resume->isVisible());
}

} // namespace
} // namespace portside::window
