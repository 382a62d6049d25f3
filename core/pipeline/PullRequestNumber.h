// SPDX-License-Identifier: GPL-3.0-or-later
// What a commit's message says about the pull request that it came with.
#pragma once

#include "core/git/Commit.h"

#include <optional>
#include <string>

namespace portside::pipeline {

/// From "Merge pull request #N from ..." or the last "(#N)" of the summary; nullopt when it names none.
std::optional<int> pullRequestOf(const git::Commit& commit);
/// The summary; of GitHub's merge commit the pull request's title, which its message has below.
std::string subjectOf(const git::Commit& commit);

} // namespace portside::pipeline
