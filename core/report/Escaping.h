// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a pull request as data: made visible for a terminal, harmless for Markdown. What it says stays readable.
#pragma once

#include <string>
#include <string_view>

namespace portside::report {

/// Control characters, bidirectional and zero-width characters and bytes that are no UTF-8 as escapes ("\x1b",
/// "\u202e"); a tab becomes a space. One line in, one line out.
std::string visible(std::string_view text);

/// `text` shortened to at most `limit` characters (code points), the last one then being "…".
std::string shortened(std::string_view text, size_t limit);

/// Running text: nothing in it is markup, a mention, a reference or a link for GitHub.
std::string markdownText(std::string_view text);
/// As markdownText(), with what stands between backticks as inline code.
std::string markdownWords(std::string_view text);
/// Inline code.
std::string markdownCode(std::string_view text);
/// Finished Markdown as it may stand in a table cell.
std::string markdownCell(std::string_view markdown);
/// A block labelled `python`, in a fence longer than any run of backticks in it; `code` may have several lines.
std::string markdownFence(std::string_view code);

} // namespace portside::report
