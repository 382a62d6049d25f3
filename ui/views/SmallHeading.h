// SPDX-License-Identifier: GPL-3.0-or-later
// A heading of the verdict panel: small capitals by hand, read aloud as written.
#pragma once

class QLabel;
class QString;
class QWidget;

namespace portside::views {

QLabel* smallHeading(const QString& words, QWidget* parent);

} // namespace portside::views
