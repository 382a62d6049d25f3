// SPDX-License-Identifier: GPL-3.0-or-later
// An override and what it stands for, from one commit to the next older one: unchanged, edited, renamed or moved.
#pragma once

#include "core/base/Progress.h"
#include "core/drift/Divergence.h"
#include "core/pipeline/Snapshot.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace portside::pipeline {

/// A definition by name.
struct Name {
    std::string path;
    std::string name; ///< moduleLevel for what stands outside functions
    python::Accessor accessor = python::Accessor::None;
    bool operator==(const Name&) const = default;
};

/// An override and what it stands for at one commit, with all that diverges.
struct Pair {
    Name aiobotocore;
    Name botocore;
    std::string aiobotocoreText;
    std::string botocoreText;
    drift::DivergenceMap map;
};

/// Borrows the progress. Single-threaded.
class OverrideHistory {
public:
    explicit OverrideHistory(const base::Progress& progress) : m_progress(progress) {}

    /// Names of the audited tree that stand for nothing; those that are gone by now are too few to matter.
    void setOwnNames(OwnNames names) { m_ownNames = std::move(names); }
    /// Two other neighbours are looked at from here on.
    void forgetRenames() { m_renamesOf = {}; }

    /// nullptr when one of the two is not there. `known` is reused when its text is the same.
    std::shared_ptr<const Pair> pairAt(Snapshot& snapshot, const Name& aiobotocore, const Name& botocore,
                                       const std::shared_ptr<const Pair>& known);
    /// What the override was at the older of two neighbouring commits; nullptr when there was none.
    std::shared_ptr<const Pair> olderPair(const std::shared_ptr<const Pair>& newer, Snapshot& child,
                                          Snapshot& parent);

private:
    std::shared_ptr<const Pair> movedPair(const std::shared_ptr<const Pair>& newer, Snapshot& child,
                                          Snapshot& parent);
    std::optional<std::string> oldPath(const std::string& path, const Snapshot& child,
                                       const Snapshot& parent);

    const base::Progress& m_progress;
    OwnNames m_ownNames;
    std::pair<const Snapshot*, const Snapshot*> m_renamesOf{};
    std::map<std::string, std::string> m_renames; ///< old path by new path, between the two
};

} // namespace portside::pipeline
