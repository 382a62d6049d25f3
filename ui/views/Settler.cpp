// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/Settler.h"

#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/KeyButton.h"
#include "ui/views/SmallHeading.h"
#include "ui/views/WrappedLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::views {

Settler::Settler(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_heading(smallHeading(tr("Settle this function"), this)),
      m_reopen(new QPushButton(tr("Reopen"), this)), m_said(new ElidedLabel(Qt::ElideRight, this)),
      m_choiceLines(new QVBoxLayout), m_line(new LineSettler(theme, this)), m_note(new QLineEdit(this)),
      m_noteWanted(new WrappedLabel(this)) {
    setObjectName(QStringLiteral("settler"));
    theme::setRole(this, theme::Role::Pinned);
    m_reopen->setToolTip(tr("Take the decision back: the machine's verdict holds again"));
    theme::setRole(m_reopen, theme::Role::Link);
    theme::setRole(m_said, theme::Role::Muted);
    m_choiceLines->setSpacing(4);
    m_note->setAccessibleName(tr("Note on your decision"));
    theme::setRole(m_noteWanted, theme::Role::Wrong);
    connect(m_reopen, &QPushButton::clicked, this, &Settler::reopenWanted);
    connect(m_line, &LineSettler::choiceWanted, this, &Settler::lineChoiceWanted);
    connect(m_line, &LineSettler::reopenWanted, this, &Settler::lineReopenWanted);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        const std::string choice = m_pending;
        if (choice.empty())
            return;
        if (m_pendingAbout == About::Line)
            Q_EMIT lineChoiceWanted(choice);
        else
            Q_EMIT choiceWanted(choice);
    });

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_reopen);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_said);
    layout->addLayout(m_choiceLines);
    layout->addWidget(m_line);
    layout->addWidget(m_note);
    layout->addWidget(m_noteWanted);
}

void Settler::clear() {
    m_offered.clear();
    m_line->offer({});
    hide();
}

void Settler::addChoice() {
    const size_t at = m_choices.size();
    auto* button = new KeyButton(m_theme, QString(), QString::number(at + 1), KeyButton::CapAt::Start, this);
    theme::setRole(button, theme::Role::Choice);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, at] {
        if (at < m_offered.size())
            Q_EMIT choiceWanted(m_offered[at]);
    });
    m_choices.push_back(button);
    m_choiceLines->addWidget(button);
}

void Settler::offer(const models::FunctionEntry& entry, const std::vector<std::string>& choices,
                    const QString& readOnlyReason) {
    m_pending.clear();
    m_offered = choices;
    while (m_choices.size() < choices.size())
        addChoice();
    const bool can = entry.canSettle && readOnlyReason.isEmpty();
    for (size_t i = 0; i < m_choices.size(); ++i) {
        KeyButton* button = m_choices[i];
        button->setVisible(can && i < choices.size());
        if (i >= choices.size())
            continue;
        button->setWords(theme::choiceWords(choices[i]));
        const bool taken = entry.settled && entry.token == choices[i];
        button->setCheckable(taken);
        button->setChecked(taken);
        button->setTrail(taken ? tr("chosen") : QString());
    }
    QString said;
    if (entry.settled) {
        said = entry.carried
                   ? tr("Settled by %1, carried over from %2.").arg(entry.settledBy, entry.carriedFrom)
               : entry.settledBy.isEmpty() ? tr("Settled.")
                                           : tr("Settled by %1.").arg(entry.settledBy);
    } else if (!readOnlyReason.isEmpty()) {
        said = tr("Read only: %1.").arg(readOnlyReason);
    } else if (!entry.canSettle) {
        said = entry.verdict == render::VerdictClass::NotJudged
                   ? tr("It could not be judged, so nobody can settle it here.")
                   : tr("There is nothing to settle here.");
    }
    if (entry.waived)
        said.prepend(tr("Accepted divergence.") + QLatin1Char(' '));
    m_said->setWords(said);
    m_said->setVisible(!said.isEmpty());
    m_note->setVisible(can);
    m_note->setPlaceholderText(entry.machine == render::VerdictClass::Ambiguous
                                   ? tr("Note (optional)")
                                   : tr("Note (needed for another verdict)"));
    m_noteWanted->hide();
    m_reopen->setVisible(can && entry.settled);
    show();
}

void Settler::offerLine(const LineOffer& offer) { m_line->offer(offer); }

void Settler::askForNote(const std::string& choice, About about) {
    m_pending = choice;
    m_pendingAbout = about;
    m_noteWanted->setText(
        tr("Say in a note why it is “%1” after all, then press Enter.").arg(theme::verdictWord(choice)));
    m_noteWanted->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

QString Settler::note() const { return m_note->text(); }

void Settler::clearNote() {
    m_note->clear();
    m_noteWanted->hide();
    m_pending.clear();
}

} // namespace portside::views
