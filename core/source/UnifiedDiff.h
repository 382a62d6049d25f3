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
    /// Without the first column and the diff's own line ending; ends in CR where a file with CRLF lines is shown.
    std::string text;
    bool endsInNewline = true; ///< false behind "\ No newline at end of file"
};

struct DiffHunk {
    LineRange oldLines; ///< empty ranges as in LineChange
    LineRange newLines;
    std::vector<DiffLine> lines;
};

struct FileDiff {
    std::optional<std::string> oldPath; ///< nullopt: the diff adds the file
    std::optional<std::string> newPath; ///< nullopt: the diff deletes the file
    std::vector<DiffHunk> hunks;        ///< none: renamed, copied, or only its mode changed
    bool isCopy = false;                ///< the old file stays
    std::string oldId; ///< contentId() of the old file or its beginning; empty when the diff has none
    std::string newId;
};

/// Reads git's form (quoted paths, renames, copies, mode lines, a/ b/ and mnemonic prefixes or none, mails around it)
/// and the plain `---`/`+++` form (timestamps, differing top folders), LF or CRLF. In order; a file may occur several
/// times (a series of commits). Links, submodules and binary files are left out. BadFormat, with the line, for anything
/// that is cut off or miscounted, combined diffs of merges, a binary .py file, and text without any diff (blank text is
/// an empty diff).
base::Result<std::vector<FileDiff>> readUnifiedDiff(std::string_view text);

/// The two trees that a diff stands between, given one of them.
struct AppliedDiff {
    std::shared_ptr<const SourceTree> oldTree;
    std::shared_ptr<const SourceTree> newTree;
};

/// Applies the diff when `tree` matches its old side, reverses it when it matches the new side (when both fit, as with
/// insertions without context, the side that more speaks for: lines found, ids met), else ErrorCode::DiffDoesNotFit with message "diff
/// does not fit". Every line must stand where its hunk says. Files with CRLF lines fit a diff that lost the CRs.
base::Result<AppliedDiff> applyDiff(std::shared_ptr<const SourceTree> tree,
                                    const std::vector<FileDiff>& diff);

} // namespace portside::source
