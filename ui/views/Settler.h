// SPDX-License-Identifier: GPL-3.0-or-later
// What settles a function, or one line of it: a button for each verdict that may be chosen, and the note that goes with
// it. It takes no decision itself. Its height does not grow with what people wrote, so that it stays in sight.
#pragma once

#include "ui/models/FunctionEntry.h"
#include "ui/views/LineSettler.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace portside::views {

class ElidedLabel;
class KeyButton;

class Settler : public QFrame {
    Q_OBJECT
public:
    Settler(const theme::Theme& theme, QWidget* parent);

    /// The entry and the verdict words that may be chosen.
    void offer(const models::FunctionEntry& entry, const std::vector<std::string>& choices,
               const QString& readOnlyReason);
    void offerLine(const LineOffer& offer);
    void clear();

    /// Says that the choice needs a note, and waits for one.
    enum class About { Function, Line };
    void askForNote(const std::string& choice, About about);
    QString note() const;
    void clearNote();

Q_SIGNALS:
    void choiceWanted(const std::string& choice);
    void reopenWanted();
    void lineChoiceWanted(const std::string& choice);
    void lineReopenWanted();

private:
    void addChoice();

    const theme::Theme& m_theme;
    QLabel* m_heading;
    QPushButton* m_reopen;
    ElidedLabel* m_said;
    std::vector<KeyButton*> m_choices;
    QVBoxLayout* m_choiceLines;
    LineSettler* m_line;
    QLineEdit* m_note;
    QLabel* m_noteWanted;
    std::vector<std::string> m_offered;
    std::string m_pending; ///< choice that waits for its note
    About m_pendingAbout = About::Function;
};

} // namespace portside::views
