// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines differ between two texts. It knows nothing of files, trees and renames.
#pragma once

#include "core/source/ChangedFile.h"
#include "core/source/SourceText.h"

#include <vector>

namespace portside::source {

/// Line changes between two texts, as `git diff -U0` gives them: the shortest edit once frequent lines amid changed ones
/// are given up, each hunk slid to where it reads best (git's indent heuristic). Compares the bytes of lines, line
/// endings included. Near linear in time even for texts that have little in common (then not always as git, see
/// SequenceDiff.h).
std::vector<LineChange> lineChanges(const SourceText& oldText, const SourceText& newText);

} // namespace portside::source
