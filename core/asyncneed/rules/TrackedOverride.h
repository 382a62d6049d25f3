// SPDX-License-Identifier: GPL-3.0-or-later
// R2: the unit's exact name stands in tests/test_patches.py and its code changed. A bare class name never
// counts for its methods.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> trackedOverride(const Subject& subject);

} // namespace portside::asyncneed
