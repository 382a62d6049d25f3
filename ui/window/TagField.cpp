// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/TagField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace portside::window {

TagField::TagField(QWidget* parent) : QLineEdit(parent), m_known(new QStringListModel(this)) {
    auto* completer = new QCompleter(m_known, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
}

void TagField::setKnown(const QStringList& words) { m_known->setStringList(words); }

void TagField::showAll() {
    completer()->setCompletionPrefix(QString());
    completer()->complete();
}

void TagField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !completer()->popup()->isVisible()) {
        showAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace portside::window
