// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FunctionFilter.h"

#include "ui/models/Roles.h"

#include <algorithm>

namespace portside::models {

FunctionFilter::FunctionFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void FunctionFilter::setShowing(Showing showing) {
    m_showing = showing;
    invalidateFilter();
}

void FunctionFilter::setWords(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool FunctionFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (row.data(IsFileRole).toBool())
        return false; // shown by its functions alone
    if (m_showing == Showing::NeedsMe && !row.data(NeedsMeRole).toBool())
        return false;
    if (m_showing == Showing::Flagged && !row.data(FlaggedRole).toBool())
        return false;
    const QString text =
        row.data(PathRole).toString() + QLatin1Char(' ') + row.data(Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace portside::models
