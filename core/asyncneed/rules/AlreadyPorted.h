// SPDX-License-Identifier: GPL-3.0-or-later
// R4: what upstream added is in the override, what it removed is gone from it. Ends the judging of a unit;
// asked only of overrides and of added units whose counterpart is there already.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> alreadyPorted(const Subject& subject);

} // namespace portside::asyncneed
