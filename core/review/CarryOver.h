// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions of an earlier review in a later one: those whose evidence is the same carry over, the others reopen and say
// why. Also what changed since somebody signed off. It looks at two reviews that are at hand and searches for none.
#pragma once

#include "core/review/Review.h"

#include <string>
#include <vector>

namespace portside::review {

/// What the decisions of `earlier` were taken on, in one word that tells it apart from `now`: the head commit,
/// "base <commit>", "botocore 1.2.3"; "1.2.3..1.2.9", "aiobotocore <commit>".
std::string originOf(const Review& earlier, const Review& now);

/// Of the same pull request, or both of no pull request, or both of tag ranges: the two may share decisions.
bool areRelated(const Review& one, const Review& other);

/// What of the evidence differs, one line for people, English, no full stop; empty when the fingerprints are equal.
std::string whatChanged(const drift::FunctionVerdict& earlier, const drift::FunctionVerdict& now);
std::string whatChanged(const asyncneed::FunctionVerdict& earlier, const asyncneed::FunctionVerdict& now);

struct CarryCount {
    int carried = 0;
    int reopened = 0;
    int gone = 0; ///< their functions are not in the later review
};

/// Gives `now` the standing decisions of `earlier` on what nobody has decided in `now` yet. Call it for the newest of
/// several earlier ones first: what it carried or reopened stays.
CarryCount carryOver(Review& now, const Review& earlier);

/// `now` was judged again from what `kept` was judged from, so it takes over all that people added to it: decisions on
/// the same evidence as they are, others reopen.
CarryCount takeUp(Review& now, const Review& kept);

/// One function whose state is another than when somebody signed off.
struct SinceRow {
    enum class Kind { New, Gone, Evidence, Decision };
    std::string function; ///< its key
    Kind kind = Kind::New;
    std::string why; ///< one line for people, English, no full stop
};

struct SinceSignOff {
    SignOff signOff;
    std::string from;           ///< originOf() the review that was signed off; empty when it is this one
    std::vector<SinceRow> rows; ///< in the order of the functions, those that are gone last
    int same = 0;               ///< functions as they were
};

/// What a later review, or the same one later, has that the sign-off has not seen. `signOff` is one of `signedOff`'s.
SinceSignOff since(const Review& signedOff, const SignOff& signOff, const Review& now);

} // namespace portside::review
