// SPDX-License-Identifier: GPL-3.0-or-later
// The tag-range check over every consecutive release between two tags, judged with one aiobotocore tree, on all cores.
#pragma once

#include "core/asyncneed/History.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Pipeline.h"

#include <string>

namespace portside::pipeline {

struct HistoryRequest {
    std::string from; ///< empty: the version that aiobotocore is pinned to
    std::string to;   ///< empty: the newest release
    Where where;
};

/// NoBotocore without clone or tag; a release that cannot be judged is in the result, not an error.
base::Result<asyncneed::History> judgeHistory(const HistoryRequest& request, const base::Progress& progress);

} // namespace portside::pipeline
