// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Provenance.h"

#include "core/pipeline/OriginCommits.h"
#include "core/pipeline/OverrideHistory.h"
#include "core/pipeline/PullRequestNumber.h"
#include "core/pipeline/Snapshot.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace portside::pipeline {

namespace {

using drift::Cause;
using drift::Strand;

struct TracedLine {
    size_t index = 0; ///< in the function's lines
    std::vector<Strand> strands;
};

struct TracedFunction {
    size_t index = 0; ///< in the audit's functions
    std::shared_ptr<const Pair> pair;
    std::vector<TracedLine> lines;
};

/// One line of history, walked from a commit down its first parents.
struct Branch {
    git::Commit commit; ///< id is empty for the working tree
    std::shared_ptr<Snapshot> snapshot;
    std::vector<TracedFunction> functions;
    std::optional<int> pullRequest;  ///< that the branch was merged by
    std::vector<git::CommitId> path; ///< the commits walked, newest first
};

class Tracer {
public:
    Tracer(drift::Audit& audit, const AuditedTree& tree, const base::Progress& progress)
        : m_audit(audit), m_tree(tree), m_progress(progress), m_snapshots(tree), m_history(progress),
          m_commits(tree.clone) {}

    base::Result<base::Done> trace() {
        auto first = start();
        if (!first)
            return first.error();
        std::vector<Branch> branches;
        branches.push_back(std::move(*first));
        while (!branches.empty()) {
            Branch branch = std::move(branches.back());
            branches.pop_back();
            if (const auto walked = walk(branch, branches); !walked)
                return walked;
        }
        m_commits.write(m_audit);
        m_audit.withHistory = true;
        return base::Done{};
    }

private:
    base::Result<Branch> start() {
        Branch branch;
        auto snapshot = m_snapshots.of(m_tree.tree.tree, nullptr);
        if (!snapshot)
            return snapshot.error();
        branch.snapshot = std::move(*snapshot);
        m_history.setOwnNames(ownNames(*branch.snapshot));
        const bool folder = m_tree.tree.commit == workingTree;
        const auto commit = folder ? m_tree.clone.resolve("HEAD") : base::Result(m_tree.tree.commit);
        if (!commit)
            return commit.error();
        if (folder) {
            branch.commit.parents = {*commit};
        } else {
            auto read = m_tree.clone.commit(*commit);
            if (!read)
                return read.error();
            branch.commit = std::move(*read);
        }
        for (size_t i = 0; i < m_audit.functions.size(); ++i)
            addFunction(i, branch);
        return branch;
    }

    void addFunction(size_t index, Branch& branch) {
        const auto& function = m_audit.functions[index].function;
        if (!function.counterpart ||
            std::none_of(function.lines.begin(), function.lines.end(), drift::isDiverging))
            return;
        Name ours{function.path, function.name, python::Accessor::None};
        for (const auto& [suffix, accessor] :
             {std::pair{std::string_view(" (setter)"), python::Accessor::Setter},
              std::pair{std::string_view(" (deleter)"), python::Accessor::Deleter}})
            if (ours.name.ends_with(suffix)) {
                ours.name.resize(ours.name.size() - suffix.size());
                ours.accessor = accessor;
            }
        TracedFunction traced;
        traced.index = index;
        traced.pair = m_history.pairAt(
            *branch.snapshot, ours, {function.counterpart->path, function.counterpart->name, ours.accessor},
            nullptr);
        if (!traced.pair)
            return;
        for (size_t i = 0; i < function.lines.size(); ++i) {
            if (!drift::isDiverging(function.lines[i]))
                continue;
            traced.lines.push_back({i, drift::strandsOf(traced.pair->map, function.lines[i])});
            ++m_total;
        }
        branch.functions.push_back(std::move(traced));
    }

    base::Result<base::Done> walk(Branch& branch, std::vector<Branch>& further) {
        while (!branch.functions.empty()) {
            if (m_progress.stopped())
                return base::fail(base::ErrorCode::Stopped, "stopped");
            m_progress.at("tracing", m_settled, m_total);
            branch.path.push_back(branch.commit.id);
            if (branch.commit.parents.empty()) {
                settleAll(branch, branch.functions, {});
                return base::Done{};
            }
            auto parent = m_snapshots.at(branch.commit.parents.front(), *branch.snapshot);
            if (!parent)
                return parent.error();
            if (!*parent) {
                settleAll(branch, branch.functions, Cause::Unknown);
                return base::Done{};
            }
            std::vector<TracedFunction> gone;
            m_snapshots.keep(*parent);
            if (!(*parent)->equals(*branch.snapshot))
                gone = descend(branch.functions, *branch.snapshot, **parent);
            for (size_t i = 1; i < branch.commit.parents.size() && !gone.empty(); ++i)
                if (const auto merged = enterMerged(branch, i, gone, further); !merged)
                    return merged;
            settleAll(branch, gone, {}, parent->get());
            auto commit = m_tree.clone.commit(branch.commit.parents.front());
            if (!commit)
                return commit.error();
            branch.commit = std::move(*commit);
            branch.snapshot = std::move(*parent);
        }
        return base::Done{};
    }

    /// Moves `functions` on to the parent; gives back, as they are at the child, the lines that did not diverge there.
    std::vector<TracedFunction> descend(std::vector<TracedFunction>& functions, Snapshot& child,
                                        Snapshot& parent) {
        m_history.forgetRenames();
        std::vector<TracedFunction> gone;
        for (auto& function : functions) {
            const auto older = m_history.olderPair(function.pair, child, parent);
            if (older == function.pair)
                continue;
            TracedFunction left{function.index, function.pair, {}};
            if (!older) {
                left.lines = std::move(function.lines);
                function.lines.clear();
            } else {
                const auto matched = drift::matchDivergences(function.pair->map, older->map);
                std::erase_if(function.lines, [&](TracedLine& line) {
                    std::vector<Strand> strands;
                    for (const auto& strand : line.strands) {
                        auto found = drift::findStrand(strand, function.pair->map, older->map, matched);
                        if (!found) {
                            left.lines.push_back(line);
                            return true;
                        }
                        strands.push_back(std::move(*found));
                    }
                    line.strands = std::move(strands);
                    return false;
                });
                function.pair = older;
            }
            if (!left.lines.empty())
                gone.push_back(std::move(left));
        }
        std::erase_if(functions, [](const auto& function) { return function.lines.empty(); });
        return gone;
    }

    /// A merge: what its first parent did not have may come from another one.
    base::Result<base::Done> enterMerged(const Branch& branch, size_t parentIndex,
                                         std::vector<TracedFunction>& gone, std::vector<Branch>& further) {
        const auto& id = branch.commit.parents[parentIndex];
        auto snapshot = m_snapshots.at(id, *branch.snapshot);
        if (!snapshot)
            return snapshot.error();
        auto commit = m_tree.clone.commit(id);
        if (!*snapshot || !commit)
            return base::Done{};
        Branch merged;
        merged.snapshot = std::move(*snapshot);
        merged.functions = std::move(gone);
        gone = descend(merged.functions, *branch.snapshot, *merged.snapshot);
        if (merged.functions.empty())
            return base::Done{};
        merged.commit = std::move(*commit);
        merged.pullRequest = pullRequestOf(branch.commit);
        if (!merged.pullRequest)
            merged.pullRequest = branch.pullRequest;
        further.push_back(std::move(merged));
        return base::Done{};
    }

    void settleAll(const Branch& branch, const std::vector<TracedFunction>& functions,
                   std::optional<Cause> cause, Snapshot* parent = nullptr) {
        if (functions.empty())
            return;
        const size_t commit = m_commits.numberOf(branch.commit, branch.snapshot->version.baseline.version,
                                                 branch.pullRequest, branch.path);
        for (const auto& function : functions) {
            auto& audited = m_audit.functions[function.index];
            // The override at the first parent, even if it did not diverge in the lines in question.
            const auto older =
                parent ? m_history.olderPair(function.pair, *branch.snapshot, *parent) : nullptr;
            for (const auto& line : function.lines) {
                audited.origins[line.index] = drift::Origin{
                    cause ? *cause : causeOf(audited.function.lines[line.index], line, function, older),
                    commit};
                ++m_settled;
            }
        }
    }

    static Cause causeOf(const drift::LineVerdict& verdict, const TracedLine& line,
                         const TracedFunction& function, const std::shared_ptr<const Pair>& older) {
        // Where botocore is the same on both sides, it is our doing, even if what we changed is another line's part.
        if (older && !line.strands.empty() && older->botocoreText != function.pair->botocoreText)
            return drift::causeOf(line.strands.front(), function.pair->map, older->map);
        return verdict.side == compare::Side::Botocore ? Cause::Removed : Cause::Added;
    }

    drift::Audit& m_audit;
    const AuditedTree& m_tree;
    const base::Progress& m_progress;
    Snapshots m_snapshots;
    OverrideHistory m_history;
    OriginCommits m_commits;
    int m_total = 0;
    int m_settled = 0;
};

} // namespace

base::Result<base::Done> traceOrigins(drift::Audit& audit, const AuditedTree& tree,
                                      const base::Progress& progress) {
    return Tracer(audit, tree, progress).trace();
}

} // namespace portside::pipeline
