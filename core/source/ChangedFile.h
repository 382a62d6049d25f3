// SPDX-License-Identifier: GPL-3.0-or-later
// What a change did to one file, as line numbers of both sides: the line sets of a zero-context diff.
#pragma once

#include "core/source/SourceText.h"

#include <optional>
#include <string>
#include <vector>

namespace portside::source {

/// One hunk of a zero-context diff: these old lines became these new lines. Either may be empty
/// (an empty range's `first` is the line before which the other side's lines stand).
struct LineChange {
    LineRange oldLines;
    LineRange newLines;
};

struct ChangedFile {
    std::optional<std::string> oldPath; ///< nullopt: added
    std::optional<std::string> newPath; ///< nullopt: deleted; differs from oldPath: renamed
    std::vector<LineChange> changes;    ///< in order, not overlapping; all lines for an added or deleted file
};

} // namespace portside::source
