// SPDX-License-Identifier: GPL-3.0-or-later
// Flagged lines quoted beside what stands opposite, as plain text of Python. Not escaped: it goes into a fence.
#pragma once

#include "core/drift/Verdict.h"

#include <cstddef>
#include <string>

namespace portside::report {

struct Quoting {
    size_t length = 1;    ///< adjacent lines of the place
    size_t mostLines = 0; ///< more are counted, not quoted; 0: all
    size_t lineLimit = 0; ///< characters of a line; 0: all
    enum class Numbers { Both, BotocoreOnly };
    Numbers numbers = Numbers::Both; ///< whose line numbers stand beside the paths
};

/// The line opposite the first one, if there is one, then `length` lines of the function from index `first` on, each
/// side below a comment that names its place.
std::string quotedLines(const drift::FunctionVerdict& function, size_t first, const Quoting& quoting);

} // namespace portside::report
