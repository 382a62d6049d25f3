// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/LineSettler.h"

#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/SmallHeading.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace portside::views {

namespace {

/// Three of them share the width of the panel.
QString shortWord(const std::string& verdict) {
    if (verdict == "clean")
        return LineSettler::tr("clean", "verdict on a line, one short word");
    if (verdict == "cosmetic-drift")
        return LineSettler::tr("cosmetic", "verdict on a line, one short word");
    if (verdict == "behavioral-drift")
        return LineSettler::tr("behavioral", "verdict on a line, one short word");
    return theme::verdictWord(verdict);
}

} // namespace

LineSettler::LineSettler(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_heading(smallHeading(tr("Only this line"), this)),
      m_row(new QHBoxLayout), m_said(new ElidedLabel(Qt::ElideRight, this)),
      m_reopen(new QPushButton(tr("Reopen"), this)) {
    setObjectName(QStringLiteral("lineSettler"));
    m_row->setSpacing(4);
    theme::setRole(m_reopen, theme::Role::Link);
    m_reopen->setAccessibleName(tr("Reopen the line"));
    m_reopen->setToolTip(tr("Take the decision on this line back"));
    connect(m_reopen, &QPushButton::clicked, this, &LineSettler::reopenWanted);
    theme::setRole(m_said, theme::Role::Muted);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_heading);
    top->addWidget(m_said, 1);
    top->addWidget(m_reopen);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(m_row);
    hide();
}

void LineSettler::offer(const LineOffer& offer) {
    setVisible(!offer.choices.empty());
    m_offered = offer.choices;
    while (m_buttons.size() < offer.choices.size()) {
        const size_t at = m_buttons.size();
        auto* button = new QPushButton(this);
        theme::setRole(button, theme::Role::Filter);
        connect(button, &QPushButton::clicked, this, [this, at] {
            if (at < m_offered.size())
                Q_EMIT choiceWanted(std::string(m_offered[at])); // the sender may offer anew while it is told
        });
        m_buttons.push_back(button);
        m_row->addWidget(button, 1);
    }
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        QPushButton* button = m_buttons[i];
        button->setVisible(i < offer.choices.size());
        button->setEnabled(offer.judged);
        if (i >= offer.choices.size())
            continue;
        const QString words = theme::verdictWord(offer.choices[i]);
        button->setText(shortWord(offer.choices[i]));
        button->setAccessibleName(tr("%1: %2").arg(offer.where, words));
        button->setToolTip(offer.judged ? tr("%1 (Alt+%2)").arg(words).arg(i + 1)
                                        : tr("There is nothing to settle on this line."));
        const bool taken = offer.taken == offer.choices[i];
        button->setCheckable(taken);
        button->setChecked(taken);
    }
    m_said->setWords(offer.taken.empty()       ? QString()
                     : offer.takenBy.isEmpty() ? tr("settled")
                                               : tr("by %1").arg(offer.takenBy));
    m_reopen->setVisible(!offer.taken.empty());
}

} // namespace portside::views
