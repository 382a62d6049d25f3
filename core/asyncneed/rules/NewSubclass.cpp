// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/NewSubclass.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using mirror::LinkKind;
using mirror::Place;

std::vector<Finding> newClass(const Subject& subject) {
    std::vector<Finding> findings;
    const auto& unit = subject.unit();
    for (const auto& base : unit.type->bases) {
        const auto place = subject.world.botocoreNew().resolve(*unit.module, base);
        if (!place.type || place.type->name == "Config" || subject.world.isException(place))
            continue;
        const auto linked = subject.world.asyncSubclass(place);
        if (!linked)
            continue;
        const Place aioClass{linked.module, nullptr, linked.type, nullptr};
        const bool async = linked.function != nullptr;
        findings.push_back({"new-subclass",
                            async ? Verdict::NeedsAsync : Verdict::Ambiguous,
                            nameOf(aioClass),
                            "new subclass of `" + place.type->name + "`, which `" + nameOf(aioClass) +
                                (async ? "` turns async" : "` replaces"),
                            {quoteOf(subject.change), quoteOf(async ? linked : aioClass)}});
    }
    return findings;
}

std::vector<Finding> newBases(const Subject& subject) {
    const auto& unit = subject.unit();
    const auto links = subject.world.linkedTo(unit.module->path, unit.name);
    if (links.empty())
        return {};
    return {{"new-subclass",
             Verdict::Ambiguous,
             nameOf(links.front().aiobotocore),
             "bases or decorators changed under `" + nameOf(links.front().aiobotocore) + "`",
             {quoteOf(subject.change), quoteOf(links.front().aiobotocore)}}};
}

/// aiobotocore wrote the class anew: what upstream adds to it does not come by inheritance.
std::vector<Finding> newMethod(const Subject& subject) {
    const auto& unit = subject.unit();
    if (unit.ownName().starts_with("_") || !subject.overrides.empty())
        return {};
    const auto links = subject.world.linkedTo(unit.module->path, unit.type->qualifiedName);
    std::vector<Finding> findings;
    for (const auto& link : links) {
        const auto all = subject.world.graph().linksOf(link.aiobotocore);
        const bool inherits = std::any_of(all.begin(), all.end(), [](const mirror::ClassLink& it) {
            return it.kind == LinkKind::Inherits;
        });
        if (inherits)
            continue;
        findings.push_back({"new-subclass",
                            Verdict::Ambiguous,
                            nameOf(link.aiobotocore),
                            "new public method; `" + nameOf(link.aiobotocore) + "` does not inherit it",
                            {quoteOf(subject.change), quoteOf(link.aiobotocore)}});
    }
    return findings;
}

} // namespace

std::vector<Finding> newSubclass(const Subject& subject) {
    const auto& unit = subject.unit();
    if (unit.kind == UnitKind::ClassHeader) {
        if (subject.isAdded())
            return newClass(subject);
        return subject.change.change == Change::Changed ? newBases(subject) : std::vector<Finding>{};
    }
    if (unit.kind == UnitKind::Function && unit.type && subject.isAdded())
        return newMethod(subject);
    return {};
}

} // namespace portside::asyncneed
