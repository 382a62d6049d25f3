// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a string literal in one spelling, so that quote style and prefix case do not count. Values are
// never evaluated: escapes stay as written, but for escaped quotes.
#pragma once

#include <string>
#include <string_view>

namespace portside::python {

enum class Raw { No, Yes }; ///< whether the prefix has an r

/// Prefix letters of a string's opening (`Rb'''`): lower case, in alphabetical order, without the meaningless
/// u.
std::string canonicalPrefix(std::string_view opening);

/// The text between the quotes with `\'` and `\"` unescaped; raw content stays as it is.
std::string canonicalContent(std::string_view content, Raw raw);

} // namespace portside::python
