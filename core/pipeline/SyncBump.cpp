// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/SyncBump.h"

#include "core/mirror/Pin.h"

namespace portside::pipeline {

base::Result<SyncBump> readSyncBump(const AsyncNeedRequest& request, const base::Progress& progress) {
    auto clone = openAiobotocoreClone(request.where);
    if (!clone)
        return clone.error();
    const auto ends = pullRequestEnds(*clone, request.pullRequest, progress);
    if (!ends)
        return ends.error();
    const auto before = clone->tree(ends->base);
    if (!before)
        return before.error();
    const auto after = clone->tree(ends->head);
    if (!after)
        return after.error();
    const std::string number = "#" + std::to_string(request.pullRequest);
    SyncBump bump{request.from, request.to, {*before, ends->base, "merge base of " + number}, {}};

    const auto boundsBefore = mirror::readBounds(**before);
    if (!boundsBefore)
        return boundsBefore.error();
    const auto boundsAfter = mirror::readBounds(**after);
    if (!boundsAfter)
        return boundsAfter.error();
    bump.threeWay.bounds = asyncneed::claimOf(*boundsBefore, *boundsAfter);
    bump.threeWay.boundsWords = asyncneed::wordsOf(*boundsBefore, *boundsAfter);
    if (request.pullRequestText)
        bump.threeWay.claim = asyncneed::claimOf(*request.pullRequestText);

    if (bump.from.empty() && request.pullRequestText)
        if (const auto range = asyncneed::rangeIn(*request.pullRequestText))
            std::tie(bump.from, bump.to) = *range;
    if (bump.from.empty()) {
        const auto botocore = openBotocoreClone(request.where);
        if (!botocore)
            return noTag(botocore.error().message);
        const auto tags = botocore->tags();
        if (!tags)
            return noTag(tags.error().message);
        const auto pinBefore = mirror::readPin(**before, *tags);
        const auto pinAfter = mirror::readPin(**after, *tags);
        if (!pinBefore || !pinAfter || pinBefore->version == pinAfter->version)
            return base::fail(base::ErrorCode::Usage,
                              "pull request " + number + " bumps no botocore version; give --from and --to");
        bump.from = pinBefore->version;
        bump.to = pinAfter->version;
    }
    return bump;
}

} // namespace portside::pipeline
