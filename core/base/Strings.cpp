// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Strings.h"

namespace portside::base {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (size_t start = 0;;) {
        const auto end = text.find(separator, start);
        if (end == std::string_view::npos) {
            pieces.push_back(text.substr(start));
            return pieces;
        }
        pieces.push_back(text.substr(start, end - start));
        start = end + 1;
    }
}

std::string joined(const std::vector<std::string>& pieces, std::string_view separator) {
    std::string out;
    for (const auto& piece : pieces) {
        if (&piece != &pieces.front())
            out += separator;
        out += piece;
    }
    return out;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    for (;;) {
        const auto at = text.find(from);
        if (at == std::string_view::npos)
            return out.append(text);
        out.append(text.substr(0, at)).append(to);
        text.remove_prefix(at + from.size());
    }
}

} // namespace portside::base
