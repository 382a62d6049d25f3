// SPDX-License-Identifier: GPL-3.0-or-later
// R1: the normal forms are equal, so nothing happened to the code. Ends the judging of a unit.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> cosmetic(const Subject& subject);

} // namespace portside::asyncneed
