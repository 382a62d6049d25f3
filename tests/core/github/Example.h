// SPDX-License-Identifier: GPL-3.0-or-later
// A review and the pull request that it is of, made for each other: findings inside and outside the diff, cosmetic ones,
// open ones. Based on support::exampleChange().
#pragma once

#include "core/github/Client.h"
#include "core/github/Plan.h"
#include "tests/support/GitHubServer.h"

namespace portside::github {

/// exampleChange() with a behavioural line (53) that the pull request does not show.
review::Review exampleReview();

/// What GitHub shows of it, by path.
std::map<std::string, std::string> examplePatches();

/// As a state without any comment, read by "keeper".
PullRequestState exampleState();

Wish unsettledWish();

/// Never really waits; moves on by as much as it is asked to wait.
class FakeClock {
public:
    Clock clock();
    std::vector<std::chrono::milliseconds> waits;

private:
    std::chrono::milliseconds m_now{1'800'000'000'000};
};

/// A client of `server` with the keeper's token.
class TestClient {
public:
    explicit TestClient(const support::GitHubServer& server, const std::string& token = "token-of-keeper",
                        const base::Progress& progress = {});

    FakeClock time;

private:
    base::Progress m_progress;
    Transport m_transport;

public:
    Client client;
};

} // namespace portside::github
