// SPDX-License-Identifier: GPL-3.0-or-later
// What text, Markdown and HTML say in the same words. Results are plain text, not escaped for any format.
#pragma once

#include "core/review/Review.h"
#include "core/review/SignOff.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::report {

/// The token of the top line: what is not settled or not judged reads as behavioral-drift, the safe reading.
std::string_view driftToken(const review::Review& review);
/// The token of the last line: what was not judged reads as ambiguous, never as no-port.
std::string_view classificationToken(const review::Review& review);

/// A line that widens the difference: cosmetic, behavioural or ambiguous.
bool isFlagged(const drift::LineVerdict& line);

/// The functions that were compared, then the module levels that have a flagged line.
std::vector<drift::FunctionVerdict> comparedFunctions(const drift::Outcome& outcome);

/// How many of the lines from `first` on are one place: a docstring with its blank lines, a block of comment, a
/// statement over several lines. At least 1.
size_t placeLength(const std::vector<drift::LineVerdict>& lines, size_t first);
/// "12-14, 16": the numbers of flagged lines, those of botocore named as such.
std::string flaggedNumbers(const std::vector<drift::LineVerdict>& lines);

/// "behavioral-guard, ambiguous (extra-await): a statement without counterpart awaits"
std::string whyFlagged(const drift::LineVerdict& line);
/// Its last part: "a statement without counterpart awaits"
std::string reasonOf(const drift::LineVerdict& line);
/// "return type annotation", "annotation on berth"; one per annotation that the line adds.
std::vector<std::string> addedAnnotations(const drift::LineVerdict& line);

/// "clean by Marlin Quay: checked" with where it was carried over from; says so when the divergence is accepted.
std::string whoSettled(const review::Decision& decision);

/// "Reviewed-by: Name <mail>" while the newest sign-off holds, else that it is void; empty when nobody has signed off.
std::string signOffWords(const review::Review& review);

/// "Harbour.pack -> Harbour.stow" for a renamed unit, else its name.
std::string unitName(const asyncneed::FunctionVerdict& unit);
/// The reason, with what became of a moved unit before it.
std::string unitReason(const asyncneed::FunctionVerdict& unit);

/// Counts over the units in scope, by effective verdict.
struct UnitCounts {
    int inspected = 0; ///< units that got a verdict
    int files = 0;     ///< mirrored files that they are in
    int pureSync = 0;
    int needsAsync = 0;
    int ambiguous = 0;
    int notJudged = 0;
    int alreadyPorted = 0;
};
UnitCounts countUnits(const review::Review& review);

/// What disagrees in the three-way check of a sync pull request, one sentence each; empty for other reviews.
std::vector<std::string> threeWayDisagreements(const review::Review& review);

/// "tag" of the aiobotocore tree that a range was judged with: the revision asked for, else the short commit.
std::string judgedWith(const asyncneed::Inputs& inputs);
/// Seven digits of a commit id; other words ("working tree") as they are.
std::string shortCommit(std::string_view commit);
/// "function", "functions"
std::string counted(int number, std::string_view singular);

} // namespace portside::report
