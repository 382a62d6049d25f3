// SPDX-License-Identifier: GPL-3.0-or-later
// R13: an override that gains a call or reference to another unit of the range that needs a port. Asked again until
// nothing changes any more; it follows concrete added lines, never mere class membership.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

/// `needing` are the units judged needs-async so far.
std::vector<Finding> propagated(const Subject& subject, const std::vector<const Subject*>& needing);

} // namespace portside::asyncneed
