// SPDX-License-Identifier: GPL-3.0-or-later
// The tag-range check itself: two botocore trees and one aiobotocore tree in, a judged Outcome out. It opens
// nothing and knows no repository; what a rule means stands in core/asyncneed/rules.
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/mirror/Package.h"
#include "core/mirror/Registries.h"

namespace portside::asyncneed {

/// Everything is borrowed for the call. The package called botocore at FROM and at TO, and aiobotocore as it
/// is judged.
struct Range {
    const mirror::Package& botocoreOld;
    const mirror::Package& botocoreNew;
    const mirror::Package& aiobotocore;
    const mirror::Registries& registries; ///< of the same aiobotocore tree
    Inputs inputs;                        ///< copied into the outcome as it is
};

/// Units in scope are judged, others (files without a mirror) are listed as advisory. A file in scope that
/// cannot be read is an error (Unreadable), never a guess; one outside the scope becomes a warning.
base::Result<Outcome> judge(const Range& range, const base::Progress& progress);

} // namespace portside::asyncneed
