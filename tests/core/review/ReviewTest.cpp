// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Review.h"

#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace portside::review {

namespace {

drift::FunctionVerdict& functionNamed(Review& review, std::string_view name) {
    for (auto& function : std::get<drift::Outcome>(review.outcome).functions)
        if (function.name == name)
            return function;
    throw std::out_of_range(std::string(name));
}

asyncneed::FunctionVerdict& unitNamed(Review& review, std::string_view name) {
    for (auto& function : std::get<asyncneed::Outcome>(review.outcome).functions)
        if (function.name == name)
            return function;
    throw std::out_of_range(std::string(name));
}

TEST(Review, newestDecisionCountsAndUndoReopens) {
    auto review = support::exampleChange();
    const auto& function = functionNamed(review, "AioLock.open");
    const auto key = functionKey(function);
    EXPECT_EQ(key, "aiobotocore/lock.py::AioLock.open");
    EXPECT_EQ(decisionOn(review, key), nullptr);
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Ambiguous);

    review.decisions.push_back(support::decisionOn(key, "clean"));
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Clean);
    review.decisions.push_back(support::decisionOn(key, "cosmetic-drift"));
    ASSERT_NE(decisionOn(review, key), nullptr);
    EXPECT_EQ(decisionOn(review, key)->verdict, "cosmetic-drift");
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::CosmeticDrift);

    review.decisions.push_back(support::decisionOn(key, ""));
    EXPECT_EQ(decisionOn(review, key), nullptr);
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Ambiguous);
}

TEST(Review, aWordThatNobodyMayChooseChangesNothing) {
    auto review = support::exampleChange();
    const auto& function = functionNamed(review, "AioLock.open");
    for (const auto* word : {"pure-sync", "ambiguous", "not-judged", "no-counterpart", "nonsense"}) {
        review.decisions.push_back(support::decisionOn(functionKey(function), word));
        EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Ambiguous) << word;
    }
    auto range = support::exampleRange();
    const auto& unit = unitNamed(range, "Harbour.unload");
    for (const auto* word : {"clean", "not-judged", "ambiguous"}) {
        range.decisions.push_back(support::decisionOn(functionKey(unit), word));
        EXPECT_EQ(effectiveVerdict(range, unit), asyncneed::Verdict::NeedsAsync) << word;
    }
}

TEST(Review, decidedLinesRollUpToTheFunction) {
    auto review = support::exampleChange();
    const auto& function = functionNamed(review, "AioHarbour.unload");
    const auto key = functionKey(function);
    for (size_t i = 0; i < function.lines.size(); ++i) {
        if (drift::weight(function.lines[i].category) != drift::Weight::Behavioral)
            continue;
        EXPECT_EQ(effectiveVerdict(review, function),
                  function.lines[i].ambiguous ? drift::Verdict::Ambiguous : drift::Verdict::BehavioralDrift)
            << i;
        auto decision = support::decisionOn(key, function.lines[i].ambiguous ? "cosmetic-drift" : "clean");
        decision.line = lineKey(function, i);
        review.decisions.push_back(decision);
    }
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::CosmeticDrift);

    review.decisions.push_back(support::decisionOn(key, "behavioral-drift"));
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::BehavioralDrift);
}

TEST(Review, aLineDecidedAfterItsFunctionStandsOut) {
    auto review = support::exampleChange();
    const auto& function = functionNamed(review, "AioHarbour.unload");
    const auto key = functionKey(function);
    const auto behavioral = std::find_if(function.lines.begin(), function.lines.end(), [](const auto& line) {
        return machineVerdict(line) == drift::Verdict::BehavioralDrift;
    });
    ASSERT_NE(behavioral, function.lines.end());
    auto line = support::decisionOn(key, "behavioral-drift");
    line.line = lineKey(function, static_cast<size_t>(behavioral - function.lines.begin()));
    review.decisions = {line, support::decisionOn(key, "clean")};
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Clean); // the function was decided last
    review.decisions = {support::decisionOn(key, "clean"), line};
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::BehavioralDrift);
    line.verdict.clear(); // taken back: the function's decision holds for that line too
    review.decisions.push_back(line);
    EXPECT_EQ(effectiveVerdict(review, function), drift::Verdict::Clean);
}

TEST(Review, theNewestPairingCountsAndAnEmptyOneGivesTheWordBack) {
    auto review = support::exampleChange();
    const std::string key = "aiobotocore/lock.py::AioLock.open";
    EXPECT_EQ(pairedWith(review, key), std::nullopt);
    append(review,
           Pairing{key, "botocore/lock.py::Lock.shut", {"Marlin Quay", ""}, "2026-11-20T10:00:00Z", {}});
    EXPECT_EQ(pairedWith(review, key), "botocore/lock.py::Lock.shut");
    EXPECT_EQ(pairedWith(review, "aiobotocore/lock.py::AioLock.close"), std::nullopt);
    append(review, Pairing{key, {}, {"Marlin Quay", ""}, "2026-11-20T10:01:00Z", {}});
    EXPECT_EQ(pairedWith(review, key), std::nullopt);
}

TEST(Review, whatWasNotJudgedCannotBeSettled) {
    auto change = support::exampleChange();
    const auto& function = functionNamed(change, "AioLock.close");
    change.decisions.push_back(support::decisionOn(functionKey(function), "clean"));
    EXPECT_EQ(effectiveVerdict(change, function), drift::Verdict::NotJudged);

    auto range = support::exampleRange();
    const auto& unit = unitNamed(range, "Lock.close");
    range.decisions.push_back(support::decisionOn(functionKey(unit), "pure-sync"));
    EXPECT_EQ(effectiveVerdict(range, unit), asyncneed::Verdict::NotJudged);
}

TEST(Review, rollUpFollowsTheDecisions) {
    EXPECT_EQ(effectiveDrift(support::exampleChange()), drift::Verdict::BehavioralDrift);
    EXPECT_EQ(effectiveDrift(support::settledChange()), drift::Verdict::CosmeticDrift);
    EXPECT_EQ(effectiveDrift(support::cleanChange()), drift::Verdict::Clean);

    EXPECT_EQ(effectiveClassification(support::exampleRange()), asyncneed::Classification::PortRequired);
    EXPECT_EQ(effectiveClassification(support::settledRange()), asyncneed::Classification::NoPort);
    EXPECT_EQ(effectiveClassification(support::emptyRange()), asyncneed::Classification::NoPort);

    auto range = support::exampleRange();
    auto& outcome = std::get<asyncneed::Outcome>(range.outcome);
    std::erase_if(outcome.functions,
                  [](const auto& f) { return f.verdict == asyncneed::Verdict::NeedsAsync; });
    EXPECT_EQ(effectiveClassification(range), std::nullopt);
}

TEST(Review, advisoryUnitsNeverCount) {
    auto range = support::emptyRange();
    std::get<asyncneed::Outcome>(range.outcome).advisory =
        std::get<asyncneed::Outcome>(support::exampleRange().outcome).functions;
    EXPECT_EQ(effectiveClassification(range), asyncneed::Classification::NoPort);
    EXPECT_EQ(openCases(range), 0);
}

TEST(Review, openCasesAreTheAmbiguousAndTheNotJudged) {
    EXPECT_EQ(openCases(support::exampleChange()), 2);
    EXPECT_EQ(openCases(support::settledChange()), 0);
    EXPECT_EQ(openCases(support::exampleRange()), 2);
    EXPECT_EQ(openCases(support::settledRange()), 0);
    EXPECT_EQ(notJudged(support::exampleChange()), 1);
    EXPECT_EQ(notJudged(support::exampleRange()), 1);
    EXPECT_EQ(notJudged(support::cleanChange()), 0);
}

TEST(Review, aFilesModuleLevelIsSettledLikeAFunction) {
    auto review = support::cleanChange();
    drift::LineVerdict line;
    line.line = 4;
    line.category = drift::Category::BehavioralOther;
    line.ambiguous = true;
    line.text = "gate = threading.Lock()";
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    outcome.lines = {{"aiobotocore/lock.py", line}, {"aiobotocore/tide.py", {}}, {"aiobotocore/lock.py", {}}};

    const auto files = moduleLevels(outcome);
    ASSERT_EQ(files.size(), 2u);
    EXPECT_EQ(files[0].lines.size(), 2u);
    EXPECT_EQ(files[0].verdict, drift::Verdict::Ambiguous);
    EXPECT_EQ(openCases(review), 1);
    EXPECT_EQ(effectiveDrift(review), drift::Verdict::Ambiguous);

    review.decisions.push_back(support::decisionOn("aiobotocore/lock.py::(module level)", "clean"));
    EXPECT_EQ(openCases(review), 0);
    EXPECT_EQ(effectiveDrift(review), drift::Verdict::Clean);
}

TEST(Review, lineKeysTellTwinsApartAndIgnoreIndentation) {
    auto review = support::exampleChange();
    auto function = functionNamed(review, "AioHarbour.unload");
    function.lines.push_back(function.lines[2]);
    std::set<std::string> keys;
    for (size_t i = 0; i < function.lines.size(); ++i)
        keys.insert(lineKey(function, i));
    EXPECT_EQ(keys.size(), function.lines.size());

    const auto before = lineKey(function, 2);
    function.lines[2].text = "  " + function.lines[2].text + "  ";
    function.lines[2].line += 5;
    EXPECT_EQ(lineKey(function, 2), before);
    function.lines[2].text += "x";
    EXPECT_NE(lineKey(function, 2), before);
}

TEST(Review, fingerprintOfAFunctionIsItsEvidence) {
    auto review = support::exampleChange();
    const auto original = functionNamed(review, "AioHarbour.unload");
    const auto print = fingerprint(original);

    // Look-alikes: the same function further down, and the registry entry on another line.
    auto moved = original;
    moved.trackedAs = "tests/test_patches.py:99: Harbour.unload";
    moved.view.aiobotocore->firstLine += 10;
    for (auto& line : moved.lines)
        line.line += 10;
    EXPECT_EQ(fingerprint(moved), print);

    const auto changed = [&](auto edit) {
        auto copy = original;
        edit(copy);
        return fingerprint(copy) != print;
    };
    EXPECT_TRUE(changed([](auto& f) { f.lines[1].category = drift::Category::BehavioralOther; }));
    EXPECT_TRUE(changed([](auto& f) { f.lines[4].reasons.pop_back(); }));
    EXPECT_TRUE(changed([](auto& f) { f.lines[1].text += " "; }));
    EXPECT_TRUE(changed([](auto& f) { f.view.botocore->lines[3] = "        # a comment"; }));
    EXPECT_TRUE(changed([](auto& f) { f.view.aiobotocore->lines.pop_back(); }));
    EXPECT_TRUE(changed([](auto& f) { f.trackedAs.clear(); }));
    EXPECT_TRUE(changed([](auto& f) { f.verdict = drift::Verdict::Ambiguous; }));
}

TEST(Review, fingerprintOfAUnitIsItsEvidence) {
    auto review = support::exampleRange();
    const auto original = unitNamed(review, "Harbour.unload");
    const auto print = fingerprint(original);
    auto moved = original;
    moved.findings[0].quotes[0].line = 99;
    moved.view.botocore->firstLine += 3;
    EXPECT_EQ(fingerprint(moved), print);

    const auto changed = [&](auto edit) {
        auto copy = original;
        edit(copy);
        return fingerprint(copy) != print;
    };
    EXPECT_TRUE(changed([](auto& f) { f.findings[0].quotes[0].text = "(Harbour.unload, {'01'}),"; }));
    EXPECT_TRUE(changed([](auto& f) { f.findings[0].rule = "network-io"; }));
    EXPECT_TRUE(changed([](auto& f) { f.view.aiobotocore.reset(); }));
    EXPECT_TRUE(changed([](auto& f) { f.change = asyncneed::Change::Added; }));
}

TEST(Review, choicesAreTheCheckersOwnWords) {
    EXPECT_EQ(choices(support::cleanChange()),
              (std::vector<std::string>{"clean", "cosmetic-drift", "behavioral-drift"}));
    EXPECT_EQ(choices(support::emptyRange()), (std::vector<std::string>{"pure-sync", "needs-async"}));
}

} // namespace

} // namespace portside::review
