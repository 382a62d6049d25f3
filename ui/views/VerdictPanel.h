// SPDX-License-Identifier: GPL-3.0-or-later
// Why: the verdict of the selected function or line, its rule, its evidence; and the buttons that settle the function.
#pragma once

#include "ui/models/FunctionEntry.h"
#include "ui/render/Explanation.h"
#include "ui/views/LineSettler.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class KeyButton;
class VerdictChip;

class VerdictPanel : public QScrollArea {
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
    enum class About { Function, Line };
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

private:
    void showEvidence(const render::Explanation& explanation);
    void showRules(const render::Explanation& explanation);
    void showRegistry(const render::Explanation& explanation);

    const theme::Theme& m_theme;
    QLabel* m_where;
    VerdictChip* m_chip;
    QLabel* m_word;
    QLabel* m_token;
    QLabel* m_reason;
    QWidget* m_evidence;
    QVBoxLayout* m_evidenceLines;
    QWidget* m_rules;
    QVBoxLayout* m_ruleLines;
    QWidget* m_registry;
    QVBoxLayout* m_registryLines;
    QLabel* m_notes;
    QLabel* m_settleHeading;
    QLabel* m_settled;
    QPushButton* m_reopen;
    std::vector<KeyButton*> m_choices;
    QVBoxLayout* m_choiceLines;
    QLineEdit* m_note;
    QLabel* m_noteWanted;
    std::vector<std::string> m_offered;
    LineSettler* m_line;
    std::string m_pending; ///< choice that waits for its note
    About m_pendingAbout = About::Function;
};

} // namespace portside::views
