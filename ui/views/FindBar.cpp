// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/FindBar.h"

#include "ui/theme/StyleSheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace portside::views {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)), m_field(new QLineEdit(this)), m_count(new QLabel(this)),
      m_previous(new QToolButton(this)), m_next(new QToolButton(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("findBar"));
    m_field->setMaximumWidth(360);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_label->setBuddy(m_field);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(96);
    m_previous->setText(QStringLiteral("▲"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous"));
    m_next->setText(QStringLiteral("▼"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_next->setAccessibleName(tr("Next"));
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setToolTip(tr("Close (Escape)"));
    close->setAccessibleName(tr("Close"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(close);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (m_asking == Asking::Text)
            Q_EMIT textEdited(text);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { answer(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { answer(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    hide();
}

void FindBar::ask(Asking asking, const QString& text) {
    m_asking = asking;
    const bool forText = asking == Asking::Text;
    m_label->setText(forText ? tr("Find") : tr("Line"));
    m_field->setPlaceholderText(forText ? tr("in all panes, folded lines too") : tr("number"));
    m_field->setAccessibleName(forText ? tr("Find in the code") : tr("Go to line"));
    m_previous->setVisible(forText);
    m_next->setVisible(forText);
    say({}, true);
    show();
    if (!text.isEmpty() || !forText)
        m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (forText)
        Q_EMIT textEdited(m_field->text());
}

QString FindBar::text() const { return m_field->text(); }

void FindBar::say(const QString& words, bool found) {
    m_count->setText(words);
    m_count->setAccessibleName(words);
    theme::setRole(m_count, found ? theme::Role::Muted : theme::Role::Wrong);
    m_count->style()->unpolish(m_count);
    m_count->style()->polish(m_count);
}

void FindBar::answer(int step) {
    if (m_asking == Asking::Text) {
        Q_EMIT nextWanted(step);
        return;
    }
    bool isNumber = false;
    const int line = m_field->text().trimmed().toInt(&isNumber);
    if (isNumber && line > 0)
        Q_EMIT lineWanted(line);
    else
        say(tr("a line is a number"), false);
}

void FindBar::leave() {
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            answer(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portside::views
