// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the tag-range check.
#include "core/asyncneed/Judge.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

base::Result<review::Review> judgeAsyncNeed(const AsyncNeedRequest& request, const base::Progress& progress) {
    progress.at("opening");
    const auto clone = openBotocoreClone(request.where);
    if (!clone)
        return noTag(clone.error().message);
    const auto from = openRelease(*clone, request.from);
    if (!from)
        return from.error();
    const auto to = openRelease(*clone, request.to);
    if (!to)
        return to.error();
    const auto aiobotocore = openAiobotocore(request.where);
    if (!aiobotocore)
        return aiobotocore.error();
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    const mirror::Package package(aiobotocore->tree, "aiobotocore");
    const auto registries = mirror::readRegistries(package);
    if (!registries)
        return registries.error();
    const asyncneed::Inputs inputs{{request.from, from->commit},
                                   {request.to, to->commit},
                                   aiobotocore->commit,
                                   aiobotocore->name,
                                   digestOf(*registries)};

    const auto cache = std::make_shared<mirror::ModuleCache>(); // most files are the same at both ends
    const mirror::Package botocoreOld(from->tree, "botocore", cache);
    const mirror::Package botocoreNew(to->tree, "botocore", cache);
    auto outcome = asyncneed::judge({botocoreOld, botocoreNew, package, *registries, inputs}, progress);
    if (!outcome)
        return outcome.error();
    review::Review review;
    review.outcome = std::move(*outcome);
    return review;
}

} // namespace portside::pipeline
