// SPDX-License-Identifier: GPL-3.0-or-later
// Reader of unified diffs, git's and plain ones, and their application in memory.
// It never touches a disk; it never guesses: a hunk that does not fit is an error.
#pragma once

#include "core/base/Result.h"
#include "core/source/ChangedFile.h"
#include "core/source/SourceTree.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portside::source {

struct DiffLine {
    enum class Kind { Context, Removed, Added };
    Kind kind = Kind::Context;
    std::string text;          ///< without the first column and the line ending
    bool endsInNewline = true; ///< false behind "\ No newline at end of file"
};

struct DiffHunk {
    LineRange oldLines;
    LineRange newLines;
    std::vector<DiffLine> lines;
};

struct FileDiff {
    std::optional<std::string> oldPath; ///< nullopt: the diff adds the file
    std::optional<std::string> newPath; ///< nullopt: the diff deletes the file
    std::vector<DiffHunk> hunks;
};

/// Reads git's form (quoted paths, renames, mode lines, a/ b/ prefixes) and the plain `---`/`+++` form, LF or
/// CRLF.
base::Result<std::vector<FileDiff>> readUnifiedDiff(std::string_view text);

/// The two trees that a diff stands between, given one of them.
struct AppliedDiff {
    std::shared_ptr<const SourceTree> oldTree;
    std::shared_ptr<const SourceTree> newTree;
};

/// Applies the diff when `tree` matches its old side, reverses it when it matches the new side,
/// else ErrorCode::DiffDoesNotFit with message "diff does not fit".
base::Result<AppliedDiff> applyDiff(std::shared_ptr<const SourceTree> tree,
                                    const std::vector<FileDiff>& diff);

} // namespace portside::source
