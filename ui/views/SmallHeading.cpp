// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SmallHeading.h"

#include "ui/theme/StyleSheet.h"

#include <QLabel>

namespace portside::views {

QLabel* smallHeading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words.toUpper(), parent);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(words);
    QFont small = label->font();
    small.setPixelSize(11);
    label->setFont(small);
    theme::setRole(label, theme::Role::Heading);
    return label;
}

} // namespace portside::views
