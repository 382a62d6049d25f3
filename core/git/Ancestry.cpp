// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Ancestry.h"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace portside::git {

namespace {

/// Walks back from two commits at once, the youngest first, and marks what it meets, until everything that is left
/// lies below common ancestors. (git's own way of finding merge bases.)
class CommonAncestors {
public:
    explicit CommonAncestors(const LinksOf& linksOf) : m_linksOf(linksOf) {}

    /// Youngest first. With clocks that run backwards some may be ancestors of others.
    base::Result<std::vector<CommitId>> find(const CommitId& one, const CommitId& other) {
        mark(one, FromOne);
        mark(other, FromOther);
        std::vector<CommitId> found;
        while (m_undecided > 0 && !m_error) {
            const auto id = m_pending.top().second;
            m_pending.pop();
            auto& node = m_nodes.at(id);
            --node.pending;
            if (!(node.marks & Below))
                --m_undecided;
            auto marks = node.marks;
            if ((marks & (FromOne | FromOther | Below)) == (FromOne | FromOther)) {
                if (std::find(found.begin(), found.end(), id) == found.end())
                    found.push_back(id);
                marks |= Below;
            }
            const auto parents = node.links.parents;
            for (const auto& parent : parents)
                mark(parent, marks);
        }
        if (m_error)
            return *m_error;
        std::erase_if(found, [&](const CommitId& id) { return (m_nodes.at(id).marks & Below) != 0; });
        return found;
    }

private:
    /// Which sides reach a commit, and whether it lies below a common ancestor.
    enum Mark : unsigned { FromOne = 1, FromOther = 2, Below = 4 };

    struct Node {
        Links links;
        unsigned marks = 0;
        size_t pending = 0; ///< its entries in m_pending
    };

    void mark(const CommitId& id, unsigned marks) {
        const auto [place, isNew] = m_nodes.try_emplace(id);
        auto& node = place->second;
        if (isNew) {
            auto links = m_linksOf(id);
            if (!links) {
                m_error = links.error();
                return;
            }
            node.links = std::move(*links);
        }
        if ((node.marks & marks) == marks)
            return;
        if ((marks & Below) && !(node.marks & Below))
            m_undecided -= node.pending;
        node.marks |= marks;
        ++node.pending;
        if (!(node.marks & Below))
            ++m_undecided;
        m_pending.emplace(node.links.time, id);
    }

    const LinksOf& m_linksOf;
    std::unordered_map<CommitId, Node> m_nodes;
    std::priority_queue<std::pair<long long, CommitId>> m_pending;
    size_t m_undecided = 0; ///< entries of m_pending that are not below a common ancestor
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<std::optional<CommitId>> mergeBase(const CommitId& one, const CommitId& other,
                                                const LinksOf& linksOf) {
    const auto found = CommonAncestors(linksOf).find(one, other);
    if (!found)
        return found.error();
    for (const auto& candidate : *found) {
        bool isBest = true;
        for (const auto& rival : *found) {
            if (rival == candidate)
                continue;
            const auto isBelow = contains(rival, candidate, linksOf);
            if (!isBelow)
                return isBelow.error();
            isBest = isBest && !*isBelow;
        }
        if (isBest)
            return std::optional(candidate);
    }
    return std::optional<CommitId>();
}

base::Result<bool> contains(const CommitId& descendant, const CommitId& ancestor, const LinksOf& linksOf) {
    const auto found = CommonAncestors(linksOf).find(descendant, ancestor);
    if (!found)
        return found.error();
    return std::find(found->begin(), found->end(), ancestor) != found->end();
}

base::Result<std::optional<CommitId>> firstContaining(const CommitId& tip, const CommitId& id,
                                                      const LinksOf& linksOf) {
    struct Step {
        CommitId id;
        std::vector<CommitId> merged; ///< all parents but the first
    };
    std::vector<Step> line; // newest first
    for (CommitId at = tip;;) {
        auto links = linksOf(at);
        if (!links)
            return links.error();
        auto& parents = links->parents;
        line.push_back({std::move(at), {}});
        if (parents.empty())
            break;
        at = std::move(parents.front());
        line.back().merged.assign(parents.begin() + 1, parents.end());
    }
    // From the oldest on, each commit of the line adds what its merged branches bring: every commit is seen once.
    std::unordered_set<CommitId> seen;
    for (auto step = line.rbegin(); step != line.rend(); ++step) {
        seen.insert(step->id);
        if (step->id == id)
            return std::optional(step->id);
        auto pending = std::move(step->merged);
        while (!pending.empty()) {
            auto at = std::move(pending.back());
            pending.pop_back();
            if (at == id)
                return std::optional(step->id);
            if (seen.contains(at))
                continue;
            const auto links = linksOf(at);
            if (!links)
                return links.error();
            seen.insert(std::move(at));
            pending.insert(pending.end(), links->parents.begin(), links->parents.end());
        }
    }
    return std::optional<CommitId>();
}

} // namespace portside::git
