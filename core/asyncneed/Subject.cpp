// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Subject.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using mirror::Place;
using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

/// How many re-exports an origin is followed through.
constexpr int maxReExports = 5;

bool accessorFits(const mirror::OverrideEntry& entry, const Unit& unit) {
    const auto accessor = unit.functions.empty() ? python::Accessor::None : unit.functions.back()->accessor;
    if (entry.accessor == "fset")
        return accessor == python::Accessor::Setter;
    if (entry.accessor == "fdel")
        return accessor == python::Accessor::Deleter;
    return accessor != python::Accessor::Setter && accessor != python::Accessor::Deleter;
}

/// Two modules may define one name; test_patches says which of them it imports.
bool moduleFits(const mirror::Package& botocore, const mirror::OverrideEntry& entry, const Unit& unit) {
    if (entry.module.empty())
        return true;
    const auto head = std::string_view(entry.name).substr(0, entry.name.find('.'));
    const auto home = botocore.lookUp(entry.module, head);
    return !home.module || home.module->path == unit.module->path;
}

const mirror::OverrideEntry* entryOf(const AsyncWorld& world, const mirror::Package& botocore,
                                     const Unit* unit) {
    if (!unit || unit->kind != UnitKind::Function)
        return nullptr;
    for (const auto& entry : world.registries().overrides)
        if (!entry.isClass && entry.name == unit->name && accessorFits(entry, *unit) &&
            moduleFits(botocore, entry, *unit))
            return &entry;
    return nullptr;
}

std::vector<mirror::Override> overridesOf(const AsyncWorld& world, const UnitChange& change) {
    if (change.unit().kind != UnitKind::Function)
        return {};
    const bool old = change.change == Change::Removed || change.change == Change::Renamed;
    const Unit& unit = old ? *change.oldUnit : *change.newUnit;
    const auto& graph = old ? world.oldGraph() : world.graph();
    auto all = graph.overridesOf(unit.module->path, unit.name);
    const auto accessor = unit.functions.back()->accessor;
    const auto writes = [](python::Accessor it) {
        return it == python::Accessor::Setter || it == python::Accessor::Deleter;
    };
    std::erase_if(all, [&](const mirror::Override& it) {
        const auto other = it.aiobotocore.function->accessor;
        return (writes(accessor) || writes(other)) && accessor != other;
    });
    return all;
}

bool callsSuper(const Place& override, std::string_view name) {
    const auto& tree = override.module->tree;
    const auto& function = *override.function;
    for (NodeId id = function.node; id < tree[function.node].subtreeEnd; ++id) {
        if (tree.kind(id) != NodeKind::Call)
            continue;
        const auto callee = tree.child(id, Field::Function);
        if (callee != noNode && shortText(tree, callee) == "super()." + std::string(name))
            return true;
    }
    return false;
}

std::string parameters(const python::Module& module, const python::Function& function) {
    const auto node = module.tree.child(function.node, Field::Parameters);
    if (node == noNode)
        return {};
    return python::joinedText(python::tokens(module.tree, node, python::NormalForm(), python::Blocks::Enter));
}

bool takesAnything(const Place& override) {
    const auto& tree = override.module->tree;
    const auto node = tree.child(override.function->node, Field::Parameters);
    if (node == noNode)
        return false;
    for (NodeId id = node; id < tree[node].subtreeEnd; ++id)
        if (tree.kind(id) == NodeKind::DictionarySplatPattern)
            return true;
    return false;
}

} // namespace

Subject subjectOf(const UnitChange& change, const AsyncWorld& world, const ReceiverResolver& receivers,
                  const std::vector<BrokenImport>& brokenImports) {
    Subject subject{change, world, receivers, brokenImports, nullptr, {}, {}, {}, {}};
    subject.entry = entryOf(world, world.botocoreNew(), change.newUnit);
    if (!subject.entry)
        subject.entry = entryOf(world, world.botocoreOld(), change.oldUnit);
    subject.overrides = overridesOf(world, change);
    if (change.oldUnit)
        subject.oldCalls = calls(*change.oldUnit);
    if (change.newUnit)
        subject.calls = calls(*change.newUnit);
    subject.newCalls = newOnes(subject.calls, subject.oldCalls);
    return subject;
}

Place classOf(const Unit& unit) {
    if (!unit.type)
        return {};
    return {unit.module, nullptr, unit.type, nullptr};
}

bool onlyDelegates(const Subject& subject) {
    const auto name = subject.change.oldUnit ? subject.change.oldUnit->ownName() : subject.unit().ownName();
    return !subject.overrides.empty() &&
           std::all_of(subject.overrides.begin(), subject.overrides.end(), [&](const mirror::Override& it) {
               return callsSuper(it.aiobotocore, it.aiobotocore.function->name) ||
                      callsSuper(it.aiobotocore, name);
           });
}

bool parametersOutgrow(const Subject& subject) {
    const auto& change = subject.change;
    if (!change.oldUnit || !change.newUnit || !subject.isFunction())
        return false;
    if (parameters(*change.oldUnit->module, *change.oldUnit->functions.back()) ==
        parameters(*change.newUnit->module, *change.newUnit->functions.back()))
        return false;
    return std::any_of(subject.overrides.begin(), subject.overrides.end(),
                       [](const mirror::Override& it) { return !takesAnything(it.aiobotocore); });
}

Quote quote(compare::Side side, const python::Module& module, int line) {
    return {side, module.path, line, std::string(base::trimmed(module.text().line(line)))};
}

Quote quoteOf(compare::Side side, const python::Module& module, NodeId node) {
    return quote(side, module, module.tree.line(node));
}

Quote quoteOf(const Place& place) {
    int line = 1;
    if (place.function)
        line = place.module->tree.line(place.function->node);
    else if (place.type)
        line = place.type->lines.first;
    else if (place.assignment)
        line = place.assignment->lines.first;
    return quote(compare::Side::Aiobotocore, *place.module, line);
}

Quote quoteOf(const AsyncWorld& world, const mirror::OverrideEntry& entry) {
    Quote it{compare::Side::Aiobotocore, std::string(mirror::patchesPath), entry.line, entry.reference};
    if (const auto text = world.aiobotocore().tree().read(mirror::patchesPath); text && text->has_value())
        it.text = std::string(base::trimmed((*text)->line(entry.line)));
    return it;
}

Quote quoteOf(const UnitChange& change) {
    const auto& unit = change.unit();
    return quote(change.newUnit ? compare::Side::Botocore : compare::Side::BotocoreOld, *unit.module,
                 unit.lines.first);
}

std::string nameOf(const Place& place) {
    if (place.function)
        return place.function->qualifiedName;
    if (place.type)
        return place.type->qualifiedName;
    if (place.assignment)
        return place.assignment->qualifiedName;
    return place.module ? place.module->dottedName : std::string();
}

std::string whereOf(const Place& place) {
    const auto at = quoteOf(place);
    return at.path + ":" + std::to_string(at.line);
}

std::string originOf(const Subject& subject, NodeId at, const std::string& dotted) {
    const auto& unit = subject.unit();
    const auto root = dotted.substr(0, dotted.find('.'));
    if (root.empty())
        return {};
    const auto rest = dotted.substr(root.size());
    std::string origin;
    for (const auto& import : unit.module->imports) {
        if (import.localName != root)
            continue;
        if (import.function != noNode && !unit.module->tree.within(at, import.function))
            continue;
        origin = (import.name.empty() ? import.module : import.module + "." + import.name) + rest;
    }
    const auto& botocore = subject.change.newUnit ? subject.world.botocoreNew() : subject.world.botocoreOld();
    for (int step = 0; step < maxReExports && origin.starts_with("botocore."); ++step) {
        std::string moduleName = origin;
        const python::Module* module = nullptr;
        while (!(module = botocore.moduleNamed(moduleName))) {
            const auto dot = moduleName.rfind('.');
            if (dot == std::string::npos)
                return origin;
            moduleName.resize(dot);
        }
        if (moduleName.size() >= origin.size())
            return origin;
        const auto name = origin.substr(moduleName.size() + 1);
        if (!module->import(name.substr(0, name.find('.'))))
            return origin;
        const auto next = mirror::importedOrigin(*module, name);
        if (next == origin)
            return origin;
        origin = next;
    }
    return origin;
}

} // namespace portside::asyncneed
