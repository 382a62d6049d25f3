// SPDX-License-Identifier: GPL-3.0-or-later
// The git command as a child process, for what needs a network: it can be stopped at any time, never asks for a
// password, runs no hook and no helper program. Reading repositories is Repository's work.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::git {

/// Runs `git arguments...` to its end. Blocks; looks at `progress.stop` ten times a second and passes git's own counts
/// on under the name `stage`. The error's message is git's last words, without "fatal: "; its code is Stopped, or
/// CannotWrite (whatever git could not do: callers know what that means).
base::Result<base::Done> runGit(const std::vector<std::string>& arguments, std::string_view stage,
                                const base::Progress& progress);

} // namespace portside::git
