// SPDX-License-Identifier: GPL-3.0-or-later
// R8: a removed, renamed or moved unit that aiobotocore still defines over, tracks or calls.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

std::vector<Finding> referenceBroken(const Subject& subject);

} // namespace portside::asyncneed
