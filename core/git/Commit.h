// SPDX-License-Identifier: GPL-3.0-or-later
// A commit as plain values. Its files are Repository::tree's.
#pragma once

#include <string>
#include <vector>

namespace portside::git {

/// Forty lower-case hexadecimal digits.
using CommitId = std::string;

struct Commit {
    CommitId id;
    std::vector<CommitId> parents; ///< all that it states, those that a shallow clone lacks too
    std::string summary;           ///< first line of the message
    std::string message;
    std::string authorName;
    long long authorTime = 0; ///< seconds since 1970, UTC
};

} // namespace portside::git
