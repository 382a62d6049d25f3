// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers hear of a ReleaseTimelineView: a list with one item per release, each with its verdict, its counts
// and the functions that call for a person.
#pragma once

namespace portside::views {

/// Once per process, before the first timeline is looked at.
void installReleaseTimelineAccess();

} // namespace portside::views
