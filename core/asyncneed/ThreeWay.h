// SPDX-License-Identifier: GPL-3.0-or-later
// The three-way check of a sync pull request: what the rules say, what its text claims and what its version bounds claim
// must agree. Source: the review specification, "Three-way check".
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/mirror/Pin.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portside::asyncneed {

/// The text's claim: "Version bounds updated only" is no-port, anything else port-required.
Classification claimOf(std::string_view pullRequestText);

/// FROM and TO of the first botocore compare address (.../botocore/compare/1.2.3...1.2.4); nullopt without one.
std::optional<std::pair<std::string, std::string>> rangeIn(std::string_view pullRequestText);

/// What moving the bounds claims: a lower bound that moved is port-required, only the upper one no-port; nullopt when
/// neither moved or a side states none.
std::optional<Classification> claimOf(const std::optional<mirror::Bounds>& before,
                                      const std::optional<mirror::Bounds>& after);

/// "lower 1.2.3, upper 1.3.0 -> 1.3.5"; empty when a side states none.
std::string wordsOf(const std::optional<mirror::Bounds>& before, const std::optional<mirror::Bounds>& after);

/// One sentence per pair that disagrees, the verdict's first; empty when all that is known agrees. An undecided or
/// ambiguous verdict agrees with everything: a person is asked anyway.
std::vector<std::string> disagreements(const ThreeWay& check, const std::optional<Classification>& verdict);

} // namespace portside::asyncneed
