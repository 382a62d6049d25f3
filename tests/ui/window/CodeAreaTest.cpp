// SPDX-License-Identifier: GPL-3.0-or-later
// The code area over the built-in sample: real repositories, the real window.
#include "core/pipeline/Sample.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/views/FindBar.h"
#include "ui/views/FunctionList.h"
#include "ui/views/PlaceList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/MainWindow.h"
#include "ui/window/OpenElsewhere.h"
#include "ui/window/ReviewPage.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace portside::window {
namespace {

using compare::Side;

class CodeAreaTest : public testing::Test {
protected:
    CodeAreaTest() : m_settings(path("settings.ini")), m_window(m_theme, m_settings, {}, path("reviews")) {
        m_theme.choose(theme::Choice::Light);
        m_settings.setPerson(QStringLiteral("Marlin Quay"), {});
        m_window.resize(1440, 900);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }

    QString path(std::string_view name) const { return QString::fromStdString(m_folder.path(name)); }

    void open(jobs::BuiltInSample::Part part) {
        QSignalSpy done(&m_window, &MainWindow::settledDown);
        m_window.openSubject(jobs::BuiltInSample{part, {}, {}});
        ASSERT_TRUE(done.count() > 0 || done.wait(20000));
        ASSERT_EQ(m_window.page(), MainWindow::Page::Review);
    }

    ReviewPage& page() { return m_window.reviewPage(); }
    CodeArea& area() { return page().area(); }
    views::SideBySideView& code() { return page().code(); }
    void act(const char* name) { m_window.actionNamed(QString::fromLatin1(name))->trigger(); }
    void waitForFiles() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !area().busy(); }, 20000));
    }

    void select(const QString& name) {
        const auto& entries = page().model().entries();
        for (int i = 0; i < static_cast<int>(entries.size()); ++i)
            if (entries[static_cast<size_t>(i)].name == name)
                page().list().setCurrentEntry(i);
        ASSERT_EQ(entries[static_cast<size_t>(page().currentEntry())].name, name);
    }
    QString currentName() {
        const int at = page().currentEntry();
        return at < 0 ? QString() : page().model().entries()[static_cast<size_t>(at)].name;
    }
    QString shownText(int pane) {
        QStringList lines;
        for (const auto& row : code().model().rows)
            lines << row.cells[static_cast<size_t>(pane)].shown.text;
        return lines.join(QLatin1Char('\n'));
    }

    support::TemporaryFolder m_folder;
    theme::Theme m_theme;
    settings::Settings m_settings;
    MainWindow m_window;
};

TEST_F(CodeAreaTest, theWholeFileStandsAroundTheFunctionAndTheCursorLeadsThroughIt) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioRetryPolicy.wait"));
    const int rows = code().model().rowCount();
    const auto before = code().anchor();
    act("wholeFile");
    waitForFiles();
    ASSERT_EQ(area().scope(), CodeArea::Scope::File);
    EXPECT_GT(code().model().rowCount(), rows);
    EXPECT_EQ(code().anchor().line, before.line) << "the reader stays on the line";
    EXPECT_EQ(currentName(), QStringLiteral("AioRetryPolicy.wait"));
    EXPECT_EQ(code().model().panes[1].lastLine > 0, true);
    // Up to the first line of the file: nobody's verdict, and nothing to settle.
    QTest::keyClick(&code(), Qt::Key_Home);
    EXPECT_EQ(code().anchor().line, 1);
    EXPECT_EQ(page().currentEntry(), -1);
    EXPECT_FALSE(m_window.actionNamed(QStringLiteral("settle1"))->isEnabled());
    QTest::keyClick(&m_window, Qt::Key_1);
    // The next flagged line belongs to a function again.
    act("nextFlagged");
    EXPECT_FALSE(currentName().isEmpty());
    act("wholeFile");
    EXPECT_EQ(area().scope(), CodeArea::Scope::Function);
}

TEST_F(CodeAreaTest, withoutAsyncNoAwaitIsLeftAndTheWordComesBack) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioClientMaker.make"));
    ASSERT_TRUE(shownText(1).contains(QLatin1String("await ")));
    const QString written = shownText(1);
    act("asyncFree");
    waitForFiles();
    EXPECT_FALSE(shownText(1).contains(QLatin1String("await ")));
    EXPECT_FALSE(shownText(1).contains(QLatin1String("async def")));
    EXPECT_EQ(code().model().rowCount(), written.count(QLatin1Char('\n')) + 1);
    select(QStringLiteral("AioRetryPolicy.wait"));
    waitForFiles();
    EXPECT_FALSE(shownText(1).contains(QLatin1String("async def")))
        << "the next function reads like that too";
    select(QStringLiteral("AioClientMaker.make"));
    act("asyncFree");
    EXPECT_EQ(shownText(1), written);
}

TEST_F(CodeAreaTest, findSeesFoldedLinesOpensThemAndCounts) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioRetryPolicy.wait"));
    act("wholeFile");
    waitForFiles();
    act("folds");
    ASSERT_TRUE(code().folding().anyFolded());
    act("find");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("import"));
    const auto& hits = code().hits();
    ASSERT_FALSE(hits.empty());
    EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.pane == 0; }));
    EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.pane == 1; }));
    QTest::keyClick(field, Qt::Key_Return);
    const auto& at = hits[static_cast<size_t>(code().currentHit())];
    EXPECT_FALSE(code().rowRect(at.row).isEmpty()) << "unfolded";
    EXPECT_EQ(code().currentRow(), at.row);
    const int first = code().currentHit();
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_NE(code().currentHit(), first);
    auto* bar = m_window.findChild<views::FindBar*>();
    EXPECT_TRUE(bar->findChildren<QLabel*>().last()->text().contains(QString::number(hits.size())));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("no such words"));
    EXPECT_TRUE(code().hits().empty());
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(code().hasFocus());
}

TEST_F(CodeAreaTest, aLineBeyondTheFunctionOpensTheFile) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioRetryPolicy.wait"));
    act("goToLine");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    field->setText(QStringLiteral("1"));
    QTest::keyClick(field, Qt::Key_Return);
    waitForFiles();
    EXPECT_EQ(area().scope(), CodeArea::Scope::File);
    EXPECT_EQ(code().anchor().line, 1);
    act("goToLine");
    field->setText(QStringLiteral("99999"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(code().anchor().line, 1) << "no such line: nothing moves";
    act("back");
    EXPECT_EQ(area().scope(), CodeArea::Scope::Function);
    EXPECT_EQ(currentName(), QStringLiteral("AioRetryPolicy.wait"));
    act("forward");
    EXPECT_EQ(area().scope(), CodeArea::Scope::File);
    EXPECT_EQ(code().anchor().line, 1);
}

TEST_F(CodeAreaTest, definitionsAndCallersOfTheNameUnderTheCursor) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioRefreshingCredentials.refresh"));
    // A click on the function's own name.
    const int row = code().model().rowOf(Side::Aiobotocore, code().model().rows.front().cells[1].line);
    const QString line = code().model().rows[static_cast<size_t>(row)].cells[1].shown.text;
    ASSERT_TRUE(line.contains(QLatin1String("refresh"))) << line.toStdString();
    code().goToRow(row);
    const QFontMetricsF metrics(m_theme.codeFont());
    const int x =
        code().codeLeft(1) +
        static_cast<int>(metrics.horizontalAdvance(line.mid(
            code().model().indent, line.indexOf(QLatin1String("refresh")) + 3 - code().model().indent)));
    QTest::mouseClick(code().viewport(), Qt::LeftButton, {}, {x, code().rowRect(row).center().y()});
    ASSERT_EQ(code().nameAtCaret(), QStringLiteral("refresh"));
    act("callers");
    waitForFiles();
    auto* list = m_window.findChild<views::PlaceList*>();
    auto* rows = list->findChild<QTreeWidget*>();
    if (list->isVisible()) {
        EXPECT_GT(rows->topLevelItemCount(), 0);
        QTest::keyClick(rows, Qt::Key_Return);
        waitForFiles();
        EXPECT_TRUE(area().canGoBack());
        QTest::keyClick(rows, Qt::Key_Escape);
        EXPECT_FALSE(list->isVisible());
        act("back");
        waitForFiles();
    }
    EXPECT_EQ(currentName(), QStringLiteral("AioRefreshingCredentials.refresh"));
    act("definition");
    waitForFiles();
    EXPECT_TRUE(list->isVisible() || area().canGoBack());
}

TEST_F(CodeAreaTest, threePanesFoldToAStripWhereTheyDoNotFit) {
    open(jobs::BuiltInSample::Part::Range);
    ASSERT_EQ(code().model().paneCount(), 3);
    EXPECT_EQ(code().foldedPane(), -1);
    m_window.resize(1024, 640);
    QApplication::processEvents();
    ASSERT_EQ(code().foldedPane(), 2);
    EXPECT_EQ(code().currentPane(), 1) << "nobody stands in a pane that is not there";
    // The strip is the way back; another pane gives way.
    const int strip = code().viewport()->width() - 4;
    QTest::mouseClick(code().viewport(), Qt::LeftButton, {}, {strip, 40});
    EXPECT_EQ(code().foldedPane(), 0);
    EXPECT_EQ(code().currentPane(), 2);
    act("otherPane");
    EXPECT_EQ(code().foldedPane(), 2) << "by key too";
    m_window.resize(1440, 900);
    QApplication::processEvents();
    EXPECT_EQ(code().foldedPane(), -1);
}

TEST_F(CodeAreaTest, dividersMoveAndAreRemembered) {
    open(jobs::BuiltInSample::Part::PullRequest);
    const auto width = [&] { return code().viewport()->width(); }; // scroll bars come and go
    const auto divider = [&] { return static_cast<int>(std::lround(width() * code().splits(2).front())); };
    const auto drag = [&](int from, int to) {
        QTest::mousePress(code().viewport(), Qt::LeftButton, {}, {from, 200});
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 200),
                         code().viewport()->mapToGlobal(QPointF(to, 200)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(code().viewport(), &move);
        QTest::mouseRelease(code().viewport(), Qt::LeftButton, {}, {to, 200});
    };
    drag(divider(), width() / 3);
    EXPECT_NEAR(code().splits(2).front(), 1.0 / 3, 0.01);
    EXPECT_NEAR(m_settings.paneSplits(2).front(), 1.0 / 3, 0.01);
    drag(divider(), 2);
    EXPECT_NEAR(code().splits(2).front() * width(), 120, 2) << "a pane is never dragged away";
    QTest::mouseDClick(code().viewport(), Qt::LeftButton, {}, {divider(), 200});
    EXPECT_EQ(code().splits(2).front(), 0.5);
}

TEST_F(CodeAreaTest, theAmountOfContextIsTheReadersChoice) {
    open(jobs::BuiltInSample::Part::PullRequest);
    select(QStringLiteral("AioRetryPolicy.wait"));
    act("wholeFile");
    waitForFiles();
    act("folds");
    const int plain = code().folding().count();
    act("context1");
    EXPECT_LT(code().folding().count(), plain);
    act("context25");
    EXPECT_GT(code().folding().count(), plain);
    EXPECT_EQ(m_settings.foldContext(), 25);
}

TEST(OpenElsewhere, editorsAreProgramsWithArgumentsAndNeverAShell) {
    const QString file = QStringLiteral("/tmp/a b; rm.py");
    using Words = QStringList;
    EXPECT_EQ(editorCommand(QStringLiteral("code"), file, 12),
              (Words{QStringLiteral("code"), QStringLiteral("-g"), file + QStringLiteral(":12")}));
    EXPECT_EQ(editorCommand(QStringLiteral("kate -n"), file, 12),
              (Words{QStringLiteral("kate"), QStringLiteral("-n"), QStringLiteral("--line"),
                     QStringLiteral("12"), file}));
    EXPECT_EQ(editorCommand(QStringLiteral("my-editor --at {file}#{line} --wait"), file, 3),
              (Words{QStringLiteral("my-editor"), QStringLiteral("--at"), file + QStringLiteral("#3"),
                     QStringLiteral("--wait")}));
    EXPECT_EQ(editorCommand(QStringLiteral("unknown"), file, 3), (Words{QStringLiteral("unknown"), file}));
    qputenv("VISUAL", "vim");
    EXPECT_EQ(editorCommand({}, file, 7), (Words{QStringLiteral("x-terminal-emulator"), QStringLiteral("-e"),
                                                 QStringLiteral("vim"), QStringLiteral("+7"), file}));
    qunsetenv("VISUAL");
    qunsetenv("EDITOR");
    EXPECT_TRUE(editorCommand({}, file, 7).isEmpty());
}

TEST(OpenElsewhere, addressesNameTheCommitInFull) {
    const std::string commit(40, 'a');
    EXPECT_EQ(permalink(Side::Aiobotocore, QStringLiteral("aio-libs/aiobotocore"), commit,
                        QStringLiteral("aiobotocore/args.py"), 12)
                  .toString(),
              QStringLiteral("https://github.com/aio-libs/aiobotocore/blob/%1/aiobotocore/args.py#L12")
                  .arg(QString::fromStdString(commit)));
    EXPECT_EQ(permalink(Side::Botocore, QStringLiteral("aio-libs/aiobotocore"), commit,
                        QStringLiteral("botocore/a?b.py"), 1)
                  .toString(QUrl::FullyEncoded),
              QStringLiteral("https://github.com/boto/botocore/blob/%1/botocore/a%3Fb.py#L1")
                  .arg(QString::fromStdString(commit)));
    EXPECT_TRUE(permalink(Side::Aiobotocore, QStringLiteral("x/y"), "working tree", QStringLiteral("a.py"), 1)
                    .isEmpty());
}

} // namespace
} // namespace portside::window
