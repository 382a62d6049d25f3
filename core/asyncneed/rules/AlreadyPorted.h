// SPDX-License-Identifier: GPL-3.0-or-later
// R4: what upstream added is in the override, what it removed is gone from it. Ends the judging of a unit;
// asked only of units that aiobotocore keeps a copy of.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> alreadyPorted(const Subject& subject);

} // namespace portside::asyncneed
