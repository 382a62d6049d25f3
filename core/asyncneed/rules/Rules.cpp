// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/Rules.h"

#include "core/asyncneed/rules/AlreadyPorted.h"
#include "core/asyncneed/rules/AsyncCallee.h"
#include "core/asyncneed/rules/Cosmetic.h"
#include "core/asyncneed/rules/HumanTerritory.h"
#include "core/asyncneed/rules/ImportBroken.h"
#include "core/asyncneed/rules/NetworkIo.h"
#include "core/asyncneed/rules/NewSubclass.h"
#include "core/asyncneed/rules/Propagated.h"
#include "core/asyncneed/rules/PureSync.h"
#include "core/asyncneed/rules/ReferenceBroken.h"
#include "core/asyncneed/rules/TableChanged.h"
#include "core/asyncneed/rules/TrackedOverride.h"
#include "core/asyncneed/rules/UntrackedOverride.h"

#include <algorithm>
#include <array>

namespace portside::asyncneed {

namespace {

struct Rule {
    std::string_view id;
    std::vector<Finding> (*find)(const Subject&);
};

/// What they find ends the judging of a unit.
constexpr std::array<Rule, 2> endingRules{{
    {"cosmetic", cosmetic},
    {"already-ported", alreadyPorted},
}};

/// All of them look at every other unit; the first one of the worst verdict names it.
constexpr std::array<Rule, 9> judgingRules{{
    {"tracked-override", trackedOverride},
    {"untracked-override", untrackedOverride},
    {"network-io", networkIo},
    {"async-callee", asyncCallee},
    {"reference-broken", referenceBroken},
    {"import-broken", importBroken},
    {"table-changed", tableChanged},
    {"new-subclass", newSubclass},
    {"human-territory", humanTerritory},
}};

Ruling notJudged(const Subject& subject, std::string reason) {
    Ruling ruling{Verdict::NotJudged, false, true, {}};
    ruling.findings.push_back(
        {"not-judged", Verdict::NotJudged, "syntax error", std::move(reason), {quoteOf(subject.change)}});
    return ruling;
}

/// An error outside every unit may hide any number of them.
bool hasStrayError(const mirror::Package& package, const std::string& path) {
    const auto module = package.module(path);
    if (!module || !*module || !(*module)->tree.containsError())
        return false;
    const auto units = unitsOf(**module);
    return std::any_of(units.begin(), units.end(),
                       [](const Unit& unit) { return unit.kind == UnitKind::ModuleLevel; });
}

bool containsError(const Subject& subject) {
    const auto& change = subject.change;
    if ((change.oldUnit && change.oldUnit->containsError) ||
        (change.newUnit && change.newUnit->containsError))
        return true;
    // A unit that seems to have come or gone may only stand where the other side did not parse.
    return (!change.newUnit && hasStrayError(subject.world.botocoreNew(), change.path())) ||
           (!change.oldUnit && hasStrayError(subject.world.botocoreOld(), change.path()));
}

/// What overrides the unit may stand where aiobotocore's file did not parse.
bool mirrorContainsError(const Subject& subject) {
    return std::any_of(subject.overrides.begin(), subject.overrides.end(),
                       [](const mirror::Override& override) {
                           const auto* function = override.aiobotocore.function;
                           return function && function->containsError;
                       }) ||
           hasStrayError(subject.world.aiobotocore(), mirrorPath(subject.change.path()));
}

bool turnsAsync(const Ruling& ruling) {
    return std::any_of(ruling.findings.begin(), ruling.findings.end(), [](const Finding& finding) {
        return finding.verdict == Verdict::NeedsAsync &&
               (finding.rule == "network-io" || finding.rule == "async-callee" ||
                finding.rule == "propagated");
    });
}

} // namespace

Ruling ruleOn(const Subject& subject) {
    if (containsError(subject))
        return notJudged(subject, "the parser found an error in it");
    for (const auto& rule : endingRules) {
        const bool looksAtAiobotocore = rule.id == "already-ported";
        if (looksAtAiobotocore && mirrorContainsError(subject))
            return notJudged(subject, "the parser found an error in aiobotocore's file");
        if (auto findings = rule.find(subject); !findings.empty())
            return {Verdict::PureSync, looksAtAiobotocore, true, std::move(findings)};
    }
    Ruling ruling;
    for (const auto& rule : judgingRules)
        add(ruling, rule.find(subject));
    if (ruling.findings.empty())
        ruling.findings.push_back(pureSync(subject));
    return ruling;
}

void add(Ruling& ruling, std::vector<Finding> findings) {
    for (auto& finding : findings)
        ruling.findings.push_back(std::move(finding));
    const auto worst = std::max_element(
        ruling.findings.begin(), ruling.findings.end(),
        [](const Finding& one, const Finding& other) { return one.verdict < other.verdict; });
    if (worst == ruling.findings.end())
        return;
    ruling.verdict = worst->verdict;
    std::rotate(ruling.findings.begin(), worst, worst + 1);
}

void propagate(const std::vector<Subject>& subjects, std::vector<Ruling>& rulings) {
    for (bool changed = true; changed;) {
        changed = false;
        std::vector<Needing> needing;
        for (size_t i = 0; i < subjects.size(); ++i)
            if (rulings[i].verdict == Verdict::NeedsAsync)
                needing.push_back({&subjects[i], turnsAsync(rulings[i])});
        for (size_t i = 0; i < subjects.size(); ++i) {
            auto& ruling = rulings[i];
            if (ruling.settled || ruling.verdict == Verdict::NeedsAsync)
                continue;
            auto findings = propagated(subjects[i], needing);
            if (findings.empty())
                continue;
            std::erase_if(ruling.findings, [](const Finding& it) { return it.rule == "pure-sync"; });
            add(ruling, std::move(findings));
            changed = true;
        }
    }
}

std::vector<std::string_view> ruleIds() {
    std::vector<std::string_view> ids{"cosmetic"};
    for (const auto& rule : judgingRules) {
        ids.push_back(rule.id);
        if (rule.id == "untracked-override")
            ids.push_back("already-ported");
    }
    ids.insert(ids.end(), {"propagated", "pure-sync"});
    return ids;
}

} // namespace portside::asyncneed
