// SPDX-License-Identifier: GPL-3.0-or-later
// R6: a new call that reaches code that is asynchronous in aiobotocore.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> asyncCallee(const Subject& subject);

} // namespace portside::asyncneed
