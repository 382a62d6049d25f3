// SPDX-License-Identifier: GPL-3.0-or-later
// GitHub's REST API as far as we need it: reads with paging and retries, single writes at GitHub's pace, and every
// refusal as a sentence. It plans nothing. Belongs to the thread of its transport.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/github/PullRequestState.h"
#include "core/github/Transport.h"

#include <QJsonDocument>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace portside::github {

/// Time, as tests may want to lead it.
struct Clock {
    std::function<std::chrono::seconds()> now; ///< since 1970
    /// Waits, or returns early when asked to stop.
    std::function<void(std::chrono::milliseconds, const std::stop_token&)> wait;
};
Clock systemClock();

class Client {
public:
    /// All borrowed for the client's life but the clock. `tries`: how often a read is asked, with pauses between.
    Client(Transport& transport, Clock clock, const base::Progress& progress, int tries = 5);

    base::Result<QJsonDocument> read(const std::string& path);
    /// All pages of a list, by their Link headers. Refused beyond 100 pages.
    base::Result<std::vector<QJsonObject>> readAll(const std::string& path);
    /// Sends once, at least a second after the last write; again only what GitHub said it did not do (rate limits).
    /// Unreachable when nobody knows whether it was done.
    base::Result<QJsonDocument> write(const Request& request);

    /// The page alone: enough for the window's header.
    base::Result<PullRequestPage> pullRequest(const std::string& repository, int number);
    /// Everything that a plan is made from.
    base::Result<PullRequestState> state(const std::string& repository, int number);
    /// Open ones, newest first; without base and body.
    base::Result<std::vector<PullRequestPage>> openPullRequests(const std::string& repository);
    /// Login of the token's owner; empty without a token.
    base::Result<std::string> ownLogin();

    const Address& address() const { return m_transport.address(); }

private:
    /// The answer with status 200; any other is an error.
    base::Result<Answer> ask(const std::string& path);
    base::Result<Answer> patiently(const Request& request);
    base::Result<base::Done> waitFor(std::chrono::milliseconds time, std::string_view why);
    base::Result<base::Done> keepPace();

    Transport& m_transport;
    Clock m_clock;
    const base::Progress& m_progress;
    int m_tries;
    bool m_hasWritten = false;
};

} // namespace portside::github
