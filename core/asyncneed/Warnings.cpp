// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Warnings.h"

#include "core/asyncneed/Subject.h"

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

std::vector<std::string> trackingWarnings(const AsyncWorld& world) {
    std::vector<std::string> warnings;
    for (const auto& entry : world.registries().overrides) {
        const auto place = trackedFunction(world, entry);
        if (place && !isOverridden(world, entry, place))
            warnings.push_back("tracked but not overridden: " + entry.reference + " (" +
                               std::string(mirror::patchesPath) + ":" + std::to_string(entry.line) + ")");
    }
    for (const auto* module : world.modules())
        for (const auto& function : module->functions) {
            const mirror::Place place{module, &function, nullptr, nullptr};
            if (function.nested || handsOn(*module, function))
                continue;
            const auto counterpart = world.graph().counterpartOf(place);
            if (!counterpart)
                continue;
            const auto& name = counterpart->botocore.function->qualifiedName;
            if (!world.registries().tracked(name) && !counterpart->inherited)
                warnings.push_back("overridden but not tracked: " + name + " (" + whereOf(place) + ")");
        }
    return warnings;
}

} // namespace portside::asyncneed
