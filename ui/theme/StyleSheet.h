// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the standard widgets in one scheme. Widgets take part by their `role` property (roles below).
#pragma once

#include "ui/theme/Palette.h"

#include <QString>

class QWidget;

namespace portside::theme {

QString styleSheet(const Palette& palette);

/// Roles of widgets in the style sheet.
enum class Role {
    Panel,    ///< a side panel or bar
    Heading,  ///< small capital heading of a section
    Title,    ///< the name of what is open
    BigTitle, ///< the one sentence of a page
    Muted,    ///< secondary words
    Chip,     ///< a framed fact
    Link,     ///< a button that looks like a link
    Primary,  ///< the one button that the page is about
    Filter,   ///< a checkable filter chip
    Choice,   ///< a wide button with words at its left
    Quote,    ///< framed quotation
    Wrong,    ///< words that say what is wrong
    Bare,     ///< a list without a frame of its own
    Card,     ///< a framed group on the start page
    Pinned    ///< what stays in sight below something that scrolls
};
void setRole(QWidget* widget, Role role);

} // namespace portside::theme
