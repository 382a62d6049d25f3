// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/GitHubWork.h"

#include "core/git/CacheClone.h"
#include "core/git/PullRequest.h"
#include "core/git/Repository.h"

#include <QDir>

#include <chrono>
#include <cstdlib>

namespace portside::jobs {

namespace {

const std::string project = git::ownerAndName(git::Project::Aiobotocore);

std::optional<github::Token> environmentToken(const github::Address& address) {
    for (const auto& name : github::tokenVariables(address))
        if (const char* value = std::getenv(name.c_str()))
            if (auto token = github::Token::from(value, address.host))
                return token;
    return std::nullopt;
}

/// One try: what it reads is a comfort, and the page must not wait for it.
template <typename Ask>
auto askOnce(const github::Address& address, const base::Progress& progress, Ask ask) {
    github::Transport transport(address, environmentToken(address),
                                {std::chrono::seconds(10), std::chrono::seconds(20)});
    github::Client client(transport, github::systemClock(), progress, 1);
    return ask(client);
}

} // namespace

bool hasEnvironmentToken(const github::Address& address) { return environmentToken(address).has_value(); }

base::Result<Planned> planPost(const review::Review& review, const github::Wish& wish, Account account,
                               const base::Progress& progress) {
    if (const auto problem = github::whyNotPostable(review, wish))
        return *problem;
    if (!account.token) {
        progress.at("looking for a token");
        if (auto found = github::findToken(account.address, progress))
            account.token = std::move(found->token);
    }
    if (!account.token)
        return base::fail(base::ErrorCode::Usage, "there is no token for " + account.address.host);
    github::Transport transport(account.address, account.token);
    github::Client client(transport, github::systemClock(), progress);
    auto state = client.state(wish.repository, wish.pullRequest);
    if (!state)
        return state.error();
    auto plan = github::makePlan(review, *state, account.address, wish);
    if (!plan)
        return plan.error();
    return Planned{std::move(*plan), std::move(state->page), std::move(state->ownLogin), std::move(account)};
}

base::Result<github::Posted> sendPost(const review::Review& review, const github::Wish& wish,
                                      const Account& account, const base::Progress& progress) {
    github::Transport transport(account.address, account.token);
    github::Client client(transport, github::systemClock(), progress);
    return github::post(client, review, wish, progress);
}

base::Result<std::vector<github::PullRequestPage>> listPullRequests(const github::Address& address,
                                                                    const base::Progress& progress) {
    return askOnce(address, progress,
                   [](github::Client& client) { return client.openPullRequests(project); });
}

base::Result<github::PullRequestPage> readPullRequest(const github::Address& address, int number,
                                                      const base::Progress& progress) {
    return askOnce(address, progress,
                   [number](github::Client& client) { return client.pullRequest(project, number); });
}

base::Result<base::Done> cloneInto(const std::vector<git::Project>& projects,
                                   const base::Progress& progress) {
    for (const auto one : projects)
        if (auto done = git::fillCache(one, git::WhenThere::Leave, progress); !done)
            return done;
    return base::Done{};
}

base::Result<base::Done> fetchHead(const pipeline::Where& where, int number, const base::Progress& progress) {
    const auto path =
        git::findClone(git::Project::Aiobotocore, where.aiobotocoreRepo, QDir::currentPath().toStdString());
    if (!path)
        return path.error();
    auto repository = git::Repository::open(*path);
    if (!repository)
        return repository.error();
    const auto head = git::refreshPullRequest(*repository, number, project, progress);
    return head ? base::Result<base::Done>(base::Done{}) : head.error();
}

} // namespace portside::jobs
