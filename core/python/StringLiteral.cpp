// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/StringLiteral.h"

#include <algorithm>

namespace portside::python {

std::string canonicalPrefix(std::string_view opening) {
    std::string prefix;
    for (const char c : opening) {
        if (c == '\'' || c == '"')
            break;
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower != 'u')
            prefix += lower;
    }
    std::sort(prefix.begin(), prefix.end());
    return prefix;
}

std::string canonicalContent(std::string_view content, Raw raw) {
    if (raw == Raw::Yes || content.find('\\') == std::string_view::npos)
        return std::string(content);
    std::string text;
    for (size_t i = 0; i < content.size(); ++i) {
        const bool escape = content[i] == '\\' && i + 1 < content.size();
        if (escape && (content[i + 1] == '\'' || content[i + 1] == '"')) {
            text += content[++i];
        } else {
            text += content[i];
            if (escape)
                text += content[++i];
        }
    }
    return text;
}

} // namespace portside::python
