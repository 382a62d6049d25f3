// SPDX-License-Identifier: GPL-3.0-or-later
// What a link of the scheme portside: may open. Links come from web pages: they name a pull request or two releases,
// never a file, a folder or an option.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace portside::app {

struct LinkedPullRequest {
    int number = 0;
};

/// The botocore range that a sync pull request bumps.
struct LinkedSync {
    int number = 0;
};

struct LinkedRange {
    std::string from;
    std::string to;
};

using DesktopLink = std::variant<LinkedPullRequest, LinkedSync, LinkedRange>;

bool isDesktopLink(std::string_view word);
/// portside:pr/N, portside:sync/N or portside:range/FROM/TO, two slashes after the colon allowed; nullopt for all else,
/// percent signs, queries and fragments included.
std::optional<DesktopLink> readDesktopLink(std::string_view link);

} // namespace portside::app
