// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/RemoteUrl.h"

#include <algorithm>

namespace portside::git {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

std::string ownerAndNameOf(std::string_view url) {
    while (url.ends_with('/'))
        url.remove_suffix(1);
    if (url.ends_with(".git"))
        url.remove_suffix(4);
    const auto name = url.find_last_of("/:");
    if (name == std::string_view::npos || name == 0)
        return {};
    const auto owner = url.find_last_of("/:", name - 1);
    std::string text(owner == std::string_view::npos ? url : url.substr(owner + 1));
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

} // namespace portside::git
