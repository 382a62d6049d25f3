// SPDX-License-Identifier: GPL-3.0-or-later
// R11: a new class, new bases or a new public method next to classes that aiobotocore turned async or re-
// implements.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> newSubclass(const Subject& subject);

} // namespace portside::asyncneed
