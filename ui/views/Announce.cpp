// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/Announce.h"

#include <QAccessible>
#include <QLabel>

namespace portside::views {

void announce(QLabel& label, const QString& words) {
    label.setText(words);
    label.setAccessibleName(words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&label, words);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace portside::views
