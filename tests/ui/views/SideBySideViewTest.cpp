// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SideBySideView.h"

#include "tests/support/ExampleReviews.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <gtest/gtest.h>

namespace portside::views {
namespace {

using compare::Side;

drift::FunctionVerdict drifting() {
    const auto review = support::exampleChange();
    for (const auto& function : review.drift()->functions)
        if (function.name == "AioHarbour.unload")
            return function;
    return {};
}

/// As long as the largest file, with one flagged line far down.
drift::FunctionVerdict longFunction(int lines) {
    drift::FunctionVerdict function;
    function.path = "aiobotocore/long.py";
    function.view.botocore = compare::Excerpt{"botocore/long.py", "long", 1, {}};
    function.view.aiobotocore = compare::Excerpt{"aiobotocore/long.py", "long", 1, {}};
    for (int line = 1; line <= lines; ++line) {
        const std::string text =
            "    value_" + std::to_string(line) + " = compute('text', " + std::to_string(line) + ")";
        function.view.botocore->lines.push_back(text);
        function.view.aiobotocore->lines.push_back(text);
        function.view.rows.push_back({{}, line, line});
    }
    drift::LineVerdict flagged;
    flagged.line = lines - 100;
    flagged.category = drift::Category::BehavioralGuard;
    function.lines.push_back(flagged);
    return function;
}

class SideBySideViewTest : public testing::Test {
protected:
    SideBySideViewTest() : m_view(m_theme) {
        m_theme.choose(theme::Choice::Light);
        m_view.resize(900, 400);
        m_view.QWidget::show();
        m_view.setFocus();
        QApplication::setActiveWindow(&m_view);
    }

    void show(const drift::FunctionVerdict& function) {
        m_view.show(render::rowsOf(function), {{QStringLiteral("b"), {}}, {QStringLiteral("a"), {}}}, 3,
                    SideBySideView::Place::Top);
    }

    QColor pixelAt(const QPoint& position) {
        return m_view.viewport()->grab().toImage().pixelColor(position);
    }

    theme::Theme m_theme;
    SideBySideView m_view;
};

TEST_F(SideBySideViewTest, paintsEveryVerdictInItsTint) {
    show(drifting());
    const int farRight = m_view.viewport()->width() - 4;
    const auto tintAt = [&](Side side, int line, int x) {
        const QRect row = m_view.rowRect(m_view.model().rowOf(side, line));
        return pixelAt({x, row.center().y()});
    };
    const theme::Palette& palette = m_theme.palette();
    EXPECT_EQ(tintAt(Side::Aiobotocore, 50, farRight), palette.of(render::VerdictClass::Explained).tint);
    EXPECT_EQ(tintAt(Side::Aiobotocore, 53, farRight), palette.of(render::VerdictClass::Behavioural).tint);
    EXPECT_EQ(tintAt(Side::Aiobotocore, 51, farRight), palette.base);
    const int middle = m_view.viewport()->width() / 2 - 4;
    EXPECT_EQ(tintAt(Side::Botocore, 41, middle), palette.of(render::VerdictClass::Behavioural).tint);
}

TEST_F(SideBySideViewTest, looksChangeLive) {
    show(drifting());
    const QRect row = m_view.rowRect(m_view.model().rowOf(Side::Aiobotocore, 51));
    const QPoint spot(m_view.viewport()->width() - 4, row.center().y());
    m_theme.choose(theme::Choice::Dark);
    EXPECT_EQ(pixelAt(spot), m_theme.palette().base);
    EXPECT_LT(pixelAt(spot).lightness(), 60);
}

TEST_F(SideBySideViewTest, theSharedIndentIsNotShownButCopied) {
    drift::FunctionVerdict function = drifting();
    show(function);
    ASSERT_EQ(m_view.model().indent, 4);
    const int row = m_view.model().rowOf(Side::Aiobotocore, 50);
    const QString line = m_view.model().rows[static_cast<size_t>(row)].cells[1].shown.text;
    ASSERT_TRUE(line.startsWith(QLatin1String("    async def ")));
    // The first word stands where the pane's code begins.
    const int y = m_view.rowRect(row).center().y();
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, {m_view.codeLeft(1) + 2, y});
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, {m_view.codeLeft(1) + 2, y});
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("async"));
    m_view.goToRow(row);
    QTest::keyClick(&m_view, Qt::Key_Home);
    QTest::keyClick(&m_view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_TRUE(m_view.selectedText().startsWith(line)) << m_view.selectedText().toStdString();
    const int indented = m_view.horizontalScrollBar()->maximum();
    function.view.botocore->lines.back().insert(0, "x"); // no blank column is left
    function.view.botocore->lines[0] = "x";
    show(function);
    ASSERT_EQ(m_view.model().indent, 0);
    EXPECT_GE(m_view.horizontalScrollBar()->maximum(), indented);
}

TEST_F(SideBySideViewTest, theCurrentLineStaysInSightWhenRoomGoes) {
    show(longFunction(400));
    m_view.expandAllFolds();
    m_view.goToRow(200);
    const int lowest =
        (m_view.verticalScrollBar()->value() + m_view.viewport()->height()) / m_view.rowRect(200).height() -
        1;
    m_view.goToRow(lowest - 5);
    const int scrolled = m_view.verticalScrollBar()->value();
    m_view.resize(900, 200);
    QApplication::processEvents();
    EXPECT_TRUE(m_view.viewport()->rect().contains(m_view.rowRect(lowest - 5)));
    // A line that was out of sight is not brought back by it.
    m_view.verticalScrollBar()->setValue(0);
    m_view.resize(900, 300);
    QApplication::processEvents();
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0);
    EXPECT_GT(scrolled, 0);
}

TEST_F(SideBySideViewTest, movesByKeys) {
    show(drifting());
    EXPECT_EQ(m_view.currentRow(), 0);
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.currentRow(), 1);
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.currentRow(), m_view.model().rowCount() - 1);
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.currentRow(), 0);
    std::vector<int> visited;
    while (m_view.goToNextFlagged())
        visited.push_back(m_view.currentRow());
    EXPECT_EQ(visited.size(), 4u);
    EXPECT_FALSE(m_view.goToNextFlagged());
    EXPECT_TRUE(m_view.goToPreviousFlagged());
}

TEST_F(SideBySideViewTest, copiesOnePaneWithoutFiller) {
    show(drifting());
    QTest::keyClick(&m_view, Qt::Key_Left, Qt::ControlModifier); // the botocore pane
    QTest::keyClick(&m_view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral(
                  "    def unload(self, parcel):\n        if isawaitable(parcel):\n"
                  "            parcel = open(parcel)\n        weigh(parcel)\n        self._stamp(parcel)"));
}

TEST_F(SideBySideViewTest, selectsWithTheMouseInsideOnePane) {
    show(drifting());
    const int row = m_view.model().rowOf(Side::Aiobotocore, 52);
    const QRect place = m_view.rowRect(row);
    const int start = m_view.viewport()->width() / 2 + 120;
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, {start, place.center().y()});
    QMouseEvent move(QEvent::MouseMove, QPointF(20, place.center().y()),
                     m_view.viewport()->mapToGlobal(QPointF(20, place.center().y())), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(m_view.viewport(), &move);
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, {20, place.center().y()});
    const QString selected = m_view.selectedText();
    EXPECT_FALSE(selected.isEmpty());
    EXPECT_TRUE(QString::fromStdString(drifting().lines[1].text).startsWith(selected))
        << selected.toStdString();
    EXPECT_EQ(m_view.currentRow(), row);
}

TEST_F(SideBySideViewTest, foldsOpenByKeyAndByJump) {
    show(longFunction(600));
    EXPECT_TRUE(m_view.folding().anyFolded());
    const int folded = m_view.folding().count();
    QTest::keyClick(&m_view, Qt::Key_Home);
    QTest::keyClick(&m_view, Qt::Key_Return);
    EXPECT_GT(m_view.folding().count(), folded);
    EXPECT_TRUE(m_view.goToLine(Side::Aiobotocore, 590));
    EXPECT_FALSE(m_view.folding().anyFolded());
    EXPECT_EQ(m_view.currentRow(), 589);
    EXPECT_FALSE(m_view.goToLine(Side::Aiobotocore, 601));
    EXPECT_TRUE(m_view.viewport()->rect().contains(m_view.rowRect(589)));
}

TEST_F(SideBySideViewTest, everyRowCanBeHeard) {
    show(drifting());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&m_view);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), m_view.model().rowCount());
    const int row = m_view.model().rowOf(Side::Aiobotocore, 55);
    const QString spoken = list->child(row)->text(QAccessible::Name);
    for (const auto& part :
         {"line 55", "added", "ambiguous", "behavioral-other", "await self._tide.turn()", "botocore nothing"})
        EXPECT_TRUE(spoken.contains(QLatin1String(part))) << part << " in: " << spoken.toStdString();
    EXPECT_EQ(list->indexOfChild(list->child(row)), row);
    m_view.goToRow(row);
    EXPECT_TRUE(list->child(row)->state().selected);
}

TEST_F(SideBySideViewTest, scrollingALongFileStaysQuick) {
    auto function = longFunction(5000);
    show(function);
    m_view.expandAllFolds();
    (void)m_view.viewport()->grab(); // fonts and the far lines' highlighting
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum());
    (void)m_view.viewport()->grab();
    m_view.verticalScrollBar()->setValue(0);
    QElapsedTimer clock;
    clock.start();
    constexpr int frames = 100;
    for (int frame = 0; frame < frames; ++frame) {
        m_view.verticalScrollBar()->setValue(frame * 97);
        (void)m_view.viewport()->grab();
    }
    // Sixty frames a second leave 16 ms; shared machines get some air.
    EXPECT_LT(clock.elapsed() / frames, 40);
}

TEST_F(SideBySideViewTest, aJumpIntoTheMiddleOfAStringIsColouredAsIfReadFromTheTop) {
    auto function = longFunction(400);
    // A docstring from line 50 to line 300: nothing on a line of it says that it is one.
    auto& lines = function.view.aiobotocore->lines;
    lines[49] = "    \"\"\"opens";
    for (size_t line = 50; line < 299; ++line)
        lines[line] = "    return if while for";
    lines[299] = "    \"\"\"";
    const render::RowModel model = render::rowsOf(function);
    CodeHighlighter jumped;
    jumped.show(model, 1, m_theme);
    const auto middle = jumped.formats(200);
    CodeHighlighter read;
    read.show(model, 1, m_theme);
    QList<QTextLayout::FormatRange> walked;
    for (int row = 0; row <= 200; ++row)
        walked = read.formats(row);
    EXPECT_EQ(middle, walked);
    ASSERT_FALSE(middle.isEmpty());
    EXPECT_NE(middle.front().format.fontWeight(), int(QFont::Bold)) << "no keyword in a docstring";
    EXPECT_EQ(jumped.formats(350), read.formats(350));
    EXPECT_EQ(jumped.formats(10), read.formats(10)) << "and back up again";
}

TEST_F(SideBySideViewTest, hiddenCharactersAreSeenWhereverForeignTextStands) {
    auto function = drifting();
    const std::string evil = "    x = 'a\xE2\x80\xAE\xE2\x80\x8B\x1b[31m'  # <b>bold</b>";
    for (auto* excerpt : {&function.view.botocore, &function.view.aiobotocore})
        (*excerpt)->lines[0] = evil;
    function.path = "aiobotocore/\xE2\x80\xAE.py";
    const render::RowModel model = render::rowsOf(function);
    m_view.show(model, {{model.panes[0].path, {}}, {model.panes[1].path, {}}}, 3, SideBySideView::Place::Top);
    for (int pane = 0; pane < 2; ++pane) {
        const QString shown = model.rows.front().cells[static_cast<size_t>(pane)].shown.text;
        for (const char16_t hidden : {u'\u202e', u'\u200b', u'\u001b'})
            EXPECT_FALSE(shown.contains(QChar(hidden))) << pane;
        EXPECT_TRUE(shown.contains(QStringLiteral("⟨U+202E⟩"))) << shown.toStdString();
        EXPECT_TRUE(shown.contains(QStringLiteral("<b>bold</b>"))) << "never markup";
    }
    EXPECT_FALSE(m_view.spokenRow(0).contains(QChar(u'\u202e')));
    // Copied is what stands in the file, not what is shown of it.
    m_view.setCurrentPane(1);
    m_view.goToRow(0);
    m_view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), evil);
}

} // namespace
} // namespace portside::views
