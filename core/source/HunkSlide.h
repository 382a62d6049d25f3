// SPDX-License-Identifier: GPL-3.0-or-later
// Where a hunk may slide up or down without changing what the diff says, it is put where people expect it:
// opposite the other side's hunk, else before the block that was added rather than in its middle. It finds no
// differences itself.
#pragma once

#include <string_view>
#include <vector>

namespace portside::source {

/// Slides the runs of `only` (lines without a partner) in `lines`; `otherOnly` are those of the other side,
/// read only. Source of the rule: git's diff.indentHeuristic, whose weights come from a corpus of hand-rated
/// diffs.
void slideHunks(const std::vector<std::string_view>& lines, std::vector<bool>& only,
                const std::vector<bool>& otherOnly);

} // namespace portside::source
