// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/Propagated.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

/// True when `use`, standing in `unit`, means `other`.
bool refersTo(const Subject& subject, const Use& use, const Unit& other) {
    const auto& unit = *subject.change.newUnit;
    const auto& tree = unit.module->tree;
    if (other.kind == UnitKind::Function && other.type) {
        const auto owner = use.text.substr(0, use.text.rfind('.'));
        if (lastName(use.text) != other.ownName() ||
            (owner != "self" && owner != "cls" && owner != "super()") || !unit.type)
            return false;
        const auto method = subject.world.graph().botocoreMethodOf(classOf(unit), other.ownName());
        return method.function && method.module->path == other.module->path &&
               method.function->qualifiedName == other.name;
    }
    const auto name = python::dottedName(tree, use.node);
    if (name.empty() || lastName(name) != other.name ||
        subject.receivers.isLocal(unit, use.node, name.substr(0, name.find('.'))))
        return false;
    const auto place = subject.world.botocoreNew().resolve(*unit.module, name);
    return place.module && place.module->path == other.module->path;
}

} // namespace

std::vector<Finding> propagated(const Subject& subject, const std::vector<const Subject*>& needing) {
    std::vector<Finding> findings;
    const bool isOverride = subject.entry || (!subject.overrides.empty() && !onlyDelegates(subject));
    if (!subject.isFunction() || !subject.change.newUnit || !isOverride)
        return findings;
    const auto old = subject.change.oldUnit ? mentions(*subject.change.oldUnit) : std::vector<Use>{};
    for (const auto& use : newOnes(mentions(*subject.change.newUnit), old)) {
        const auto found = std::find_if(needing.begin(), needing.end(), [&](const Subject* other) {
            return other != &subject && other->change.newUnit &&
                   refersTo(subject, use, *other->change.newUnit);
        });
        if (found == needing.end())
            continue;
        const auto& other = *(*found)->change.newUnit;
        findings.push_back({"propagated",
                            Verdict::NeedsAsync,
                            other.name,
                            "gained a reference to `" + other.label + "`, which needs a port",
                            {quoteOf(compare::Side::Botocore, *subject.change.newUnit->module, use.node),
                             quoteOf((*found)->change)}});
    }
    return findings;
}

} // namespace portside::asyncneed
