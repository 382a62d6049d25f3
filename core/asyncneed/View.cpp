// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/View.h"

#include "core/compare/SideBySideBuilder.h"

#include <algorithm>
#include <optional>

namespace portside::asyncneed {

namespace {

using compare::Passage;

std::optional<Passage> passageOf(const Unit* unit) {
    if (!unit)
        return std::nullopt;
    if (!unit->functions.empty())
        return compare::passage(*unit->module, *unit->functions.back());
    if (!unit->assignments.empty())
        return compare::passage(*unit->module, *unit->assignments.back());
    if (unit->type)
        return compare::passage(*unit->module, *unit->type);
    return Passage{unit->module, python::noNode, unit->lines, unit->label};
}

std::optional<Passage> aiobotocorePassage(const Subject& subject) {
    if (!subject.overrides.empty()) {
        const auto& place = subject.overrides.front().aiobotocore;
        return compare::passage(*place.module, *place.function);
    }
    const auto& unit = subject.unit();
    if (unit.kind == UnitKind::ClassHeader) {
        const auto links = subject.world.linkedTo(unit.module->path, unit.name);
        if (links.empty())
            return std::nullopt;
        return compare::passage(*links.front().aiobotocore.module, *links.front().aiobotocore.type);
    }
    if (const auto copies = subject.world.copiesOf(unit); !copies.empty())
        return compare::passage(*copies.front().module, *copies.front().assignment);
    return std::nullopt;
}

std::string whyNoOverride(const Subject& subject) {
    const auto& unit = subject.unit();
    if (!subject.world.mirrorOf(unit.module->path))
        return "aiobotocore has no file at this path";
    switch (unit.kind) {
    case UnitKind::Function:
        return "not overridden: aiobotocore runs botocore's own code";
    case UnitKind::ClassHeader:
        return "no class of aiobotocore stands for this class";
    default:
        return "aiobotocore keeps no value of its own";
    }
}

void addWithin(const source::LineRange& some, const source::LineRange& unit, std::vector<int>& lines) {
    for (int line = std::max(some.first, unit.first); line <= std::min(some.last, unit.last); ++line)
        lines.push_back(line);
}

} // namespace

void show(const Subject& subject, const std::vector<source::LineChange>& lineChanges,
          FunctionVerdict& verdict) {
    const auto& change = subject.change;
    const auto aiobotocore = aiobotocorePassage(subject);
    verdict.view = compare::sideBySide(passageOf(change.oldUnit), passageOf(change.newUnit), aiobotocore);
    if (!aiobotocore)
        verdict.whyNoOverride = whyNoOverride(subject);
    for (const auto& lines : lineChanges) {
        if (change.newUnit && !change.moved)
            addWithin(lines.newLines, change.newUnit->lines, verdict.addedLines);
        if (change.oldUnit && !change.moved)
            addWithin(lines.oldLines, change.oldUnit->lines, verdict.removedLines);
    }
}

} // namespace portside::asyncneed
