// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a pull-request review that are worth a comment, after people's decisions. It words nothing and knows
// nothing of GitHub.
#pragma once

#include "core/review/Review.h"

#include <cstddef>
#include <string>
#include <vector>

namespace portside::github {

/// One place: a line, or lines that belong together (report::placeLength()).
struct Finding {
    enum class Weight { Behavioral, Ambiguous, Cosmetic };
    Weight weight = Weight::Behavioral;
    std::string id;                         ///< review::lineKey() of its first line
    const drift::FunctionVerdict* function; ///< borrowed from Findings::functions
    size_t firstLine = 0;                   ///< index into the function's lines
    size_t length = 1;
    const review::Decision* decision =
        nullptr; ///< the person's word that made it what it is; borrowed from the review
};

/// Owns the functions that its findings point into; moving it keeps them valid, copying does not.
struct Findings {
    std::vector<drift::FunctionVerdict> functions;
    std::vector<Finding> findings;    ///< by function, then by line
    std::vector<std::string> settled; ///< ids of flagged places that a person called clean, or accepted

    Findings() = default;
    Findings(Findings&&) = default;
    Findings& operator=(Findings&&) = default;
};

/// `review` is of a pull request and outlives the result.
Findings findingsOf(const review::Review& review);

} // namespace portside::github
