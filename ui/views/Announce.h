// SPDX-License-Identifier: GPL-3.0-or-later
// Words for a screen reader that nothing in focus says: a verdict that changed, a decision that was taken.
#pragma once

class QLabel;
class QString;

namespace portside::views {

/// Shows the words in the label and has them spoken: from Qt 6.8 on by an announcement, before by the label's new name.
void announce(QLabel& label, const QString& words);

} // namespace portside::views
