// SPDX-License-Identifier: GPL-3.0-or-later
// The few classes into which all verdicts fall for the eye: one glyph, one tint, one mark colour each. Meaning only;
// which colour a class has is ui/theme's.
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/drift/Verdict.h"

#include <optional>
#include <string_view>

namespace portside::render {

/// None is a line that the change does not touch. Settled is for chips only, never for lines.
enum class VerdictClass {
    None,
    Mirrored,
    Explained,
    Neutral,
    Cosmetic,
    NotJudged,
    Ambiguous,
    Behavioural,
    Settled
};

VerdictClass classOf(drift::Category category);
VerdictClass classOf(const drift::LineVerdict& line);
VerdictClass classOf(drift::Verdict verdict);
VerdictClass classOf(asyncneed::Verdict verdict);
/// Already ported counts as explained.
VerdictClass classOf(const asyncneed::FunctionVerdict& function);
/// nullopt is "not judged".
VerdictClass classOf(std::optional<asyncneed::Classification> classification);
/// Of a verdict word of either check, as decisions carry it; None for others.
VerdictClass classOfWord(std::string_view verdictWord);

/// True for what a reader looks for: cosmetic, behavioural, ambiguous, not judged.
bool isFlagged(VerdictClass verdict);
/// The one that must not be overlooked.
VerdictClass worse(VerdictClass one, VerdictClass other);

} // namespace portside::render
