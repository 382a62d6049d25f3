// SPDX-License-Identifier: GPL-3.0-or-later
// R13: a unit that gains a call or reference to another unit of the range that needs a port. Asked again until nothing
// changes any more; it follows concrete added lines, never mere class membership.
#pragma once

#include "core/asyncneed/Subject.h"

namespace portside::asyncneed {

/// A unit judged needs-async so far.
struct Needing {
    const Subject* subject = nullptr;
    /// It reaches async code that it did not reach before, so that whoever calls it does so too. False where only an
    /// override has to follow a changed text.
    bool turnsAsync = false;
};

/// An override (tracked or not) follows a reference to any of them; a unit that aiobotocore does not override yet only
/// one to a unit that turns async: by a call, or, when all of the unit is new, by any reference.
std::vector<Finding> propagated(const Subject& subject, const std::vector<Needing>& needing);

} // namespace portside::asyncneed
