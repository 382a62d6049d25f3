// SPDX-License-Identifier: GPL-3.0-or-later
// One changed unit with everything a rule may ask about it. Rules read it; nobody changes it.
#pragma once

#include "core/asyncneed/AsyncWorld.h"
#include "core/asyncneed/ChangeSet.h"
#include "core/asyncneed/Expressions.h"
#include "core/asyncneed/Receiver.h"
#include "core/asyncneed/Verdict.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::asyncneed {

/// A name that aiobotocore imports from botocore and that botocore offered at FROM only.
struct BrokenImport {
    std::string path; ///< botocore file it was in
    std::string name; ///< empty: the whole module is gone
    Mention import;   ///< the statement in aiobotocore
};

struct Subject {
    const UnitChange& change;
    const AsyncWorld& world;
    const ReceiverResolver& receivers; ///< of botocore at TO
    const std::vector<BrokenImport>& brokenImports;

    /// The entry of test_patches with exactly this unit's name (old or new); nullptr when untracked.
    const mirror::OverrideEntry* entry = nullptr;
    /// aiobotocore functions that stand for the unit (by its old name when it was removed or renamed).
    std::vector<mirror::Override> overrides;

    std::vector<Use> oldCalls;
    std::vector<Use> calls;
    std::vector<Use> newCalls; ///< callee absent from the old body

    const Unit& unit() const { return change.unit(); }
    bool isFunction() const { return unit().kind == UnitKind::Function; }
    bool isAdded() const { return change.change == Change::Added; }
    bool isRemoved() const { return change.change == Change::Removed; }
};

Subject subjectOf(const UnitChange& change, const AsyncWorld& world, const ReceiverResolver& receivers,
                  const std::vector<BrokenImport>& brokenImports);

/// The botocore class that the unit is a method, attribute or header of; empty for module-level ones.
mirror::Place classOf(const Unit& unit);

/// True when every override hands the call on to botocore's own code (`super().name(...)`).
bool onlyDelegates(const Subject& subject);
/// True when upstream's parameters changed and an override neither takes nor forwards arbitrary ones.
bool parametersOutgrow(const Subject& subject);

Quote quote(compare::Side side, const python::Module& module, int line);
Quote quoteOf(compare::Side side, const python::Module& module, python::NodeId node);
/// The line where an aiobotocore class or function is defined.
Quote quoteOf(const mirror::Place& aiobotocore);
Quote quoteOf(const AsyncWorld& world, const mirror::OverrideEntry& entry);
/// First line of the unit on the side it exists on.
Quote quoteOf(const UnitChange& change);

/// "AioClass.method" of an aiobotocore function, "AioClass" of a class.
std::string nameOf(const mirror::Place& place);
/// "aiobotocore/args.py:12".
std::string whereOf(const mirror::Place& place);

/// The absolute origin of a dotted name in a unit, through imports of the file, of the function and through what
/// botocore's own modules re-export; empty when no import binds it.
std::string originOf(const Subject& subject, python::NodeId at, const std::string& dotted);

} // namespace portside::asyncneed
