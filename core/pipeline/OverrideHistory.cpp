// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/OverrideHistory.h"

#include "core/base/Strings.h"
#include "core/mirror/ClassGraph.h"
#include "core/source/TreeDiff.h"

#include <algorithm>
#include <string_view>

namespace portside::pipeline {

namespace {

using python::Accessor;

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

/// Some file of the parent that is another or none at the child defines a function of that name.
bool mayStandElsewhere(const std::string& qualifiedName, const Snapshot& child, const Snapshot& parent) {
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

} // namespace

std::shared_ptr<const Pair> OverrideHistory::pairAt(Snapshot& snapshot, const Name& aiobotocore,
                                                    const Name& botocore,
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

std::shared_ptr<const Pair> OverrideHistory::olderPair(const std::shared_ptr<const Pair>& newer,
                                                       Snapshot& child, Snapshot& parent) {
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
std::shared_ptr<const Pair> OverrideHistory::movedPair(const std::shared_ptr<const Pair>& newer,
                                                       Snapshot& child, Snapshot& parent) {
    if (const auto* same = functionOf(parent.aiobotocore(), newer->aiobotocore)) {
        const auto* module = *parent.aiobotocore().module(newer->aiobotocore.path);
        const auto counterpart = parent.graph().counterpartOf({module, same, nullptr, nullptr});
        if (!counterpart)
            return nullptr;
        const auto& botocore = counterpart->botocore;
        return pairAt(parent, newer->aiobotocore,
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

/// The path before a rename between two neighbouring commits.
std::optional<std::string> OverrideHistory::oldPath(const std::string& path, const Snapshot& child,
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

} // namespace portside::pipeline
