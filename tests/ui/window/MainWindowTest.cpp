// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, driven as a person would: open, filter, move, settle, undo, export.
#include "ui/window/MainWindow.h"
#include "ui/window/RuleDialog.h"

#include "core/review/ReviewFile.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/models/FunctionFilter.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/ExportDialog.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/StartPage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

class MainWindowTest : public testing::Test {
protected:
    MainWindowTest()
        : m_settings(path("settings.ini")), m_window(m_theme, m_settings, nowhere(), path("reviews")) {
        m_theme.choose(theme::Choice::Light);
        m_settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
        m_window.resize(1440, 900);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }

    pipeline::Where nowhere() const {
        pipeline::Where where;
        where.aiobotocoreRepo = m_folder.path("no-clone");
        where.botocoreClone = m_folder.path("no-clone");
        return where;
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }
    QString reviewPath() const { return path("reviews/one.portside"); }

    void open(review::Review review) { m_window.openReview(std::move(review), reviewPath(), false); }
    ReviewPage& page() { return m_window.reviewPage(); }
    const models::FunctionEntry& current() {
        return page().model().entries().at(static_cast<size_t>(page().currentEntry()));
    }

    void select(const QString& name) {
        const auto& entries = page().model().entries();
        for (int i = 0; i < static_cast<int>(entries.size()); ++i)
            if (entries[static_cast<size_t>(i)].name == name)
                page().list().setCurrentEntry(i);
        ASSERT_EQ(current().name, name);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        QTest::keyClick(target, key, modifiers);
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    MainWindow m_window;
};

TEST_F(MainWindowTest, startsWithSomethingToDo) {
    EXPECT_EQ(m_window.page(), MainWindow::Page::Start);
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("export"))->isEnabled());
    auto* pull = m_window.startPage().findChild<QLineEdit*>(QStringLiteral("pullRequest"));
    ASSERT_NE(pull, nullptr);
    EXPECT_TRUE(pull->hasFocus());
    QSignalSpy wanted(&m_window.startPage(), &StartPage::pullRequestWanted);
    QTest::keyClicks(pull, QStringLiteral("not a number"));
    QTest::keyClick(pull, Qt::Key_Return);
    EXPECT_EQ(wanted.count(), 0);
}

TEST_F(MainWindowTest, aMissingCloneIsASentenceWithAWayOut) {
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    pipeline::DriftRequest request;
    request.pullRequest = 7;
    request.where = nowhere();
    m_window.openSubject(request);
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Error);
}

TEST_F(MainWindowTest, opensOnTheFirstFlaggedFunctionWithItsReasons) {
    open(support::exampleChange());
    ASSERT_EQ(m_window.page(), MainWindow::Page::Review);
    EXPECT_EQ(current().name, QStringLiteral("AioHarbour.unload"));
    EXPECT_TRUE(page().code().model().rows[static_cast<size_t>(page().code().currentRow())].changed);
    EXPECT_TRUE(m_window.windowTitle().startsWith(QStringLiteral("#7 ")));
    EXPECT_FALSE(m_window.windowTitle().contains(QChar(0x1b)));
    EXPECT_TRUE(QFile::exists(reviewPath()));
}

TEST(RuleDialog, everyPageIsInTheProgramAndIsShown) {
    const QDir pages(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/rules"));
    const QStringList names = pages.entryList({QStringLiteral("*.md")}, QDir::Files);
    ASSERT_FALSE(names.isEmpty());
    for (const QString& name : names) {
        RuleDialog dialog(QFileInfo(name).completeBaseName());
        const auto* page = dialog.findChild<QTextBrowser*>();
        EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("What it means"))) << name.toStdString();
    }
    RuleDialog missing(QStringLiteral("no-such-rule"));
    EXPECT_EQ(missing.findChild<QTextBrowser*>()->toPlainText(),
              QStringLiteral("There is no page on no-such-rule."));
}

TEST_F(MainWindowTest, filtersAndNeverShowsAnEmptyListWithoutWords) {
    open(support::exampleChange());
    page().list().show(models::Showing::NeedsMe);
    EXPECT_TRUE(current().needsMe);
    key(Qt::Key_L, Qt::ControlModifier);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(search, nullptr);
    QTest::keyClicks(search, QStringLiteral("zzz"));
    EXPECT_FALSE(page().list().tree()->isVisible());
    search->clear();
    EXPECT_TRUE(page().list().tree()->isVisible());
}

TEST_F(MainWindowTest, walksOpenCasesAndFlaggedLinesByKey) {
    open(support::exampleChange());
    key(Qt::Key_N);
    EXPECT_TRUE(current().needsMe);
    const QString first = current().name;
    key(Qt::Key_N);
    EXPECT_NE(current().name, first);
    key(Qt::Key_P);
    EXPECT_EQ(current().name, first);
    select(QStringLiteral("AioHarbour.unload"));
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        key(Qt::Key_F7);
        visited << current().name;
    }
    EXPECT_TRUE(visited.contains(QStringLiteral("AioHarbour.moor")))
        << visited.join(QLatin1Char(' ')).toStdString();
    key(Qt::Key_F7, Qt::ShiftModifier);
    EXPECT_EQ(page().code().model().previousFlagged(page().code().model().rowCount()) >= 0, true);
}

TEST_F(MainWindowTest, settlesUndoesAndKeepsEachStepOnDisk) {
    open(support::exampleChange());
    select(QStringLiteral("AioLock.open"));
    key(Qt::Key_1);
    const std::string key1 = "aiobotocore/lock.py::AioLock.open";
    auto kept = review::readReview(reviewPath().toStdString());
    ASSERT_TRUE(kept.ok());
    ASSERT_NE(review::decisionOn(*kept, key1), nullptr);
    EXPECT_EQ(review::decisionOn(*kept, key1)->verdict, "clean");
    EXPECT_EQ(current().name, QStringLiteral("AioLock.close")); // the next that needs a person
    EXPECT_TRUE(m_window.actionNamed(QStringLiteral("undo"))->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(current().name, QStringLiteral("AioLock.open"));
    EXPECT_TRUE(current().needsMe);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    select(QStringLiteral("AioLock.open"));
    EXPECT_TRUE(current().settled);
}

TEST_F(MainWindowTest, settlingUnderAFilterDoesNotWidenIt) {
    open(support::exampleChange());
    page().list().show(models::Showing::NeedsMe);
    select(QStringLiteral("AioLock.open"));
    key(Qt::Key_2);
    EXPECT_EQ(current().name, QStringLiteral("AioLock.close"));
    int shown = 0;
    const QAbstractItemModel* list = page().list().tree()->model();
    for (int file = 0; file < list->rowCount(); ++file)
        shown += list->rowCount(list->index(file, 0));
    EXPECT_EQ(shown, 1);
}

TEST_F(MainWindowTest, overridingTheMachineAsksForANote) {
    open(support::exampleChange());
    select(QStringLiteral("AioHarbour.unload"));
    key(Qt::Key_1);
    EXPECT_FALSE(current().settled);
    auto* note = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(note, nullptr);
    QTest::keyClicks(note, QStringLiteral("agreed upstream 1 2 3")); // digits in a note settle nothing
    QSignalSpy said(&page(), &ReviewPage::decided);
    QTest::keyClick(note, Qt::Key_Return);
    ASSERT_EQ(said.count(), 1);
    EXPECT_EQ(said[0][0].toString(), QStringLiteral("AioHarbour.unload: clean"));
    EXPECT_FALSE(note->hasFocus()); // the next key is for the next case
    select(QStringLiteral("AioHarbour.unload"));
    EXPECT_TRUE(current().settled);
    EXPECT_EQ(current().note, QStringLiteral("agreed upstream 1 2 3"));
}

TEST_F(MainWindowTest, nobodyDecidesWithoutAName) {
    open(support::exampleChange());
    page().live()->setPerson({});
    select(QStringLiteral("AioLock.open"));
    QTimer::singleShot(0, [] {
        if (auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    page().choose(1);
    EXPECT_FALSE(current().settled);
    QTimer::singleShot(0, [] {
        if (auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget())) {
            dialog->setTextValue(QStringLiteral("Coral Reef"));
            dialog->accept();
        }
    });
    page().choose(1);
    select(QStringLiteral("AioLock.open"));
    EXPECT_EQ(current().settledBy, QStringLiteral("Coral Reef"));
}

TEST_F(MainWindowTest, whatCannotBeJudgedCannotBeSettled) {
    open(support::exampleChange());
    select(QStringLiteral("AioLock.close"));
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("settle1"))->isEnabled());
    key(Qt::Key_1);
    EXPECT_FALSE(current().settled);
}

TEST_F(MainWindowTest, viewedMarksSurviveAReopening) {
    open(support::exampleChange());
    select(QStringLiteral("AioHarbour.moor"));
    key(Qt::Key_Space);
    EXPECT_TRUE(current().viewed);
    m_window.showStart();
    open(support::exampleChange());
    EXPECT_EQ(current().name, QStringLiteral("AioHarbour.moor")); // the place is restored
    EXPECT_TRUE(current().viewed);
}

TEST_F(MainWindowTest, marksOfManyFunctionsAndDecisionsAreUndoneInOrder) {
    open(support::exampleChange());
    const auto viewed = [this] {
        int count = 0;
        for (const models::FunctionEntry& entry : page().model().entries())
            count += entry.viewed ? 1 : 0;
        return count;
    };
    QTreeView* tree = page().list().tree();
    select(QStringLiteral("AioHarbour.moor"));
    key(Qt::Key_Space);
    EXPECT_EQ(viewed(), 1);
    tree->selectAll();
    key(Qt::Key_Space);
    const int all = static_cast<int>(page().model().entries().size());
    EXPECT_EQ(viewed(), all);
    select(QStringLiteral("AioLock.open"));
    page().choose(1);
    EXPECT_EQ(m_window.actionNamed(QStringLiteral("undo"))->text(),
              QStringLiteral("&Undo settling AioLock.open"));
    page().undo();
    select(QStringLiteral("AioLock.open"));
    EXPECT_FALSE(current().settled);
    EXPECT_EQ(viewed(), all);
    page().undo();
    EXPECT_EQ(viewed(), 1);
    page().undo();
    EXPECT_EQ(viewed(), 0);
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("undo"))->isEnabled());
    page().redo();
    page().redo();
    page().redo();
    EXPECT_EQ(viewed(), all);
    select(QStringLiteral("AioLock.open"));
    EXPECT_TRUE(current().settled);
}

TEST_F(MainWindowTest, aSelectedFileStandsForItsFunctions) {
    open(support::exampleChange());
    QTreeView* tree = page().list().tree();
    tree->setCurrentIndex(tree->model()->index(1, 0));
    key(Qt::Key_Space);
    for (const models::FunctionEntry& entry : page().model().entries())
        EXPECT_EQ(entry.viewed, entry.path == QStringLiteral("aiobotocore/lock.py"))
            << entry.name.toStdString();
}

TEST_F(MainWindowTest, anEmptyFilterSaysWhyAndHasAWayOut) {
    open(support::exampleChange());
    auto* filter = page().list().findChild<QToolButton*>(QStringLiteral("filter"));
    ASSERT_NE(filter, nullptr);
    Q_EMIT filter->menu()->aboutToShow();
    QAction* settled = nullptr;
    for (QAction* action : filter->menu()->actions())
        if (action->text().startsWith(QStringLiteral("settled")))
            settled = action;
    ASSERT_NE(settled, nullptr);
    settled->trigger();
    EXPECT_FALSE(page().list().tree()->isVisible());
    EXPECT_EQ(filter->text(), QStringLiteral("Filter: 1"));
    QPushButton* out = nullptr;
    for (QPushButton* button : page().list().findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Show all functions"))
            out = button;
    ASSERT_NE(out, nullptr);
    out->click();
    EXPECT_TRUE(page().list().tree()->isVisible());
    EXPECT_EQ(filter->text(), QStringLiteral("Filter"));
}

TEST_F(MainWindowTest, aTagRangeHasThreePanesAndTwoChoices) {
    open(support::exampleRange());
    EXPECT_EQ(page().code().model().paneCount(), 3);
    EXPECT_EQ(page().code().foldedPane(), -1);
    m_window.actionNamed(QStringLiteral("thirdPane"))->trigger();
    EXPECT_EQ(page().code().foldedPane(), 2) << "a strip with a way back";
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("settle3"))->isVisible());
    select(QStringLiteral("Lock.open"));
    key(Qt::Key_2);
    select(QStringLiteral("Lock.open"));
    EXPECT_EQ(current().token, "needs-async");
}

TEST_F(MainWindowTest, aSettledReviewIsListedAmongTheRecentOnes) {
    open(support::exampleChange());
    m_window.actionNamed(QStringLiteral("closeReview"))->trigger();
    const auto recent = m_settings.recentReviews();
    ASSERT_EQ(recent.size(), 1u);
    EXPECT_EQ(recent[0].path, reviewPath());
    EXPECT_EQ(recent[0].verdict, QStringLiteral("behavioral-drift"));
    EXPECT_EQ(recent[0].open, 2);
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    m_window.openFile(reviewPath());
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Review);
}

TEST_F(MainWindowTest, exportsExactlyWhatTheReportWriterWrites) {
    const auto review = support::exampleChange();
    ExportDialog dialog(m_theme, review, QStringLiteral("one"), &m_window);
    const auto expected = report::write(review, report::Format::Text);
    ASSERT_TRUE(expected.ok());
    EXPECT_EQ(dialog.currentReport(), *expected);
    dialog.copy();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), *expected);
    ASSERT_TRUE(dialog.saveTo(path("report.txt")));
    QFile saved(path("report.txt"));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll().toStdString(), *expected);
}

TEST_F(MainWindowTest, diffsReviewsAndCheckoutsMayBeDropped) {
    m_folder.write("change.diff", "--- a/x\n");
    m_folder.write("checkout/setup.py", "");
    const auto takes = [this](const QList<QUrl>& urls) {
        QMimeData dragged;
        dragged.setUrls(urls);
        QDragEnterEvent event({20, 20}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        event.setAccepted(false);
        QApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    };
    EXPECT_TRUE(takes({QUrl::fromLocalFile(path("change.diff"))}));
    EXPECT_TRUE(takes({QUrl::fromLocalFile(path("one.portside"))}));
    EXPECT_TRUE(takes({QUrl::fromLocalFile(path("checkout"))}));
    EXPECT_FALSE(takes({QUrl::fromLocalFile(path("checkout/setup.py"))}));
    EXPECT_FALSE(takes({QUrl(QStringLiteral("https://harbour.example/change.diff"))}));
    EXPECT_FALSE(
        takes({QUrl::fromLocalFile(path("change.diff")), QUrl::fromLocalFile(path("one.portside"))}));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(path("checkout"))});
    QDropEvent drop({20, 20}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    QApplication::sendEvent(&m_window, &drop);
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Error); // it holds no repository
}

TEST_F(MainWindowTest, aDamagedReviewIsAnErrorPageAndStaysAsItIs) {
    m_folder.write("bad.portside", "{]");
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    m_window.openFile(path("bad.portside"));
    ASSERT_TRUE(done.count() > 0 || done.wait(10000));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Error);
    QFile bad(path("bad.portside"));
    ASSERT_TRUE(bad.open(QIODevice::ReadOnly));
    EXPECT_EQ(bad.readAll(), QByteArray("{]"));
}

TEST_F(MainWindowTest, theSampleIsJudgedSettledAndExported) {
    QSignalSpy done(&m_window, &MainWindow::settledDown);
    m_window.actionNamed(QStringLiteral("samplePullRequest"))->trigger();
    ASSERT_TRUE(done.count() > 0 || done.wait(60000));
    ASSERT_EQ(m_window.page(), MainWindow::Page::Review);
    const int open = review::openCases(page().live()->review());
    ASSERT_GT(open, 0);
    // Every judged line of every function has its colour in the row model.
    const review::Review& review = page().live()->review();
    for (const auto& function : review.drift()->functions) {
        const render::RowModel rows = render::rowsOf(function);
        int coloured = 0;
        for (const auto& row : rows.rows)
            for (const auto& cell : row.cells)
                coloured += cell.verdict != render::VerdictClass::None ? 1 : 0;
        EXPECT_GE(coloured, static_cast<int>(function.lines.size())) << function.name;
    }
    for (int i = 0; i < open; ++i) {
        page().goToNeedingMe(1);
        page().choose(1);
    }
    EXPECT_EQ(review::openCases(page().live()->review()), review::notJudged(review));
    const auto text = report::write(page().live()->review(), report::Format::Text);
    ASSERT_TRUE(text.ok());
    EXPECT_NE(text->find("- settled: clean by Marlin Quay"), std::string::npos);
}

TEST_F(MainWindowTest, everyActionHasWordsAndNoShortcutTwice) {
    open(support::exampleChange());
    QMap<QString, QString> seen;
    const auto actions = m_window.findChildren<QAction*>();
    for (const QAction* action : actions) {
        if (action->objectName().isEmpty() || action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        const auto keys = action->shortcuts();
        for (const QKeySequence& sequence : keys) {
            const QString name = sequence.toString();
            EXPECT_FALSE(seen.contains(name)) << name.toStdString() << ": " << seen.value(name).toStdString()
                                              << ", " << action->objectName().toStdString();
            seen.insert(name, action->objectName());
        }
    }
    EXPECT_GT(seen.size(), 20);
}

TEST_F(MainWindowTest, theToolBarKeepsEveryActionInSight) {
    open(support::exampleChange());
    auto* bar = m_window.findChild<QToolBar*>(QStringLiteral("commonActions"));
    for (const QSize size : {QSize(1440, 900), m_window.minimumSize(), QSize(1440, 900)}) {
        m_window.resize(size);
        QApplication::processEvents();
        for (QAction* action : bar->actions()) {
            const QWidget* button = bar->widgetForAction(action);
            EXPECT_TRUE(button->isVisible()) << size.width() << ' ' << action->objectName().toStdString();
            EXPECT_LE(button->geometry().right(), bar->width()) << action->objectName().toStdString();
        }
        EXPECT_EQ(bar->toolButtonStyle() == Qt::ToolButtonTextBesideIcon, size.width() == 1440);
    }
}

TEST_F(MainWindowTest, everythingThatTakesTheFocusHasAName) {
    const auto check = [this] {
        const auto widgets = m_window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            EXPECT_TRUE(named) << widget->metaObject()->className() << ' '
                               << widget->objectName().toStdString();
        }
    };
    check();
    open(support::exampleChange());
    check();
}

} // namespace
} // namespace portside::window
