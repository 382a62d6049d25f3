// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Folding.h"

#include <gtest/gtest.h>

namespace portside::render {
namespace {

/// Rows 10 and 40 of sixty are flagged.
RowModel longModel() {
    RowModel model;
    model.panes.resize(2);
    model.rows.resize(60);
    for (const auto& [row, verdict] :
         {std::pair{10, VerdictClass::Behavioural}, std::pair{40, VerdictClass::Cosmetic}}) {
        model.rows[static_cast<size_t>(row)].worst = verdict;
        model.rows[static_cast<size_t>(row)].changed = true;
    }
    return model;
}

TEST(Folding, hidesWhatIsFarFromAnyChange) {
    const Folding folding(longModel(), 3);
    const auto& screen = folding.screenRows();
    EXPECT_EQ(screen.front(), (ScreenRow{0, 7}));
    EXPECT_EQ(screen[1], (ScreenRow{7, 0}));
    EXPECT_EQ(screen.back(), (ScreenRow{44, 16}));
    int shown = 0;
    for (const ScreenRow& row : screen)
        shown += row.isFold() ? row.hidden : 1;
    EXPECT_EQ(shown, 60);
}

TEST(Folding, shortRunsAndUnchangedFunctionsStayOpen) {
    RowModel model = longModel();
    model.rows[15].changed = true; // two rows between both contexts
    EXPECT_EQ(Folding(model, 2).screenRowOf(13) - Folding(model, 2).screenRowOf(12), 1);
    RowModel quiet;
    quiet.rows.resize(50);
    EXPECT_EQ(Folding(quiet, 3).count(), 50);
    EXPECT_FALSE(Folding(quiet, 3).anyFoldable());
}

TEST(Folding, opensOneOrAllAndFoldsAgain) {
    Folding folding(longModel(), 3);
    const int folded = folding.count();
    folding.expand(0);
    EXPECT_EQ(folding.count(), folded + 6);
    EXPECT_TRUE(folding.anyFolded());
    folding.expand(0); // no bar any more: nothing happens
    EXPECT_EQ(folding.count(), folded + 6);
    EXPECT_TRUE(folding.reveal(25));
    EXPECT_FALSE(folding.reveal(25));
    folding.expandAll();
    EXPECT_EQ(folding.count(), 60);
    EXPECT_FALSE(folding.anyFolded());
    folding.foldAll();
    EXPECT_EQ(folding.count(), folded);
}

TEST(Folding, comesBackToTheSameFolds) {
    Folding folding(longModel(), 3);
    folding.expand(0);
    const std::vector<int> rows = folding.foldedRows();
    ASSERT_FALSE(rows.empty());
    const int count = folding.count();
    folding.expandAll();
    EXPECT_TRUE(folding.foldedRows().empty());
    folding.foldOnly(rows);
    EXPECT_EQ(folding.count(), count);
    EXPECT_EQ(folding.foldedRows(), rows);
    folding.foldOnly({9999});
    EXPECT_FALSE(folding.anyFolded());
}

TEST(Folding, aRowInsideABarIsFoundAtItsBar) {
    const Folding folding(longModel(), 3);
    EXPECT_EQ(folding.screenRowOf(5), 0);
    EXPECT_EQ(folding.screenRows()[static_cast<size_t>(folding.screenRowOf(10))].row, 10);
    EXPECT_EQ(Folding().screenRowOf(4), 0);
}

TEST(Overview, theWorstVerdictWinsAPixel) {
    RowModel model = longModel();
    model.rows[11].worst = VerdictClass::Mirrored;
    Folding folding(model, 3);
    folding.expandAll();
    const auto coarse = overview(model, folding, 6);
    EXPECT_EQ(coarse[1], VerdictClass::Behavioural);
    EXPECT_EQ(coarse[4], VerdictClass::Cosmetic);
    EXPECT_EQ(coarse[0], VerdictClass::None);
    const auto fine = overview(model, folding, 600);
    EXPECT_EQ(fine[105], VerdictClass::Behavioural);
    EXPECT_EQ(fine[115], VerdictClass::Mirrored);
    EXPECT_TRUE(overview(model, folding, 0).empty());
}

} // namespace
} // namespace portside::render
