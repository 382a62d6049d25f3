// SPDX-License-Identifier: GPL-3.0-or-later
// A release's tag: from the clone, or fetched when the clone is older than the release.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/git/Repository.h"

#include <string>

namespace portside::git {

/// The commit of the tag, readable through `repository` afterwards. When it is not in the clone and the clone knows where
/// the project `ownerAndName` is (a remote names it), that one tag is fetched in a child process: into the cache, unless
/// the clone is the cache's own. NoRevision when there is no such tag, or no network; Stopped.
base::Result<CommitId> findTag(Repository& repository, const std::string& tag,
                               const std::string& ownerAndName, const base::Progress& progress);

} // namespace portside::git
