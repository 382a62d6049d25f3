// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the function list, the same for both checks: what it is, how it is judged, where it stands.
#pragma once

#include "core/review/Review.h"
#include "ui/render/Explanation.h"
#include "ui/render/RowModel.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace portside::models {

enum class EntryKind {
    Function,
    ModuleLevel, ///< one file's lines outside functions
    Advisory     ///< of a file without a mirror; never part of the roll-up
};

struct FunctionEntry {
    EntryKind kind = EntryKind::Function;
    int index = 0;   ///< into the outcome's functions or advisory, or review::moduleLevels()
    std::string key; ///< review::functionKey; empty when no decision can be taken
    QString path;
    QString name;
    QString oldName;
    std::string token; ///< word of the effective verdict
    render::VerdictClass machine = render::VerdictClass::None;
    render::VerdictClass verdict = render::VerdictClass::None; ///< effective
    std::optional<asyncneed::Change> change;
    int flagged = 0; ///< lines
    int judged = 0;  ///< lines
    bool alreadyPorted = false;
    bool canSettle = false;
    bool needsMe = false;
    bool settled = false;
    bool carried = false;
    QString carriedFrom; ///< short; empty when it was taken here
    QString reopened;    ///< why an earlier decision does not hold any more; empty once there is another
    bool waived = false; ///< an accepted divergence
    QString settledBy;
    QString note;
    bool viewed = false;
};

/// In the order of the outcome, a file's module level after its functions, advisory ones last. `viewed` is not set.
std::vector<FunctionEntry> entriesOf(const review::Review& review);
/// Recomputes what decisions change.
void refresh(FunctionEntry& entry, const review::Review& review);

/// With `asyncFree` (of the entry's files) as it reads without async.
render::RowModel rowsOf(const review::Review& review, const FunctionEntry& entry,
                        const render::AsyncFree* asyncFree = nullptr);
/// A whole file under the verdicts of all entries; cells name theirs by its place in `entries`.
render::RowModel rowsOf(const review::Review& review, const std::vector<FunctionEntry>& entries,
                        const compare::SideBySide& file, const render::AsyncFree* asyncFree = nullptr);
/// What was compared already in the file of that path (of either package).
std::vector<compare::SideBySide> comparedIn(const review::Review& review, const std::string& path);
/// The entry whose definition holds that line; -1 when none does.
int entryAt(const review::Review& review, const std::vector<FunctionEntry>& entries, compare::Side side,
            const QString& path, int line);
/// Key of a judged line, for decisions on it alone; empty where lines cannot be settled: in tag ranges, and where there
/// is nothing to settle. `judged` as in render::Cell.
std::string lineKeyOf(const review::Review& review, const FunctionEntry& entry, int judged);
/// `judged` as in render::Cell; -1 for the whole entry.
render::Explanation explain(const review::Review& review, const FunctionEntry& entry, int judged);

/// Digest of a function's evidence; empty for unknown keys.
std::string fingerprintOf(const review::Review& review, const std::string& functionKey);

} // namespace portside::models
