// SPDX-License-Identifier: GPL-3.0-or-later
// The digest of every tracked symbol at a botocore tag.
#include "core/asyncneed/Hashes.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

namespace {

base::Result<std::vector<asyncneed::SymbolDigest>>
digestsAt(const git::Repository& clone, const std::string& tag, const mirror::Registries& registries) {
    const auto release = openRelease(clone, tag);
    if (!release)
        return release.error();
    return asyncneed::symbolDigests(mirror::Package(release->tree, "botocore"), registries);
}

} // namespace

base::Result<std::vector<SymbolHash>> readHashes(const HashesRequest& request) {
    const auto clone = openBotocoreClone(request.where);
    if (!clone)
        return noTag(clone.error().message);
    const auto registries = readRegistries(request.where);
    if (!registries)
        return registries.error();
    const auto digests = digestsAt(*clone, request.to, *registries);
    if (!digests)
        return digests.error();
    std::vector<SymbolHash> hashes;
    for (const auto& digest : *digests)
        hashes.push_back(
            {digest.symbol, digest.digest, std::nullopt, digest.path, digest.lines.first, digest.covers});
    if (request.from.empty())
        return hashes;
    const auto before = digestsAt(*clone, request.from, *registries);
    if (!before)
        return before.error();
    for (size_t i = 0; i < hashes.size(); ++i) // both in the order of test_patches
        hashes[i].old = (*before)[i].digest;
    return hashes;
}

} // namespace portside::pipeline
