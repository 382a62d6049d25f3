// SPDX-License-Identifier: GPL-3.0-or-later
// What each suspect of a definition means: category, reasons, the sentence that answers "why?". It knows statements,
// not lines.
#pragma once

#include "core/drift/Suspect.h"
#include "core/drift/Verdict.h"

#include <string>
#include <vector>

namespace portside::drift {

/// How strictly a definition is compared with what it stands for.
enum class Measure {
    Mirror,   ///< with botocore's counterpart, async aside; only what the change adds counts
    Standing, ///< with botocore's counterpart, async aside; all that diverges counts, there is no change
    Axiom     ///< with its own former self, as it is: the comparison of everything else relies on it
};

struct JudgedSuspect {
    Category category = Category::BehavioralOther;
    bool ambiguous = false;
    std::vector<std::string> reasons;
    std::string explanation;
};

/// One judgement for each of suspects.fresh, in order.
std::vector<JudgedSuspect> judgeSuspects(const Comparison& comparison, const Suspects& suspects,
                                         Measure measure, Background& background);

} // namespace portside::drift
