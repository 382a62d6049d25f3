// SPDX-License-Identifier: GPL-3.0-or-later
// One ref that a clone lacks, fetched: into the clone where that is allowed, else into a repository of our own in the
// cache that leans on the clone's objects. Behind PullRequest and ReleaseTag.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/git/Repository.h"

#include <string>

namespace portside::git {

struct MissingRef {
    std::string name;  ///< in full: "refs/pull/7/head"
    std::string stage; ///< for people: "fetching pull request 7"
    /// A person's clone takes what is named by a number, never a tag. The cache's own clone takes all.
    enum class Clone { MayTakeIt, StaysAsItIs } mayStandInClone = Clone::StaysAsItIs;
    enum class Earlier { Serves, IsReplaced } earlier = Earlier::Serves; ///< what an earlier fetch left
};

/// The commit, readable through `repository` afterwards; from an earlier fetch when that is still there. Stopped, or
/// CannotWrite with git's own words.
base::Result<CommitId> fetchMissing(Repository& repository, const MissingRef& ref, const std::string& url,
                                    const base::Progress& progress);

} // namespace portside::git
