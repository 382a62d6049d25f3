// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Hashes.h"

#include "core/base/Digest.h"
#include "core/base/Strings.h"
#include "core/python/NormalForm.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace portside::asyncneed {

namespace {

using mirror::OverrideEntry;
using mirror::Package;
using mirror::Place;
using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

const python::Function* methodIn(const Place& type, std::string_view name, std::string_view accessor) {
    const auto qualified = type.type->qualifiedName + "." + std::string(name);
    const python::Function* found = nullptr;
    for (const auto& function : type.module->functions) {
        if (function.nested || function.qualifiedName != qualified)
            continue;
        const bool setter = function.accessor == python::Accessor::Setter;
        const bool deleter = function.accessor == python::Accessor::Deleter;
        // Without an accessor a property is asked for its getter.
        const bool fits = accessor == "fset" ? setter : accessor == "fdel" ? deleter : !setter && !deleter;
        if (fits)
            found = &function;
    }
    return found;
}

/// The definition that the name leads to at run time: aliases, re-exports and bases followed.
Place definitionOf(const Package& botocore, const OverrideEntry& entry) {
    const auto dot = entry.name.rfind('.');
    if (dot == std::string::npos)
        return botocore.lookUp(entry.module, entry.name);
    const auto owner = botocore.lookUp(entry.module, entry.name.substr(0, dot));
    if (!owner.type)
        return {};
    const auto name = entry.name.substr(dot + 1);
    std::vector<Place> open{owner};
    std::set<const python::Class*> seen;
    for (size_t at = 0; at < open.size(); ++at) {
        const auto type = open[at];
        if (!seen.insert(type.type).second)
            continue;
        if (const auto* method = methodIn(type, name, entry.accessor))
            return {type.module, method, nullptr, nullptr};
        if (const auto* alias = type.module->assignment(type.type->qualifiedName + "." + name);
            alias && alias->value != noNode) {
            const auto target = python::dottedName(type.module->tree, alias->value);
            if (const auto* method = target.empty() ? nullptr : methodIn(type, target, {}))
                return {type.module, method, nullptr, nullptr};
            return target.empty() ? Place{} : botocore.resolve(*type.module, target);
        }
        for (const auto& base : type.type->bases)
            if (const auto place = botocore.resolve(*type.module, base); place.type)
                open.push_back(place);
    }
    return {};
}

/// First line of the closure under functools.wraps that a decorator of botocore's own puts in the function's place;
/// nullopt when no decorator does.
std::optional<int> wrapperLine(const Package& botocore, const Place& place) {
    const auto& tree = place.module->tree;
    for (const auto decorator : place.function->decorators) {
        auto expression = tree.firstChild(decorator);
        while (expression != noNode && tree.kind(expression) == NodeKind::Token)
            expression = tree.nextSibling(expression);
        if (expression != noNode && tree.kind(expression) == NodeKind::Call)
            expression = tree.child(expression, Field::Function);
        if (expression == noNode)
            continue;
        const auto maker = botocore.resolve(*place.module, python::dottedName(tree, expression));
        if (!maker.function)
            continue;
        for (const auto& closure : maker.module->functions) {
            if (!closure.nested || !maker.module->tree.within(closure.node, maker.function->node))
                continue;
            for (const auto inner : closure.decorators) {
                const auto text = maker.module->tree.slice(inner);
                if (text.starts_with("@functools.wraps(") || text.starts_with("@wraps("))
                    return closure.lines.first;
            }
        }
    }
    return std::nullopt;
}

bool startsDefinition(std::string_view line) {
    const auto text = base::trimmed(line);
    if (text.starts_with("def ") || text.starts_with("def\t") || text.starts_with("@"))
        return true;
    for (auto at = line.find("lambda"); at != std::string_view::npos; at = line.find("lambda", at + 1)) {
        const char before = at == 0 ? ' ' : line[at - 1];
        const bool word = before == '_' || (before >= 'a' && before <= 'z') ||
                          (before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9');
        const char after = at + 6 < line.size() ? line[at + 6] : '\n';
        if (!word && (after == ':' || after == ' ' || after == '\t' || after == '\n'))
            return true;
    }
    return false;
}

/// What getsource reads when it is sent to line `line` of a file that has nothing to do with it: the block that starts
/// at the nearest definition line above.
source::LineRange strayBlock(const python::Module& module, int line) {
    const auto& text = module.text();
    line = std::min(line, text.lineCount());
    while (line > 1 && !startsDefinition(text.line(line)))
        --line;
    source::LineRange block{line, line};
    for (const auto& function : module.functions) {
        const auto def = module.tree.line(function.node);
        if (line >= function.lines.first && line <= def)
            return {line, function.lines.last};
    }
    for (const auto& type : module.classes)
        if (line >= module.tree.line(type.outer) && line <= module.tree.line(type.node))
            return {line, type.lines.last};
    // A lambda: its logical line.
    for (NodeId id = 0; id < module.tree.size(); ++id)
        if (module.tree.kind(id) == NodeKind::Lambda && module.tree.line(id) == line)
            return {line, std::max(line, module.tree.lines(id).last)};
    return block;
}

SymbolDigest digestOf(const Package& botocore, const OverrideEntry& entry, Place* definition = nullptr) {
    SymbolDigest digest;
    digest.symbol = entry.reference;
    digest.name = entry.name;
    digest.patchesLine = entry.line;
    const auto place = definitionOf(botocore, entry);
    if (definition)
        *definition = place;
    if (!place.function && !place.type)
        return digest;
    digest.path = place.module->path;
    digest.lines = place.function ? place.function->lines : place.type->lines;
    if (place.function && !entry.wrapped)
        if (const auto line = wrapperLine(botocore, place)) {
            digest.covers = false;
            digest.lines = strayBlock(*place.module, *line);
        }
    digest.digest = base::sha1Hex(python::sourceOf(*place.module, digest.lines));
    return digest;
}

std::string formOf(const Place& place) {
    if (!place)
        return {};
    const auto node = place.function ? place.function->outer : place.type ? place.type->outer : noNode;
    if (node == noNode)
        return {};
    return python::joinedText(
        python::tokens(place.module->tree, node, python::NormalForm(), python::Blocks::Enter));
}

std::set<std::string> changedPaths(const Package& botocoreOld, const Package& botocoreNew) {
    std::set<std::string> changed;
    const auto oldFiles = botocoreOld.files();
    const auto newFiles = botocoreNew.files();
    if (!oldFiles || !newFiles)
        return changed;
    std::map<std::string_view, std::string_view> ids;
    for (const auto& file : *oldFiles)
        ids.emplace(file.path, file.id);
    for (const auto& file : *newFiles) {
        const auto old = ids.find(file.path);
        if (old == ids.end() || old->second != file.id)
            changed.insert(file.path);
        if (old != ids.end())
            ids.erase(old);
    }
    for (const auto& [path, id] : ids)
        changed.insert(std::string(path));
    return changed;
}

using Decorators = std::multimap<std::string, std::string, std::less<>>;

/// True when none of the definition's decorators comes from a changed file: a wrapper's place is part of the digest.
bool keepsDecorators(const Decorators& decorators, std::string_view name,
                     const std::set<std::string, std::less<>>& changedFunctions) {
    const auto [first, last] = decorators.equal_range(name);
    return std::none_of(first, last,
                        [&](const auto& entry) { return changedFunctions.count(entry.second) > 0; });
}

/// Tells without parsing that a symbol's digest cannot have changed: it and all that leads to it stand in files that
/// the range does not touch. Most tracked symbols do.
class Untouched {
public:
    Untouched(const Package& botocore, const std::set<std::string>& changedPaths,
              const std::set<std::string, std::less<>>& changedFunctions)
        : m_botocore(botocore), m_changedPaths(changedPaths), m_changedFunctions(changedFunctions) {}

    bool holds(const std::string& module, std::string_view name, int step = 0) const {
        const auto* outline = outlineOf(module);
        if (!outline || step > maxImports)
            return false;
        const auto dot = name.rfind('.');
        const std::string owner(name.substr(0, dot));
        if (!outline->classNamed(owner) && !outline->functions.count(owner)) {
            const auto import = outline->imports.find(owner);
            return import != outline->imports.end() && holds(import->second, name, step + 1);
        }
        if (dot == std::string_view::npos)
            return outline->classNamed(name) ||
                   keepsDecorators(outline->decorators, name, m_changedFunctions);
        return memberHolds(*outline, module, owner, name.substr(dot + 1), step);
    }

private:
    static constexpr int maxImports = 8;

    const mirror::Outline* outlineOf(const std::string& module) const {
        const auto path = base::replaced(module, ".", "/") + ".py";
        return m_changedPaths.count(path) ? nullptr : m_botocore.outline(path);
    }

    /// The first class up the bases that has the member decides; a base that is not told is a no.
    bool memberHolds(const mirror::Outline& outline, const std::string& module, const std::string& owner,
                     std::string_view member, int step) const {
        std::vector<std::string> pending{owner};
        for (size_t count = 0; !pending.empty() && count <= outline.classes.size(); ++count) {
            const auto name = pending.back();
            pending.pop_back();
            const auto* type = outline.classNamed(name);
            if (!type) {
                const auto import = outline.imports.find(name);
                return import != outline.imports.end() &&
                       holds(import->second, name + "." + std::string(member), step + 1);
            }
            if (type->methods.count(member))
                return keepsDecorators(type->decorators, member, m_changedFunctions);
            if (const auto alias = type->aliases.find(member); alias != type->aliases.end())
                return type->methods.count(alias->second)
                           ? keepsDecorators(type->decorators, alias->second, m_changedFunctions)
                           : holds(module, alias->second, step + 1);
            pending.insert(pending.end(), type->bases.rbegin(), type->bases.rend());
        }
        return false;
    }

    const Package& m_botocore;
    const std::set<std::string>& m_changedPaths;
    const std::set<std::string, std::less<>>& m_changedFunctions;
};

} // namespace

std::vector<SymbolDigest> symbolDigests(const Package& botocore, const mirror::Registries& registries) {
    std::vector<SymbolDigest> digests;
    digests.reserve(registries.overrides.size());
    for (const auto& entry : registries.overrides)
        digests.push_back(digestOf(botocore, entry));
    return digests;
}

std::vector<HashBump> hashBumps(const Package& botocoreOld, const Package& botocoreNew,
                                const mirror::Registries& registries) {
    const auto changed = changedPaths(botocoreOld, botocoreNew);
    if (changed.empty())
        return {};
    std::set<std::string, std::less<>> changedFunctions;
    for (const auto& path : changed)
        for (const auto* package : {&botocoreOld, &botocoreNew})
            if (const auto* outline = package->outline(path))
                changedFunctions.insert(outline->functions.begin(), outline->functions.end());
    const Untouched untouched(botocoreNew, changed, changedFunctions);
    std::vector<HashBump> bumps;
    for (const auto& entry : registries.overrides) {
        if (!entry.module.empty() && untouched.holds(entry.module, entry.name))
            continue;
        Place oldPlace;
        Place newPlace;
        const auto oldDigest = digestOf(botocoreOld, entry, &oldPlace);
        const auto newDigest = digestOf(botocoreNew, entry, &newPlace);
        if (oldDigest.digest.empty() || oldDigest.digest == newDigest.digest)
            continue;
        bumps.push_back({entry.reference, oldDigest.digest, newDigest.digest,
                         oldDigest.covers && newDigest.covers, formOf(oldPlace) != formOf(newPlace)});
    }
    return bumps;
}

} // namespace portside::asyncneed
