// SPDX-License-Identifier: GPL-3.0-or-later
// How the review page takes decisions, and takes them back: functions, lines, pairings, viewed marks.
#include "ui/render/VisibleText.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Words.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/ReviewPage.h"

#include <QSignalBlocker>
#include <QTreeView>

#include <algorithm>

namespace portside::window {

using models::FunctionEntry;
using views::SideBySideView;

void ReviewPage::choose(int number) {
    if (!m_live)
        return;
    const std::vector<std::string> choices = review::choices(m_live->review());
    if (number >= 1 && number <= static_cast<int>(choices.size()))
        settle(choices[static_cast<size_t>(number - 1)]);
}

void ReviewPage::settle(std::string choice) {
    const FunctionEntry* at = entry();
    if (!at || !at->canSettle)
        return;
    // Several selected functions are settled alike, in one step.
    std::vector<std::string> keys;
    for (const int chosen : m_list->chosenEntries())
        if (const FunctionEntry& one = m_model->entries()[static_cast<size_t>(chosen)]; one.canSettle)
            keys.push_back(one.key);
    if (keys.size() < 2 || std::find(keys.begin(), keys.end(), at->key) == keys.end())
        keys = {at->key};
    const QString note = m_panel->note();
    const bool needsNote = std::any_of(
        keys.begin(), keys.end(), [&](const std::string& key) { return m_live->needsNote(key, choice); });
    if (needsNote && note.trimmed().isEmpty()) {
        if (!m_panel->isVisible())
            Q_EMIT panelWanted();
        m_panel->askForNote(choice);
        return;
    }
    if (!someoneDecides())
        return;
    const QString what =
        keys.size() == 1 ? at->name : tr("%n function(s)", nullptr, static_cast<int>(keys.size()));
    const int settled = m_entry;
    m_stepWords = tr("settling %1").arg(what);
    const auto taken = m_live->settleAll(keys, choice, note);
    m_stepWords.clear();
    if (!taken) {
        Q_EMIT refused(QString::fromStdString(taken.error().message));
        return;
    }
    Q_EMIT decided(tr("%1: %2").arg(what, theme::verdictWord(choice)));
    m_panel->clearNote();
    // The next key is for the next case, not for the note.
    (m_list->isVisible() ? static_cast<QWidget*>(m_list->tree()) : &code())->setFocus(Qt::OtherFocusReason);
    if (!m_settings.autoAdvance())
        return;
    const int next = m_list->nextNeedingMe(settled, 1);
    if (next >= 0)
        select(next);
    else if (review::openCases(m_live->review()) == 0)
        Q_EMIT decided(tr("%1: %2. Nothing needs you any more; Ctrl+E exports the report.")
                           .arg(what, theme::verdictWord(choice)));
}

bool ReviewPage::someoneDecides() {
    if (m_live->person().name.empty())
        Q_EMIT personWanted();
    return !m_live->person().name.empty();
}

void ReviewPage::offerLine(const QString& where) {
    views::LineOffer offer;
    const FunctionEntry* at = entry();
    // Offered wherever lines can be settled at all, so that the buttons do not come and go under the cursor.
    if (at && at->canSettle && m_live->review().drift() && m_live->readOnlyReason().isEmpty()) {
        offer.where = where;
        offer.choices = review::choices(m_live->review());
        offer.judged = !m_lineKey.empty();
        if (const auto* decision =
                offer.judged ? review::decisionOn(m_live->review(), at->key, m_lineKey) : nullptr) {
            offer.taken = decision->verdict;
            offer.takenBy = render::visibleWords(decision->by.name);
        }
    }
    m_panel->offerLine(offer);
}

void ReviewPage::chooseForLine(int number) {
    if (!m_live)
        return;
    if (m_lineKey.empty()) {
        Q_EMIT decided(tr("There is nothing to settle on this line."));
        return;
    }
    const std::vector<std::string> choices = review::choices(m_live->review());
    if (number >= 1 && number <= static_cast<int>(choices.size()))
        settleLine(choices[static_cast<size_t>(number - 1)]);
}

void ReviewPage::settleLine(std::string choice) {
    const FunctionEntry* at = entry();
    if (!at || m_lineKey.empty() || !m_live->readOnlyReason().isEmpty())
        return;
    const QString note = m_panel->note();
    if (note.trimmed().isEmpty() && m_live->lineNeedsNote(at->key, m_lineKey, choice)) {
        if (!m_panel->isVisible())
            Q_EMIT panelWanted();
        m_panel->askForNote(choice, views::VerdictPanel::About::Line);
        return;
    }
    if (!someoneDecides())
        return;
    const QString name = at->name;
    const bool needed = at->needsMe;
    const int settled = m_entry;
    m_stepWords = tr("settling a line of %1").arg(name);
    const auto taken = m_live->settleLine(at->key, m_lineKey, choice, note);
    m_stepWords.clear();
    if (!taken) {
        Q_EMIT refused(QString::fromStdString(taken.error().message));
        return;
    }
    Q_EMIT decided(tr("A line of %1: %2").arg(name, theme::verdictWord(choice)));
    m_panel->clearNote();
    code().setFocus(Qt::OtherFocusReason);
    if (!m_settings.autoAdvance())
        return;
    // On to the next line of this function; once it needs nobody any more, to the next function that does.
    const FunctionEntry* now = entry();
    const int next = needed && now && !now->needsMe ? m_list->nextNeedingMe(settled, 1) : -1;
    if (next >= 0)
        select(next);
    else
        code().goToNextFlagged();
}

void ReviewPage::reopenLine() {
    const FunctionEntry* at = entry();
    if (!at || m_lineKey.empty())
        return;
    m_stepWords = tr("reopening a line of %1").arg(at->name);
    const auto taken = m_live->reopenLine(at->key, m_lineKey);
    m_stepWords.clear();
    if (!taken)
        Q_EMIT refused(QString::fromStdString(taken.error().message));
}

void ReviewPage::reopen() {
    const FunctionEntry* at = entry();
    if (!at || !at->settled)
        return;
    m_stepWords = tr("reopening %1").arg(at->name);
    const auto taken = m_live->reopen(at->key);
    m_stepWords.clear();
    if (!taken)
        Q_EMIT refused(QString::fromStdString(taken.error().message));
}

void ReviewPage::pair(const std::string& counterpart) {
    const FunctionEntry* at = currentFunction();
    if (!at)
        return;
    m_stepWords = counterpart.empty() ? tr("pairing %1 as the machine does").arg(at->name)
                                      : tr("pairing %1").arg(at->name);
    const auto taken = m_live->pair(at->key, counterpart);
    m_stepWords.clear();
    if (!taken)
        Q_EMIT refused(QString::fromStdString(taken.error().message));
}

void ReviewPage::noteDecision() {
    m_undo->note({m_stepWords.isEmpty() ? tr("the last decision") : m_stepWords,
                  [this] { return m_live->undo(); }, [this] { return m_live->redo(); }});
}

void ReviewPage::undo() {
    const QString words = m_undo->undoWords();
    if (const auto taken = m_undo->undo(); !taken)
        Q_EMIT refused(QString::fromStdString(taken.error().message));
    else if (!words.isEmpty())
        Q_EMIT decided(tr("Undone: %1").arg(words));
    Q_EMIT stateChanged();
}

void ReviewPage::redo() {
    const QString words = m_undo->redoWords();
    if (const auto taken = m_undo->redo(); !taken)
        Q_EMIT refused(QString::fromStdString(taken.error().message));
    else if (!words.isEmpty())
        Q_EMIT decided(tr("Done again: %1").arg(words));
    Q_EMIT stateChanged();
}

void ReviewPage::afterDecision(const QString& functionKey) {
    const int before = m_entry;
    {
        // A filter may drop the row; what the reader looks at must not jump because of that.
        const QSignalBlocker quiet(m_list);
        m_model->refresh(m_live->review());
        m_list->markCurrentEntry(before);
    }
    showRollUp();
    const std::string key = functionKey.toStdString();
    const auto& entries = m_model->entries();
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        if (entries[static_cast<size_t>(i)].key != key)
            continue;
        if (i != before)
            select(i); // undo leads back to where it happened
        else
            showEntry(i, SideBySideView::Place::Stay);
        break;
    }
    Q_EMIT stateChanged();
}

void ReviewPage::toggleViewed() {
    if (!m_live)
        return;
    std::vector<int> chosen = m_list->chosenEntries();
    if (chosen.empty() && m_entry >= 0)
        chosen = {m_entry};
    QStringList on;
    QStringList off;
    QString name;
    for (const int index : chosen) {
        const FunctionEntry& at = m_model->entries()[static_cast<size_t>(index)];
        if (at.key.empty())
            continue;
        (at.viewed ? on : off) << QString::fromStdString(at.key);
        name = at.name;
    }
    // Some viewed and some not: the others follow, as a reader means it.
    const bool viewed = !off.isEmpty();
    const QStringList keys = viewed ? off : on;
    if (keys.isEmpty())
        return;
    setViewed(keys, viewed);
    const auto step = [this, keys](bool to) -> base::Result<base::Done> {
        setViewed(keys, to);
        return base::Done{};
    };
    const QString what =
        keys.size() == 1 ? name : tr("%n function(s)", nullptr, static_cast<int>(keys.size()));
    const QString words =
        viewed ? tr("marking %1 as viewed").arg(what) : tr("marking %1 as not viewed").arg(what);
    m_undo->note({words, [step, viewed] { return step(!viewed); }, [step, viewed] { return step(viewed); }});
    Q_EMIT stateChanged();
}

void ReviewPage::setViewed(const QStringList& keys, bool viewed) {
    for (const QString& key : keys) {
        if (viewed)
            m_viewed.insert(key);
        else
            m_viewed.remove(key);
    }
    m_settings.setViewed(m_live->path(), m_viewed);
    for (int i = 0; i < static_cast<int>(m_model->entries().size()); ++i)
        if (keys.contains(QString::fromStdString(m_model->entries()[static_cast<size_t>(i)].key)))
            m_model->setViewed(i, viewed);
}

} // namespace portside::window
