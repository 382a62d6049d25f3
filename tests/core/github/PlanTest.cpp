// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Plan.h"

#include "core/github/Parts.h"
#include "core/github/Post.h"
#include "tests/core/github/Example.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/Golden.h"

#include <gtest/gtest.h>

#include <array>
#include <regex>

namespace portside::github {

namespace {

Address gitHub() { return addressFrom({}).value(); }

Plan planOf(const review::Review& review, const PullRequestState& state, const Wish& wish = unsettledWish()) {
    auto plan = makePlan(review, state, gitHub(), wish);
    EXPECT_TRUE(plan.ok()) << (plan ? "" : plan.error().message);
    return plan ? *plan : Plan();
}

std::string_view word(Action action) {
    constexpr std::array words{"create", "update", "strike", "leave"};
    return words[static_cast<size_t>(action)];
}

/// Without digests, which every new field of the report changes.
std::string written(const Plan& plan) {
    std::string out = "review: " + (plan.reviewBody.empty() ? "none\n" : plan.reviewBody + '\n');
    for (const auto& step : plan.steps) {
        out.append("== ").append(word(step.action)).append(": ").append(step.title);
        if (step.place)
            out += " [" + step.place->path + (step.place->side == Place::Side::Old ? " old " : " new ") +
                   std::to_string(step.place->first) + '-' + std::to_string(step.place->last) + ']';
        out += '\n' + step.body + '\n';
    }
    static const std::regex digests("text=[0-9a-f]{16}|digest: `[0-9a-f]{64}`");
    return std::regex_replace(out, digests, "(digest)");
}

/// The state after the plan was carried out.
PullRequestState carriedOut(PullRequestState state, const Plan& plan) {
    long long id = 100;
    for (const auto& step : plan.steps) {
        if (step.action == Action::Create) {
            state.comments.push_back({step.kind == CommentKind::Finding
                                          ? ExistingComment::Where::Inline
                                          : ExistingComment::Where::Conversation,
                                      id++, state.ownLogin, step.body, "https://example.org/c"});
        } else {
            for (auto& comment : state.comments)
                if (comment.id == step.commentId)
                    comment.body = step.body;
        }
    }
    return state;
}

std::vector<std::string> actions(const Plan& plan) {
    std::vector<std::string> out;
    for (const auto& step : plan.steps)
        out.push_back(std::string(word(step.action)) + ' ' + step.title);
    return out;
}

TEST(Plan, saysWhatIsCreatedWhere) {
    support::expectGolden("core/github/goldens/change.txt", written(planOf(exampleReview(), exampleState())));
}

TEST(Plan, saysWhatIsPostedOfARange) {
    auto wish = unsettledWish();
    support::expectGolden("core/github/goldens/range.txt",
                          written(planOf(support::exampleRange(), exampleState(), wish)));
}

TEST(Plan, aCleanChangeIsNotCommented) {
    const auto plan = planOf(support::cleanChange(), exampleState());
    EXPECT_TRUE(plan.steps.empty());
    EXPECT_TRUE(plan.changesNothing());
    EXPECT_TRUE(requests(plan).empty());
}

TEST(Plan, aSyncThatClaimsWhatDoesNotHoldGetsASummaryThatSaysSoFirst) {
    auto review = support::cleanChange();
    std::get<drift::Outcome>(review.outcome).disagreements = {
        "the rules say port-required, the text claims no-port"};
    const auto plan = planOf(review, exampleState());
    ASSERT_EQ(plan.steps.size(), 1U);
    EXPECT_EQ(plan.steps[0].kind, CommentKind::Summary);
    const auto& body = plan.steps[0].body;
    EXPECT_NE(body.find("\n**OVERRIDE_DRIFT: clean**\n\n**Disagreement (high confidence):** the rules say "),
              std::string::npos)
        << body;
}

TEST(Plan, aCleanChangeBringsTheEarlierSummaryUpToDate) {
    const auto before = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    const auto plan = planOf(support::cleanChange(), before);
    EXPECT_EQ(actions(plan).back().substr(0, 6), "strike");
    int updated = 0, struckOut = 0;
    for (const auto& step : plan.steps) {
        updated += step.action == Action::Update && step.kind == CommentKind::Summary;
        struckOut += step.action == Action::Strike;
        EXPECT_NE(step.action, Action::Create) << step.title;
    }
    EXPECT_EQ(updated, 1);
    EXPECT_EQ(struckOut, 3); // two findings and the cosmetic comment
    EXPECT_TRUE(plan.reviewBody.empty());
    support::expectGolden("core/github/goldens/clean-again.txt", written(plan));
}

TEST(Plan, isLeftAloneTheSecondTime) {
    const auto before = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    const auto plan = planOf(exampleReview(), before);
    for (const auto& step : plan.steps)
        EXPECT_EQ(step.action, Action::Leave) << step.title;
    EXPECT_EQ(plan.steps.size(), 4U);
    EXPECT_TRUE(plan.changesNothing());
}

TEST(Plan, gitHubsLineEndsChangeNothing) {
    auto before = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    for (auto& comment : before.comments) {
        std::string crlf;
        for (const char c : comment.body)
            crlf += c == '\n' ? "\r\n" : std::string(1, c);
        comment.body = crlf.substr(0, crlf.find_last_not_of("\r\n") + 1);
    }
    EXPECT_TRUE(planOf(exampleReview(), before).changesNothing());
    // And what is struck then is struck whole.
    const auto plan = planOf(support::cleanChange(), before);
    for (const auto& step : plan.steps) {
        if (step.action == Action::Strike) {
            EXPECT_NE(step.body.find("~~"), std::string::npos);
        }
    }
}

TEST(Plan, aNewHeadUpdatesExactlyWhatChanged) {
    auto state = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    auto review = exampleReview();
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    // The missing call is back, everything else only moved.
    state.page.head = outcome.inputs.head = std::string(40, '9');
    auto& lines = outcome.functions[1].lines;
    std::erase_if(lines, [](const auto& line) { return line.side == compare::Side::Botocore; });
    for (auto& line : lines)
        line.line += 100;
    for (auto& file : state.files)
        for (auto& hunk : file.hunks)
            hunk.newLines = {hunk.newLines.first + 100, hunk.newLines.last + 100};
    const auto plan = planOf(review, state);
    ASSERT_EQ(plan.steps.size(), 4U);
    for (const auto& step : plan.steps) {
        if (step.kind == CommentKind::Finding && step.action != Action::Leave) {
            EXPECT_EQ(step.action, Action::Strike);
            EXPECT_NE(step.body.find("Resolved by `9999999`."), std::string::npos);
            EXPECT_NE(step.body.find("behavioral-removed-logic"), std::string::npos);
        } else if (step.kind == CommentKind::Summary) {
            EXPECT_EQ(step.action, Action::Update);
        } else {
            EXPECT_EQ(step.action, Action::Leave) << step.title;
        }
    }
    EXPECT_EQ(plan.changes(), 2);
    // Struck once is enough.
    auto later = carriedOut(state, plan);
    EXPECT_TRUE(planOf(review, later).changesNothing());
    // What comes back is said again in the same place.
    later.page.head = std::string(40, 'a');
    const auto again = planOf(exampleReview(), later);
    for (const auto& step : again.steps)
        EXPECT_NE(step.action, Action::Create) << step.title;
    EXPECT_EQ(again.changes(), 2);
}

TEST(Plan, othersCommentsAreNeverTouched) {
    auto state = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    for (auto& comment : state.comments) {
        comment.author = "forger"; // our marker under another name
        comment.id += 1000;
    }
    state.comments.push_back({ExistingComment::Where::Inline, 5, "keeper", "I think so too", {}});
    state.comments.push_back({ExistingComment::Where::Conversation,
                              6,
                              "keeper",
                              "text\n<!-- portside:v1 finding id=1 text=2 -->",
                              {}});
    const auto plan = planOf(exampleReview(), state);
    for (const auto& step : plan.steps)
        EXPECT_EQ(step.action, Action::Create) << step.title;
}

TEST(Plan, wordsAddedByHandAreNotStruck) {
    auto state = carriedOut(exampleState(), planOf(exampleReview(), exampleState()));
    for (auto& comment : state.comments)
        comment.body += "\nI asked upstream about this one.\n";
    EXPECT_TRUE(planOf(exampleReview(), state).changesNothing());
    for (const auto& step : planOf(support::cleanChange(), state).steps)
        if (step.action == Action::Strike) {
            EXPECT_NE(step.body.find("\nI asked upstream"), std::string::npos) << step.body;
        }
}

TEST(Plan, whatIsLeftOutIsNeitherPostedNorStruck) {
    const auto first = planOf(exampleReview(), exampleState());
    auto wish = unsettledWish();
    wish.leftOut.insert(stepKey(first.steps.front()));
    const auto fewer = planOf(exampleReview(), exampleState(), wish);
    EXPECT_EQ(fewer.steps.size(), first.steps.size() - 1);
    const auto before = carriedOut(exampleState(), first);
    for (const auto& step : planOf(support::cleanChange(), before, wish).steps)
        EXPECT_NE(stepKey(step), stepKey(first.steps.front()));
}

TEST(Plan, decisionsChangeWhatIsPosted) {
    auto review = exampleReview();
    const auto drifting = review.drift()->functions[1];
    const auto key = review::functionKey(drifting);
    review.decisions.push_back(support::decisionOn(key, "clean", "agreed with @somebody in #12"));
    auto plan = planOf(review, exampleState());
    for (const auto& step : plan.steps)
        EXPECT_NE(step.kind, CommentKind::Finding) << step.title;

    review.decisions.push_back(support::decisionOn(key, "behavioral-drift"));
    plan = planOf(review, exampleState());
    int findings = 0;
    for (const auto& step : plan.steps)
        findings += step.kind == CommentKind::Finding;
    EXPECT_EQ(findings, 3); // the ambiguous line is one now

    // One line alone.
    review = exampleReview();
    auto onLine = support::decisionOn(key, "clean");
    onLine.line = review::lineKey(drifting, 1);
    review.decisions.push_back(onLine);
    plan = planOf(review, exampleState());
    for (const auto& step : plan.steps)
        EXPECT_NE(step.id, onLine.line);
}

TEST(Plan, aSettledPlaceIsWithdrawnNotResolved) {
    auto review = exampleReview();
    const auto before = carriedOut(exampleState(), planOf(review, exampleState()));
    review.decisions.push_back(
        support::decisionOn(review::functionKey(review.drift()->functions[1]), "clean", "fine"));
    int withdrawn = 0;
    for (const auto& step : planOf(review, before).steps)
        withdrawn +=
            step.action == Action::Strike && step.body.find("Settled: fine as it is.") != std::string::npos;
    EXPECT_EQ(withdrawn, 2);
}

TEST(Plan, cosmeticDriftAloneIsOneComment) {
    auto review = support::cleanChange();
    std::get<drift::Outcome>(review.outcome).functions.push_back(exampleReview().drift()->functions[2]);
    Wish wish;
    wish.pullRequest = 7;
    const auto plan = planOf(review, exampleState(), wish);
    ASSERT_EQ(plan.steps.size(), 1U);
    EXPECT_EQ(plan.steps[0].kind, CommentKind::Cosmetic);
    EXPECT_TRUE(plan.reviewBody.empty()); // nothing that could block
}

TEST(Plan, refusesWithAWayForward) {
    const auto refused = [](const review::Review& review, const PullRequestState& state, const Wish& wish) {
        const auto plan = makePlan(review, state, gitHub(), wish);
        EXPECT_FALSE(plan.ok());
        if (plan)
            return std::string("planned");
        EXPECT_FALSE(plan.error().detail.empty());
        return plan.error().message;
    };
    auto wish = unsettledWish();
    auto moved = exampleState();
    moved.page.head = std::string(40, '5');
    EXPECT_EQ(refused(exampleReview(), moved, wish),
              "the pull request has moved on: the review is of aaaaaaa, its head is now 5555555");

    auto pending = exampleState();
    pending.reviews.push_back({1, "keeper", "PENDING", {}, {}, {}});
    EXPECT_NE(refused(exampleReview(), pending, wish).find("not submitted yet"), std::string::npos);
    pending.reviews[0].author = "another"; // somebody else's does not matter
    EXPECT_TRUE(makePlan(exampleReview(), pending, gitHub(), wish).ok());

    auto own = exampleState();
    own.page.author = "keeper";
    EXPECT_TRUE(makePlan(exampleReview(), own, gitHub(), wish).ok());
    wish.event = Event::RequestChanges;
    EXPECT_NE(refused(exampleReview(), own, wish).find("one's own"), std::string::npos);

    wish = unsettledWish();
    wish.unsettled = Wish::Unsettled::Refuse;
    EXPECT_EQ(refused(exampleReview(), exampleState(), wish), "2 cases are not settled yet");
    wish.pullRequest = 8;
    EXPECT_EQ(refused(exampleReview(), exampleState(), wish), "this is a review of pull request 7, not of 8");

    auto diff = exampleReview();
    std::get<drift::Outcome>(diff.outcome).inputs.head = "diff";
    EXPECT_NE(refused(diff, exampleState(), unsettledWish()).find("is of a diff"), std::string::npos);
}

TEST(Plan, changesAreRequestedOnce) {
    auto wish = unsettledWish();
    wish.event = Event::RequestChanges;
    auto state = exampleState();
    const auto plan = planOf(exampleReview(), state, wish);
    EXPECT_FALSE(plan.reviewBody.empty());
    state = carriedOut(state, plan);
    state.reviews.push_back({9, "keeper", "CHANGES_REQUESTED", state.page.head, plan.reviewBody, {}});
    EXPECT_TRUE(planOf(exampleReview(), state, wish).changesNothing());
    state.reviews.back().author = "another";
    EXPECT_FALSE(planOf(exampleReview(), state, wish).reviewBody.empty());
}

TEST(Plan, onlyLinesOfOneHunkAreShown) {
    const auto files = exampleState().files;
    const auto shown = [&](Place::Side side, int first, int last) {
        return isShown(files, {"aiobotocore/harbour.py", side, first, last});
    };
    EXPECT_TRUE(shown(Place::Side::New, 50, 52));
    EXPECT_FALSE(shown(Place::Side::New, 52, 54)); // two hunks
    EXPECT_FALSE(shown(Place::Side::New, 53, 53));
    EXPECT_TRUE(shown(Place::Side::Old, 57, 57));
    EXPECT_FALSE(shown(Place::Side::Old, 59, 59));
    EXPECT_FALSE(shown(Place::Side::New, 0, 0));
    EXPECT_FALSE(isShown(files, {"aiobotocore/large.py", Place::Side::New, 1, 1}));
    EXPECT_FALSE(isShown(files, {"elsewhere.py", Place::Side::New, 1, 1}));
}

TEST(Plan, aLongSummaryIsPostedInParts) {
    auto review = exampleReview();
    auto& functions = std::get<drift::Outcome>(review.outcome).functions;
    for (int i = 0; i < 400; ++i) {
        auto copy = functions[1];
        copy.name += std::to_string(i);
        functions.push_back(copy);
    }
    const auto plan = planOf(review, exampleState());
    int summaries = 0;
    for (const auto& step : plan.steps) {
        EXPECT_LE(step.body.size(), bodyLimit) << step.title;
        summaries += step.kind == CommentKind::Summary;
    }
    EXPECT_GT(summaries, 2);
    // Fewer parts are needed after that: the others are struck.
    const auto before = carriedOut(exampleState(), plan);
    int noLonger = 0;
    for (const auto& step : planOf(exampleReview(), before).steps)
        noLonger += step.kind == CommentKind::Summary && step.action == Action::Strike;
    EXPECT_EQ(noLonger, summaries - 1);
}

} // namespace

} // namespace portside::github
