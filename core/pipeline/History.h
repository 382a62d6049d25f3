// SPDX-License-Identifier: GPL-3.0-or-later
// The tag-range check over every consecutive release between two tags, judged with one aiobotocore tree, on all cores.
#pragma once

#include "core/asyncneed/History.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Pipeline.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace portside::pipeline {

struct HistoryRequest {
    std::string from; ///< empty: the version that aiobotocore is pinned to
    std::string to;   ///< empty: the newest release
    Where where;
};

/// Hears of the steps as they are judged, in no order, from any thread, one call at a time.
struct HistoryWatch {
    /// Once, before the first step: all releases, oldest first, the one that it starts from included.
    std::function<void(const std::vector<std::string>& releases)> begun;
    /// Step `step` leads from release `step` to release `step + 1`.
    std::function<void(size_t step, const asyncneed::Release& release)> judged;
};

/// NoBotocore without clone or tag; a release that cannot be judged is in the result, not an error.
base::Result<asyncneed::History> judgeHistory(const HistoryRequest& request, const base::Progress& progress,
                                              const HistoryWatch& watch = {});

} // namespace portside::pipeline
