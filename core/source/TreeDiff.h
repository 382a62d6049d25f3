// SPDX-License-Identifier: GPL-3.0-or-later
// Which files differ between two trees, with renames, and which of their lines: the same answer for commits,
// folders and diffs applied in memory.
#pragma once

#include "core/base/Progress.h"
#include "core/source/ChangedFile.h"
#include "core/source/SourceTree.h"

namespace portside::source {

/// Line changes between two texts: a minimal (Myers) diff, as `git diff -U0` would give it. Compares bytes
/// per line.
std::vector<LineChange> lineChanges(const SourceText& oldText, const SourceText& newText);

/// Files below `folder` with `suffix` that differ, sorted by path. A removed and an added file of at least
/// half equal lines are one renamed file (git's default threshold).
base::Result<std::vector<ChangedFile>> changedFiles(const SourceTree& oldTree, const SourceTree& newTree,
                                                    std::string_view folder, std::string_view suffix,
                                                    const base::Progress& progress);

} // namespace portside::source
