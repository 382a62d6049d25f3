// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers hear of a SideBySideView: a list with one item per screen row, each with both sides, their
// verdicts and their text.
#pragma once

namespace portside::views {

/// Once per process, before the first view is looked at.
void installSideBySideAccess();

} // namespace portside::views
