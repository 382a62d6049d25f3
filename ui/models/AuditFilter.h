// SPDX-License-Identifier: GPL-3.0-or-later
// Which functions of an audit the table shows, and in which order: by verdict, and by the words that someone typed.
#pragma once

#include <QSortFilterProxyModel>

namespace portside::models {

enum class AuditShowing { Diverging, Behavioural, NeedsPerson, Cosmetic, Clean, NotCompared };

class AuditFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AuditFilter(QObject* parent = nullptr);

    AuditShowing showing() const { return m_showing; }
    void setShowing(AuditShowing showing);
    /// Every word must occur in the function, its file, its categories, or its commits and pull requests, case aside.
    void setWords(const QString& words);
    /// How many functions there are of a kind, whatever was typed.
    int countOf(AuditShowing showing) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    bool isOf(AuditShowing showing, int sourceRow) const;

    AuditShowing m_showing = AuditShowing::Diverging;
    QStringList m_words;
};

} // namespace portside::models
