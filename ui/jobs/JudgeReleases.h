// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind the timeline of releases: which releases of whose clones. Runs on any thread; shows nothing.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/History.h"

namespace portside::jobs {

struct ReleasesSubject {
    enum class Of { Clones, BuiltInSample };
    Of of = Of::Clones;
    pipeline::HistoryRequest request; ///< its `where` is not heeded for the sample
};

base::Result<asyncneed::History> judgeReleases(const ReleasesSubject& subject, const base::Progress& progress,
                                               const pipeline::HistoryWatch& watch);

} // namespace portside::jobs
