// SPDX-License-Identifier: GPL-3.0-or-later
// What the side-by-side view draws, as plain values: panes, rows, and for each cell its text, verdict class, glyph and
// marks. What to draw, not how: no colour, no font, no widget. Which line stands opposite which was decided in core.
#pragma once

#include "core/compare/SideBySide.h"
#include "ui/render/VerdictClass.h"
#include "ui/render/VisibleText.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace portside::render {

inline constexpr int maxPanes = 3;

/// Half-open range of UTF-16 columns of a cell's text.
struct ColumnRange {
    int begin = 0;
    int end = 0;
    bool operator==(const ColumnRange&) const = default;
};

/// What happened to the cell's line.
enum class CellKind { Filler, Unchanged, Added, Missing };

struct Cell {
    CellKind kind = CellKind::Filler;
    int line = 0; ///< 1-based in its own file; 0 for filler
    VerdictClass verdict = VerdictClass::None;
    bool settled = false; ///< the class is a person's, not the machine's
    int judged =
        -1; ///< index into FunctionVerdict::lines (pull request) or findings (tag range); -1 for none
    std::string token; ///< the category or verdict behind the class; empty for unchanged lines
    QString reason;    ///< the engine's sentence on it, English; may be empty
    VisibleText shown;
    std::string source; ///< the bytes, for copying
    std::vector<ColumnRange> marks;

    bool isFiller() const { return kind == CellKind::Filler; }
    bool isFlagged() const { return render::isFlagged(verdict); }
};

struct ModelRow {
    std::array<Cell, maxPanes> cells;
    VerdictClass worst = VerdictClass::None;
    bool changed = false; ///< some cell is Added or Missing
};

struct Pane {
    compare::Side side = compare::Side::Aiobotocore;
    QString path;
    QString name;
    QString absent; ///< why there is nothing in this pane; empty when there is
    int lastLine = 0;
};

struct RowModel {
    std::vector<Pane> panes;
    std::vector<ModelRow> rows;

    int paneCount() const { return static_cast<int>(panes.size()); }
    int rowCount() const { return static_cast<int>(rows.size()); }
    /// First row in whose pane of that side the line stands; -1 when there is none.
    int rowOf(compare::Side side, int line) const;
    /// Next flagged row after (before) `row`; -1 when there is none. Start with -1 (rowCount()).
    int nextFlagged(int row) const;
    int previousFlagged(int row) const;
};

/// Botocore | aiobotocore. Judged lines that the view leaves out get rows of their own. `settledAs` is the class of a person's verdict on the function: flagged lines take it.
RowModel rowsOf(const drift::FunctionVerdict& function, std::optional<VerdictClass> settledAs = std::nullopt);
/// Botocore old | botocore new | aiobotocore.
RowModel rowsOf(const asyncneed::FunctionVerdict& function,
                std::optional<VerdictClass> settledAs = std::nullopt);

} // namespace portside::render
