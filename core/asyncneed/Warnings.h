// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about an aiobotocore tree's own book-keeping, whatever the range: no verdicts.
#pragma once

#include "core/asyncneed/AsyncWorld.h"

#include <string>
#include <vector>

namespace portside::asyncneed {

/// Tracked but not overridden, in the order of test_patches; then overridden but not tracked, by path and line.
std::vector<std::string> trackingWarnings(const AsyncWorld& world);

} // namespace portside::asyncneed
