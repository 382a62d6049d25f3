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

void FunctionFilter::setVerdicts(const QSet<QByteArray>& verdicts) {
    m_verdicts = verdicts;
    invalidateFilter();
}

void FunctionFilter::setStates(const QSet<State>& states) {
    m_states = states;
    invalidateFilter();
}

bool FunctionFilter::isIn(const QModelIndex& function, State state) {
    switch (state) {
    case State::Open:
        return function.data(NeedsMeRole).toBool();
    case State::Settled:
        return function.data(SettledRole).toBool();
    case State::CarriedOver:
        return function.data(CarriedRole).toBool();
    case State::Viewed:
        return function.data(ViewedRole).toBool();
    case State::NotViewed:
        return !function.data(ViewedRole).toBool();
    }
    return false;
}

bool FunctionFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (row.data(IsFileRole).toBool())
        return false; // shown by its functions alone
    if (m_showing == Showing::NeedsMe && !row.data(NeedsMeRole).toBool())
        return false;
    if (m_showing == Showing::Flagged && !row.data(FlaggedRole).toBool())
        return false;
    if (!m_verdicts.isEmpty() && !m_verdicts.contains(row.data(TokenRole).toByteArray()))
        return false;
    if (!m_states.isEmpty() &&
        std::none_of(m_states.begin(), m_states.end(), [&](State state) { return isIn(row, state); }))
        return false;
    const QString text =
        row.data(PathRole).toString() + QLatin1Char(' ') + row.data(Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace portside::models
