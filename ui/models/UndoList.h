// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to the open review and can be taken back, decisions and marks alike, one step at a time. Unlike Qt's
// undo stack it lets a step fail: a decision that storage refuses to take back stays the next one to be undone.
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace portside::models {

class UndoList : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Step {
        QString words; ///< "settle Lock.open"
        std::function<base::Result<base::Done>()> undo;
        std::function<base::Result<base::Done>()> redo;
    };

    /// A step that was just taken; what had been undone is forgotten.
    void note(Step step);
    void clear();

    /// The steps as they stand, to go on with later.
    struct History {
        std::vector<Step> steps;
        size_t done = 0;
    };
    History history() const { return {m_steps, m_done}; }
    void goOnWith(History history);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    /// Empty when there is none.
    QString undoWords() const;
    QString redoWords() const;
    /// Nothing to do is no error.
    base::Result<base::Done> undo();
    base::Result<base::Done> redo();

Q_SIGNALS:
    void changed();

private:
    std::vector<Step> m_steps;
    size_t m_done = 0;
};

} // namespace portside::models
