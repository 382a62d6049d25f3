// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen from the clones at hand, and the registries of a tree.
#include "core/git/Clones.h"
#include "core/mirror/Pin.h"
#include "core/pipeline/Sources.h"

#include <algorithm>

namespace portside::pipeline {

base::Result<mirror::Registries> readRegistries(const Where& where) {
    const auto aiobotocore = openAiobotocore(where);
    if (!aiobotocore)
        return aiobotocore.error();
    return mirror::readRegistries(mirror::Package(aiobotocore->tree, "aiobotocore"));
}

base::Result<Offer> readOffer(const Where& where, const base::Progress& progress) {
    progress.at("reading");
    Offer offer;
    std::vector<std::string> tags;
    if (const auto botocore = openBotocoreClone(where)) {
        auto all = botocore->tags();
        if (!all)
            return all.error();
        tags = std::move(*all);
        offer.botocoreFolder = botocore->workTree().value_or(botocore->gitFolder());
    } else {
        offer.botocoreProblem = botocore.error();
    }
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(offer.botocoreTags), mirror::isReleaseTag);
    std::sort(
        offer.botocoreTags.begin(), offer.botocoreTags.end(),
        [](const std::string& one, const std::string& other) { return mirror::versionLess(other, one); });

    const auto aiobotocore = openAiobotocoreClone(where);
    if (!aiobotocore) {
        offer.aiobotocoreProblem = aiobotocore.error();
        return offer;
    }
    offer.checkout = aiobotocore->workTree().value_or(std::string());
    offer.aiobotocoreFolder = offer.checkout.empty() ? aiobotocore->gitFolder() : offer.checkout;
    offer.pullRequests = aiobotocore->pullRequests();
    std::reverse(offer.pullRequests.begin(), offer.pullRequests.end());
    const auto trunk = aiobotocore->defaultBranch(git::ownerAndName(git::Project::Aiobotocore));
    if (!trunk)
        return offer;
    if (const auto tree = aiobotocore->tree(*trunk))
        if (const auto pin = mirror::readPin(**tree, tags))
            offer.pinnedVersion = pin->version;
    return offer;
}

} // namespace portside::pipeline
