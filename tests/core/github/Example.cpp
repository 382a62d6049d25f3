// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/github/Example.h"

#include "core/source/UnifiedDiff.h"
#include "tests/support/ExampleReviews.h"

namespace portside::github {

namespace {

Address addressOf(const support::GitHubServer& server) { return addressFrom(server.url()).value(); }

std::optional<Token> tokenFor(const Address& address, const std::string& token) {
    return Token::from(token, address.host);
}

} // namespace

review::Review exampleReview() { return support::exampleChange(); }

std::map<std::string, std::string> examplePatches() {
    // Shown at head: 50-52 and 54-55; of the base 55-58. Line 53 is between the hunks.
    return {{"aiobotocore/harbour.py",
             "@@ -11,2 +11,3 @@\n context\n+    async def moor(self, berth: int) -> Rope:\n"
             " context\n"
             "@@ -50,2 +50,3 @@\n     async def unload(self, parcel):\n"
             "+        if hasattr(parcel, '__await__'):\n"
             " context\n"
             "@@ -55,4 +54,4 @@ class AioHarbour:\n context\n"
             "+        await self._tide.turn()\n"
             " context\n-        self._stamp(parcel)\n context"},
            {"aiobotocore/large.py", ""}};
}

PullRequestState exampleState() {
    PullRequestState state;
    state.page = {
        7, "Follow botocore", "", "somebody", std::string(40, 'a'), std::string(40, 'b'), {}, false, true};
    state.ownLogin = "keeper";
    for (const auto& [path, patch] : examplePatches()) {
        ShownFile file{path, {}};
        if (!patch.empty())
            file.hunks = source::readUnifiedDiff("--- a/x\n+++ b/x\n" + patch + "\n").value().front().hunks;
        state.files.push_back(std::move(file));
    }
    return state;
}

Wish unsettledWish() {
    Wish wish;
    wish.pullRequest = 7;
    wish.unsettled = Wish::Unsettled::Post;
    return wish;
}

Clock FakeClock::clock() {
    return {[this] { return std::chrono::floor<std::chrono::seconds>(m_now); },
            [this](std::chrono::milliseconds time, const std::stop_token&) {
                waits.push_back(time);
                m_now += time;
            }};
}

TestClient::TestClient(const support::GitHubServer& server, const std::string& token,
                       const base::Progress& progress)
    : m_progress(progress), m_transport(addressOf(server), tokenFor(addressOf(server), token),
                                        {std::chrono::milliseconds(60), std::chrono::milliseconds(2'000)}),
      client(m_transport, time.clock(), m_progress) {}

} // namespace portside::github
