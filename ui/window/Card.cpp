// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Card.h"

#include <QLabel>
#include <QVBoxLayout>

namespace portside::window {

QLabel* wrappedWords(const QString& text, theme::Role role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setRole(label, role);
    return label;
}

Card::Card(const QString& title, const QString& sentence, QWidget* parent)
    : QFrame(parent), m_rows(new QVBoxLayout(this)) {
    theme::setRole(this, theme::Role::Card);
    setAccessibleName(title);
    m_rows->setContentsMargins(16, 12, 16, 16);
    m_rows->setSpacing(8);
    auto* heading = wrappedWords(title, theme::Role::Title, this);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is left over goes below it
    m_rows->addWidget(heading);
    if (!sentence.isEmpty())
        m_rows->addWidget(wrappedWords(sentence, theme::Role::Muted, this));
}

} // namespace portside::window
