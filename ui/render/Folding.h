// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a row model are on screen: long runs of unchanged rows fold into one bar, and open one by one or all
// at once. Knows nothing of pixels.
#pragma once

#include "ui/render/RowModel.h"

#include <vector>

namespace portside::render {

/// What one screen row shows: a row of the model (hidden == 0) or a bar for `hidden` rows from `row` on.
struct ScreenRow {
    int row = 0;
    int hidden = 0;
    bool isFold() const { return hidden > 0; }
    bool operator==(const ScreenRow&) const = default;
};

class Folding {
public:
    Folding() = default;
    /// `context` rows around every change stay visible; a run is folded when at least three rows would vanish.
    Folding(const RowModel& model, int context);

    const std::vector<ScreenRow>& screenRows() const { return m_screen; }
    int count() const { return static_cast<int>(m_screen.size()); }
    /// Screen row that shows the model's row, be it inside a bar; 0 for an empty model.
    int screenRowOf(int row) const;

    bool anyFolded() const;
    bool anyFoldable() const { return !m_runs.empty(); }
    void expand(int screenRow);
    /// Makes the model's row visible. True when something had to open.
    bool reveal(int row);
    void expandAll();
    void foldAll();
    /// First rows of the runs that are folded.
    std::vector<int> foldedRows() const;
    /// Folds exactly the runs that begin at these rows.
    void foldOnly(const std::vector<int>& firstRows);

private:
    struct Run {
        int first = 0;
        int count = 0;
        bool open = false;
    };
    void layOut();

    int m_rowCount = 0;
    std::vector<Run> m_runs;
    std::vector<ScreenRow> m_screen;
};

/// The worst class in each of `pixels` equal slices of the screen rows; a fold bar counts as nothing.
std::vector<VerdictClass> overview(const RowModel& model, const Folding& folding, int pixels);

} // namespace portside::render
