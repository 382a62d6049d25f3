// SPDX-License-Identifier: GPL-3.0-or-later
// Where the clones of the two projects are on this machine. It opens them only to see that they are there; filling the
// cache is the clone command's work.
#pragma once

#include "core/base/Result.h"

#include <string>

namespace portside::git {

enum class Project { Aiobotocore, Botocore };

/// "aio-libs/aiobotocore" or "boto/botocore", as its remotes' URLs end.
std::string ownerAndName(Project project);

/// Where the project is fetched from when no remote says otherwise.
std::string publicUrl(const std::string& ownerAndName);

/// The program's folder below $XDG_CACHE_HOME (when that is absolute) or ~/.cache; it need not exist.
std::string cacheFolder();

/// Where the clone command keeps its clone; it need not exist.
std::string cachedClone(Project project);

/// A clone's path: `chosen` (an option's value) when not empty, else, for aiobotocore, the checkout that encloses
/// `currentFolder` (skipped when empty), else PORTSIDE_AIOBOTOCORE or PORTSIDE_BOTOCORE, else the cache. A place that
/// was named but holds no repository is an error, not a reason to look further. NoClone with a sentence of what to do.
base::Result<std::string> findClone(Project project, const std::string& chosen,
                                    const std::string& currentFolder);

} // namespace portside::git
