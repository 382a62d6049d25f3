// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person asks for to a review: the only room that knows the order of the steps. Synchronous and
// re-entrant; one call opens its own repositories, so calls may run on any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/mirror/Registries.h"
#include "core/review/Review.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace portside::pipeline {

/// Where to read from; empty means the default (enclosing checkout, environment, cache).
struct Where {
    std::string aiobotocoreRoot; ///< a checkout or package folder, read from disk as it is
    std::string aiobotocoreRepo; ///< a clone
    std::string aiobotocoreRev;  ///< a revision of the clone; HEAD when empty
    std::string botocoreClone;
    std::string botocorePath;    ///< an installed package (pull-request check only)
    std::string botocoreVersion; ///< overrides the pin of head and base (pull-request check only)
};

/// A range by its tags, or what a sync pull request bumps: then the tags may be empty (its text's compare address says
/// them, else its pins), and the tree to judge with is the pull request's merge base.
struct AsyncNeedRequest {
    std::string from;
    std::string to;
    Where where;
    int pullRequest = 0;                        ///< 0: none
    std::optional<std::string> pullRequestText; ///< its body, for the three-way check
};

/// Exactly one of pullRequest, diff (with diffText), head (with base or without), workTree. Beside base and head,
/// pullRequest only names what they belong to.
struct DriftRequest {
    enum class Subject { PullRequest, Diff, Revisions, WorkTree };
    Subject subject = Subject::PullRequest;
    int pullRequest = 0;
    std::string base; ///< for Subject::Revisions; empty: where head left the default branch
    std::string head;
    std::string diffText; ///< for Subject::Diff
    Where where;
    /// What a person paired by hand: function keys of aiobotocore to those of botocore.
    using Pairings = std::map<std::string, std::string, std::less<>>;
    Pairings pairings = {};
    /// Asked once what is judged is known, where `pairings` is empty: those of an earlier review of the same. May be null.
    std::function<Pairings(const drift::Inputs&)> rememberedPairings = {};
    /// The pull request's text, for the three-way check; asked for only when the pull request moves the version bounds.
    /// nullopt, or no function: no check.
    std::function<std::optional<std::string>()> textOfSync = {};
};

base::Result<review::Review> judgeAsyncNeed(const AsyncNeedRequest& request, const base::Progress& progress);
base::Result<review::Review> judgeDrift(const DriftRequest& request, const base::Progress& progress);
base::Result<mirror::Registries> readRegistries(const Where& where);

struct HashesRequest {
    std::string to;
    std::string from; ///< empty: only the digests at `to`
    Where where;
};

/// What tests/test_patches.py would assert for one tracked symbol.
struct SymbolHash {
    std::string symbol;             ///< reference as written in test_patches
    std::string digest;             ///< empty when botocore has no such symbol there
    std::optional<std::string> old; ///< at `from`
    std::string path;               ///< of the hashed lines; empty without a digest
    int line = 0;                   ///< 1-based
    bool covers = true;             ///< false: the digest is that of an unrelated definition
};
/// In the order of test_patches.
base::Result<std::vector<SymbolHash>> readHashes(const HashesRequest& request);

/// What the pickers of the start page offer; offline, from the clones at hand.
struct Offer {
    std::vector<std::string> botocoreTags; ///< releases, newest first
    std::vector<int> pullRequests;         ///< newest first
    std::string pinnedVersion;  ///< what aiobotocore's own pin says at its default branch; empty when unknown
    std::string botocoreFolder; ///< where the clone was found; empty when there is none
    std::string aiobotocoreFolder;
    std::string checkout; ///< the aiobotocore clone's working tree; empty for a bare one
    std::optional<base::Error> botocoreProblem; ///< why a clone that was named or expected is not there
    std::optional<base::Error> aiobotocoreProblem;
};
base::Result<Offer> readOffer(const Where& where, const base::Progress& progress);

} // namespace portside::pipeline
