// SPDX-License-Identifier: GPL-3.0-or-later
// What people type or paste to name a pull request. It reads words only; whether there is such a pull request is for
// those who open it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portside::pipeline {

struct PullRequestAddress {
    int number = 0;
    std::string project; ///< "owner/name" as written; aiobotocore's own for a bare number

    /// False for another project's, whose numbers mean something else.
    bool isOfAiobotocore() const;
};

/// "1562", "#1562", "owner/name#1562", or the address of the pull request or a page of it, with or without https://;
/// nullopt for anything else.
std::optional<PullRequestAddress> readPullRequestAddress(std::string_view words);

} // namespace portside::pipeline
