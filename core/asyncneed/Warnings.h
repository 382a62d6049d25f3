// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about aiobotocore's book-keeping of the botocore files that a range touches: no verdicts.
#pragma once

#include "core/asyncneed/AsyncWorld.h"

#include <set>
#include <string>
#include <vector>

namespace portside::asyncneed {

/// Tracked but not overridden, in the order of test_patches; then overridden but not tracked, by path and line. Only
/// about functions of the botocore files `paths`.
std::vector<std::string> trackingWarnings(const AsyncWorld& world, const std::set<std::string>& paths);

} // namespace portside::asyncneed
