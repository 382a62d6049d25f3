// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/RowModel.h"

#include <algorithm>
#include <map>

namespace portside::render {

namespace {

using compare::Side;

QString words(std::string_view utf8) { return visibleWords(utf8); }

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
    Builder(const compare::SideBySide& view, const AsyncFree* asyncFree)
        : m_view(view), m_asyncFree(asyncFree) {}

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
                row.cells[pane] = lineCell(at.side, text, line);
                made = &row.cells[pane];
                at.lastLine = std::max(at.lastLine, line);
            } else if (opposite && !m_places.contains({at.side, *opposite})) {
                row.cells[pane] = lineCell(at.side, oppositeText, *opposite);
                at.lastLine = std::max(at.lastLine, *opposite);
            }
        }
        if (!made)
            return nullptr;
        m_model.rows.push_back(std::move(row));
        index();
        return cell(side, line);
    }

    void mark(Cell& cell, Side side, const compare::Mark& mark) const {
        const compare::AsyncFreeLine* rewritten = asyncFreeLine(side, cell.line);
        const auto column = [&](int byte) {
            if (!rewritten || rewritten->offsets.empty())
                return cell.shown.column(byte);
            const auto at = std::min(static_cast<size_t>(std::max(byte, 0)), rewritten->offsets.size() - 1);
            return cell.shown.column(rewritten->offsets[at]);
        };
        cell.marks.push_back({column(mark.begin), column(mark.end)});
    }
    bool isAsyncFree() const { return m_asyncFree != nullptr; }

    RowModel finish() {
        addMarks(Side::BotocoreOld, m_view.botocoreOldMarks);
        addMarks(Side::Botocore, m_view.botocoreMarks);
        addMarks(Side::Aiobotocore, m_view.aiobotocoreMarks);
        for (ModelRow& row : m_model.rows) {
            for (const Cell& cell : row.cells) {
                row.worst = worse(row.worst, cell.verdict);
                row.changed = row.changed || cell.kind == CellKind::Added || cell.kind == CellKind::Missing;
            }
            if (m_asyncFree)
                calm(row);
            for (Cell& cell : row.cells) {
                mergeMarks(cell.shown.text, cell.marks);
                // Standing differences of untouched rows are no news.
                if (row.worst == VerdictClass::None || coversLine(cell.shown.text, cell.marks))
                    cell.marks.clear();
            }
        }
        m_model.indent = sharedIndent();
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
        return lineCell(side, excerpt->lines[static_cast<size_t>(*line - excerpt->firstLine)], *line);
    }

    int sharedIndent() const {
        qsizetype least = -1;
        for (const ModelRow& row : m_model.rows) {
            for (const Cell& cell : row.cells) {
                const QString& text = cell.shown.text;
                const auto code =
                    std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char(' '); });
                if (!cell.isFiller() && code != text.end())
                    least = least < 0 ? code - text.begin() : std::min<qsizetype>(least, code - text.begin());
            }
        }
        return static_cast<int>(std::max<qsizetype>(least, 0));
    }

    const compare::AsyncFreeLine* asyncFreeLine(Side side, int line) const {
        if (!m_asyncFree)
            return nullptr;
        const auto& lines = (*m_asyncFree)[static_cast<size_t>(side)];
        const auto found =
            std::lower_bound(lines.begin(), lines.end(), line,
                             [](const compare::AsyncFreeLine& at, int wanted) { return at.line < wanted; });
        return found == lines.end() || found->line != line ? nullptr : &*found;
    }

    Cell lineCell(Side side, std::string_view text, int line) const {
        Cell cell;
        cell.kind = CellKind::Unchanged;
        cell.line = line;
        cell.source = std::string(text);
        const compare::AsyncFreeLine* rewritten = asyncFreeLine(side, line);
        cell.shown = visibleText(rewritten ? rewritten->text : text);
        return cell;
    }

    /// Without async, what async explains is no difference any more: its tint would point at nothing.
    void calm(ModelRow& row) const {
        const auto isSame = [&](const Cell& one) {
            return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& other) {
                return &other != &one && !other.isFiller() &&
                       other.shown.text.trimmed() == one.shown.text.trimmed();
            });
        };
        for (Cell& cell : row.cells)
            cell.quiet =
                !cell.isFiller() && !cell.isFlagged() && cell.verdict != VerdictClass::None && isSame(cell);
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
                this->mark(*at, side, mark);
    }

    const compare::SideBySide& m_view;
    const AsyncFree* m_asyncFree;
    RowModel m_model;
    std::map<std::pair<Side, int>, std::pair<int, int>> m_places;
};

/// What a flagged line looks like once a person decided.
VerdictClass settledClass(VerdictClass machine, std::optional<VerdictClass> decided) {
    if (!decided || !isFlagged(machine))
        return machine;
    return *decided == VerdictClass::Mirrored ? VerdictClass::Explained : *decided;
}

std::optional<VerdictClass> decisionOn(const Decided& decided, int line) {
    const auto found = decided.lines.find(line);
    return found == decided.lines.end() ? decided.function : std::optional(found->second);
}

void judge(Builder& builder, Cell& cell, const drift::LineVerdict& line, int index, const Decided& decided,
           int entry) {
    const VerdictClass machine = classOf(line);
    const std::optional<VerdictClass> decision = decisionOn(decided, index);
    const VerdictClass verdict = settledClass(machine, decision);
    cell.kind = line.side == Side::Aiobotocore ? CellKind::Added : CellKind::Missing;
    if (worse(cell.verdict, verdict) == verdict) {
        cell.verdict = verdict;
        cell.settled = decision && isFlagged(machine);
        cell.judged = index;
        cell.entry = entry;
        cell.token = drift::word(line.category);
        cell.reason = words(line.explanation);
    }
    // Without async, the words that async explains are not there to be marked.
    if (builder.isAsyncFree() && !isFlagged(machine))
        return;
    for (const compare::Mark& mark : line.marks)
        builder.mark(cell, line.side, mark);
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

/// Lays the verdict of one unit of a tag range over its rows.
class UnitPainter {
public:
    /// `view` is what the builder shows: the unit's own, or its whole file.
    UnitPainter(Builder& builder, const compare::SideBySide& view,
                const FilePart<asyncneed::FunctionVerdict>& part)
        : m_builder(builder), m_view(view), m_part(part), m_function(*part.function),
          m_whole(classOf(m_function)) {}

    void paint() {
        paintLines(Side::BotocoreOld, m_function.removedLines, CellKind::Missing);
        paintLines(Side::Botocore, m_function.addedLines, CellKind::Added);
        // A finding's own lines carry its own class. When every finding that makes the verdict names changed lines, the
        // other changed lines merely changed along; a finding without such a line is about the unit as a whole.
        bool aboutWhole = false;
        for (int i = 0; i < static_cast<int>(m_function.findings.size()); ++i) {
            const bool namesChange = paintFinding(i);
            aboutWhole = aboutWhole || (!namesChange && m_function.findings[static_cast<size_t>(i)].verdict ==
                                                            m_function.verdict);
        }
        if (!m_function.findings.empty() && !aboutWhole && isFlagged(m_whole))
            calmTheRest();
    }

private:
    bool isOwn(Side side) const {
        const auto excerptOf =
            [side](const compare::SideBySide& view) -> const std::optional<compare::Excerpt>& {
            return side == Side::BotocoreOld ? view.botocoreOld
                   : side == Side::Botocore  ? view.botocore
                                             : view.aiobotocore;
        };
        const auto& shown = excerptOf(m_view);
        const auto& own = excerptOf(m_function.view);
        return shown && own && shown->path == own->path;
    }

    void give(Cell& cell, VerdictClass verdict, std::string_view token, const std::string& reason) {
        cell.verdict = settledClass(verdict, m_part.decided.function);
        cell.settled = m_part.decided.function && isFlagged(verdict);
        cell.token = token;
        cell.reason = words(reason);
        cell.entry = m_part.entry;
    }

    void paintLines(Side side, const std::vector<int>& lines, CellKind kind) {
        if (!isOwn(side))
            return;
        for (const int line : lines) {
            Cell* cell = m_builder.cell(side, line);
            if (!cell)
                continue;
            cell->kind = kind;
            give(*cell, m_whole, asyncneed::word(m_function.verdict), m_function.reason);
            m_painted.push_back({side, line});
        }
    }

    /// True when the finding quotes a changed line.
    bool paintFinding(int index) {
        const asyncneed::Finding& finding = m_function.findings[static_cast<size_t>(index)];
        bool namesChange = false;
        for (const asyncneed::Quote& quote : finding.quotes) {
            Cell* cell = quotedCell(m_builder, m_view, quote);
            if (!cell)
                continue;
            namesChange = namesChange || cell->kind != CellKind::Unchanged;
            if (cell->judged >= 0)
                continue;
            cell->judged = index;
            cell->entry = m_part.entry;
            if (cell->kind != CellKind::Unchanged)
                give(*cell, m_function.alreadyPorted ? m_whole : classOf(finding.verdict),
                     asyncneed::word(finding.verdict), finding.reason);
        }
        return namesChange;
    }

    void calmTheRest() {
        for (const auto& [side, line] : m_painted) {
            Cell* cell = m_builder.cell(side, line);
            if (cell->judged >= 0)
                continue;
            cell->verdict = VerdictClass::Mirrored;
            cell->settled = false;
            cell->token = asyncneed::word(asyncneed::Verdict::PureSync);
            cell->reason.clear();
        }
    }

    Builder& m_builder;
    const compare::SideBySide& m_view;
    const FilePart<asyncneed::FunctionVerdict> m_part;
    const asyncneed::FunctionVerdict& m_function;
    const VerdictClass m_whole;
    std::vector<std::pair<Side, int>> m_painted;
};

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

RowModel rowsOf(const drift::FunctionVerdict& function, const Decided& decided, const AsyncFree* asyncFree) {
    Builder builder(function.view, asyncFree);
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
            judge(builder, *cell, line, i, decided, -1);
    }
    return builder.finish();
}

RowModel rowsOf(const asyncneed::FunctionVerdict& function, const Decided& decided,
                const AsyncFree* asyncFree) {
    Builder builder(function.view, asyncFree);
    builder.addPane(Side::BotocoreOld, {});
    builder.addPane(Side::Botocore, {});
    builder.addPane(Side::Aiobotocore, function.whyNoOverride);
    builder.addRows();
    UnitPainter(builder, function.view, {&function, decided, -1}).paint();
    return builder.finish();
}

RowModel rowsOf(const compare::SideBySide& file, const std::vector<FilePart<drift::FunctionVerdict>>& parts,
                const AsyncFree* asyncFree) {
    Builder builder(file, asyncFree);
    builder.addPane(Side::Botocore, {});
    builder.addPane(Side::Aiobotocore, {});
    builder.addRows();
    for (const auto& part : parts) {
        const std::string botocorePath = part.function->counterpart     ? part.function->counterpart->path
                                         : part.function->view.botocore ? part.function->view.botocore->path
                                                                        : mirroredPath(part.function->path);
        for (int i = 0; i < static_cast<int>(part.function->lines.size()); ++i) {
            const drift::LineVerdict& line = part.function->lines[static_cast<size_t>(i)];
            const std::string& path = line.side == Side::Aiobotocore ? part.function->path : botocorePath;
            const auto& excerpt = line.side == Side::Aiobotocore ? file.aiobotocore : file.botocore;
            Cell* cell = excerpt && excerpt->path == path ? builder.cell(line.side, line.line) : nullptr;
            if (cell)
                judge(builder, *cell, line, i, part.decided, part.entry);
        }
    }
    return builder.finish();
}

RowModel rowsOf(const compare::SideBySide& file,
                const std::vector<FilePart<asyncneed::FunctionVerdict>>& parts, const AsyncFree* asyncFree) {
    Builder builder(file, asyncFree);
    for (const Side side : {Side::BotocoreOld, Side::Botocore, Side::Aiobotocore})
        builder.addPane(side, {});
    builder.addRows();
    for (const auto& part : parts)
        UnitPainter(builder, file, part).paint();
    return builder.finish();
}

} // namespace portside::render
