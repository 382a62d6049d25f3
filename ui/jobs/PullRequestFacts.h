// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a pull request beyond its commits: whose it is, whether it is a draft, whether its head has moved on
// since it was judged. From the clone alone, and from GitHub where that may be asked. Runs on any thread; shows nothing.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/github/Address.h"
#include "core/pipeline/Pipeline.h"

#include <string>

namespace portside::jobs {

struct PullRequestFacts {
    std::string title;  ///< GitHub's; empty when it was not asked
    std::string author; ///< login; of the clone alone, who wrote the head commit
    bool draft = false; ///< GitHub only
    bool open = true;   ///< GitHub only
    std::string
        newHead; ///< commit that the pull request has moved on to; empty when it has not or nobody knows
};

enum class Whom { CloneOnly, GitHubToo };

/// `head`: the commit that was judged. NoRevision when the clone does not have it: then nothing here is about that
/// pull request (the built-in sample has numbers, too). GitHub's silence is no error: the clone's facts remain.
base::Result<PullRequestFacts> readPullRequestFacts(const pipeline::Where& where, int number,
                                                    const std::string& head, Whom whom,
                                                    const github::Address& address,
                                                    const base::Progress& progress);

} // namespace portside::jobs
