// SPDX-License-Identifier: GPL-3.0-or-later
// Posting against a server with GitHub's rules, undisturbed and under every fault.
#include "core/github/Post.h"

#include "tests/core/github/Example.h"
#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace portside::github {

namespace {

using support::Fault;
using support::GitHubServer;

void prepare(GitHubServer& server) { server.patches = examplePatches(); }

base::Result<Posted> postTo(GitHubServer& server, const review::Review& review = exampleReview(),
                            const Wish& wish = unsettledWish()) {
    TestClient client(server);
    return post(client.client, review, wish, {});
}

/// Every comment of ours, by kind and id, with how often it is there.
std::map<std::string, int> oursOn(const GitHubServer& server) {
    std::map<std::string, int> out;
    for (const auto* list : {&server.conversation, &server.inlineComments})
        for (const auto& comment : *list)
            if (const auto marker = readMarker(comment.body))
                ++out[std::to_string(static_cast<int>(marker->kind)) + ' ' + marker->id];
    return out;
}

void expectEachOnce(const GitHubServer& server, const std::string& where) {
    const auto ours = oursOn(server);
    EXPECT_EQ(ours.size(), 4U) << where;
    for (const auto& [id, count] : ours)
        EXPECT_EQ(count, 1) << where << ": " << id;
}

std::string problem(const base::Result<Posted>& posted) {
    return posted ? std::string() : posted.error().message + " | " + posted.error().detail;
}

TEST(Post, putsEachCommentWhereItBelongs) {
    GitHubServer server;
    prepare(server);
    const auto posted = postTo(server);
    ASSERT_TRUE(posted) << problem(posted);
    EXPECT_EQ(posted->created, 4);
    EXPECT_EQ(server.writes(), 3); // one review with two comments, the cosmetic comment, the summary
    ASSERT_EQ(server.inlineComments.size(), 2U);
    EXPECT_EQ(server.inlineComments[0].line, 52);
    EXPECT_EQ(server.inlineComments[0].side, "RIGHT");
    EXPECT_EQ(server.inlineComments[1].line, 57);
    EXPECT_EQ(server.inlineComments[1].side, "LEFT");
    ASSERT_EQ(server.reviews.size(), 1U);
    EXPECT_EQ(server.reviews[0].state, "COMMENTED");
    EXPECT_EQ(posted->addresses.size(), 3U);
    for (const auto& request : server.seen) {
        EXPECT_EQ(request.headers.at("accept"), "application/vnd.github+json");
        EXPECT_EQ(request.headers.at("x-github-api-version"), "2022-11-28");
    }
}

TEST(Post, aSecondTimeChangesNothing) {
    GitHubServer server;
    prepare(server);
    ASSERT_TRUE(postTo(server));
    const auto writes = server.writes();
    const auto again = postTo(server);
    ASSERT_TRUE(again);
    EXPECT_EQ(server.writes(), writes);
    EXPECT_EQ(again->leftAlone, 4);
    expectEachOnce(server, "again");
}

TEST(Post, afterANewHeadOnlyWhatChangedIsSentAndNoReplyIsTouched) {
    GitHubServer server;
    prepare(server);
    ASSERT_TRUE(postTo(server));
    server.inlineComments.push_back({900, "author", "I disagree\n<!-- portside:v1 finding id=x text=y -->",
                                     "aiobotocore/harbour.py", 52, "RIGHT", 0});
    server.conversation.push_back({901, "keeper", "a word of my own", {}, 0, {}, 0});
    auto review = exampleReview();
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    server.head = outcome.inputs.head = std::string(40, '9');
    std::erase_if(outcome.functions[1].lines,
                  [](const auto& line) { return line.side == compare::Side::Botocore; });
    const auto writes = server.writes();
    const auto posted = postTo(server, review);
    ASSERT_TRUE(posted) << problem(posted);
    EXPECT_EQ(server.writes() - writes, 2);
    EXPECT_EQ(posted->struck, 1);
    EXPECT_EQ(posted->updated, 1);
    EXPECT_EQ(server.comment(900).edits, 0);
    EXPECT_EQ(server.comment(901).edits, 0);
    expectEachOnce(server, "new head");
}

TEST(Post, aMovedHeadSendsNothing) {
    GitHubServer server;
    prepare(server);
    server.head = std::string(40, '9');
    const auto posted = postTo(server);
    ASSERT_FALSE(posted);
    EXPECT_NE(posted.error().message.find("moved on"), std::string::npos);
    EXPECT_EQ(server.writes(), 0);
}

TEST(Post, findsItsCommentsOnAnyPage) {
    GitHubServer server;
    prepare(server);
    server.pageSize = 2;
    for (int i = 0; i < 7; ++i) {
        server.conversation.push_back({i + 1, "people", "talk", {}, 0, {}, 0});
        server.inlineComments.push_back({i + 20, "people", "talk", "x", 1, "RIGHT", 0});
    }
    ASSERT_TRUE(postTo(server));
    const auto writes = server.writes();
    ASSERT_TRUE(postTo(server));
    EXPECT_EQ(server.writes(), writes);
    expectEachOnce(server, "pages");
}

TEST(Post, aPendingReviewIsFoundBeforeAnythingIsSent) {
    GitHubServer server;
    prepare(server);
    server.reviews.push_back({1, "keeper", "PENDING", server.head, {}});
    const auto posted = postTo(server);
    ASSERT_FALSE(posted);
    EXPECT_NE(posted.error().detail.find("/review/1"), std::string::npos) << posted.error().detail;
    EXPECT_EQ(server.writes(), 0);
}

TEST(Post, onOnesOwnPullRequestOnlyCommentsWork) {
    GitHubServer server;
    prepare(server);
    server.author = "keeper";
    auto wish = unsettledWish();
    wish.event = Event::RequestChanges;
    EXPECT_FALSE(postTo(server, exampleReview(), wish));
    EXPECT_EQ(server.writes(), 0);
    wish.event = Event::Comment;
    EXPECT_TRUE(postTo(server, exampleReview(), wish));
}

TEST(Post, aLineThatTheServerDoesNotShowRefusesTheWholeReview) {
    GitHubServer server;
    prepare(server);
    TestClient client(server);
    const Request request{"POST", "/repos/aio-libs/aiobotocore/pulls/7/reviews",
                          R"({"commit_id": ")" + server.head +
                              R"(", "event": "COMMENT", "body": "b", "comments": [
                    {"path": "aiobotocore/harbour.py", "line": 52, "side": "RIGHT", "body": "shown"},
                    {"path": "aiobotocore/harbour.py", "line": 53, "side": "RIGHT", "body": "not shown"}]})"};
    const auto answer = client.client.write(request);
    ASSERT_FALSE(answer);
    EXPECT_NE(answer.error().message.find("422"), std::string::npos);
    EXPECT_NE(answer.error().message.find("Line could not be resolved"), std::string::npos);
    EXPECT_TRUE(server.inlineComments.empty());
}

TEST(Post, writesAreASecondApart) {
    GitHubServer server;
    prepare(server);
    TestClient client(server);
    ASSERT_TRUE(post(client.client, exampleReview(), unsettledWish(), {}));
    ASSERT_EQ(client.time.waits.size(), 2U); // between three writes
    for (const auto wait : client.time.waits)
        EXPECT_GE(wait, std::chrono::milliseconds(1'000));
}

struct Refused {
    int status;
    std::vector<std::pair<std::string, std::string>> headers;
    const char* message;
    const char* says;
    const char* advises;
};
class PostRefused : public testing::TestWithParam<Refused> {};
TEST_P(PostRefused, givesASentenceAndAWayForward) {
    GitHubServer server;
    prepare(server);
    const auto& expected = GetParam();
    for (int i = 0; i < 8; ++i)
        server.faults.push_back(
            {Fault::Kind::Answer, {}, expected.status, expected.headers, expected.message});
    const auto posted = postTo(server);
    ASSERT_FALSE(posted);
    EXPECT_NE(posted.error().message.find(expected.says), std::string::npos) << posted.error().message;
    EXPECT_NE(posted.error().detail.find(expected.advises), std::string::npos) << posted.error().detail;
    EXPECT_EQ(server.writes(), 0);
    // The plan is intact: once the cause is gone, all of it is posted.
    server.faults.clear();
    EXPECT_TRUE(postTo(server));
    expectEachOnce(server, expected.says);
}
INSTANTIATE_TEST_SUITE_P(
    Answers, PostRefused,
    testing::Values(
        Refused{401, {}, "Bad credentials", "does not accept the token (401)", "gh auth login"},
        Refused{403,
                {},
                "Resource not accessible by personal access token",
                "may not do this (403)",
                "Pull requests: write"},
        Refused{403, {{"X-GitHub-SSO", "required; url=https://x"}}, "SSO", "organisation", "single sign-on"},
        Refused{403, {}, "Forbidden", "refuses this (403)", "blocked"},
        Refused{404, {}, "Not Found", "/repos/aio-libs/aiobotocore/pulls/7 (404)", "may not see it"},
        Refused{410, {}, "Gone", "answers 410", "file"},
        Refused{422, {}, "Validation Failed", "(422) (Validation Failed)", "file"},
        Refused{429, {{"Retry-After", "7200"}}, "slow down", "only in 120 minutes", "recognised"},
        Refused{500, {}, "oops", "trouble of its own (500)", "Try again"},
        Refused{502, {}, "", "trouble of its own (502)", "Try again"}));

TEST(Post, retryAfterIsObeyed) {
    GitHubServer server;
    prepare(server);
    server.faults.push_back({Fault::Kind::Answer, {}, 429, {{"Retry-After", "17"}}, "secondary rate limit"});
    server.faults.push_back({Fault::Kind::Answer,
                             {},
                             403,
                             {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1800000100"}},
                             "API rate limit exceeded"});
    server.faults.push_back({Fault::Kind::Answer, {}, 403, {}, "You have exceeded a secondary rate limit"});
    TestClient client(server);
    ASSERT_TRUE(post(client.client, exampleReview(), unsettledWish(), {}));
    using std::chrono::seconds;
    ASSERT_GE(client.time.waits.size(), 3U);
    EXPECT_EQ(client.time.waits[0], seconds(17));
    EXPECT_EQ(client.time.waits[1], seconds(100 - 17 + 1));
    EXPECT_EQ(client.time.waits[2], seconds(60));
    expectEachOnce(server, "rate limits");
}

TEST(Post, aRateLimitedWriteIsSentAgainOnce) {
    GitHubServer server;
    prepare(server);
    for (int i = 0; i < 6; ++i) // the reads
        server.faults.emplace_back();
    server.faults.push_back({Fault::Kind::Answer, {}, 429, {{"Retry-After", "1"}}, "secondary rate limit"});
    ASSERT_TRUE(postTo(server));
    EXPECT_EQ(server.writes(), 4);
    expectEachOnce(server, "write limited");
}

TEST(Post, stopsWhenAsked) {
    GitHubServer server;
    prepare(server);
    std::stop_source stop;
    base::Progress progress;
    progress.stop = stop.get_token();
    stop.request_stop();
    TestClient client(server, "token-of-keeper", progress);
    const auto posted = post(client.client, exampleReview(), unsettledWish(), progress);
    ASSERT_FALSE(posted);
    EXPECT_EQ(posted.error().code, base::ErrorCode::Stopped);
    EXPECT_TRUE(server.seen.empty());
}

TEST(Post, theTokenGoesOutOnlyInTheHeader) {
    GitHubServer server;
    prepare(server);
    ASSERT_TRUE(postTo(server));
    for (const auto& request : server.seen) {
        EXPECT_EQ(request.headers.at("authorization"), "Bearer token-of-keeper");
        EXPECT_EQ(request.path.find("token-of-keeper"), std::string::npos);
        EXPECT_EQ(request.body.find("token-of-keeper"), std::string::npos);
    }
    // A server that repeats it is not quoted.
    server.faults.push_back(
        {Fault::Kind::Answer, {}, 403, {}, "the header was Bearer token-of-keeper, by integration"});
    const auto posted = postTo(server);
    ASSERT_FALSE(posted);
    EXPECT_EQ(problem(posted).find("token-of-keeper"), std::string::npos) << problem(posted);
}

/// All faults that a single request can meet.
std::vector<Fault> everyFault() {
    std::vector<Fault> out;
    for (const auto where : {Fault::Where::Nothing, Fault::Where::InStatusLine, Fault::Where::AfterStatusLine,
                             Fault::Where::InHeaders, Fault::Where::AfterHeaders, Fault::Where::InBody,
                             Fault::Where::BeforeLastByte})
        out.push_back({Fault::Kind::CutAnswer, where, 0, {}, {}});
    out.push_back({Fault::Kind::SilentBefore, {}, 0, {}, {}});
    out.push_back({Fault::Kind::SilentAfter, {}, 0, {}, {}});
    out.push_back({Fault::Kind::CutRequest, {}, 0, {}, {}});
    for (const int status : {401, 403, 404, 422, 500, 502, 503})
        out.push_back({Fault::Kind::Answer, {}, status, {}, "a fault"});
    out.push_back({Fault::Kind::Answer, {}, 429, {{"Retry-After", "2"}}, "slow down"});
    return out;
}

TEST(Post, eachFaultAtEachRequestLeavesEachCommentOnce) {
    const size_t asked = [] {
        GitHubServer server;
        prepare(server);
        EXPECT_TRUE(postTo(server));
        return server.seen.size();
    }();
    ASSERT_EQ(asked, 9U); // six reads, three writes
    for (size_t at = 0; at < asked; ++at) {
        int kind = 0;
        for (const auto& fault : everyFault()) {
            GitHubServer server;
            prepare(server);
            server.faults.resize(at);
            server.faults.push_back(fault);
            const auto where = "request " + std::to_string(at) + ", fault " + std::to_string(kind++);
            if (const auto first = postTo(server); !first) {
                EXPECT_FALSE(first.error().message.empty()) << where;
                EXPECT_FALSE(first.error().detail.empty()) << where;
                const auto again = postTo(server);
                ASSERT_TRUE(again) << where << ": " << problem(again);
            }
            expectEachOnce(server, where);
            EXPECT_EQ(server.reviews.size(), 1U) << where;
        }
    }
}

TEST(Post, fiveHundredRandomSequencesOfFaultsLeaveEachCommentOnce) {
    const auto kinds = everyFault();
    std::mt19937 random(20261120);
    for (int sequence = 0; sequence < 500; ++sequence) {
        GitHubServer server;
        prepare(server);
        server.inlineComments.push_back({900, "author", "a reply", "aiobotocore/harbour.py", 52, "RIGHT", 0});
        // Silence costs real time, so it is the rarest.
        const int length = static_cast<int>(random() % 30);
        for (int i = 0; i < length; ++i) {
            auto fault = random() % 3 == 0 ? kinds[random() % kinds.size()] : Fault();
            const bool silent =
                fault.kind == Fault::Kind::SilentAfter || fault.kind == Fault::Kind::SilentBefore;
            server.faults.push_back(silent && random() % 4 != 0 ? Fault() : fault);
        }
        const auto where = "sequence " + std::to_string(sequence);
        bool done = false;
        for (int tries = 0; !done && tries < 40; ++tries)
            done = postTo(server).ok();
        ASSERT_TRUE(done) << where;
        expectEachOnce(server, where);
        EXPECT_EQ(server.reviews.size(), 1U) << where;
        EXPECT_EQ(server.comment(900).edits, 0) << where;
    }
}

} // namespace

} // namespace portside::github
