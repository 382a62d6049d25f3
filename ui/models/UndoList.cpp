// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/UndoList.h"

namespace portside::models {

void UndoList::note(Step step) {
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    ++m_done;
    Q_EMIT changed();
}

void UndoList::clear() {
    m_steps.clear();
    m_done = 0;
    Q_EMIT changed();
}

void UndoList::goOnWith(History history) {
    m_steps = std::move(history.steps);
    m_done = history.done;
    Q_EMIT changed();
}

QString UndoList::undoWords() const { return canUndo() ? m_steps[m_done - 1].words : QString(); }

QString UndoList::redoWords() const { return canRedo() ? m_steps[m_done].words : QString(); }

base::Result<base::Done> UndoList::undo() {
    if (!canUndo())
        return base::Done{};
    auto undone = m_steps[m_done - 1].undo();
    if (!undone)
        return undone;
    --m_done;
    Q_EMIT changed();
    return undone;
}

base::Result<base::Done> UndoList::redo() {
    if (!canRedo())
        return base::Done{};
    auto redone = m_steps[m_done].redo();
    if (!redone)
        return redone;
    ++m_done;
    Q_EMIT changed();
    return redone;
}

} // namespace portside::models
