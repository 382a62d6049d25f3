// SPDX-License-Identifier: GPL-3.0-or-later
// Which units a tag range added, removed, changed, renamed or moved. It says nothing about what that means.
#pragma once

#include "core/asyncneed/Units.h"
#include "core/asyncneed/Verdict.h"

#include <deque>
#include <string>
#include <vector>

namespace portside::asyncneed {

struct UnitChange {
    Change change = Change::Changed;
    const Unit* oldUnit = nullptr; ///< null: added
    const Unit* newUnit = nullptr; ///< null: removed
    bool moved = false;            ///< same code and own name, another class or file; `change` is Changed
    bool cosmetic = false;         ///< equal normal forms (for a renamed unit: but for the name)

    const Unit& unit() const { return newUnit ? *newUnit : *oldUnit; }
    const std::string& path() const { return unit().module->path; }
};

/// One file at both ends of the range; either module may be null (file added or removed).
struct FileVersions {
    const python::Module* oldModule = nullptr;
    const python::Module* newModule = nullptr;
};

/// Where one class stands among others: needed to tell a method pulled up to a base from a removed one.
class BaseQuestion {
public:
    virtual ~BaseQuestion() = default;
    /// True when `base` is a base, near or far, of `derived`, both as they are at TO.
    virtual bool isBase(const Unit& base, const Unit& derived) const = 0;
};

/// Owns the units of the changed files and tells them apart.
class ChangeSet {
public:
    ChangeSet(const std::vector<FileVersions>& files, const BaseQuestion& bases);
    ChangeSet(const ChangeSet&) = delete;
    ChangeSet& operator=(const ChangeSet&) = delete;

    /// By path, then by line of the side the change is shown on.
    const std::vector<UnitChange>& changes() const { return m_changes; }

private:
    void compare(const FileVersions& file);
    void pairMoved(const BaseQuestion& bases);
    void pairRenamed();

    std::deque<std::vector<Unit>> m_units;
    std::vector<UnitChange> m_changes;
};

} // namespace portside::asyncneed
