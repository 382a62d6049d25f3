// SPDX-License-Identifier: GPL-3.0-or-later
// Which room may see which: reads one source file and names what points the wrong way. It looks at includes and
// at names in code; comments never count. It does not compile anything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portside::layering {

struct Violation {
    int line = 0; ///< 1-based
    std::string reason;
};

/// `path` is relative to the project's root, with forward slashes; it decides which rules apply.
std::vector<Violation> violations(std::string_view path, std::string_view text);

/// The same length and lines, with comments blanked; the contents of string literals too, unless they are kept.
enum class Literals { Blank, Keep };
std::string withoutComments(std::string_view text, Literals literals);

} // namespace portside::layering
