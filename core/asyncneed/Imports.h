// SPDX-License-Identifier: GPL-3.0-or-later
// Which of aiobotocore's imports from botocore a tag range breaks.
#pragma once

#include "core/asyncneed/Subject.h"

#include <set>
#include <string>
#include <vector>

namespace portside::asyncneed {

/// `changedPaths` are the botocore files that differ; imports from others cannot break. An import that its file guards
/// (`except ImportError`, TYPE_CHECKING) does not count.
std::vector<BrokenImport> brokenImports(const AsyncWorld& world, const std::set<std::string>& changedPaths);

} // namespace portside::asyncneed
