// SPDX-License-Identifier: GPL-3.0-or-later
// What a change does to divergence that stood before. Compared with botocore alone it stays hidden: a statement that
// botocore does not have diverges before and after, in whatever order, under whatever header. So aiobotocore's own base
// is asked here. What became more like botocore is not an edit of this kind.
#pragma once

#include "core/drift/Comparison.h"
#include "core/drift/Suspect.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::drift::rules {

struct StandingEdit {
    int statement = -1; ///< at head
    int base = -1;      ///< what it was
    Category category = Category::BehavioralOther;
    std::string_view reason; ///< why a person decides; empty: cosmetic
    std::string explanation;
};

/// Own tokens of a statement that diverges on, before and after.
std::vector<StandingEdit> editedDivergences(const Comparison& comparison, const Suspects& suspects);
/// Statements in another order among those that stayed, where the order may matter.
std::vector<StandingEdit> reorderings(const Comparison& comparison, const Suspects& suspects);
/// Statements that left or entered a block that stayed, and own ones whose header was taken off.
std::vector<StandingEdit> blockMoves(const Comparison& comparison, const Suspects& suspects);

/// Suspects are judged already: their statements are no edits of this kind.
bool isSuspect(const Suspects& suspects, int statement);

} // namespace portside::drift::rules
