// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/OutcomeStrip.h"

#include "ui/theme/Theme.h"
#include "ui/views/VerdictChip.h"
#include "ui/views/WrappedLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace portside::window {

QLabel* plainWords(const QString& text, theme::Role role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    theme::setRole(label, role);
    return label;
}

QWidget* panel(QWidget* parent) {
    auto* widget = new QWidget(parent);
    theme::setRole(widget, theme::Role::Panel);
    widget->setAttribute(Qt::WA_StyledBackground);
    return widget;
}

QFrame* hairline(QWidget* parent) {
    auto* line = new QFrame(parent);
    theme::setRole(line, theme::Role::Quote);
    line->setFixedHeight(1);
    return line;
}

OutcomeStrip::OutcomeStrip(const theme::Theme& theme, const QString& progressName, QWidget* parent)
    : QStackedWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QWidget* progress = panel(this);
    auto* waiting = new QHBoxLayout(progress);
    waiting->setContentsMargins(16, 6, 12, 6);
    waiting->setSpacing(12);
    m_bar = new QProgressBar(progress);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(240);
    m_bar->setAccessibleName(progressName);
    m_stage = plainWords(QString(), theme::Role::Muted, progress);
    auto* cancel = new QPushButton(tr("Cancel"), progress);
    cancel->setObjectName(QStringLiteral("cancelWork"));
    connect(cancel, &QPushButton::clicked, this, &OutcomeStrip::cancelWanted);
    waiting->addWidget(m_bar);
    waiting->addWidget(m_stage, 1);
    waiting->addWidget(cancel);
    addWidget(progress);

    QWidget* result = panel(this);
    m_said = new QHBoxLayout(result);
    m_said->setContentsMargins(16, 6, 12, 6);
    m_said->setSpacing(8);
    m_chip = new views::VerdictChip(theme, result);
    m_outcome = new views::WrappedLabel(result);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    QFont bold = m_outcome->font();
    bold.setWeight(QFont::DemiBold);
    m_outcome->setFont(bold);
    m_said->addWidget(m_chip);
    m_said->addWidget(m_outcome, 1, Qt::AlignVCenter);
    addWidget(result);
}

void OutcomeStrip::wait(const QString& stage) { showProgress(stage, 0, 0); }

void OutcomeStrip::showProgress(const QString& stage, int done, int total) {
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_stage->setText(stage);
}

void OutcomeStrip::showOutcome(render::VerdictClass verdict, const QString& sentence) {
    m_chip->show(verdict);
    m_chip->setVisible(verdict != render::VerdictClass::None);
    m_outcome->setText(sentence);
    m_outcome->setAccessibleName(sentence);
    m_outcome->updateGeometry();
}

QString OutcomeStrip::outcome() const { return m_outcome->text(); }

QPushButton* OutcomeStrip::addAction(const QString& objectName) {
    auto* button = new QPushButton(widget(1));
    button->setObjectName(objectName);
    m_said->addWidget(button);
    return button;
}

} // namespace portside::window
