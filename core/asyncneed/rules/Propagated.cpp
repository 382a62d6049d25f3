// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/Propagated.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

bool isDefinedBelow(const Subject& subject, const Unit& unit, const Unit& method) {
    const auto bases = subject.world.graph().botocoreBasesOf(classOf(method));
    return std::any_of(bases.begin(), bases.end(),
                       [&](const mirror::Place& base) { return base.type == unit.type; });
}

/// Nothing but a docstring and `raise NotImplementedError`: what `self.m` means is defined below.
bool isAbstract(const mirror::Place& method) {
    const auto& tree = method.module->tree;
    for (const auto statement : tree.children(method.function->body)) {
        const auto kind = tree.kind(statement);
        if (kind == python::NodeKind::Comment || python::isStringStatement(tree, statement))
            continue;
        return kind == python::NodeKind::RaiseStatement &&
               tree.slice(statement).find("NotImplementedError") != std::string_view::npos;
    }
    return false;
}

enum class Lookup { FromItself, FromItsBases };

mirror::Place methodMeant(const Subject& subject, const Unit& unit, Lookup lookup, std::string_view name) {
    const auto& graph = subject.world.graph();
    if (lookup == Lookup::FromItself)
        return graph.botocoreMethodOf(classOf(unit), name);
    for (const auto& base : graph.botocoreBasesOf(classOf(unit)))
        if (const auto method = graph.botocoreMethodOf(base, name); method.function)
            return method;
    return {};
}

/// True when `use`, standing in `unit`, means `other`.
bool refersTo(const Subject& subject, const Use& use, const Unit& other) {
    const auto& unit = *subject.change.newUnit;
    const auto& tree = unit.module->tree;
    if (other.kind == UnitKind::Function && other.type) {
        const auto owner = use.text.substr(0, use.text.rfind('.'));
        if (lastName(use.text) != other.ownName() ||
            (owner != "self" && owner != "cls" && owner != "super()") || !unit.type)
            return false;
        const auto method = methodMeant(
            subject, unit, owner == "super()" ? Lookup::FromItsBases : Lookup::FromItself, other.ownName());
        if (!method.function || isAbstract(method)) // a template method
            return isDefinedBelow(subject, unit, other);
        return method.module->path == other.module->path && method.function->qualifiedName == other.name;
    }
    const auto name = python::dottedName(tree, use.expression);
    if (name.empty() || lastName(name) != other.name ||
        subject.receivers.isLocal(unit, use.node, name.substr(0, name.find('.'))))
        return false;
    const auto place = subject.world.botocoreNew().resolve(*unit.module, name);
    return place.module && place.module->path == other.module->path;
}

/// What the unit gained: an override and an added unit may hand the other one on, any other has to call it.
std::vector<Use> gained(const Subject& subject, bool references) {
    const auto& now = *subject.change.newUnit;
    if (!references)
        return subject.newCalls;
    return newOnes(mentions(now),
                   subject.change.oldUnit ? mentions(*subject.change.oldUnit) : std::vector<Use>{});
}

} // namespace

std::vector<Finding> propagated(const Subject& subject, const std::vector<Needing>& needing) {
    std::vector<Finding> findings;
    if (!subject.isFunction() || !subject.change.newUnit || subject.change.moved)
        return findings;
    const bool isOverride = subject.entry || (!subject.overrides.empty() && !onlyDelegates(subject));
    for (const auto& use : gained(subject, isOverride || subject.isAdded())) {
        const auto found = std::find_if(needing.begin(), needing.end(), [&](const Needing& other) {
            return other.subject != &subject && other.subject->change.newUnit &&
                   (isOverride || other.turnsAsync) && refersTo(subject, use, *other.subject->change.newUnit);
        });
        if (found == needing.end())
            continue;
        const auto& other = *found->subject->change.newUnit;
        findings.push_back({"propagated",
                            Verdict::NeedsAsync,
                            other.name,
                            "gained a reference to `" + other.label + "`, which needs a port",
                            {quoteOf(compare::Side::Botocore, *subject.change.newUnit->module, use.node),
                             quoteOf(found->subject->change)}});
    }
    return findings;
}

} // namespace portside::asyncneed
