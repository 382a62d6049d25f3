// SPDX-License-Identifier: GPL-3.0-or-later
// Which functions the list shows: by what they need, and by the words that someone typed. Files stay while they have
// a function to show.
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace portside::models {

enum class Showing { NeedsMe, Flagged, All };

/// Where a function stands; it may be in several at once.
enum class State { Open, Settled, CarriedOver, Viewed, NotViewed };

class FunctionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FunctionFilter(QObject* parent = nullptr);

    Showing showing() const { return m_showing; }
    void setShowing(Showing showing);
    /// Every word must occur in the function's name or path, case aside.
    void setWords(const QString& words);

    /// Words of effective verdicts; a function must have one of them. Empty: any.
    void setVerdicts(const QSet<QByteArray>& verdicts);
    const QSet<QByteArray>& verdicts() const { return m_verdicts; }
    /// A function must be in one of them. Empty: any.
    void setStates(const QSet<State>& states);
    const QSet<State>& states() const { return m_states; }
    static bool isIn(const QModelIndex& function, State state);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    Showing m_showing = Showing::All;
    QStringList m_words;
    QSet<QByteArray> m_verdicts;
    QSet<State> m_states;
};

} // namespace portside::models
