// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FirstCallModel.h"

namespace portside::models {

void FirstCallModel::show(const render::ReleaseTimeline& timeline) {
    std::vector<Release> releases;
    for (render::FirstCall& call : render::firstCalls(timeline)) {
        QString tag = timeline.at(call.point).tag;
        releases.push_back({std::move(tag), std::move(call)});
    }
    if (releases == m_releases)
        return;
    beginResetModel();
    m_releases = std::move(releases);
    endResetModel();
}

int FirstCallModel::functionCount() const {
    int count = 0;
    for (const Release& release : m_releases)
        count += static_cast<int>(release.call.functions.size());
    return count;
}

QModelIndex FirstCallModel::indexOf(int point) const {
    for (int row = 0; row < static_cast<int>(m_releases.size()); ++row)
        if (m_releases[static_cast<size_t>(row)].call.point == point)
            return index(row, 0);
    return {};
}

QModelIndex FirstCallModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    // The id is 0 for releases, else the release's row + 1.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex FirstCallModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int FirstCallModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_releases.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_releases[static_cast<size_t>(parent.row())].call.functions.size());
}

int FirstCallModel::columnCount(const QModelIndex&) const { return 1; }

QVariant FirstCallModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isRelease = index.internalId() == 0;
    const Release& release =
        m_releases[isRelease ? static_cast<size_t>(index.row()) : index.internalId() - 1];
    if (role == EntryRole)
        return release.call.point;
    if (role == IsFileRole)
        return isRelease;
    if (isRelease) {
        const int functions = static_cast<int>(release.call.functions.size());
        const bool shown = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return shown ? tr("%1 · %n function(s)", nullptr, functions).arg(release.tag) : QVariant();
    }
    const render::CallingFunction& function = release.call.functions[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return function.name;
    case Qt::AccessibleTextRole:
        return tr("%1 in %2, first in %3").arg(function.name, function.path, release.tag);
    case Qt::ToolTipRole:
        return tr("%1\n%2\nfirst in %3").arg(function.name, function.path, release.tag).toHtmlEscaped();
    case ClassRole:
        return static_cast<int>(function.verdict);
    case TrailRole:
        return function.path.mid(function.path.indexOf(QLatin1Char('/')) + 1);
    case PathRole:
        return function.path;
    case NameInCodeRole:
        return true;
    default:
        return {};
    }
}

} // namespace portside::models
