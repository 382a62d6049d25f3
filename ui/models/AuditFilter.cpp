// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AuditFilter.h"

#include "ui/models/Roles.h"
#include "ui/render/VerdictClass.h"

#include <algorithm>

namespace portside::models {

using render::VerdictClass;

AuditFilter::AuditFilter(QObject* parent) : QSortFilterProxyModel(parent) { setSortRole(SortRole); }

void AuditFilter::setShowing(AuditShowing showing) {
    m_showing = showing;
    invalidateFilter();
}

void AuditFilter::setWords(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool AuditFilter::isOf(AuditShowing showing, int sourceRow) const {
    const auto verdict =
        static_cast<VerdictClass>(sourceModel()->index(sourceRow, 0).data(ClassRole).toInt());
    const bool unknown = verdict == VerdictClass::Neutral || verdict == VerdictClass::None;
    switch (showing) {
    case AuditShowing::Diverging:
        return render::isFlagged(verdict);
    case AuditShowing::Behavioural:
        return verdict == VerdictClass::Behavioural;
    case AuditShowing::NeedsPerson:
        return verdict == VerdictClass::Ambiguous || verdict == VerdictClass::NotJudged;
    case AuditShowing::Cosmetic:
        return verdict == VerdictClass::Cosmetic;
    case AuditShowing::Clean:
        return !render::isFlagged(verdict) && !unknown;
    case AuditShowing::NotCompared:
        return unknown;
    }
    return false;
}

int AuditFilter::countOf(AuditShowing showing) const {
    int count = 0;
    for (int row = 0; sourceModel() && row < sourceModel()->rowCount(); ++row)
        count += isOf(showing, row);
    return count;
}

bool AuditFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    if (!isOf(m_showing, sourceRow))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(sourceRow, 0).data(SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace portside::models
