// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Provenance.h"

#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/drift/Divergence.h"
#include "core/git/Clones.h"
#include "core/mirror/ClassGraph.h"
#include "core/pipeline/PullRequestNumber.h"
#include "core/source/TreeDiff.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

namespace portside::pipeline {

namespace {

using drift::Cause;
using drift::DivergenceMap;
using drift::Strand;
using python::Accessor;

using OwnNames = std::set<std::string, std::less<>>;

/// aiobotocore at one commit with the botocore of that commit; read when first asked for.
class Snapshot {
public:
    Snapshot(Tree tree, std::vector<source::TreeEntry> files, std::string pinFiles,
             std::shared_ptr<mirror::ModuleCache> modules)
        : pins(std::move(pinFiles)), m_tree(std::move(tree)),
          m_package(m_tree, "aiobotocore", std::move(modules)) {
        for (auto& file : files)
            m_ids.emplace(std::move(file.path), std::move(file.id));
    }

    const source::SourceTree& tree() const { return *m_tree; }
    const mirror::Package& aiobotocore() const { return m_package; }
    const mirror::Package& botocore() const { return *version.package; }
    bool equals(const Snapshot& other) const { return m_ids == other.m_ids && pins == other.pins; }
    const std::map<std::string, std::string>& files() const { return m_ids; }
    const std::string* idOf(const std::string& path) const {
        const auto found = m_ids.find(path);
        return found == m_ids.end() ? nullptr : &found->second;
    }
    const std::string& botocoreId(const std::string& path) {
        const auto [place, fresh] = m_botocoreIds.emplace(path, std::string());
        if (fresh)
            if (const auto id = botocore().tree().idOf(path); id && *id)
                place->second = **id;
        return place->second;
    }
    const mirror::ClassGraph& graph() {
        if (!m_graph)
            m_graph = std::make_unique<mirror::ClassGraph>(m_package, *version.package);
        return *m_graph;
    }

    std::string pins; ///< ids of the files that say which botocore is meant
    BotocoreSource::Version version;

private:
    Tree m_tree;
    std::map<std::string, std::string> m_ids;         ///< of aiobotocore's files, by path
    std::map<std::string, std::string> m_botocoreIds; ///< by path; empty for a file that is not there
    mirror::Package m_package;
    std::unique_ptr<mirror::ClassGraph> m_graph;
};

/// A definition by name.
struct Name {
    std::string path;
    std::string name; ///< moduleLevel for what stands outside functions
    Accessor accessor = Accessor::None;
    bool operator==(const Name&) const = default;
};

/// An override and what it stands for at one commit, with all that diverges.
struct Pair {
    Name aiobotocore;
    Name botocore;
    std::string aiobotocoreText;
    std::string botocoreText;
    DivergenceMap map;
};

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

/// "def send(": what a file that defines the function has somewhere.
std::string definitionOf(const std::string& qualifiedName) {
    return "def " + qualifiedName.substr(qualifiedName.rfind('.') + 1) + '(';
}

const python::Function* functionOf(const mirror::Package& package, const Name& name) {
    // Parsing is what costs: a file without the word is not parsed.
    const auto text = package.tree().read(name.path);
    if (!text || !*text || (*text)->bytes().find(definitionOf(name.name)) == std::string_view::npos)
        return nullptr;
    const auto module = package.module(name.path);
    if (!module || !*module)
        return nullptr;
    const auto plain = [](Accessor accessor) {
        return accessor == Accessor::Getter ? Accessor::None : accessor;
    };
    const python::Function* found = nullptr;
    for (const auto& function : (*module)->functions)
        if (function.qualifiedName == name.name && plain(function.accessor) == plain(name.accessor))
            found = &function;
    return found;
}

std::string textOf(const compare::Passage& passage) {
    std::string text;
    for (int line = passage.lines.first; line <= passage.lines.last; ++line)
        text.append(passage.module->text().lineWithEnding(line));
    return text;
}

/// Prefixed names that stand for nothing in botocore, of all files.
OwnNames ownNames(Snapshot& snapshot) {
    OwnNames own;
    const auto files = snapshot.aiobotocore().files();
    if (!files)
        return own;
    for (const auto& file : *files) {
        const auto read = snapshot.aiobotocore().module(file.path);
        if (!read || !*read)
            continue;
        const auto& module = **read;
        std::set<std::string_view> seen;
        for (python::NodeId id = 0; id < module.tree.size(); ++id) {
            if (module.tree.kind(id) != python::NodeKind::Identifier)
                continue;
            const auto name = module.tree.slice(id);
            if (!compare::hasAsyncPrefix(name) || !seen.insert(name).second)
                continue;
            const auto place = snapshot.graph().aiobotocore().resolve(module, name);
            if (place.type && snapshot.graph().linksOf(place).empty())
                own.emplace(name);
        }
    }
    return own;
}

size_t indentOf(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

/// The definition stands in the file with exactly this text, no line of it more: seen without parsing, so that false
/// only means "look closer".
bool standsUnchanged(std::string_view file, std::string_view text, const Name& name) {
    const auto start = file.find(text);
    if (text.empty() || start == std::string_view::npos || (start > 0 && file[start - 1] != '\n') ||
        file.find(text, start + 1) != std::string_view::npos)
        return false;
    const size_t indent = indentOf(text.substr(0, text.find('\n')));
    const auto dot = name.name.rfind('.');
    const std::string header = dot == std::string::npos ? std::string() : "class " + name.name.substr(0, dot);
    const auto isHeader = [&](std::string_view line) {
        return line.starts_with(header) && line.size() > header.size() &&
               (line[header.size()] == '(' || line[header.size()] == ':');
    };
    // A decorator above or a statement below would be part of it.
    bool inside = header.empty();
    bool first = true;
    for (size_t end = start; end > 0 && (first || !inside);) {
        const auto begin = end < 2 ? 0 : file.rfind('\n', end - 2) + 1;
        const auto line = file.substr(begin, end - begin);
        if (first && !base::trimmed(line).empty() && indentOf(line) == indent &&
            base::trimmed(line).starts_with('@'))
            return false;
        first = false;
        if (!inside && indentOf(line) == 0 && !base::trimmed(line).empty() && line[0] != '#' &&
            line[0] != ')') {
            if (!isHeader(line))
                return false;
            inside = true;
        }
        end = begin;
    }
    if (!inside)
        return false;
    for (size_t begin = start + text.size(); begin < file.size();) {
        const auto end = std::min(file.find('\n', begin), file.size());
        const auto line = file.substr(begin, end - begin);
        if (!base::trimmed(line).empty())
            return indentOf(line) <= indent;
        begin = end + 1;
    }
    return true;
}

class Tracer {
public:
    Tracer(drift::Audit& audit, const AuditedTree& tree, const base::Progress& progress)
        : m_audit(audit), m_tree(tree), m_progress(progress) {}

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
        writeCommits();
        m_audit.withHistory = true;
        return base::Done{};
    }

private:
    // --- snapshots ---------------------------------------------------------------------------------------------

    base::Result<std::shared_ptr<Snapshot>> snapshotOf(Tree tree, const Snapshot* newer) {
        auto files = tree->list("aiobotocore", ".py");
        if (!files)
            return files.error();
        std::string pins;
        for (const char* path : {"uv.lock", "pyproject.toml", "setup.py"}) {
            const auto id = tree->idOf(path);
            if (!id)
                return id.error();
            pins += id->value_or(std::string()) + ' ';
        }
        auto snapshot =
            std::make_shared<Snapshot>(std::move(tree), std::move(*files), std::move(pins), m_modules);
        if (!newer || newer->pins == snapshot->pins) {
            snapshot->version = newer ? newer->version : m_tree.version;
            return snapshot;
        }
        auto version = m_tree.botocore.forTree(snapshot->tree(), m_tree.chosenVersion);
        // A commit that does not say which botocore it means, or one that is not at hand, is taken to mean the next's.
        const bool another = version && version->baseline != newer->version.baseline;
        snapshot->version = another ? std::move(*version) : newer->version;
        return snapshot;
    }

    /// The modules of the last few commits stay parsed: neighbours share most of them.
    void keep(const std::shared_ptr<Snapshot>& snapshot) {
        constexpr size_t most = 12;
        m_recent.push_back(snapshot);
        if (m_recent.size() > most)
            m_recent.pop_front();
    }

    /// nullptr beyond the edge of a shallow clone.
    base::Result<std::shared_ptr<Snapshot>> snapshotAt(const git::CommitId& id, const Snapshot& newer) {
        auto tree = m_tree.clone.tree(id);
        if (!tree)
            return std::shared_ptr<Snapshot>();
        return snapshotOf(std::move(*tree), &newer);
    }

    // --- pairs -------------------------------------------------------------------------------------------------

    /// nullptr when one of the two is not there. `known` is reused when its text is the same.
    std::shared_ptr<const Pair> pairAt(Snapshot& snapshot, const Name& aiobotocore, const Name& botocore,
                                       const std::shared_ptr<const Pair>& known) {
        auto pair = std::make_shared<Pair>();
        pair->aiobotocore = aiobotocore;
        pair->botocore = botocore;
        const auto same = [&] {
            return known && known->aiobotocoreText == pair->aiobotocoreText &&
                   known->botocoreText == pair->botocoreText;
        };
        if (aiobotocore.name == drift::moduleLevel) {
            const auto ours = snapshot.tree().read(aiobotocore.path);
            const auto theirs = snapshot.botocore().tree().read(botocore.path);
            if (!ours || !*ours || !theirs || !*theirs)
                return nullptr;
            pair->aiobotocoreText = (*ours)->bytes();
            pair->botocoreText = (*theirs)->bytes();
            if (same())
                pair->map = known->map;
            else
                pair->map = drift::mapDivergence(**theirs, **ours);
            return pair;
        }
        const auto* ours = functionOf(snapshot.aiobotocore(), aiobotocore);
        const auto* theirs = functionOf(snapshot.botocore(), botocore);
        if (!ours || !theirs)
            return nullptr;
        const auto& ourModule = **snapshot.aiobotocore().module(aiobotocore.path);
        const auto& theirModule = **snapshot.botocore().module(botocore.path);
        drift::Sources sources{
            compare::passage(ourModule, *ours), compare::passage(theirModule, *theirs), {}, {}, {}, {}};
        pair->aiobotocoreText = textOf(sources.head);
        pair->botocoreText = textOf(sources.headBotocore);
        if (same()) {
            pair->map = known->map;
            return pair;
        }
        sources.headOwnNames = m_ownNames;
        pair->map = drift::mapDivergence(sources);
        return pair;
    }

    /// The pair is the same at both commits, as far as can be seen without parsing.
    bool isUnchanged(const Pair& pair, Snapshot& child, Snapshot& parent) {
        const auto& path = pair.aiobotocore.path;
        const auto* now = child.idOf(path);
        const auto* then = parent.idOf(path);
        if (!then)
            return false;
        const bool whole = pair.aiobotocore.name == drift::moduleLevel;
        if (!now || *now != *then) {
            const auto text = parent.tree().read(path);
            if (whole || !text || !*text ||
                !standsUnchanged((*text)->bytes(), pair.aiobotocoreText, pair.aiobotocore))
                return false;
        }
        if (child.version.package == parent.version.package ||
            child.botocoreId(pair.botocore.path) == parent.botocoreId(pair.botocore.path))
            return true;
        const auto text = parent.botocore().tree().read(pair.botocore.path);
        return !whole && text && *text && standsUnchanged((*text)->bytes(), pair.botocoreText, pair.botocore);
    }

    /// What the override was at the older of two neighbouring commits; nullptr when there was none.
    std::shared_ptr<const Pair> olderPair(const std::shared_ptr<const Pair>& newer, Snapshot& child,
                                          Snapshot& parent) {
        const auto* then = parent.idOf(newer->aiobotocore.path);
        if (isUnchanged(*newer, child, parent))
            return newer;
        if (auto pair = pairAt(parent, newer->aiobotocore, newer->botocore, newer))
            return pair;
        if (!then)
            if (const auto path = oldPath(newer->aiobotocore.path, child, parent)) {
                Name moved = newer->aiobotocore;
                moved.path = *path;
                if (auto pair = pairAt(parent, moved, newer->botocore, newer))
                    return pair;
            }
        if (newer->aiobotocore.name == drift::moduleLevel)
            return nullptr;
        return movedPair(newer, child, parent);
    }

    /// The function stood elsewhere or had another name, but it stood for the same one.
    std::shared_ptr<const Pair> movedPair(const std::shared_ptr<const Pair>& newer, Snapshot& child,
                                          Snapshot& parent) {
        if (const auto* same = functionOf(parent.aiobotocore(), newer->aiobotocore)) {
            const auto* module = *parent.aiobotocore().module(newer->aiobotocore.path);
            const auto counterpart = parent.graph().counterpartOf({module, same, nullptr, nullptr});
            if (!counterpart)
                return nullptr;
            const auto& botocore = counterpart->botocore;
            return pairAt(
                parent, newer->aiobotocore,
                {botocore.module->path, botocore.function->qualifiedName, botocore.function->accessor},
                newer);
        }
        if (!mayStandElsewhere(newer->aiobotocore.name, child, parent))
            return nullptr;
        for (const auto& other : parent.graph().overridesOf(newer->botocore.path, newer->botocore.name)) {
            const Name was{other.aiobotocore.module->path, other.aiobotocore.function->qualifiedName,
                           other.aiobotocore.function->accessor};
            if (functionOf(child.aiobotocore(), was))
                continue; // it is still there: another override of the same function
            if (auto pair = pairAt(parent, was, newer->botocore, newer))
                return pair;
        }
        return nullptr;
    }

    /// Some file of the parent that is another or none at the child defines a function of that name.
    static bool mayStandElsewhere(const std::string& qualifiedName, const Snapshot& child,
                                  const Snapshot& parent) {
        const std::string definition = definitionOf(qualifiedName);
        for (const auto& [path, id] : parent.files()) {
            const auto* now = child.idOf(path);
            if (now && *now == id)
                continue;
            const auto text = parent.tree().read(path);
            if (text && *text && (*text)->bytes().find(definition) != std::string_view::npos)
                return true;
        }
        return false;
    }

    /// The path before a rename between two neighbouring commits.
    std::optional<std::string> oldPath(const std::string& path, const Snapshot& child,
                                       const Snapshot& parent) {
        if (m_renamesOf != std::pair(&child, &parent)) {
            m_renamesOf = {&child, &parent};
            m_renames.clear();
            if (const auto files =
                    source::changedFiles(parent.tree(), child.tree(), "aiobotocore", ".py", m_progress))
                for (const auto& file : *files)
                    if (file.oldPath && file.newPath && *file.oldPath != *file.newPath)
                        m_renames.emplace(*file.newPath, *file.oldPath);
        }
        const auto found = m_renames.find(path);
        return found == m_renames.end() ? std::nullopt : std::optional(found->second);
    }

    // --- the walk ----------------------------------------------------------------------------------------------

    base::Result<Branch> start() {
        Branch branch;
        auto snapshot = snapshotOf(m_tree.tree.tree, nullptr);
        if (!snapshot)
            return snapshot.error();
        branch.snapshot = std::move(*snapshot);
        m_ownNames = ownNames(*branch.snapshot);
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
        Name ours{function.path, function.name, Accessor::None};
        for (const auto& [suffix, accessor] : {std::pair{std::string_view(" (setter)"), Accessor::Setter},
                                               std::pair{std::string_view(" (deleter)"), Accessor::Deleter}})
            if (ours.name.ends_with(suffix)) {
                ours.name.resize(ours.name.size() - suffix.size());
                ours.accessor = accessor;
            }
        TracedFunction traced;
        traced.index = index;
        traced.pair =
            pairAt(*branch.snapshot, ours,
                   {function.counterpart->path, function.counterpart->name, ours.accessor}, nullptr);
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
            auto parent = snapshotAt(branch.commit.parents.front(), *branch.snapshot);
            if (!parent)
                return parent.error();
            if (!*parent) {
                settleAll(branch, branch.functions, Cause::Unknown);
                return base::Done{};
            }
            std::vector<TracedFunction> gone;
            keep(*parent);
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
        m_renamesOf = {};
        std::vector<TracedFunction> gone;
        for (auto& function : functions) {
            const auto older = olderPair(function.pair, child, parent);
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
        auto snapshot = snapshotAt(id, *branch.snapshot);
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

    // --- what was found ----------------------------------------------------------------------------------------

    void settleAll(const Branch& branch, const std::vector<TracedFunction>& functions,
                   std::optional<Cause> cause, Snapshot* parent = nullptr) {
        if (functions.empty())
            return;
        const size_t commit = commitNumber(branch);
        for (const auto& function : functions) {
            auto& audited = m_audit.functions[function.index];
            // The override at the first parent, even if it did not diverge in the lines in question.
            const auto older = parent ? olderPair(function.pair, *branch.snapshot, *parent) : nullptr;
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

    size_t commitNumber(const Branch& branch) {
        const auto& commit = branch.commit;
        const auto [place, fresh] = m_numbers.emplace(commit.id, m_audit.commits.size());
        if (!fresh)
            return place->second;
        drift::OriginCommit origin;
        origin.id = commit.id.empty() ? std::string(workingTree) : commit.id;
        origin.subject = commit.id.empty() ? "not committed yet" : subjectOf(commit);
        origin.author = commit.authorName;
        origin.time = commit.authorTime;
        origin.botocore = branch.snapshot->version.baseline.version;
        if (!commit.id.empty()) {
            origin.pullRequest = branch.pullRequest ? branch.pullRequest : pullRequestOf(commit);
            if (!origin.pullRequest)
                origin.pullRequest = pullRequestByHead(branch.path);
        }
        m_audit.commits.push_back(std::move(origin));
        return place->second;
    }

    /// The pull request whose head is the commit or the nearest one above it on its branch, unless another pull request
    /// came between.
    std::optional<int> pullRequestByHead(const std::vector<git::CommitId>& path) {
        if (!m_heads) {
            m_heads.emplace();
            for (const int number : m_tree.clone.pullRequests())
                if (const auto head =
                        m_tree.clone.pullRequestHead(number, git::ownerAndName(git::Project::Aiobotocore)))
                    m_heads->emplace(*head, number); // of several the oldest
        }
        for (auto id = path.rbegin(); id != path.rend() && !id->empty(); ++id) {
            if (const auto found = m_heads->find(*id); found != m_heads->end())
                return isPartOf(path.back(), *id) ? std::optional(found->second) : std::nullopt;
            const auto commit = m_tree.clone.commit(*id);
            if (!commit || pullRequestOf(*commit))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// A commit below a head that was not merged belongs to it only if it was not merged either.
    bool isPartOf(const git::CommitId& commit, const git::CommitId& head) const {
        const auto trunk = m_tree.clone.defaultBranch(git::ownerAndName(git::Project::Aiobotocore));
        if (!trunk)
            return true;
        const auto headMerged = m_tree.clone.contains(*trunk, head);
        const auto commitMerged = m_tree.clone.contains(*trunk, commit);
        return headMerged && commitMerged && (*headMerged || !*commitMerged);
    }

    /// Newest first.
    void writeCommits() {
        std::vector<size_t> order(m_audit.commits.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto& commits = m_audit.commits;
        std::sort(order.begin(), order.end(), [&](size_t one, size_t other) {
            const auto key = [&](size_t i) {
                return std::tuple(commits[i].id == workingTree ? 0 : 1, -commits[i].time, commits[i].id);
            };
            return key(one) < key(other);
        });
        std::vector<size_t> newNumber(order.size());
        std::vector<drift::OriginCommit> sorted;
        for (const size_t old : order) {
            newNumber[old] = sorted.size();
            sorted.push_back(commits[old]);
        }
        m_audit.commits = std::move(sorted);
        for (auto& function : m_audit.functions)
            for (auto& origin : function.origins)
                if (origin)
                    origin->commit = newNumber[origin->commit];
    }

    drift::Audit& m_audit;
    const AuditedTree& m_tree;
    const base::Progress& m_progress;
    OwnNames m_ownNames; ///< of the audited tree; names that are gone by now are too few to matter
    std::shared_ptr<mirror::ModuleCache> m_modules = std::make_shared<mirror::ModuleCache>();
    std::deque<std::shared_ptr<Snapshot>> m_recent;
    std::pair<const Snapshot*, const Snapshot*> m_renamesOf{};
    std::map<std::string, std::string> m_renames; ///< old path by new path, between the two
    std::map<git::CommitId, size_t> m_numbers;
    std::optional<std::map<git::CommitId, int>> m_heads; ///< pull requests by head
    int m_total = 0;
    int m_settled = 0;
};

} // namespace

base::Result<base::Done> traceOrigins(drift::Audit& audit, const AuditedTree& tree,
                                      const base::Progress& progress) {
    return Tracer(audit, tree, progress).trace();
}

} // namespace portside::pipeline
