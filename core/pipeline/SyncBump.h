// SPDX-License-Identifier: GPL-3.0-or-later
// What a sync pull request of aiobotocore asks to be judged: the botocore range that it bumps, the tree before it, and
// what it claims.
#pragma once

#include "core/asyncneed/ThreeWay.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

struct SyncBump {
    std::string from;
    std::string to;
    AiobotocoreTree before; ///< the merge base
    asyncneed::ThreeWay threeWay;
};

/// The request names a pull request. Tags come from the request, else from the compare address in its text, else from
/// the pins of its merge base and head; a pull request that moves no pin is a Usage error.
base::Result<SyncBump> readSyncBump(const AsyncNeedRequest& request, const base::Progress& progress);

} // namespace portside::pipeline
