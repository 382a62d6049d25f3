// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that talk to GitHub, between words and the network. They judge nothing.
#pragma once

#include "app/CommandLine.h"
#include "app/headless/Headless.h"
#include "core/review/Review.h"

#include <optional>
#include <string>

namespace portside::app {

/// The exit code: 0 posted (or, with --dry-run, printed), 4 not.
int postReview(const review::Review& review, const CommandLine& line, Streams streams,
               const base::Progress& progress);

/// The text of the sync pull request, when it was asked for (--online) or the environment has a token. Without it the
/// check works all the same, so what goes wrong is a warning, and only where somebody asked.
std::optional<std::string> pullRequestText(const CommandLine& line, int pullRequest, Streams streams,
                                           const base::Progress& progress);

} // namespace portside::app
