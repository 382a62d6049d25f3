// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Imports.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

bool isGuarded(const python::SyntaxTree& tree, NodeId statement) {
    for (NodeId at = tree.parent(statement); at != noNode; at = tree.parent(at)) {
        if (tree.kind(at) == NodeKind::IfStatement) {
            const auto condition = python::dottedName(tree, tree.child(at, Field::Condition));
            if (condition == "TYPE_CHECKING" || condition == "typing.TYPE_CHECKING")
                return true;
        }
        if (tree.kind(at) != NodeKind::TryStatement)
            continue;
        for (const auto clause : tree.children(at, NodeKind::ExceptClause)) {
            const auto block = tree.child(clause, NodeKind::Block);
            const auto end = block == noNode ? tree[clause].range.end : tree[block].range.begin;
            const auto header = tree.text().slice({tree[clause].range.begin, end});
            if (header.find("ImportError") != std::string_view::npos ||
                header.find("ModuleNotFoundError") != std::string_view::npos)
                return true;
        }
    }
    return false;
}

/// True when importing this name from the module works.
bool offers(const mirror::Package& botocore, const std::string& module, std::string_view name) {
    const auto* home = botocore.moduleNamed(module);
    if (!home)
        return false;
    if (name.empty() || name == "*" || botocore.moduleNamed(module + "." + std::string(name)))
        return true;
    if (home->function(name) || home->classNamed(name) || home->assignment(name) || home->import(name))
        return true;
    return std::any_of(home->imports.begin(), home->imports.end(),
                       [](const python::Import& import) { return import.localName == "*"; });
}

bool mayBreak(const std::set<std::string>& changedPaths, const python::Import& import) {
    const auto path = base::replaced(import.module, ".", "/");
    const auto below =
        path + "/" + base::replaced(import.name.empty() ? "__init__" : import.name, ".", "/") + ".py";
    return changedPaths.count(path + ".py") || changedPaths.count(path + "/__init__.py") ||
           changedPaths.count(below);
}

} // namespace

std::vector<BrokenImport> brokenImports(const AsyncWorld& world, const std::set<std::string>& changedPaths) {
    std::vector<BrokenImport> broken;
    for (const auto* module : world.modules())
        for (const auto& import : module->imports) {
            const bool ours = import.module == "botocore" || import.module.starts_with("botocore.");
            if (!ours || !mayBreak(changedPaths, import) ||
                !offers(world.botocoreOld(), import.module, import.name) ||
                offers(world.botocoreNew(), import.module, import.name) ||
                isGuarded(module->tree, import.statement))
                continue;
            const auto* home = world.botocoreOld().moduleNamed(import.module);
            const bool whole =
                world.botocoreOld().moduleNamed(
                    import.name.empty() ? import.module : import.module + "." + import.name) != nullptr;
            const auto* gone = whole && !import.name.empty()
                                   ? world.botocoreOld().moduleNamed(import.module + "." + import.name)
                                   : home;
            broken.push_back(
                {gone->path, whole ? std::string() : import.name, {module, import.statement, import.line}});
        }
    return broken;
}

} // namespace portside::asyncneed
