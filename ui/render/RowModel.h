// SPDX-License-Identifier: GPL-3.0-or-later
// What the side-by-side view draws, as plain values: panes, rows, and for each cell its text, verdict class, glyph and
// marks. What to draw, not how: no colour, no font, no widget. Which line stands opposite which was decided in core.
#pragma once

#include "core/compare/AsyncText.h"
#include "core/compare/SideBySide.h"
#include "ui/render/VerdictClass.h"
#include "ui/render/VisibleText.h"

#include <QString>

#include <array>
#include <map>
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
    bool quiet = false;   ///< reads as botocore does once async is left out: no tint
    int entry = -1;       ///< in whole files: which of the given parts judged it; -1: none
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
    int indent = 0; ///< columns of white space that all lines of all panes begin with

    int paneCount() const { return static_cast<int>(panes.size()); }
    int rowCount() const { return static_cast<int>(rows.size()); }
    /// First row in whose pane of that side the line stands; -1 when there is none.
    int rowOf(compare::Side side, int line) const;
    /// Next flagged row after (before) `row`; -1 when there is none. Start with -1 (rowCount()).
    int nextFlagged(int row) const;
    int previousFlagged(int row) const;
};

/// What people decided about a function, as classes: flagged lines take them.
struct Decided {
    std::optional<VerdictClass> function;
    std::map<int, VerdictClass> lines; ///< by index into FunctionVerdict::lines; before `function`
};

/// The lines that read otherwise without async, by compare::Side.
using AsyncFree = std::array<std::vector<compare::AsyncFreeLine>, 3>;

/// Botocore | aiobotocore. Judged lines that the view leaves out get rows of their own. With `asyncFree` (of the whole
/// files) everything reads as it does without async.
RowModel rowsOf(const drift::FunctionVerdict& function, const Decided& decided = {},
                const AsyncFree* asyncFree = nullptr);
/// Botocore old | botocore new | aiobotocore.
RowModel rowsOf(const asyncneed::FunctionVerdict& function, const Decided& decided = {},
                const AsyncFree* asyncFree = nullptr);

/// A judged function of a file.
template <typename FunctionVerdict> struct FilePart {
    const FunctionVerdict* function = nullptr;
    Decided decided;
    int entry = 0; ///< what its cells are marked with
};

/// Whole files with the verdicts of their functions over them. Lines that `file` has not stay out.
RowModel rowsOf(const compare::SideBySide& file, const std::vector<FilePart<drift::FunctionVerdict>>& parts,
                const AsyncFree* asyncFree = nullptr);
RowModel rowsOf(const compare::SideBySide& file,
                const std::vector<FilePart<asyncneed::FunctionVerdict>>& parts,
                const AsyncFree* asyncFree = nullptr);

} // namespace portside::render
