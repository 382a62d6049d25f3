// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the tag-range check.
#include "core/asyncneed/Judge.h"
#include "core/pipeline/SyncBump.h"

namespace portside::pipeline {

namespace {

/// What a request names, a sync pull request or not.
base::Result<SyncBump> subjectOf(const AsyncNeedRequest& request, const base::Progress& progress) {
    if (request.pullRequest > 0)
        return readSyncBump(request, progress);
    auto aiobotocore = openAiobotocore(request.where);
    if (!aiobotocore)
        return aiobotocore.error();
    SyncBump bump{request.from, request.to, std::move(*aiobotocore), {}};
    if (request.pullRequestText)
        bump.threeWay.claim = asyncneed::claimOf(*request.pullRequestText);
    return bump;
}

} // namespace

base::Result<review::Review> judgeAsyncNeed(const AsyncNeedRequest& request, const base::Progress& progress) {
    progress.at("opening");
    auto clone = openBotocoreClone(request.where);
    if (!clone)
        return noTag(clone.error().message);
    auto bump = subjectOf(request, progress);
    if (!bump)
        return bump.error();
    const auto& aiobotocore = bump->before;
    const auto from = openRelease(*clone, bump->from, progress);
    if (!from)
        return from.error();
    const auto to = openRelease(*clone, bump->to, progress);
    if (!to)
        return to.error();
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    const mirror::Package package(aiobotocore.tree, "aiobotocore");
    const auto registries = mirror::readRegistries(package);
    if (!registries)
        return registries.error();
    const asyncneed::Inputs inputs{{bump->from, from->commit},
                                   {bump->to, to->commit},
                                   aiobotocore.commit,
                                   aiobotocore.name,
                                   digestOf(*registries)};

    const auto cache = std::make_shared<mirror::ModuleCache>(); // most files are the same at both ends
    const mirror::Package botocoreOld(from->tree, "botocore", cache);
    const mirror::Package botocoreNew(to->tree, "botocore", cache);
    auto outcome = asyncneed::judge({botocoreOld, botocoreNew, package, *registries, inputs}, progress);
    if (!outcome)
        return outcome.error();
    if (request.pullRequest > 0 || request.pullRequestText)
        outcome->threeWay = std::move(bump->threeWay);
    review::Review review;
    review.outcome = std::move(*outcome);
    return review;
}

} // namespace portside::pipeline
