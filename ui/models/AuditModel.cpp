// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AuditModel.h"

#include "core/report/AuditReport.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/Words.h"

#include <map>

namespace portside::models {

using render::VerdictClass;
using render::visibleWords;

namespace {

/// Behavioural first, then what needs a person, as a reader looks for them.
int weightOf(VerdictClass verdict) {
    switch (verdict) {
    case VerdictClass::Behavioural:
        return 5;
    case VerdictClass::NotJudged:
        return 4;
    case VerdictClass::Ambiguous:
        return 3;
    case VerdictClass::Cosmetic:
        return 2;
    case VerdictClass::Neutral:
    case VerdictClass::None:
        return 0;
    default:
        return 1;
    }
}

} // namespace

void AuditModel::show(std::shared_ptr<const drift::Audit> audit) {
    const bool same = m_audit && audit && m_audit->commit == audit->commit &&
                      m_audit->functions.size() == audit->functions.size();
    if (!same)
        beginResetModel();
    m_audit = std::move(audit);
    m_rows.clear();
    if (m_audit)
        for (const auto& function : m_audit->functions)
            m_rows.push_back(rowOf(function));
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

AuditModel::Row AuditModel::rowOf(const drift::AuditedFunction& audited) const {
    const auto& function = audited.function;
    Row row;
    row.verdict = render::classOf(function.verdict);
    row.name = visibleWords(function.name);
    row.path = visibleWords(function.path);
    std::map<drift::Category, int> categories;
    std::map<size_t, int> commits;
    for (size_t i = 0; i < function.lines.size(); ++i) {
        if (!drift::isDiverging(function.lines[i]))
            continue;
        ++row.lines;
        ++categories[function.lines[i].category];
        if (audited.origins[i])
            ++commits[audited.origins[i]->commit];
    }
    QStringList words;
    // The weightiest first, in the order of the table of categories.
    for (const auto weight : {drift::Weight::Behavioral, drift::Weight::Cosmetic})
        for (const auto& [category, lines] : categories)
            if (drift::weight(category) == weight)
                words << tr("%1 %2").arg(lines).arg(theme::word(category));
    row.categories = words.join(QStringLiteral(", "));
    if (!drift::isCompared(function))
        row.categories = visibleWords(function.note);
    QStringList all;
    for (const auto& [number, lines] : commits) {
        const auto& commit = m_audit->commits[number];
        QString line = QString::fromStdString(report::dateWords(commit.time));
        if (commit.pullRequest)
            line += QStringLiteral(" #%1").arg(*commit.pullRequest);
        all << tr("%n line(s)", nullptr, lines) + QStringLiteral(" · ") + line.trimmed() + QLatin1Char(' ') +
                   visibleWords(commit.subject);
    }
    row.commits = all.join(QLatin1Char('\n'));
    if (const auto* newest = drift::newestOrigin(*m_audit, audited)) {
        row.time = newest->time;
        row.since = QString::fromStdString(report::dateWords(newest->time));
        row.number = newest->pullRequest.value_or(0);
        row.pullRequest = newest->pullRequest ? QStringLiteral("#%1").arg(row.number) : QString();
        row.commit = visibleWords(newest->subject);
        if (commits.size() > 1)
            row.commit =
                tr("%1 (and %n earlier)", nullptr, static_cast<int>(commits.size()) - 1).arg(row.commit);
    }
    return row;
}

const drift::AuditedFunction& AuditModel::function(int row) const {
    return m_audit->functions[static_cast<size_t>(row)];
}

render::VerdictClass AuditModel::classOf(int row) const { return m_rows[static_cast<size_t>(row)].verdict; }

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString AuditModel::text(const Row& row, int index, int column) const {
    switch (column) {
    case Function:
        return row.name;
    case File:
        return row.path.mid(row.path.indexOf(QLatin1Char('/')) + 1);
    case Verdict:
        return theme::verdictWord(drift::word(function(index).function.verdict));
    case Lines:
        return row.lines > 0 ? QString::number(row.lines) : QString();
    case Categories:
        return row.categories;
    case Tracked:
        return function(index).function.tracked ? tr("yes") : QString();
    case BroughtIn:
        return row.since;
    case PullRequest:
        return row.pullRequest;
    case Commit:
        return row.commit;
    default:
        return {};
    }
}

QVariant AuditModel::sortKey(const Row& row, int index, int column) const {
    switch (column) {
    case Verdict:
        return weightOf(row.verdict);
    case Lines:
        return row.lines;
    case BroughtIn:
        return row.time;
    case PullRequest:
        return row.number;
    default:
        return text(row, index, column);
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const auto& function = this->function(index.row()).function;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.row(), index.column());
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Function:
        case File:
            return row.path + QStringLiteral(" :: ") + row.name;
        case Tracked:
            return visibleWords(function.trackedAs);
        case BroughtIn:
        case PullRequest:
        case Commit:
            return row.commits;
        default:
            return text(row, index.row(), index.column());
        }
    case Qt::AccessibleTextRole: {
        const QString words = text(row, index.row(), index.column());
        if (index.column() == Tracked)
            return function.tracked ? tr("tracked") : tr("not tracked");
        return words.isEmpty() ? tr("none") : words;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter |
                                                  (index.column() == Lines ? Qt::AlignRight : Qt::AlignLeft));
    case ClassRole:
        return static_cast<int>(row.verdict);
    case PathRole:
        return row.path;
    case EntryRole:
        return index.row();
    case NameInCodeRole:
        return index.column() == Function && !function.isModuleLevel();
    case SortRole:
        return sortKey(row, index.row(), index.column());
    case SearchRole:
        return QStringList{row.path, row.name, row.categories, row.pullRequest, row.commits, row.since}.join(
            QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter |
                                                  (section == Lines ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Function:
        return tr("Function");
    case File:
        return tr("File");
    case Verdict:
        return tr("Verdict");
    case Lines:
        return tr("Lines");
    case Categories:
        return tr("Categories");
    case Tracked:
        return tr("Tracked");
    case BroughtIn:
        return tr("Since");
    case PullRequest:
        return tr("PR");
    case Commit:
        return tr("Commit");
    default:
        return {};
    }
}

} // namespace portside::models
