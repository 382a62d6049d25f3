// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JudgeReleases.h"

#include "core/pipeline/Sample.h"

namespace portside::jobs {

base::Result<asyncneed::History> judgeReleases(const ReleasesSubject& subject, const base::Progress& progress,
                                               const pipeline::HistoryWatch& watch) {
    pipeline::HistoryRequest request = subject.request;
    if (subject.of == ReleasesSubject::Of::BuiltInSample) {
        progress.at("making the sample");
        auto sample = pipeline::openSample({});
        if (!sample)
            return sample.error();
        request.where = sample->where;
        if (request.from.empty())
            request.from = sample->range.from;
    }
    return pipeline::judgeHistory(request, progress, watch);
}

} // namespace portside::jobs
