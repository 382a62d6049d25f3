// SPDX-License-Identifier: GPL-3.0-or-later
// Which functions the list shows: by what they need, and by the words that someone typed. Files stay while they have
// a function to show.
#pragma once

#include <QSortFilterProxyModel>

namespace portside::models {

enum class Showing { NeedsMe, Flagged, All };

class FunctionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FunctionFilter(QObject* parent = nullptr);

    Showing showing() const { return m_showing; }
    void setShowing(Showing showing);
    /// Every word must occur in the function's name or path, case aside.
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    Showing m_showing = Showing::All;
    QStringList m_words;
};

} // namespace portside::models
