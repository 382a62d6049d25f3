// SPDX-License-Identifier: GPL-3.0-or-later
// What survives from one start to the next: the place in a review, hidden panes, and a review that a crash left open.
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/StartPage.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class SessionTest : public testing::Test {
protected:
    SessionTest() : m_settings(path("settings.ini")) {
        m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
    }

    std::unique_ptr<MainWindow> start() {
        pipeline::Where nowhere;
        nowhere.aiobotocoreRepo = m_folder.path("no-clone");
        nowhere.botocoreClone = m_folder.path("no-clone");
        auto window = std::make_unique<MainWindow>(m_theme, m_settings, nowhere, path("reviews"));
        window->resize(1200, 500);
        window->show();
        return window;
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    QString reviewPath() const { return path("reviews/one.portside"); }
    static QPushButton& resume(MainWindow& window) {
        return *window.startPage().findChild<QPushButton*>(QStringLiteral("resumeInterrupted"));
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
};

TEST_F(SessionTest, aKilledWindowsReviewIsOfferedExactlyWhereItWas) {
    QString function;
    settings::Place left;
    {
        auto window = start();
        window->openReview(support::exampleChange(), reviewPath(), false);
        ReviewPage& page = window->reviewPage();
        page.goToFunction(1);
        page.code().expandAllFolds();
        page.code().goToRow(page.code().model().rowCount() - 1);
        function = page.model().entries()[static_cast<size_t>(page.currentEntry())].name;
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return m_settings.place(reviewPath()).row == page.code().currentRow(); }));
        left = m_settings.place(reviewPath());
        ASSERT_EQ(m_settings.openReviews().size(), 1u);
        // A kill leaves the settings as they are now; closing the window tidies them up.
        const QString killed = path("killed.ini");
        QFile now(path("settings.ini"));
        ASSERT_TRUE(now.copy(killed)) << now.errorString().toStdString();
    }
    EXPECT_TRUE(m_settings.openReviews().empty());
    settings::Settings killed(path("killed.ini"));
    MainWindow window(m_theme, killed, {}, path("reviews"));
    window.show();
    window.offerInterrupted();
    ASSERT_TRUE(resume(window).isVisible());
    QSignalSpy done(&window, &MainWindow::settledDown);
    resume(window).click();
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    ASSERT_EQ(window.page(), MainWindow::Page::Review);
    const ReviewPage& page = window.reviewPage();
    EXPECT_EQ(page.model().entries()[static_cast<size_t>(page.currentEntry())].name, function);
    EXPECT_EQ(page.code().currentRow(), left.row);
    EXPECT_EQ(page.code().folding().foldedRows(), std::vector<int>(left.folded.begin(), left.folded.end()));
    window.showStart();
    EXPECT_FALSE(resume(window).isVisible());
}

TEST_F(SessionTest, whatAnotherWindowHasOpenIsNotOfferedAsInterrupted) {
    auto first = start();
    first->openReview(support::exampleChange(), reviewPath(), false);
    auto second = start();
    second->offerInterrupted();
    EXPECT_FALSE(resume(*second).isVisible());
    EXPECT_EQ(m_settings.openReviews().size(), 1u);
}

TEST_F(SessionTest, theSameReviewTwiceBringsItsWindowToTheFront) {
    auto first = start();
    first->openReview(support::exampleChange(), reviewPath(), false);
    first->hide();
    auto second = start();
    QSignalSpy elsewhere(second.get(), &MainWindow::openElsewhere);
    second->openReview(support::exampleChange(), reviewPath(), false);
    EXPECT_EQ(elsewhere.count(), 1);
    EXPECT_EQ(second->page(), MainWindow::Page::Start);
    EXPECT_TRUE(QTest::qWaitFor([&] { return first->isVisible(); }));
    first->showStart();
    second->openReview(support::exampleChange(), reviewPath(), false);
    EXPECT_EQ(second->page(), MainWindow::Page::Review);
}

TEST_F(SessionTest, hiddenPanesComeBackByAnActionThatIsAlwaysThere) {
    {
        auto window = start();
        window->openReview(support::exampleChange(), reviewPath(), false);
        window->actionNamed(QStringLiteral("listPane"))->trigger();
        window->actionNamed(QStringLiteral("verdictPane"))->trigger();
        EXPECT_FALSE(window->reviewPage().list().isVisible());
        EXPECT_FALSE(window->reviewPage().panel().isVisible());
    }
    auto window = start();
    window->openReview(support::exampleChange(), reviewPath(), false);
    ReviewPage& page = window->reviewPage();
    EXPECT_FALSE(page.list().isVisible());
    auto* bar = window->findChild<QToolBar*>(QStringLiteral("commonActions"));
    ASSERT_NE(bar, nullptr);
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(bar->actions().size(), 10);
    EXPECT_TRUE(bar->actions().contains(window->actionNamed(QStringLiteral("listPane"))));
    page.focusSearch(); // what is asked for is shown
    EXPECT_TRUE(page.list().isVisible());
    page.choose(3); // keys go on without the panel
    EXPECT_FALSE(page.panel().isVisible());
    window->actionNamed(QStringLiteral("verdictPane"))->trigger();
    EXPECT_TRUE(page.panel().isVisible());
    window->showStart();
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(SessionTest, aCloneOfSomeoneElseMayBeNewer) {
    EXPECT_EQ(m_settings.newestRelease(), QString());
    m_settings.noteRelease(QStringLiteral("1.9.0"));
    m_settings.noteRelease(QStringLiteral("1.10.0"));
    m_settings.noteRelease(QStringLiteral("1.9.5"));
    m_settings.noteRelease(QStringLiteral("develop"));
    EXPECT_EQ(m_settings.newestRelease(), QStringLiteral("1.10.0"));
}

} // namespace
} // namespace portside::window
