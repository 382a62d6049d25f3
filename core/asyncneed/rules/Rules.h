// SPDX-License-Identifier: GPL-3.0-or-later
// The ordered list of the rules and how a unit's verdict comes out of their findings. Each rule has its own file and
// its page in resources/rules.
#pragma once

#include "core/asyncneed/Subject.h"

#include <string_view>
#include <vector>

namespace portside::asyncneed {

/// A unit's verdict so far. `findings` has the naming one first and is never empty.
struct Ruling {
    Verdict verdict = Verdict::PureSync;
    bool alreadyPorted = false;
    bool settled = false; ///< cosmetic, already ported or not judged: propagation does not touch it
    std::vector<Finding> findings;
};

Ruling ruleOn(const Subject& subject);
/// Adds findings that came later; the first of the worst verdict names the ruling.
void add(Ruling& ruling, std::vector<Finding> findings);

/// Propagation to a fixpoint: `rulings[i]` is about `subjects[i]`.
void propagate(const std::vector<Subject>& subjects, std::vector<Ruling>& rulings);

/// Ids of all rules, in order.
std::vector<std::string_view> ruleIds();

} // namespace portside::asyncneed
