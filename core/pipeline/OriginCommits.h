// SPDX-License-Identifier: GPL-3.0-or-later
// The commits that an audit names, each once, with the pull request that brought it in.
#pragma once

#include "core/drift/Audit.h"
#include "core/git/Repository.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace portside::pipeline {

/// Borrows the clone.
class OriginCommits {
public:
    explicit OriginCommits(const git::Repository& clone) : m_clone(clone) {}

    /// A commit with an empty id is the working tree. `path` are the commits that were walked to it, newest first;
    /// `mergedBy` the pull request of the merge that the walk came through.
    size_t numberOf(const git::Commit& commit, const std::string& botocoreVersion,
                    std::optional<int> mergedBy, const std::vector<git::CommitId>& path);
    /// Newest first; numbers in the audit's origins become those of the written order.
    void write(drift::Audit& audit) const;

private:
    std::optional<int> pullRequestByHead(const std::vector<git::CommitId>& path);
    bool isPartOf(const git::CommitId& commit, const git::CommitId& head) const;

    const git::Repository& m_clone;
    std::vector<drift::OriginCommit> m_commits;
    std::map<git::CommitId, size_t> m_numbers;
    std::optional<std::map<git::CommitId, int>> m_heads; ///< pull requests by head
};

} // namespace portside::pipeline
