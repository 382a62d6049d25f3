// SPDX-License-Identifier: GPL-3.0-or-later
// Writers of the history of releases, which is no review. Deterministic; both end in a newline.
#pragma once

#include "core/asyncneed/History.h"

#include <string>

namespace portside::report {

/// One line per release: `TAG verdict n pure-sync, n needs-async, n ambiguous`, with the units that call for somebody
/// below it, and at the end the furthest release that is reachable without a port.
std::string writeHistoryText(const asyncneed::History& history);
std::string writeHistoryJson(const asyncneed::History& history);

} // namespace portside::report
