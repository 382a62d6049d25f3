// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Warnings.h"

#include "core/asyncneed/Subject.h"
#include "core/base/Strings.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

/// A botocore function that an entry tracks; empty when it names a class or nothing that is there.
mirror::Place trackedFunction(const AsyncWorld& world, const mirror::OverrideEntry& entry) {
    if (entry.isClass || entry.module.empty())
        return {};
    const auto place = world.botocoreNew().lookUp(entry.module, entry.name);
    if (place.function)
        return place;
    const auto dot = entry.name.rfind('.');
    if (dot == std::string::npos)
        return {};
    const auto type = world.botocoreNew().lookUp(entry.module, entry.name.substr(0, dot));
    return type.type ? world.graph().botocoreMethodOf(type, entry.name.substr(dot + 1)) : mirror::Place{};
}

bool isOverridden(const AsyncWorld& world, const mirror::OverrideEntry& entry, const mirror::Place& place) {
    if (!world.graph().overridesOf(place.module->path, place.function->qualifiedName).empty())
        return true;
    // The entry may name the method by a class that inherits it.
    const auto named = world.botocoreNew().lookUp(entry.module, entry.name.substr(0, entry.name.find('.')));
    return named.type && !world.graph().overridesOf(named.module->path, entry.name).empty();
}

/// A mere forwarder of the constructor kind needs no tracking.
bool handsOn(const python::Module& module, const python::Function& function) {
    const auto& tree = module.tree;
    const auto wanted = "super()." + function.name;
    for (python::NodeId id = function.node; id < tree[function.node].subtreeEnd; ++id)
        if (tree.kind(id) == python::NodeKind::Call)
            if (const auto callee = tree.child(id, python::Field::Function);
                callee != python::noNode && shortText(tree, callee) == wanted)
                return true;
    return false;
}

} // namespace

std::vector<std::string> trackingWarnings(const AsyncWorld& world, const std::set<std::string>& paths) {
    std::vector<std::string> warnings;
    for (const auto& entry : world.registries().overrides) {
        if (!paths.count(base::replaced(entry.module, ".", "/") + ".py"))
            continue;
        const auto place = trackedFunction(world, entry);
        if (place && !isOverridden(world, entry, place))
            warnings.push_back("tracked but not overridden: " + entry.reference + " (" +
                               std::string(mirror::patchesPath) + ":" + std::to_string(entry.line) + ")");
    }
    for (const auto& path : paths) {
        const auto module = world.botocoreNew().module(path);
        if (!module || !*module || !world.mirrorOf(path))
            continue;
        std::set<std::string_view> seen;
        for (const auto& function : (*module)->functions) {
            if (function.nested || !seen.insert(function.qualifiedName).second ||
                world.registries().tracked(function.qualifiedName))
                continue;
            const auto overrides = world.graph().overridesOf(path, function.qualifiedName);
            if (overrides.empty() || std::all_of(overrides.begin(), overrides.end(), [](const auto& it) {
                    return handsOn(*it.aiobotocore.module, *it.aiobotocore.function);
                }))
                continue;
            warnings.push_back("overridden but not tracked: " + function.qualifiedName + " (" +
                               whereOf(overrides.front().aiobotocore) + ")");
        }
    }
    return warnings;
}

} // namespace portside::asyncneed
