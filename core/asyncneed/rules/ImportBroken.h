// SPDX-License-Identifier: GPL-3.0-or-later
// R9: aiobotocore imports a name from botocore that is there at FROM and gone at TO.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> importBroken(const Subject& subject);

} // namespace portside::asyncneed
