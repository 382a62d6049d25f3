// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/RowModel.h"

#include <algorithm>
#include <map>

namespace portside::render {

namespace {

using compare::Side;

QString words(std::string_view utf8) { return visibleWords(utf8); }

Cell lineCell(std::string_view text, int line) {
    Cell cell;
    cell.kind = CellKind::Unchanged;
    cell.line = line;
    cell.source = std::string(text);
    cell.shown = visibleText(text);
    return cell;
}

/// Adjacent tokens that differ are one mark: their space is not worth a gap in the outline.
void mergeMarks(const QString& text, std::vector<ColumnRange>& marks) {
    std::sort(marks.begin(), marks.end(), [](const ColumnRange& one, const ColumnRange& other) {
        return std::pair(one.begin, one.end) < std::pair(other.begin, other.end);
    });
    std::vector<ColumnRange> merged;
    for (const ColumnRange& mark : marks) {
        if (mark.begin >= mark.end)
            continue;
        const bool touches =
            !merged.empty() &&
            (mark.begin <= merged.back().end ||
             QStringView(text).mid(merged.back().end, mark.begin - merged.back().end).trimmed().isEmpty());
        if (touches)
            merged.back().end = std::max(merged.back().end, mark.end);
        else
            merged.push_back(mark);
    }
    marks = std::move(merged);
}

/// A mark around all of a line says no more than the line's tint.
bool coversLine(const QString& text, const std::vector<ColumnRange>& marks) {
    if (marks.size() != 1)
        return false;
    const QStringView before = QStringView(text).left(marks[0].begin);
    const QStringView after = QStringView(text).mid(marks[0].end);
    return before.trimmed().isEmpty() && after.trimmed().isEmpty();
}

class Builder {
public:
    explicit Builder(const compare::SideBySide& view) : m_view(view) {}

    void addPane(Side side, const std::string& absent) {
        const auto& excerpt = excerptOf(side);
        Pane pane;
        pane.side = side;
        if (excerpt) {
            pane.path = words(excerpt->path);
            pane.name = words(excerpt->name);
            pane.lastLine = excerpt->lastLine();
        } else {
            pane.absent = words(absent);
        }
        m_model.panes.push_back(std::move(pane));
    }

    void addRows() {
        for (const compare::Row& row : m_view.rows) {
            ModelRow made;
            for (int pane = 0; pane < m_model.paneCount(); ++pane)
                made.cells[pane] = cellOf(m_model.panes[pane].side, row);
            m_model.rows.push_back(std::move(made));
        }
        index();
    }

    Cell* cell(Side side, int line) {
        const auto found = m_places.find({side, line});
        return found == m_places.end() ? nullptr
                                       : &m_model.rows[found->second.first].cells[found->second.second];
    }

    /// For a judged line that the excerpts leave out: nothing judged may be invisible.
    Cell* appendRow(Side side, int line, const std::string& text, std::optional<int> opposite,
                    const std::string& oppositeText) {
        ModelRow row;
        Cell* made = nullptr;
        for (int pane = 0; pane < m_model.paneCount(); ++pane) {
            Pane& at = m_model.panes[pane];
            if (at.side == side) {
                row.cells[pane] = lineCell(text, line);
                made = &row.cells[pane];
                at.lastLine = std::max(at.lastLine, line);
            } else if (opposite && !m_places.contains({at.side, *opposite})) {
                row.cells[pane] = lineCell(oppositeText, *opposite);
                at.lastLine = std::max(at.lastLine, *opposite);
            }
        }
        if (!made)
            return nullptr;
        m_model.rows.push_back(std::move(row));
        index();
        return cell(side, line);
    }

    RowModel finish() {
        addMarks(Side::BotocoreOld, m_view.botocoreOldMarks);
        addMarks(Side::Botocore, m_view.botocoreMarks);
        addMarks(Side::Aiobotocore, m_view.aiobotocoreMarks);
        for (ModelRow& row : m_model.rows) {
            for (const Cell& cell : row.cells) {
                row.worst = worse(row.worst, cell.verdict);
                row.changed = row.changed || cell.kind == CellKind::Added || cell.kind == CellKind::Missing;
            }
            for (Cell& cell : row.cells) {
                mergeMarks(cell.shown.text, cell.marks);
                // Standing differences of untouched rows are no news.
                if (row.worst == VerdictClass::None || coversLine(cell.shown.text, cell.marks))
                    cell.marks.clear();
            }
        }
        return std::move(m_model);
    }

    RowModel& model() { return m_model; }

private:
    const std::optional<compare::Excerpt>& excerptOf(Side side) const {
        switch (side) {
        case Side::BotocoreOld:
            return m_view.botocoreOld;
        case Side::Botocore:
            return m_view.botocore;
        case Side::Aiobotocore:
            break;
        }
        return m_view.aiobotocore;
    }

    Cell cellOf(Side side, const compare::Row& row) const {
        const std::optional<int> line = side == Side::BotocoreOld ? row.botocoreOld
                                        : side == Side::Botocore  ? row.botocore
                                                                  : row.aiobotocore;
        const auto& excerpt = excerptOf(side);
        if (!line || !excerpt || *line < excerpt->firstLine || *line > excerpt->lastLine())
            return {};
        return lineCell(excerpt->lines[static_cast<size_t>(*line - excerpt->firstLine)], *line);
    }

    void index() {
        m_places.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            for (int pane = 0; pane < m_model.paneCount(); ++pane)
                if (const Cell& cell = m_model.rows[row].cells[pane]; !cell.isFiller())
                    m_places.try_emplace({m_model.panes[pane].side, cell.line}, row, pane);
    }

    void addMarks(Side side, const std::vector<compare::Mark>& marks) {
        for (const compare::Mark& mark : marks)
            if (Cell* at = cell(side, mark.line))
                at->marks.push_back({at->shown.column(mark.begin), at->shown.column(mark.end)});
    }

    const compare::SideBySide& m_view;
    RowModel m_model;
    std::map<std::pair<Side, int>, std::pair<int, int>> m_places;
};

void judge(Cell& cell, const drift::LineVerdict& line, int index, std::optional<VerdictClass> settledAs) {
    VerdictClass verdict = classOf(line);
    const bool settled = settledAs && isFlagged(verdict);
    if (settled)
        verdict = *settledAs == VerdictClass::Mirrored ? VerdictClass::Explained : *settledAs;
    cell.kind = line.side == Side::Aiobotocore ? CellKind::Added : CellKind::Missing;
    if (worse(cell.verdict, verdict) == verdict) {
        cell.verdict = verdict;
        cell.settled = settled;
        cell.judged = index;
        cell.token = drift::word(line.category);
        cell.reason = words(line.explanation);
    }
    for (const compare::Mark& mark : line.marks)
        cell.marks.push_back({cell.shown.column(mark.begin), cell.shown.column(mark.end)});
}

/// Where botocore has the same file; for lines outside functions, which have no view.
std::string mirroredPath(const std::string& aiobotocorePath) {
    return aiobotocorePath.starts_with("aiobotocore/") ? aiobotocorePath.substr(3) : aiobotocorePath;
}

Cell* quotedCell(Builder& builder, const compare::SideBySide& view, const asyncneed::Quote& quote) {
    const auto& excerpt = quote.side == Side::BotocoreOld ? view.botocoreOld
                          : quote.side == Side::Botocore  ? view.botocore
                                                          : view.aiobotocore;
    return excerpt && excerpt->path == quote.path ? builder.cell(quote.side, quote.line) : nullptr;
}

} // namespace

int RowModel::rowOf(Side side, int line) const {
    for (int pane = 0; pane < paneCount(); ++pane) {
        if (panes[pane].side != side)
            continue;
        for (int row = 0; row < rowCount(); ++row)
            if (rows[row].cells[pane].line == line)
                return row;
    }
    return -1;
}

int RowModel::nextFlagged(int row) const {
    for (int at = row + 1; at < rowCount(); ++at)
        if (isFlagged(rows[at].worst))
            return at;
    return -1;
}

int RowModel::previousFlagged(int row) const {
    for (int at = std::min(row, rowCount()) - 1; at >= 0; --at)
        if (isFlagged(rows[at].worst))
            return at;
    return -1;
}

RowModel rowsOf(const drift::FunctionVerdict& function, std::optional<VerdictClass> settledAs) {
    Builder builder(function.view);
    const bool hasView = function.view.botocore || function.view.aiobotocore;
    builder.addPane(Side::Botocore, hasView ? function.note : std::string());
    builder.addPane(Side::Aiobotocore, hasView ? function.note : std::string());
    if (!hasView) {
        builder.model().panes[0].path = words(mirroredPath(function.path));
        builder.model().panes[1].path = words(function.path);
    }
    builder.addRows();
    for (int i = 0; i < static_cast<int>(function.lines.size()); ++i) {
        const drift::LineVerdict& line = function.lines[static_cast<size_t>(i)];
        Cell* cell = builder.cell(line.side, line.line);
        if (!cell)
            cell = builder.appendRow(line.side, line.line, line.text, line.opposite, line.oppositeText);
        if (cell)
            judge(*cell, line, i, settledAs);
    }
    return builder.finish();
}

RowModel rowsOf(const asyncneed::FunctionVerdict& function, std::optional<VerdictClass> settledAs) {
    Builder builder(function.view);
    builder.addPane(Side::BotocoreOld, {});
    builder.addPane(Side::Botocore, {});
    builder.addPane(Side::Aiobotocore, function.whyNoOverride);
    builder.addRows();

    const VerdictClass whole = classOf(function);
    const auto shownClass = [&](VerdictClass verdict) {
        if (!settledAs || !isFlagged(verdict))
            return verdict;
        return *settledAs == VerdictClass::Mirrored ? VerdictClass::Explained : *settledAs;
    };
    const auto paint = [&](Side side, const std::vector<int>& lines, CellKind kind) {
        for (const int line : lines) {
            if (Cell* cell = builder.cell(side, line)) {
                cell->kind = kind;
                cell->verdict = shownClass(whole);
                cell->settled = cell->verdict != whole;
                cell->token = asyncneed::word(function.verdict);
                cell->reason = words(function.reason);
            }
        }
    };
    paint(Side::BotocoreOld, function.removedLines, CellKind::Missing);
    paint(Side::Botocore, function.addedLines, CellKind::Added);

    // A finding's own lines carry its own class. When every finding that makes the verdict names changed lines, the
    // other changed lines merely changed along; a finding without such a line is about the unit as a whole.
    bool aboutWhole = false;
    for (int i = 0; i < static_cast<int>(function.findings.size()); ++i) {
        const asyncneed::Finding& finding = function.findings[static_cast<size_t>(i)];
        bool namesChange = false;
        for (const asyncneed::Quote& quote : finding.quotes) {
            Cell* cell = quotedCell(builder, function.view, quote);
            if (!cell)
                continue;
            namesChange = namesChange || cell->kind != CellKind::Unchanged;
            if (cell->judged >= 0)
                continue;
            cell->judged = i;
            if (cell->kind == CellKind::Unchanged)
                continue;
            const VerdictClass own = function.alreadyPorted ? whole : classOf(finding.verdict);
            cell->verdict = shownClass(own);
            cell->settled = cell->verdict != own;
            cell->token = asyncneed::word(finding.verdict);
            cell->reason = words(finding.reason);
        }
        aboutWhole = aboutWhole || (!namesChange && finding.verdict == function.verdict);
    }
    if (!function.findings.empty() && !aboutWhole && isFlagged(whole)) {
        for (ModelRow& row : builder.model().rows) {
            for (Cell& cell : row.cells) {
                if (cell.verdict != VerdictClass::None && cell.judged < 0) {
                    cell.verdict = VerdictClass::Mirrored;
                    cell.settled = false;
                    cell.token = asyncneed::word(asyncneed::Verdict::PureSync);
                    cell.reason.clear();
                }
            }
        }
    }
    return builder.finish();
}

} // namespace portside::render
