// SPDX-License-Identifier: GPL-3.0-or-later
// What a review alone tells of its pull request, for a dry run while GitHub cannot be reached. Not a state to post from.
#pragma once

#include "core/github/PullRequestState.h"
#include "core/review/Review.h"

namespace portside::github {

/// Nothing stands there yet, the head is the review's, and the diff shows exactly the lines that the review judges: no
/// context around them, as GitHub would show.
PullRequestState unpostedState(const review::Review& review, int pullRequest);

} // namespace portside::github
