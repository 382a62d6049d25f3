// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks GitHub and git for over the network, as work for a Job. Runs on any thread; shows nothing. A
// token lives in memory for as long as the account that holds it.
#pragma once

#include "core/base/Progress.h"
#include "core/git/Clones.h"
#include "core/github/Post.h"
#include "core/github/Token.h"
#include "core/pipeline/Pipeline.h"

#include <optional>
#include <vector>

namespace portside::jobs {

/// Whom we are to GitHub. Filled by the first work that looks for a token.
struct Account {
    github::Address address;
    std::optional<github::Token> token;
};

struct Planned {
    github::Plan plan;
    github::PullRequestPage page;
    std::string ownLogin;
    Account account;
};

/// Looks for a token when the account has none. Refused with an empty plan when there is none to be found: Error::code
/// is Usage then, so that the caller can ask for one.
base::Result<Planned> planPost(const review::Review& review, const github::Wish& wish, Account account,
                               const base::Progress& progress);

base::Result<github::Posted> sendPost(const review::Review& review, const github::Wish& wish,
                                      const Account& account, const base::Progress& progress);

/// Whether the environment has a token for that host: someone meant programs to talk to it.
bool hasEnvironmentToken(const github::Address& address);

/// Without a token where none is in the environment: gh and the keyring are not worth asking for a list.
base::Result<std::vector<github::PullRequestPage>> listPullRequests(const github::Address& address,
                                                                    const base::Progress& progress);

/// Title, author, draft, head of one pull request, the same way.
base::Result<github::PullRequestPage> readPullRequest(const github::Address& address, int number,
                                                      const base::Progress& progress);

/// Clones into the cache what is not there yet, one after the other.
base::Result<base::Done> cloneInto(const std::vector<git::Project>& projects, const base::Progress& progress);

/// Fetches the pull request's present head into the clone, over one that is there.
base::Result<base::Done> fetchHead(const pipeline::Where& where, int number, const base::Progress& progress);

} // namespace portside::jobs
