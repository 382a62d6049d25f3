// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of releases in the real window, on the clones of the built-in sample: judge, move, choose, open, return.
#include "ui/window/ReleasesPage.h"

#include "core/pipeline/Sample.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/models/FirstCallModel.h"
#include "ui/theme/Theme.h"
#include "ui/views/ReleaseTimelineView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/StartPage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class ReleasesPageTest : public testing::Test {
protected:
    void SetUp() override {
        auto sample = pipeline::openSample({});
        ASSERT_TRUE(sample) << sample.error().message;
        start(sample->where);
    }

    void start(const pipeline::Where& where) {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_theme, m_settings, where, path("reviews"));
        m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
        m_window->resize(1440, 900);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    ReleasesPage& page() { return m_window->releasesPage(); }
    views::ReleaseTimelineView& timeline() { return page().timeline(); }

    QPushButton* button(QWidget& on, const char* name) {
        auto* found = on.findChild<QPushButton*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void judge(const QString& from, const QString& to) {
        m_window->actionNamed(QStringLiteral("releases"))->trigger();
        page().findChild<QLineEdit*>(QStringLiteral("releasesFrom"))->setText(from);
        page().findChild<QLineEdit*>(QStringLiteral("releasesTo"))->setText(to);
        QSignalSpy done(&page(), &ReleasesPage::settledDown);
        button(page(), "judgeReleases")->click();
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    }

    void waitForReview(const std::function<void()>& ask) {
        QSignalSpy done(m_window.get(), &MainWindow::settledDown);
        ask();
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
        ASSERT_EQ(m_window->page(), MainWindow::Page::Review);
    }

    std::pair<std::string, std::string> openRange() {
        const auto& inputs = m_window->reviewPage().live()->review().asyncNeed()->inputs;
        return {inputs.from.tag, inputs.to.tag};
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings{path("settings.ini")};
    std::unique_ptr<MainWindow> m_window;
};

using Ends = std::pair<std::string, std::string>;

TEST_F(ReleasesPageTest, theStartPageIsOneClickAway) {
    QSignalSpy done(&page(), &ReleasesPage::settledDown);
    button(m_window->startPage(), "newestWithoutPort")->click();
    EXPECT_EQ(m_window->page(), MainWindow::Page::Releases);
    ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    EXPECT_EQ(page().state(), ReleasesPage::State::Judged);
    EXPECT_FALSE(page().outcome().isEmpty());
    EXPECT_EQ(timeline().timeline().points.back().tag, QStringLiteral("1.5.0"));
}

TEST_F(ReleasesPageTest, saysHowFarItIsFreeAndOpensEitherRange) {
    judge(QStringLiteral("1.4.0"), QStringLiteral("1.5.0"));
    EXPECT_TRUE(page().outcome().startsWith(QStringLiteral("1.4.1 needs no port; 1.5.0 does, because of ")))
        << page().outcome().toStdString();
    EXPECT_EQ(button(page(), "openFreeRange")->text(), QStringLiteral("Open 1.4.0 → 1.4.1"));
    EXPECT_EQ(button(page(), "openBlocker")->text(), QStringLiteral("Open 1.4.1 → 1.5.0"));
    EXPECT_EQ(timeline().current(), 2);
    EXPECT_EQ(page().firstCalls().rowCount(), 1);
    EXPECT_GT(page().firstCalls().functionCount(), 1);
    waitForReview([this] { button(page(), "openBlocker")->click(); });
    EXPECT_EQ(openRange(), (Ends{"1.4.1", "1.5.0"}));
    m_window->actionNamed(QStringLiteral("closeReview"))->trigger();
    EXPECT_EQ(m_window->page(), MainWindow::Page::Releases);
    EXPECT_EQ(timeline().timeline().count(), 3);
    waitForReview([this] { button(page(), "openFreeRange")->click(); });
    EXPECT_EQ(openRange(), (Ends{"1.4.0", "1.4.1"}));
}

TEST_F(ReleasesPageTest, keysChooseBothEndsAndEnterOpens) {
    judge(QStringLiteral("1.4.0"), QStringLiteral("1.5.0"));
    ASSERT_TRUE(timeline().hasFocus());
    QTest::keyClick(&timeline(), Qt::Key_Home);
    EXPECT_FALSE(timeline().range());
    EXPECT_FALSE(button(page(), "openSelected")->isEnabled());
    QTest::keyClick(&timeline(), Qt::Key_Right);
    EXPECT_EQ(timeline().range(), std::pair(0, 1));
    QTest::keyClick(&timeline(), Qt::Key_Left);
    QTest::keyClick(&timeline(), Qt::Key_Down, Qt::ShiftModifier); // the next series
    EXPECT_EQ(timeline().range(), std::pair(0, 2));
    waitForReview([this] { QTest::keyClick(&timeline(), Qt::Key_Return); });
    EXPECT_EQ(openRange(), (Ends{"1.4.0", "1.5.0"}));
}

TEST_F(ReleasesPageTest, theMouseChoosesTwoPoints) {
    judge(QStringLiteral("1.4.0"), QStringLiteral("1.5.0"));
    QWidget* cells = timeline().viewport();
    QTest::mouseClick(cells, Qt::LeftButton, {}, timeline().cellRect(2).center());
    EXPECT_EQ(timeline().range(), std::pair(1, 2));
    QTest::mouseClick(cells, Qt::LeftButton, Qt::ShiftModifier, timeline().cellRect(0).center());
    EXPECT_EQ(timeline().range(), std::pair(0, 2));
    QTest::mouseClick(cells, Qt::LeftButton, {}, QPoint(1, cells->height() - 2)); // beside the cells
    EXPECT_EQ(timeline().range(), std::pair(0, 2));
    waitForReview([this] { button(page(), "openSelected")->click(); });
    EXPECT_EQ(openRange(), (Ends{"1.4.0", "1.5.0"}));
}

TEST_F(ReleasesPageTest, theListLeadsToTheRelease) {
    judge(QStringLiteral("1.4.0"), QStringLiteral("1.5.0"));
    auto* tree = page().findChild<QTreeView*>(QStringLiteral("firstCalls"));
    ASSERT_NE(tree, nullptr);
    timeline().select(1, views::ReleaseTimelineView::Reach::One);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    EXPECT_EQ(timeline().current(), 2);
}

TEST_F(ReleasesPageTest, wrongPickersAreSaidAndJudgeNothing) {
    m_window->actionNamed(QStringLiteral("releases"))->trigger();
    EXPECT_EQ(page().state(), ReleasesPage::State::Empty);
    auto* from = page().findChild<QLineEdit*>(QStringLiteral("releasesFrom"));
    auto* to = page().findChild<QLineEdit*>(QStringLiteral("releasesTo"));
    QTRY_VERIFY_WITH_TIMEOUT(!to->text().isEmpty(), 10000); // the offer
    const QSignalSpy wanted(&page(), &ReleasesPage::judgeWanted);
    for (const auto& [first, second] :
         {std::pair("1.4.0", "1.4.0"), std::pair("9.9.9", "1.5.0"), std::pair("1.5.0", "1.4.0")}) {
        from->setText(QString::fromLatin1(first));
        to->setText(QString::fromLatin1(second));
        button(page(), "judgeReleases")->click();
        EXPECT_EQ(wanted.count(), 0) << first;
    }
}

TEST_F(ReleasesPageTest, aMissingCloneIsASentenceWithAWayOut) {
    pipeline::Where nowhere;
    nowhere.aiobotocoreRepo = m_folder.path("no-clone");
    nowhere.botocoreClone = m_folder.path("no-clone");
    start(nowhere);
    judge({}, {});
    EXPECT_EQ(page().state(), ReleasesPage::State::Failed);
    EXPECT_EQ(m_window->page(), MainWindow::Page::Releases);
}

TEST_F(ReleasesPageTest, cancellingKeepsThePageAndSaysSo) {
    m_window->actionNamed(QStringLiteral("sampleReleases"))->trigger();
    ASSERT_EQ(page().state(), ReleasesPage::State::Judging);
    button(page(), "cancelWork")->click();
    EXPECT_NE(page().state(), ReleasesPage::State::Judging);
    EXPECT_TRUE(page().outcome().startsWith(QStringLiteral("Cancelled")));
    EXPECT_EQ(m_window->page(), MainWindow::Page::Releases);
}

TEST_F(ReleasesPageTest, theSampleNeedsNoClone) {
    pipeline::Where nowhere;
    nowhere.aiobotocoreRepo = m_folder.path("no-clone");
    nowhere.botocoreClone = m_folder.path("no-clone");
    start(nowhere);
    QSignalSpy done(&page(), &ReleasesPage::settledDown);
    m_window->actionNamed(QStringLiteral("sampleReleases"))->trigger();
    ASSERT_TRUE(done.count() > 0 || done.wait(20000));
    ASSERT_EQ(page().state(), ReleasesPage::State::Judged);
    waitForReview([this] { QTest::keyClick(&timeline(), Qt::Key_Return); });
    // The menu's timeline is that of the clones.
    m_window->actionNamed(QStringLiteral("releases"))->trigger();
    EXPECT_EQ(page().state(), ReleasesPage::State::Empty);
}

TEST_F(ReleasesPageTest, everyReleaseIsAnItemForScreenReaders) {
    judge(QStringLiteral("1.4.0"), QStringLiteral("1.5.0"));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&timeline());
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), 3);
    EXPECT_TRUE(list->child(2)->text(QAccessible::Name).startsWith(QStringLiteral("1.5.0: port required")));
    EXPECT_TRUE(list->child(2)->state().selected);
    EXPECT_FALSE(list->child(0)->state().selected);
}

} // namespace
} // namespace portside::window
