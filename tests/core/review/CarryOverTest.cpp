// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/CarryOver.h"

#include "tests/support/ExampleReviews.h"

#include <algorithm>
#include <gtest/gtest.h>

#include <string>

namespace portside::review {
namespace {

const std::string open = "aiobotocore/lock.py::AioLock.open";

drift::FunctionVerdict& functionAt(Review& review, const std::string& key) {
    auto& functions = std::get<drift::Outcome>(review.outcome).functions;
    return *std::find_if(functions.begin(), functions.end(),
                         [&](const auto& function) { return functionKey(function) == key; });
}

Decision taken(const Review& review, const std::string& key, const std::string& verdict) {
    auto decision = support::decisionOn(key, verdict, "looked at it");
    for (const auto& function : review.drift()->functions)
        if (functionKey(function) == key)
            decision.fingerprint = fingerprint(function);
    return decision;
}

Review withTexts(Review review) {
    auto& view = functionAt(review, open).view;
    view.botocore = {"botocore/lock.py", "Lock.open", 5, {"def open(self):", "    self._gate.wait()"}};
    view.aiobotocore = {
        "aiobotocore/lock.py", "AioLock.open", 7, {"async def open(self):", "    self._gate.wait()"}};
    view.rows = {{std::nullopt, 5, 7}, {std::nullopt, 6, 8}};
    return review;
}

Review early() { return withTexts(support::exampleChange()); }

/// The same change, one push later.
Review later() {
    auto review = early();
    std::get<drift::Outcome>(review.outcome).inputs.head = std::string(40, '9');
    return review;
}

TEST(CarryOver, theSameEvidenceCarriesOverAndSaysWhereFrom) {
    auto earlier = early();
    earlier.decisions = {taken(earlier, open, "cosmetic-drift"), taken(earlier, open, "clean")};
    auto now = later();
    const auto count = carryOver(now, earlier);
    EXPECT_EQ(count.carried, 1); // the standing one
    EXPECT_EQ(count.reopened, 0);
    ASSERT_EQ(now.decisions.size(), 1u);
    EXPECT_EQ(now.decisions[0].verdict, "clean");
    EXPECT_EQ(now.decisions[0].carriedFrom, earlier.drift()->inputs.head);
    EXPECT_EQ(effectiveVerdict(now, functionAt(now, open)), drift::Verdict::Clean);

    // Once more: the first place stays its place.
    auto third = early();
    std::get<drift::Outcome>(third.outcome).inputs.head = std::string(40, '8');
    carryOver(third, now);
    EXPECT_EQ(third.decisions[0].carriedFrom, earlier.drift()->inputs.head);
}

TEST(CarryOver, everyPartOfTheEvidenceReopensAndSaysWhy) {
    const auto whyAfter = [](auto edit) {
        auto earlier = early();
        earlier.decisions = {taken(earlier, open, "clean")};
        auto now = later();
        edit(functionAt(now, open));
        const auto count = carryOver(now, earlier);
        EXPECT_EQ(count.carried, 0);
        EXPECT_EQ(count.reopened, 1);
        EXPECT_TRUE(now.decisions.empty());
        return now.reopened.empty() ? std::string() : now.reopened[0].why;
    };
    EXPECT_EQ(whyAfter([](auto& f) { f.view.aiobotocore->lines[0] += "  # a comment"; }),
              "1 line of aiobotocore changed");
    EXPECT_EQ(whyAfter([](auto& f) { f.view.botocore->lines.push_back("    return None"); }),
              "1 line of botocore changed");
    EXPECT_EQ(whyAfter([](auto& f) { f.lines[0].text += " or None"; }), "1 flagged line is another");
    EXPECT_EQ(whyAfter([](auto& f) { f.lines[0].reasons.push_back("async-comment"); }),
              "1 flagged line is another");
    EXPECT_EQ(whyAfter([](auto& f) { f.verdict = drift::Verdict::BehavioralDrift; }),
              "the machine says behavioral-drift, it said ambiguous");
    EXPECT_EQ(whyAfter([](auto& f) {
                  f.counterpart = {"botocore/lock.py", "Lock.shut"};
              }),
              "it stands for Lock.shut now");
    EXPECT_EQ(whyAfter([](auto& f) {
                  f.tracked = true;
                  f.trackedAs = "tests/test_patches.py:3: Lock.unheard";
              }),
              "test_patches tracks it now");
}

TEST(CarryOver, whereSomethingStandsIsNoEvidence) {
    auto earlier = early();
    earlier.decisions = {taken(earlier, open, "clean")};
    auto now = later();
    auto& function = functionAt(now, open);
    for (auto& line : function.lines)
        line.line += 40;
    function.view.aiobotocore->firstLine += 40;
    EXPECT_EQ(carryOver(now, earlier).carried, 1);
}

TEST(CarryOver, whatWasTakenBackOrDecidedAnewStays) {
    auto earlier = early();
    earlier.decisions = {taken(earlier, open, "clean"), taken(earlier, open, "")};
    auto now = later();
    EXPECT_EQ(carryOver(now, earlier).carried, 0);

    earlier.decisions.pop_back();
    now.decisions = {taken(now, open, "behavioral-drift")};
    EXPECT_EQ(carryOver(now, earlier).carried, 0);
    EXPECT_EQ(decisionOn(now, open)->verdict, "behavioral-drift");

    now.decisions.push_back(
        taken(now, open, "")); // taken back here: an earlier review does not bring it back
    EXPECT_EQ(carryOver(now, earlier).carried, 0);
}

TEST(CarryOver, whatIsNotPartOfTheChangeAnyMoreIsGone) {
    auto earlier = early();
    earlier.decisions = {taken(earlier, open, "clean")};
    auto now = later();
    auto& functions = std::get<drift::Outcome>(now.outcome).functions;
    std::erase_if(functions, [](const auto& function) { return functionKey(function) == open; });
    const auto count = carryOver(now, earlier);
    EXPECT_EQ(count.gone, 1);
    EXPECT_TRUE(now.reopened.empty());
}

TEST(CarryOver, rangesTooAndTheirTexts) {
    auto earlier = support::exampleRange();
    auto& unit = std::get<asyncneed::Outcome>(earlier.outcome).functions[2];
    ASSERT_EQ(unit.name, "Lock.open");
    auto decision = support::decisionOn(functionKey(unit), "pure-sync");
    decision.fingerprint = fingerprint(unit);
    earlier.decisions = {decision};
    auto now = support::exampleRange();
    std::get<asyncneed::Outcome>(now.outcome).inputs.to.tag = "1.99.0";
    EXPECT_EQ(carryOver(now, earlier).carried, 1);
    EXPECT_EQ(now.decisions[0].carriedFrom,
              earlier.asyncNeed()->inputs.from.tag + ".." + earlier.asyncNeed()->inputs.to.tag);
    auto changed = support::exampleRange();
    std::get<asyncneed::Outcome>(changed.outcome).inputs.to.tag = "1.99.0";
    std::get<asyncneed::Outcome>(changed.outcome).functions[2].findings.clear();
    EXPECT_EQ(carryOver(changed, earlier).reopened, 1);
}

TEST(CarryOver, onlyOfTheSamePullRequest) {
    const auto change = early();
    auto other = later();
    EXPECT_TRUE(areRelated(change, other));
    std::get<drift::Outcome>(other.outcome).inputs.pullRequest = 4711;
    EXPECT_FALSE(areRelated(change, other));
    EXPECT_FALSE(areRelated(change, support::exampleRange()));
    EXPECT_TRUE(areRelated(support::exampleRange(), support::emptyRange()));
}

TEST(TakeUp, keepsAllThatWasSaidOnTheSameInputs) {
    auto kept = early();
    kept.decisions = {taken(kept, open, "cosmetic-drift"), taken(kept, open, ""), taken(kept, open, "clean")};
    kept.pairings = {{open, "botocore/lock.py::Lock.shut", {"Marlin Quay", ""}, "2026-11-20T10:00:00Z", {}}};
    kept.signOffs = {
        {{"Marlin Quay", ""}, "2026-11-20T10:00:00Z", std::string(64, 'a'), 3, "Seen.\n", {}, {}}};
    auto now = early();
    EXPECT_EQ(takeUp(now, kept).carried, 3);
    EXPECT_EQ(now.decisions.size(), 3u);
    EXPECT_TRUE(now.decisions[2].carriedFrom.empty());
    EXPECT_EQ(now.pairings.size(), 1u);
    EXPECT_EQ(now.signOffs.size(), 1u);

    auto stricter = early(); // another version of the rules flags another line
    functionAt(stricter, open).lines[0].category = drift::Category::BehavioralGuard;
    const auto count = takeUp(stricter, kept);
    EXPECT_EQ(count.reopened, 1);
    EXPECT_EQ(stricter.reopened[0].from, "rule set " + std::to_string(currentRuleSet));
}

TEST(Since, saysWhatASignOffHasNotSeen) {
    auto signedOff = withTexts(support::settledChange());
    for (auto& decision : signedOff.decisions)
        for (const auto& function : signedOff.drift()->functions)
            if (functionKey(function) == decision.function)
                decision.fingerprint = fingerprint(function);
    SignOff signOff;
    signOff.decisions = static_cast<int>(signedOff.decisions.size());
    signedOff.signOffs = {signOff};
    const auto same = since(signedOff, signedOff.signOffs[0], signedOff);
    EXPECT_TRUE(same.rows.empty());
    EXPECT_TRUE(same.from.empty());
    EXPECT_GT(same.same, 0);

    auto decidedSince = signedOff;
    decidedSince.decisions.push_back(taken(decidedSince, open, "behavioral-drift"));
    const auto decided = since(decidedSince, signOff, decidedSince);
    ASSERT_EQ(decided.rows.size(), 1u);
    EXPECT_EQ(decided.rows[0].kind, SinceRow::Kind::Decision);
    EXPECT_EQ(decided.rows[0].why, "it was clean and is behavioral-drift now");

    auto now = signedOff;
    auto& outcome = std::get<drift::Outcome>(now.outcome);
    outcome.inputs.head = std::string(40, '9');
    functionAt(now, open).view.aiobotocore->lines.push_back("    pass");
    auto fresh = outcome.functions[0];
    fresh.name = "AioLock.fresh";
    const auto goneKey = functionKey(outcome.functions.back());
    ASSERT_NE(goneKey, open);
    outcome.functions.pop_back();
    outcome.functions.push_back(fresh);
    const auto rows = since(signedOff, signOff, now).rows;
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].function, open);
    EXPECT_EQ(rows[0].kind, SinceRow::Kind::Evidence);
    EXPECT_EQ(rows[0].why, "1 line of aiobotocore changed");
    EXPECT_EQ(rows[1].kind, SinceRow::Kind::New);
    EXPECT_EQ(rows[2].function, goneKey);
    EXPECT_EQ(rows[2].kind, SinceRow::Kind::Gone);
}

} // namespace
} // namespace portside::review
