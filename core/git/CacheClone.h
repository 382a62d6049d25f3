// SPDX-License-Identifier: GPL-3.0-or-later
// The clones that the program keeps for itself in its cache: made and brought up to date with the git command, in a
// child process. Nobody else's clone is ever touched here.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/git/Clones.h"

#include <string>

namespace portside::git {

enum class WhenThere { Leave, Update };

/// A bare clone of the project, branches and tags, at cachedClone(). It appears there
/// whole or not at all: what is unfinished stays beside it and is taken up (or begun anew) by the next call. `url` empty:
/// the project's public address. Stopped; CannotWrite with what git said, or when another process is at it.
base::Result<base::Done> fillCache(Project project, WhenThere whenThere, const base::Progress& progress,
                                   const std::string& url = {});

} // namespace portside::git
