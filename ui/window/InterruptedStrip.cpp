// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/InterruptedStrip.h"

#include "ui/theme/StyleSheet.h"
#include "ui/views/ElidedLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace portside::window {

InterruptedStrip::InterruptedStrip(QWidget* parent)
    : QFrame(parent), m_words(new views::ElidedLabel(Qt::ElideMiddle, this)),
      m_resume(new QPushButton(tr("Go on where you were"), this)) {
    theme::setRole(this, theme::Role::Card);
    theme::setRole(m_resume, theme::Role::Primary);
    m_resume->setObjectName(QStringLiteral("resumeInterrupted"));
    auto* dismiss = new QPushButton(tr("Not now"), this);
    dismiss->setObjectName(QStringLiteral("dismissInterrupted"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 8, 8);
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_resume);
    line->addWidget(dismiss);
    connect(m_resume, &QPushButton::clicked, this, &InterruptedStrip::resumeWanted);
    connect(dismiss, &QPushButton::clicked, this, &InterruptedStrip::dismissed);
    hide();
}

void InterruptedStrip::offer(const QString& title) {
    m_words->setWords(
        tr("Portside ended unexpectedly while %1 was open. Every decision is kept.").arg(title));
    show();
}

void InterruptedStrip::takeFocus() { m_resume->setFocus(Qt::OtherFocusReason); }

} // namespace portside::window
