// SPDX-License-Identifier: GPL-3.0-or-later
// Which files differ between two trees, with renames, and which of their lines: the same answer for commits,
// folders and diffs applied in memory.
#pragma once

#include "core/base/Progress.h"
#include "core/source/ChangedFile.h"
#include "core/source/LineDiff.h"
#include "core/source/SourceTree.h"

namespace portside::source {

/// The part of the larger text that the other one holds as well, in 1/1000, as git's rename detection counts
/// it: bytes of equal lines (lines longer than 64 bytes in pieces), in any order. 0 when either is empty.
int similarity(const SourceText& one, const SourceText& other);

/// Files below `folder` with `suffix` that differ, sorted by path (the new one where there is one). A removed
/// and an added file with a similarity of at least half are one renamed file (git's default), the most
/// similar pairs first. Stops with ErrorCode::Stopped.
base::Result<std::vector<ChangedFile>> changedFiles(const SourceTree& oldTree, const SourceTree& newTree,
                                                    std::string_view folder, std::string_view suffix,
                                                    const base::Progress& progress);

} // namespace portside::source
