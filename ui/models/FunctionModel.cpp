// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FunctionModel.h"

#include "ui/theme/Words.h"

#include <algorithm>

namespace portside::models {

namespace {

/// How many of its judged lines are flagged; for a range how many lines change.
QString trail(const FunctionEntry& entry) {
    if (entry.change)
        return entry.judged > 0 ? FunctionModel::tr("%n line(s)", nullptr, entry.judged) : QString();
    if (entry.flagged > 0)
        return FunctionModel::tr("%1 of %2").arg(entry.flagged).arg(entry.judged);
    return {};
}

QString verdictWords(const FunctionEntry& entry) {
    return entry.token.empty() ? theme::word(entry.verdict) : theme::verdictWord(entry.token);
}

QString stateWords(const FunctionEntry& entry) {
    if (!entry.settled)
        return entry.needsMe ? FunctionModel::tr("open") : QString();
    if (entry.carried)
        return FunctionModel::tr("carried over");
    return entry.settledBy.isEmpty() ? FunctionModel::tr("settled")
                                     : FunctionModel::tr("settled by %1").arg(entry.settledBy);
}

/// Verdict, change type and state.
QStringList details(const FunctionEntry& entry) {
    QStringList words{verdictWords(entry)};
    if (entry.alreadyPorted)
        words << FunctionModel::tr("already ported");
    if (entry.change)
        words << theme::word(*entry.change);
    words << stateWords(entry);
    if (entry.viewed)
        words << FunctionModel::tr("viewed");
    words.removeAll(QString());
    return words;
}

QString longWords(const FunctionEntry& entry) {
    QStringList words = details(entry);
    if (const QString counts = trail(entry); !counts.isEmpty())
        words.insert(1, entry.change ? counts : FunctionModel::tr("%1 lines flagged").arg(counts));
    if (entry.needsMe)
        words << FunctionModel::tr("needs you");
    return FunctionModel::tr("%1: %2").arg(entry.name, words.join(QStringLiteral(", ")));
}

QString toolTip(const FunctionEntry& entry) {
    QStringList lines{entry.name};
    if (!entry.oldName.isEmpty())
        lines << FunctionModel::tr("was %1").arg(entry.oldName);
    lines << entry.path << details(entry).join(QStringLiteral(" · "));
    if (const QString counts = trail(entry); !counts.isEmpty())
        lines << (entry.change ? counts : FunctionModel::tr("%1 lines flagged").arg(counts));
    if (!entry.note.isEmpty())
        lines << entry.note;
    // A tooltip guesses at rich text; foreign text must not be able to look like it.
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

} // namespace

void FunctionModel::show(const review::Review& review, const QSet<QString>& viewed) {
    beginResetModel();
    m_entries = entriesOf(review);
    m_files.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        FunctionEntry& entry = m_entries[static_cast<size_t>(i)];
        entry.viewed = viewed.contains(QString::fromStdString(entry.key));
        const QString title =
            entry.kind == EntryKind::Advisory ? tr("%1 (no mirror)").arg(entry.path) : entry.path;
        if (m_files.empty() || m_files.back().path != title)
            m_files.push_back({title, {}});
        m_files.back().entries.push_back(i);
    }
    endResetModel();
}

void FunctionModel::clear() {
    beginResetModel();
    m_entries.clear();
    m_files.clear();
    endResetModel();
}

void FunctionModel::refresh(const review::Review& review) {
    for (FunctionEntry& entry : m_entries)
        models::refresh(entry, review);
    for (int file = 0; file < static_cast<int>(m_files.size()); ++file) {
        const QModelIndex parent = index(file, 0);
        Q_EMIT dataChanged(parent, parent);
        const int last = rowCount(parent) - 1;
        if (last >= 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(last, 0, parent));
    }
}

void FunctionModel::setViewed(int entry, bool viewed) {
    m_entries[static_cast<size_t>(entry)].viewed = viewed;
    const QModelIndex changed = indexOf(entry);
    Q_EMIT dataChanged(changed, changed);
}

QModelIndex FunctionModel::indexOf(int entry) const {
    for (int file = 0; file < static_cast<int>(m_files.size()); ++file) {
        const auto& entries = m_files[static_cast<size_t>(file)].entries;
        const auto found = std::find(entries.begin(), entries.end(), entry);
        if (found != entries.end())
            return index(static_cast<int>(found - entries.begin()), 0, index(file, 0));
    }
    return {};
}

int FunctionModel::entryAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0)
        return -1;
    return m_files[static_cast<size_t>(index.internalId() - 1)].entries[static_cast<size_t>(index.row())];
}

QModelIndex FunctionModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    // The id is 0 for files, else the file's row + 1.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex FunctionModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int FunctionModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_files.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_files[static_cast<size_t>(parent.row())].entries.size());
}

int FunctionModel::columnCount(const QModelIndex&) const { return 1; }

QVariant FunctionModel::fileData(const File& file, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case PathRole:
        return file.path;
    case Qt::ToolTipRole:
        return file.path.toHtmlEscaped();
    case IsFileRole:
        return true;
    case EntryRole:
        return -1;
    default:
        return {};
    }
}

QVariant FunctionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return fileData(m_files[static_cast<size_t>(index.row())], role);
    const int at = entryAt(index);
    const FunctionEntry& entry = m_entries[static_cast<size_t>(at)];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::AccessibleTextRole:
        return longWords(entry);
    case IsFileRole:
        return false;
    case EntryRole:
        return at;
    case ClassRole:
        return static_cast<int>(entry.verdict);
    case SettledRole:
        return entry.settled;
    case FlaggedRole:
        return render::isFlagged(entry.verdict) || render::isFlagged(entry.machine);
    case NeedsMeRole:
        return entry.needsMe;
    case ViewedRole:
        return entry.viewed;
    case TrailRole:
        return trail(entry);
    case DetailRole:
        return details(entry).join(QStringLiteral(" · "));
    case TokenRole:
        return QByteArray::fromStdString(entry.token);
    case CarriedRole:
        return entry.carried;
    case NameInCodeRole:
        return entry.kind != EntryKind::ModuleLevel;
    case PathRole:
        return entry.path;
    default:
        return {};
    }
}

} // namespace portside::models
