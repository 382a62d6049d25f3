// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/OpenFiles.h"

#include "core/pipeline/Sample.h"

namespace portside::jobs {

namespace {

bool isElsewhere(base::ErrorCode code) {
    return code == base::ErrorCode::NoClone || code == base::ErrorCode::NoRevision ||
           code == base::ErrorCode::NoBotocore || code == base::ErrorCode::Unreadable;
}

template <typename Work> auto orOfTheSample(const pipeline::Revisions& revisions, const Work& work) {
    auto found = work(revisions);
    if (found || !isElsewhere(found.error().code))
        return found;
    const auto sample = pipeline::openSample({});
    if (!sample)
        return found;
    pipeline::Revisions inSample = revisions;
    inSample.where = sample->where;
    auto other = work(inSample);
    return other ? other : found;
}

} // namespace

base::Result<pipeline::WholeFile> openWholeFile(const pipeline::Revisions& revisions, const std::string& path,
                                                const std::vector<compare::SideBySide>& compared) {
    return orOfTheSample(revisions, [&](const pipeline::Revisions& at) {
        return pipeline::readWholeFile(at, path, compared);
    });
}

base::Result<std::string> openFileText(const pipeline::Revisions& revisions, compare::Side side,
                                       const std::string& path) {
    return orOfTheSample(revisions,
                         [&](const pipeline::Revisions& at) { return pipeline::readFile(at, side, path); });
}

base::Result<std::vector<pipeline::NamePlace>>
searchName(const pipeline::Revisions& revisions, const std::string& name, const base::Progress& progress) {
    return orOfTheSample(
        revisions, [&](const pipeline::Revisions& at) { return pipeline::findName(at, name, progress); });
}

} // namespace portside::jobs
