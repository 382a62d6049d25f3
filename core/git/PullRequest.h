// SPDX-License-Identifier: GPL-3.0-or-later
// A pull request's head: from the clone, or fetched once from the project's own repository. The only place that writes
// into a clone, and it writes that one ref.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/git/Repository.h"

#include <string>

namespace portside::git {

/// The head of pull request `number` of the project `ownerAndName`, readable through `repository` afterwards. When it
/// is not in the clone, refs/pull/N/head is fetched from the remote that names the project (else from its public
/// address) in a child process: into the clone where that is ours to write, else into a repository of its own in the
/// cache. NoRevision "pull request N is not in the clone and could not be fetched: ..." when there is no such pull
/// request or no network; Stopped.
base::Result<CommitId> findPullRequest(Repository& repository, int number, const std::string& ownerAndName,
                                       const base::Progress& progress);

/// The same for a head that has moved on since: fetched even when an earlier one is here, and put in its place.
base::Result<CommitId> refreshPullRequest(Repository& repository, int number, const std::string& ownerAndName,
                                          const base::Progress& progress);

} // namespace portside::git
