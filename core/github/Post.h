// SPDX-License-Identifier: GPL-3.0-or-later
// Posting: reads the pull request, makes the plan, sends it, and after anything that leaves doubt reads again before it
// sends again, so that each comment is there once. Blocks its thread.
#pragma once

#include "core/github/Client.h"
#include "core/github/Plan.h"

#include <string>
#include <vector>

namespace portside::github {

/// The requests that the plan stands for, in the order of sending; without any token. What --dry-run prints is what is
/// sent, byte for byte.
std::vector<Request> requests(const Plan& plan);

/// What posting came to. `sent` grows with every write that GitHub confirmed or that was found there afterwards.
struct Posted {
    Plan plan; ///< as it was made last
    int created = 0;
    int updated = 0;
    int struck = 0;
    int leftAlone = 0;
    std::vector<std::string> addresses; ///< pages of the comments: the review's, then the conversation's
};

/// Reads and plans; sends nothing.
base::Result<Plan> planFor(Client& client, const review::Review& review, const Wish& wish);

/// Error::detail says what can be done, and whether anything was sent before it went wrong.
base::Result<Posted> post(Client& client, const review::Review& review, const Wish& wish,
                          const base::Progress& progress);

} // namespace portside::github
