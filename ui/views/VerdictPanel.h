// SPDX-License-Identifier: GPL-3.0-or-later
// Why: the verdict of the selected function or line, its rule, its evidence; and below it, always in sight, what settles
// the function.
#pragma once

#include "ui/models/FunctionEntry.h"
#include "ui/render/Explanation.h"
#include "ui/views/Settler.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class VerdictChip;
class WrappedLabel;

class VerdictPanel : public QWidget {
    Q_OBJECT
public:
    VerdictPanel(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `where` says what is explained: "Function", "Line 105".
    void explain(const QString& where, const render::Explanation& explanation);
    /// What can be settled: the entry and the verdict words that may be chosen.
    void offer(const models::FunctionEntry& entry, const std::vector<std::string>& choices,
               const QString& readOnlyReason);
    /// The same for the line under the cursor.
    void offerLine(const LineOffer& offer);
    void clear();

    /// Says that the choice needs a note, and waits for one.
    using About = Settler::About;
    void askForNote(const std::string& choice, About about = About::Function);
    QString note() const;
    void clearNote();

Q_SIGNALS:
    void choiceWanted(const std::string& choice);
    void reopenWanted();
    void lineChoiceWanted(const std::string& choice);
    void lineReopenWanted();
    void ruleWanted(const QString& id);
    void lineWanted(compare::Side side, const QString& path, int line);
    /// Where the name is defined.
    void nameWanted(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showEvidence(const render::Explanation& explanation);
    void showRules(const render::Explanation& explanation);
    void showRegistry(const render::Explanation& explanation);

    const theme::Theme& m_theme;
    QScrollArea* m_why;
    Settler* m_settler;
    QLabel* m_where;
    QBoxLayout* m_verdict; ///< chip and word, then the category
    VerdictChip* m_chip;
    QLabel* m_word;
    QLabel* m_token;
    WrappedLabel* m_reason;
    QWidget* m_evidence;
    QVBoxLayout* m_evidenceLines;
    QWidget* m_rules;
    QVBoxLayout* m_ruleLines;
    QWidget* m_registry;
    QVBoxLayout* m_registryLines;
    WrappedLabel* m_notes;
    QLabel* m_decision; ///< the note of the decision that stands, and why an earlier one does not
};

} // namespace portside::views
