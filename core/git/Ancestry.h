// SPDX-License-Identifier: GPL-3.0-or-later
// Which commit descends from which, for any history that can name a commit's parents. It reads no repository itself,
// and takes a history as it is given: beyond a shallow clone's edge there are no parents.
#pragma once

#include "core/base/Result.h"
#include "core/git/Commit.h"

#include <functional>
#include <optional>
#include <vector>

namespace portside::git {

struct Links {
    std::vector<CommitId> parents;
    long long time = 0; ///< when it was committed; only decides what is looked at first
};
using LinksOf = std::function<base::Result<Links>(const CommitId&)>;

/// The best common ancestor (one that is no ancestor of another), the youngest where there are several; nullopt when
/// there is none. A commit is an ancestor of itself.
base::Result<std::optional<CommitId>> mergeBase(const CommitId& one, const CommitId& other,
                                                const LinksOf& linksOf);

/// True when `ancestor` is reachable from (or equal to) `descendant`.
base::Result<bool> contains(const CommitId& descendant, const CommitId& ancestor, const LinksOf& linksOf);

/// The oldest commit of `tip`'s first-parent line that contains `id`; nullopt when none does. Reads all of `tip`'s
/// history.
base::Result<std::optional<CommitId>> firstContaining(const CommitId& tip, const CommitId& id,
                                                      const LinksOf& linksOf);

} // namespace portside::git
