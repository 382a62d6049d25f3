// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/ChangeSet.h"

#include "core/source/SequenceDiff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portside::asyncneed {

namespace {

using Form = std::vector<python::Token>;

/// The share of equal tokens above which a removed and an added function are one renamed function.
constexpr double renameSimilarity = 0.85;
/// Bodies below this many tokens are renamed only when they are equal: short ones resemble each other anyway.
constexpr size_t longBody = 40;

/// The normal form without the unit's own name behind `def`.
Form namelessForm(const Unit& unit) {
    Form form = normalForm(unit);
    for (size_t i = 0; i + 1 < form.size(); ++i)
        if (form[i].text == "def" && form[i + 1].text == unit.ownName())
            form[i + 1].text.clear();
    return form;
}

double similarity(const Form& one, const Form& other) {
    std::map<std::string_view, uint32_t> symbols;
    const auto numbered = [&](const Form& form) {
        std::vector<uint32_t> numbers;
        numbers.reserve(form.size());
        for (const auto& token : form)
            numbers.push_back(symbols.try_emplace(token.text, uint32_t(symbols.size())).first->second);
        return numbers;
    };
    const auto oldItems = numbered(one);
    const auto newItems = numbered(other);
    const auto diff = source::diffSequences(oldItems, newItems);
    const auto same = std::count(diff.oldOnly.begin(), diff.oldOnly.end(), false);
    return 2.0 * double(same) / double(std::max<size_t>(1, one.size() + other.size()));
}

bool isStandalone(const Unit& unit) {
    return unit.kind == UnitKind::Function || unit.kind == UnitKind::ModuleAssignment;
}

const Unit* find(const std::vector<Unit>& units, const std::string& label) {
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.label == label; });
    return found == units.end() ? nullptr : &*found;
}

/// The members of a class that came or went are its header's story but for its methods.
bool belongsToMissingClass(const Unit& unit, const std::vector<Unit>& others) {
    return unit.kind == UnitKind::ClassAttribute && unit.type &&
           !find(others, unit.type->qualifiedName + " (header)");
}

} // namespace

ChangeSet::ChangeSet(const std::vector<FileVersions>& files, const BaseQuestion& bases) {
    for (const auto& file : files)
        compare(file);
    pairMoved(bases);
    pairRenamed();
    std::stable_sort(m_changes.begin(), m_changes.end(), [](const UnitChange& one, const UnitChange& other) {
        return std::tuple(one.path(), one.unit().lines.first, one.unit().label) <
               std::tuple(other.path(), other.unit().lines.first, other.unit().label);
    });
}

void ChangeSet::compare(const FileVersions& file) {
    m_units.push_back(file.oldModule ? unitsOf(*file.oldModule) : std::vector<Unit>{});
    const auto& oldUnits = m_units.back();
    m_units.push_back(file.newModule ? unitsOf(*file.newModule) : std::vector<Unit>{});
    const auto& newUnits = m_units.back();

    std::map<std::string_view, const Unit*> known;
    for (const auto& unit : oldUnits)
        known.emplace(unit.label, &unit);
    std::set<std::string_view> present;
    for (const auto& unit : newUnits) {
        present.insert(unit.label);
        const auto old = known.find(unit.label);
        if (old == known.end()) {
            if (!belongsToMissingClass(unit, oldUnits))
                m_changes.push_back({Change::Added, nullptr, &unit});
            continue;
        }
        if (sourceOf(*old->second) == sourceOf(unit))
            continue;
        const bool cosmetic = normalForm(*old->second) == normalForm(unit);
        m_changes.push_back({Change::Changed, old->second, &unit, false, cosmetic});
    }
    for (const auto& unit : oldUnits)
        if (!present.count(unit.label) && !belongsToMissingClass(unit, newUnits))
            m_changes.push_back({Change::Removed, &unit, nullptr});
}

void ChangeSet::pairMoved(const BaseQuestion& bases) {
    std::vector<UnitChange> kept;
    std::set<const Unit*> gone;
    for (auto& removed : m_changes) {
        if (removed.change != Change::Removed || !isStandalone(*removed.oldUnit))
            continue;
        const Unit& old = *removed.oldUnit;
        for (auto& added : m_changes) {
            if (added.change != Change::Added || gone.count(added.newUnit) ||
                added.newUnit->kind != old.kind || added.newUnit->ownName() != old.ownName() ||
                normalForm(*added.newUnit) != normalForm(old))
                continue;
            const bool pulledUp = old.type && added.newUnit->type && bases.isBase(*added.newUnit, old);
            gone.insert(&old);
            gone.insert(added.newUnit);
            if (!pulledUp)
                kept.push_back({Change::Changed, &old, added.newUnit, true, true});
            break;
        }
    }
    for (const auto& change : m_changes)
        if (!gone.count(&change.unit()))
            kept.push_back(change);
    m_changes = std::move(kept);
}

void ChangeSet::pairRenamed() {
    struct Candidate {
        double similarity;
        size_t removed;
        size_t added;
    };
    std::vector<Candidate> candidates;
    std::map<size_t, Form> forms;
    const auto formOf = [&](size_t index) -> const Form& {
        const auto [entry, isNew] = forms.try_emplace(index);
        if (isNew)
            entry->second = namelessForm(m_changes[index].unit());
        return entry->second;
    };
    for (size_t i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i].change != Change::Removed || m_changes[i].oldUnit->kind != UnitKind::Function)
            continue;
        for (size_t k = 0; k < m_changes.size(); ++k) {
            const auto& added = m_changes[k];
            if (added.change != Change::Added || added.newUnit->kind != UnitKind::Function ||
                added.path() != m_changes[i].path() ||
                added.newUnit->className() != m_changes[i].oldUnit->className())
                continue;
            const Form& one = formOf(i);
            const Form& other = formOf(k);
            if (one == other)
                candidates.push_back({1.0, i, k});
            else if (std::min(one.size(), other.size()) >= longBody &&
                     std::min(one.size(), other.size()) >
                         renameSimilarity * 0.5 * double(one.size() + other.size()))
                if (const double alike = similarity(one, other); alike > renameSimilarity)
                    candidates.push_back({alike, i, k});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
        return one.similarity > other.similarity;
    });
    std::set<size_t> used;
    std::set<size_t> dropped;
    for (const auto& [alike, removed, added] : candidates) {
        if (used.count(removed) || used.count(added))
            continue;
        used.insert({removed, added});
        dropped.insert(removed);
        m_changes[added] = {Change::Renamed, m_changes[removed].oldUnit, m_changes[added].newUnit, false,
                            alike == 1.0};
    }
    std::vector<UnitChange> kept;
    for (size_t i = 0; i < m_changes.size(); ++i)
        if (!dropped.count(i))
            kept.push_back(m_changes[i]);
    m_changes = std::move(kept);
}

} // namespace portside::asyncneed
