// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the tag-range check.
#include "core/asyncneed/Judge.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

namespace {

base::Error noTag(std::string detail) {
    return {base::ErrorCode::NoBotocore, std::string(noBotocoreForRange), std::move(detail)};
}

} // namespace

base::Result<review::Review> judgeAsyncNeed(const AsyncNeedRequest& request, const base::Progress& progress) {
    progress.at("opening");
    const auto clone = openBotocoreClone(request.where);
    if (!clone)
        return noTag(clone.error().message);
    asyncneed::Inputs inputs;
    Tree trees[2];
    for (const auto& [tag, place, index] :
         {std::tuple(&request.from, &inputs.from, 0), std::tuple(&request.to, &inputs.to, 1)}) {
        auto commit = clone->resolve("refs/tags/" + *tag);
        if (!commit)
            return noTag("the botocore clone has no tag " + *tag + "; it may be out of date");
        auto tree = clone->tree(*commit);
        if (!tree)
            return noTag(tree.error().message);
        *place = {*tag, *commit};
        trees[index] = std::move(*tree);
    }
    const auto aiobotocore = openAiobotocore(request.where);
    if (!aiobotocore)
        return aiobotocore.error();
    inputs.aiobotocore = aiobotocore->commit;
    inputs.aiobotocoreName = aiobotocore->name;
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    const mirror::Package package(aiobotocore->tree, "aiobotocore");
    const auto registries = mirror::readRegistries(package);
    if (!registries)
        return registries.error();
    inputs.registriesDigest = digestOf(*registries);

    const auto cache = std::make_shared<mirror::ModuleCache>(); // most files are the same at both ends
    const mirror::Package botocoreOld(trees[0], "botocore", cache);
    const mirror::Package botocoreNew(trees[1], "botocore", cache);
    auto outcome = asyncneed::judge({botocoreOld, botocoreNew, package, *registries, inputs}, progress);
    if (!outcome)
        return outcome.error();
    review::Review review;
    review.outcome = std::move(*outcome);
    return review;
}

} // namespace portside::pipeline
