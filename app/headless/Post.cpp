// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/Post.h"

#include "core/github/Post.h"
#include "core/github/Token.h"
#include "core/github/Unposted.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"

#include <chrono>
#include <cstdlib>
#include <ostream>

namespace portside::app {

namespace {

constexpr int failedExitCode = 4;
/// Without a network it prints what it knows, and soon.
constexpr int dryRunTries = 2;

int failed(const base::Error& error, Streams streams, const base::Progress& progress) {
    progress.at({});
    streams.out << "error: " << report::visible(error.message) << '\n' << std::flush;
    if (!error.detail.empty())
        streams.err << "portside-cli: " << report::visible(error.detail) << '\n';
    return failedExitCode;
}

github::Wish wishOf(const review::Review& review, const CommandLine& line) {
    github::Wish wish;
    wish.repository = line.post.repository;
    wish.pullRequest = line.post.pullRequest;
    if (wish.pullRequest == 0 && review.drift())
        wish.pullRequest = review.drift()->inputs.pullRequest.value_or(0);
    wish.event = line.post.requestChanges ? github::Event::RequestChanges : github::Event::Comment;
    wish.unsettled = line.post.unsettled ? github::Wish::Unsettled::Post : github::Wish::Unsettled::Refuse;
    return wish;
}

/// As they would go out, but for the token.
void print(const github::Plan& plan, const github::Address& address, std::ostream& out) {
    const auto all = github::requests(plan);
    for (const auto& request : all)
        out << request.method << ' ' << address.api << request.path
            << "\nAccept: application/vnd.github+json\nX-GitHub-Api-Version: 2022-11-28\n"
               "Content-Type: application/json; charset=utf-8\n\n"
            << request.body << '\n';
    if (all.empty())
        out << "Nothing to send.\n";
    out << std::flush;
}

void sayWhatWasDone(const github::Posted& posted, std::ostream& out) {
    out << "Pull request " << posted.plan.pullRequest << ": " << report::counted(posted.created, "comment")
        << " created, " << posted.updated << " updated, " << posted.struck << " struck, " << posted.leftAlone
        << " left alone.\n";
    for (const auto& address : posted.addresses)
        out << report::visible(address) << '\n';
    out << std::flush;
}

} // namespace

int postReview(const review::Review& review, const CommandLine& line, Streams streams,
               const base::Progress& progress) {
    const auto wish = wishOf(review, line);
    if (wish.pullRequest == 0)
        return failed(
            {base::ErrorCode::Refused, "this review is of no pull request", "Name one with --pr N."}, streams,
            progress);
    const auto address = github::addressFrom(line.apiUrl);
    if (!address)
        return failed(address.error(), streams, progress);
    // Before GitHub is asked anything.
    if (const auto problem = github::whyNotPostable(review, wish)) {
        auto error = *problem;
        if (review::openCases(review) > 0 && !line.post.unsettled)
            error.detail += " Here: --unsettled.";
        return failed(error, streams, progress);
    }
    auto found = github::findToken(*address, progress);
    if (!found && !line.post.dryRun)
        return failed({base::ErrorCode::Refused, "there is no token for " + address->host,
                       "Set " + github::tokenVariables(*address).front() +
                           ", or run `gh auth login --hostname " + address->host +
                           "`. A fine-grained token needs \"Pull requests: write\"."},
                      streams, progress);
    if (!found)
        streams.err
            << "portside-cli: without a token it cannot be told which comments are your own; the requests "
               "below are those of a first posting\n";
    github::Transport transport(*address, found ? std::optional(found->token) : std::nullopt);
    if (line.post.dryRun) {
        github::Client client(transport, github::systemClock(), progress, dryRunTries);
        auto plan = github::planFor(client, review, wish);
        if (!plan && plan.error().code == base::ErrorCode::Unreachable) {
            streams.err << "portside-cli: " << report::visible(plan.error().message)
                        << "; the requests below are those of a first posting, as far as the review tells\n";
            plan = github::makePlan(review, github::unpostedState(review, wish.pullRequest), *address, wish);
        }
        if (!plan)
            return failed(plan.error(), streams, progress);
        progress.at({});
        print(*plan, *address, streams.out);
        return 0;
    }
    github::Client client(transport, github::systemClock(), progress);
    const auto posted = github::post(client, review, wish, progress);
    if (!posted)
        return failed(posted.error(), streams, progress);
    progress.at({});
    sayWhatWasDone(*posted, streams.out);
    return 0;
}

std::optional<std::string> pullRequestText(const CommandLine& line, int pullRequest, Streams streams,
                                           const base::Progress& progress) {
    const auto address = github::addressFrom(line.apiUrl);
    if (!address) {
        streams.err << "warning: " << address.error().message << '\n';
        return std::nullopt;
    }
    // Without a wish only the environment counts: gh and the keyring may take their time, or ask.
    std::optional<github::Token> token;
    for (const auto& name : github::tokenVariables(*address))
        if (const char* value = std::getenv(name.c_str()); value && !token)
            token = github::Token::from(value, address->host);
    if (!token && !line.online)
        return std::nullopt;
    if (!token)
        if (auto found = github::findToken(*address, progress))
            token = found->token;
    github::Transport transport(*address, token, {std::chrono::seconds(10), std::chrono::seconds(20)});
    github::Client client(transport, github::systemClock(), progress, 1);
    const auto page = client.pullRequest("aio-libs/aiobotocore", pullRequest);
    if (page)
        return page->body;
    if (line.online)
        streams.err << "warning: the text of the pull request was not read: "
                    << report::visible(page.error().message) << '\n';
    return std::nullopt;
}

} // namespace portside::app
