// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a file as they read without async: `await` gone, `AioX` called X, everything else as it was written.
// For the eye; comparisons are made on tokens (Alignment).
#pragma once

#include "core/compare/AsyncForm.h"

#include <string>
#include <vector>

namespace portside::compare {

/// A line that the async form changes.
struct AsyncFreeLine {
    int line = 0; ///< 1-based in its own file
    std::string text;
    std::vector<int> offsets; ///< for each byte of the written line, and its end: where it stands in `text`
};

/// Ascending; lines that async does not touch are left out. Line breaks stay where they are: a line of which nothing is
/// left is empty.
std::vector<AsyncFreeLine> withoutAsync(const python::Module& module, const AsyncForm& form);

} // namespace portside::compare
