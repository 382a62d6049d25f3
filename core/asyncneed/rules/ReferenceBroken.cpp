// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/ReferenceBroken.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using mirror::Place;

constexpr std::string_view id = "reference-broken";

std::string gone(const UnitChange& change) {
    if (change.moved)
        return "moved";
    return change.change == Change::Renamed ? "renamed" : "removed";
}

Quote quoteOfOld(const UnitChange& change) {
    return quote(compare::Side::BotocoreOld, *change.oldUnit->module, change.oldUnit->lines.first);
}

void addTracked(const Subject& subject, std::vector<Finding>& findings) {
    const auto* entry = subject.entry;
    if (!entry || entry->name != subject.change.oldUnit->name)
        return;
    // A moved symbol that its old module still offers is found as before.
    if (subject.change.moved && !entry->module.empty() &&
        subject.world.botocoreNew().lookUp(entry->module, entry->name))
        return;
    findings.push_back({std::string(id),
                        Verdict::NeedsAsync,
                        entry->name,
                        "tracked in test_patches, " + gone(subject.change) + " upstream",
                        {quoteOfOld(subject.change), quoteOf(subject.world, *entry)}});
}

void addDefinitions(const Subject& subject, std::vector<Finding>& findings) {
    const auto& old = *subject.change.oldUnit;
    const bool method = old.kind == UnitKind::Function && old.type;
    for (const auto& override : subject.overrides)
        findings.push_back(
            {std::string(id),
             method ? Verdict::NeedsAsync : Verdict::Ambiguous,
             nameOf(override.aiobotocore),
             gone(subject.change) + " upstream, `" + nameOf(override.aiobotocore) + "` still defines it",
             {quoteOfOld(subject.change), quoteOf(override.aiobotocore)}});
    if (old.kind == UnitKind::ClassHeader)
        for (const auto& link : subject.world.linkedTo(old.module->path, old.name))
            findings.push_back(
                {std::string(id),
                 Verdict::NeedsAsync,
                 nameOf(link.aiobotocore),
                 gone(subject.change) + " upstream, `" + nameOf(link.aiobotocore) + "` stands on it",
                 {quoteOfOld(subject.change), quoteOf(link.aiobotocore)}});
    for (const auto& copy : subject.world.copiesOf(old))
        findings.push_back({std::string(id),
                            Verdict::Ambiguous,
                            nameOf(copy),
                            gone(subject.change) + " upstream, aiobotocore keeps `" + nameOf(copy) + "`",
                            {quoteOfOld(subject.change), quoteOf(copy)}});
}

void addUses(const Subject& subject, std::vector<Finding>& findings) {
    const auto& old = *subject.change.oldUnit;
    const auto& world = subject.world;
    const auto name = old.ownName();
    if (old.kind == UnitKind::ClassHeader || isDunder(name))
        return;
    std::vector<Mention> uses;
    if (old.type)
        for (const auto& link : world.linkedTo(old.module->path, old.type->qualifiedName)) {
            if (world.graph().methodOf(link.aiobotocore, name).function ||
                world.graph().botocoreMethodOf(link.botocore, name).function)
                continue;
            const auto some = world.selfUses(link.aiobotocore, name);
            uses.insert(uses.end(), some.begin(), some.end());
        }
    if (old.kind == UnitKind::Function && uses.empty())
        uses = world.callsOf(name);
    if (uses.empty() || world.isDefinedAnywhere(name))
        return;
    const auto& first = uses.front();
    findings.push_back(
        {std::string(id),
         Verdict::NeedsAsync,
         std::string(name),
         gone(subject.change) + " upstream, aiobotocore still uses `" + std::string(name) + "`",
         {quoteOfOld(subject.change), quote(compare::Side::Aiobotocore, *first.module, first.line)}});
}

} // namespace

std::vector<Finding> referenceBroken(const Subject& subject) {
    const auto& change = subject.change;
    if (!change.oldUnit ||
        (change.change != Change::Removed && change.change != Change::Renamed && !change.moved))
        return {};
    std::vector<Finding> findings;
    addTracked(subject, findings);
    addDefinitions(subject, findings);
    addUses(subject, findings);
    return findings;
}

} // namespace portside::asyncneed
