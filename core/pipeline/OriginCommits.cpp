// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/OriginCommits.h"

#include "core/git/Clones.h"
#include "core/pipeline/PullRequestNumber.h"
#include "core/pipeline/Sources.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace portside::pipeline {

size_t OriginCommits::numberOf(const git::Commit& commit, const std::string& botocoreVersion,
                               std::optional<int> mergedBy, const std::vector<git::CommitId>& path) {
    const auto [place, fresh] = m_numbers.emplace(commit.id, m_commits.size());
    if (!fresh)
        return place->second;
    drift::OriginCommit origin;
    origin.id = commit.id.empty() ? std::string(workingTree) : commit.id;
    origin.subject = commit.id.empty() ? "not committed yet" : subjectOf(commit);
    origin.author = commit.authorName;
    origin.time = commit.authorTime;
    origin.botocore = botocoreVersion;
    if (!commit.id.empty()) {
        origin.pullRequest = mergedBy ? mergedBy : pullRequestOf(commit);
        if (!origin.pullRequest)
            origin.pullRequest = pullRequestByHead(path);
    }
    m_commits.push_back(std::move(origin));
    return place->second;
}

/// The pull request whose head is the commit or the nearest one above it on its branch, unless another pull request
/// came between.
std::optional<int> OriginCommits::pullRequestByHead(const std::vector<git::CommitId>& path) {
    if (!m_heads) {
        m_heads.emplace();
        for (const int number : m_clone.pullRequests())
            if (const auto head =
                    m_clone.pullRequestHead(number, git::ownerAndName(git::Project::Aiobotocore)))
                m_heads->emplace(*head, number); // of several the oldest
    }
    for (auto id = path.rbegin(); id != path.rend() && !id->empty(); ++id) {
        if (const auto found = m_heads->find(*id); found != m_heads->end())
            return isPartOf(path.back(), *id) ? std::optional(found->second) : std::nullopt;
        const auto commit = m_clone.commit(*id);
        if (!commit || pullRequestOf(*commit))
            return std::nullopt;
    }
    return std::nullopt;
}

/// A commit below a head that was not merged belongs to it only if it was not merged either.
bool OriginCommits::isPartOf(const git::CommitId& commit, const git::CommitId& head) const {
    const auto trunk = m_clone.defaultBranch(git::ownerAndName(git::Project::Aiobotocore));
    if (!trunk)
        return true;
    const auto headMerged = m_clone.contains(*trunk, head);
    const auto commitMerged = m_clone.contains(*trunk, commit);
    return headMerged && commitMerged && (*headMerged || !*commitMerged);
}

void OriginCommits::write(drift::Audit& audit) const {
    std::vector<size_t> order(m_commits.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t one, size_t other) {
        const auto key = [&](size_t i) {
            return std::tuple(m_commits[i].id == workingTree ? 0 : 1, -m_commits[i].time, m_commits[i].id);
        };
        return key(one) < key(other);
    });
    std::vector<size_t> newNumber(order.size());
    std::vector<drift::OriginCommit> sorted;
    for (const size_t old : order) {
        newNumber[old] = sorted.size();
        sorted.push_back(m_commits[old]);
    }
    audit.commits = std::move(sorted);
    for (auto& function : audit.functions)
        for (auto& origin : function.origins)
            if (origin)
                origin->commit = newNumber[origin->commit];
}

} // namespace portside::pipeline
