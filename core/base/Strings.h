// SPDX-License-Identifier: GPL-3.0-or-later
// The handful of byte-string operations that the standard library of C++20 still lacks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portside::base {

/// Without white space (space, tab, CR, LF, form feed, vertical tab) at either end.
std::string_view trimmed(std::string_view text);

/// The pieces between `separator`s; one empty piece for an empty text. Views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

std::string joined(const std::vector<std::string>& pieces, std::string_view separator);

/// `text` with every `from` replaced by `to`; `from` must not be empty.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

} // namespace portside::base
