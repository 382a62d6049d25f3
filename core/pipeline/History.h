// SPDX-License-Identifier: GPL-3.0-or-later
// The tag-range check over every consecutive release between two tags, judged with one aiobotocore tree: where ports
// first became necessary, and how far the bounds can move without one. Runs on all cores.
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Pipeline.h"

#include <optional>
#include <string>
#include <vector>

namespace portside::pipeline {

struct HistoryRequest {
    std::string from; ///< empty: the version that aiobotocore is pinned to
    std::string to;   ///< empty: the newest release
    Where where;
};

/// One step from a release to the next.
struct Release {
    std::string from;
    std::string to;
    std::optional<asyncneed::Classification> classification; ///< nullopt: not judged, see problem
    int pureSync = 0;
    int ambiguous = 0;
    int needsAsync = 0;
    std::vector<std::string>
        calling;         ///< "botocore/args.py::X.y" of the units that are not pure-sync, in order
    std::string problem; ///< why the step was not judged; empty otherwise
};

struct History {
    std::string aiobotocore; ///< commit, or "working tree"
    std::vector<Release> releases;
    std::string
        furthestWithoutPort; ///< last release before the first that is not no-port; `from` when that is the first
};

/// NoBotocore without clone or tag; a release that cannot be judged is in the result, not an error.
base::Result<History> judgeHistory(const HistoryRequest& request, const base::Progress& progress);

} // namespace portside::pipeline
