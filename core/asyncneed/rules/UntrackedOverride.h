// SPDX-License-Identifier: GPL-3.0-or-later
// R3: aiobotocore's source overrides the unit without tracking it, and its code changed.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> untrackedOverride(const Subject& subject);

} // namespace portside::asyncneed
