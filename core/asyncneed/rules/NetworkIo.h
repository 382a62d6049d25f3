// SPDX-License-Identifier: GPL-3.0-or-later
// R5: a new call to a network library, through a real import.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> networkIo(const Subject& subject);

} // namespace portside::asyncneed
