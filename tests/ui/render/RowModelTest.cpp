// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/RowModel.h"

#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

namespace portside::render {
namespace {

using compare::Side;

const drift::FunctionVerdict& changed(const review::Review& review, std::string_view name) {
    for (const auto& function : review.drift()->functions)
        if (function.name == name)
            return function;
    throw std::runtime_error("no such function");
}

const asyncneed::FunctionVerdict& ranged(const review::Review& review, std::string_view name) {
    for (const auto& function : review.asyncNeed()->functions)
        if (function.name == name)
            return function;
    throw std::runtime_error("no such function");
}

const Cell& cellAt(const RowModel& model, Side side, int line) {
    for (int pane = 0; pane < model.paneCount(); ++pane)
        if (model.panes[static_cast<size_t>(pane)].side == side)
            return model.rows.at(static_cast<size_t>(model.rowOf(side, line)))
                .cells[static_cast<size_t>(pane)];
    throw std::runtime_error("no such pane");
}

TEST(RowModel, everyJudgedLineHasItsClassAndItsGroundStaysElsewhere) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.unload");
    const RowModel model = rowsOf(function);
    ASSERT_EQ(model.paneCount(), 2);
    EXPECT_EQ(model.rowCount(), static_cast<int>(function.view.rows.size()));
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 50).verdict, VerdictClass::Explained);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 52).verdict, VerdictClass::Behavioural);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 55).verdict, VerdictClass::Ambiguous);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 51).verdict, VerdictClass::None);
    EXPECT_EQ(cellAt(model, Side::Botocore, 38).verdict, VerdictClass::None);
    const Cell& missing = cellAt(model, Side::Botocore, 41);
    EXPECT_EQ(missing.kind, CellKind::Missing);
    EXPECT_EQ(missing.verdict, VerdictClass::Behavioural);
    EXPECT_TRUE(model.rows.front().cells[1].judged == 0);
}

TEST(RowModel, rowsOppositeEachOtherShareARow) {
    const auto review = support::exampleChange();
    const RowModel model = rowsOf(changed(review, "AioHarbour.unload"));
    const int row = model.rowOf(Side::Aiobotocore, 52);
    EXPECT_EQ(row, model.rowOf(Side::Botocore, 38));
    EXPECT_TRUE(model.rows[static_cast<size_t>(model.rowOf(Side::Aiobotocore, 53))].cells[0].isFiller());
    EXPECT_EQ(model.rowOf(Side::Aiobotocore, 999), -1);
}

TEST(RowModel, marksAreColumnsOfTheTextAndSilentOnUntouchedRows) {
    auto review = support::exampleChange();
    auto function = changed(review, "AioHarbour.unload");
    function.view.botocoreMarks.push_back(
        {39, 12, 18}); // a standing difference of a row that nothing touches
    const RowModel model = rowsOf(function);
    const Cell& swapped = cellAt(model, Side::Aiobotocore, 52);
    ASSERT_EQ(swapped.marks.size(), 1u);
    EXPECT_EQ(swapped.shown.text.mid(swapped.marks[0].begin, swapped.marks[0].end - swapped.marks[0].begin),
              QStringLiteral("hasattr(parcel, '__await__')"));
    EXPECT_FALSE(cellAt(model, Side::Botocore, 38).marks.empty());
    EXPECT_TRUE(cellAt(model, Side::Botocore, 39).marks.empty());
}

TEST(RowModel, theIndentIsWhatAllLinesOfAllPanesBeginWith) {
    const auto review = support::exampleChange();
    auto function = changed(review, "AioHarbour.unload");
    EXPECT_EQ(rowsOf(function).indent, 4);
    // Blank lines count for nothing, a line of either side that begins earlier does.
    function.view.botocore->lines[1] = "";
    function.view.aiobotocore->lines[1] = "  ";
    EXPECT_EQ(rowsOf(function).indent, 4);
    function.view.botocore->lines[1] = "\t# a tab";
    EXPECT_EQ(rowsOf(function).indent, 4);
    function.view.botocore->lines[1] = "  # less";
    EXPECT_EQ(rowsOf(function).indent, 2);
    function.view.aiobotocore->lines[1] = "of a long string";
    EXPECT_EQ(rowsOf(function).indent, 0);
    EXPECT_EQ(RowModel{}.indent, 0);
}

TEST(RowModel, adjacentMarksBecomeOne) {
    const auto review = support::exampleChange();
    const RowModel model = rowsOf(changed(review, "AioHarbour.moor"));
    const Cell& hint = cellAt(model, Side::Aiobotocore, 12);
    ASSERT_EQ(hint.marks.size(), 3u); // "async", ": int" and "-> Rope", the latter from two tokens each
    EXPECT_EQ(hint.marks[1], (ColumnRange{30, 35}));
    EXPECT_EQ(hint.marks[2], (ColumnRange{37, 44}));
}

TEST(RowModel, judgedLinesOutsideTheExcerptsGetRowsOfTheirOwn) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.moor"); // has no view
    const RowModel model = rowsOf(function);
    for (const auto& line : function.lines)
        EXPECT_NE(cellAt(model, line.side, line.line).verdict, VerdictClass::None) << line.line;
    EXPECT_EQ(model.rowOf(Side::Botocore, 9), model.rowOf(Side::Aiobotocore, 12));
}

TEST(RowModel, aPersonsVerdictTurnsFlaggedLinesOnly) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.unload");
    const RowModel model = rowsOf(function, {VerdictClass::Mirrored, {}});
    const Cell& settled = cellAt(model, Side::Aiobotocore, 55);
    EXPECT_TRUE(settled.settled);
    EXPECT_EQ(settled.verdict, VerdictClass::Explained);
    EXPECT_FALSE(cellAt(model, Side::Aiobotocore, 50).settled);
    EXPECT_EQ(model.nextFlagged(-1), -1);
}

TEST(RowModel, flaggedRowsAreFoundBothWays) {
    const auto review = support::exampleChange();
    const RowModel model = rowsOf(changed(review, "AioHarbour.unload"));
    std::vector<int> forward;
    for (int row = model.nextFlagged(-1); row >= 0; row = model.nextFlagged(row))
        forward.push_back(row);
    std::vector<int> backward;
    for (int row = model.previousFlagged(model.rowCount()); row >= 0; row = model.previousFlagged(row))
        backward.insert(backward.begin(), row);
    EXPECT_EQ(forward, backward);
    EXPECT_EQ(forward.size(), 4u);
}

TEST(RowModel, aTagRangeHasThreePanesAndMissingOnesSayWhy) {
    const auto review = support::exampleRange();
    auto tracked = ranged(review, "Harbour.unload");
    tracked.removedLines = {39};
    const RowModel model = rowsOf(tracked);
    ASSERT_EQ(model.paneCount(), 3);
    EXPECT_EQ(cellAt(model, Side::BotocoreOld, 39).kind, CellKind::Missing);
    EXPECT_EQ(cellAt(model, Side::Botocore, 40).verdict, VerdictClass::Behavioural);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 51).verdict, VerdictClass::None);
    tracked.view.aiobotocore.reset();
    tracked.whyNoOverride = "nothing stands for it";
    EXPECT_EQ(rowsOf(tracked).panes[2].absent, QStringLiteral("nothing stands for it"));
}

TEST(RowModel, namedLinesOfARangeStandOutFromThoseThatMerelyChanged) {
    const auto review = support::exampleRange();
    auto function = ranged(review, "Harbour.unload");
    function.view.botocore->lines = {"def unload(self):", "    weigh(parcel)", "    count = 1"};
    function.view.rows.push_back({{}, 41, {}});
    function.removedLines.clear();
    function.addedLines = {40, 41};
    RowModel model = rowsOf(function);
    EXPECT_EQ(cellAt(model, Side::Botocore, 40).verdict, VerdictClass::Behavioural);
    EXPECT_EQ(cellAt(model, Side::Botocore, 41).verdict, VerdictClass::Mirrored);
    function.findings[0].quotes.clear(); // then it is about the unit as a whole
    model = rowsOf(function);
    EXPECT_EQ(cellAt(model, Side::Botocore, 41).verdict, VerdictClass::Behavioural);
}

TEST(VisibleText, foreignCharactersShowAndColumnsFollow) {
    const VisibleText plain = visibleText("a = 1");
    EXPECT_TRUE(plain.columnOfByte.empty());
    EXPECT_EQ(plain.column(99), 5);
    const VisibleText tab = visibleText("\tx");
    EXPECT_EQ(tab.text, QStringLiteral("        x"));
    EXPECT_EQ(tab.column(1), 8);
    EXPECT_EQ(visibleText("a\x1b[31m").text,
              QString(QStringLiteral("a") + QChar(0x241b) + QStringLiteral("[31m")));
    EXPECT_EQ(visibleText("x\u202Ey").text, QStringLiteral("x⟨U+202E⟩y"));
    EXPECT_EQ(visibleText("\xff").text, QString(QChar(0xfffd)));
    const VisibleText wide = visibleText("é\U0001F600z");
    EXPECT_EQ(wide.column(2), 1); // behind two bytes, one UTF-16 unit
    EXPECT_EQ(wide.column(6), 3);
    EXPECT_EQ(visibleText("naïve").text, QStringLiteral("naïve"));
}

TEST(RowModel, aPersonsWordOnOneLineIsThatLinesAlone) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.unload");
    int line = 0;
    while (function.lines[static_cast<size_t>(line)].line != 55)
        ++line;
    const RowModel model = rowsOf(function, {{}, {{line, VerdictClass::Mirrored}}});
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 55).verdict, VerdictClass::Explained);
    EXPECT_TRUE(cellAt(model, Side::Aiobotocore, 55).settled);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 53).verdict, VerdictClass::Behavioural);
    EXPECT_FALSE(cellAt(model, Side::Aiobotocore, 53).settled);
}

/// A file around the function: one line above it on both sides.
compare::SideBySide fileAround(const compare::SideBySide& view) {
    compare::SideBySide file = view;
    const auto widen = [](std::optional<compare::Excerpt>& excerpt) {
        excerpt->lines.insert(excerpt->lines.begin(), "# above");
        --excerpt->firstLine;
    };
    widen(file.botocore);
    widen(file.aiobotocore);
    file.rows.insert(file.rows.begin(), {{}, file.botocore->firstLine, file.aiobotocore->firstLine});
    return file;
}

TEST(RowModel, wholeFilesCarryTheVerdictsOfTheirFunctions) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.unload");
    const RowModel alone = rowsOf(function);
    const RowModel whole =
        rowsOf(fileAround(function.view), {FilePart<drift::FunctionVerdict>{&function, {}, 4}});
    ASSERT_EQ(whole.rowCount(), alone.rowCount() + 1);
    EXPECT_EQ(whole.rows.front().cells[1].entry, -1);
    for (int row = 0; row < alone.rowCount(); ++row) {
        for (int pane = 0; pane < 2; ++pane) {
            const Cell& one = alone.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(pane)];
            const Cell& other = whole.rows[static_cast<size_t>(row) + 1].cells[static_cast<size_t>(pane)];
            EXPECT_EQ(one.verdict, other.verdict);
            EXPECT_EQ(one.judged, other.judged);
            EXPECT_EQ(one.marks, other.marks);
            EXPECT_EQ(other.entry, one.judged >= 0 ? 4 : -1);
        }
    }
}

TEST(RowModel, anotherFilesLinesStayOutOfAWholeFile) {
    const auto review = support::exampleChange();
    auto function = changed(review, "AioHarbour.unload");
    const auto file = fileAround(function.view);
    function.path = "aiobotocore/other.py";
    const RowModel whole = rowsOf(file, {FilePart<drift::FunctionVerdict>{&function, {}, 0}});
    for (const ModelRow& row : whole.rows)
        EXPECT_EQ(row.cells[1].verdict, VerdictClass::None);
}

TEST(RowModel, withoutAsyncOnlyRealDivergenceIsLeft) {
    const auto review = support::exampleChange();
    const auto& function = changed(review, "AioHarbour.unload");
    const auto& botocore = *function.view.botocore;
    const auto& aiobotocore = *function.view.aiobotocore;
    const int opposite = *function.view.rows.front().botocore;
    const int line = *function.view.rows.front().aiobotocore;
    const std::string twin = botocore.lines[static_cast<size_t>(opposite - botocore.firstLine)];
    const std::string written = aiobotocore.lines[static_cast<size_t>(line - aiobotocore.firstLine)];
    ASSERT_NE(twin, written);
    AsyncFree free;
    free[static_cast<size_t>(Side::Aiobotocore)] = {
        {line, twin, std::vector<int>(written.size() + 1, static_cast<int>(twin.size()))}};
    const RowModel model = rowsOf(function, {}, &free);
    const Cell& cell = cellAt(model, Side::Aiobotocore, line);
    EXPECT_EQ(cell.shown.text.toStdString(), twin);
    EXPECT_EQ(cell.source, written) << "copied as it is written";
    EXPECT_EQ(cell.verdict, VerdictClass::Explained) << "the verdict is still there to be heard";
    EXPECT_TRUE(cell.quiet);
    EXPECT_TRUE(cell.marks.empty());
    EXPECT_FALSE(cellAt(model, Side::Aiobotocore, 53).quiet);
    EXPECT_EQ(cellAt(model, Side::Aiobotocore, 53).verdict, VerdictClass::Behavioural);
}

} // namespace
} // namespace portside::render
