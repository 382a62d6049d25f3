// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts Markdown of ours into pieces that GitHub takes: at section borders where it can, and so that every piece renders
// by itself. It knows nothing of what the text says.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portside::github {

/// Characters that GitHub takes in one body. We count bytes, which are never fewer.
inline constexpr size_t bodyLimit = 65'536;

/// At least one piece, none longer than `limit` bytes (at least 2,000), each headed "Part n of m" when there are
/// several. A fence, a folded section and a table that are cut are closed and opened again. A line that does not fit
/// into a piece is replaced by a word on its length: cut, it could become markup.
std::vector<std::string> parts(std::string_view markdown, size_t limit);

} // namespace portside::github
