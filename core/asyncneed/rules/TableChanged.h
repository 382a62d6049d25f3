// SPDX-License-Identifier: GPL-3.0-or-later
// R10: a class attribute or module-level value changed of which aiobotocore keeps its own copy.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> tableChanged(const Subject& subject);

} // namespace portside::asyncneed
