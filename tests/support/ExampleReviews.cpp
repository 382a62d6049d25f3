// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ExampleReviews.h"

namespace portside::support {

namespace {

using compare::Excerpt;
using compare::Row;
using compare::Side;
using drift::Category;

std::string commitOf(char digit) { return std::string(40, digit); }

drift::LineVerdict added(int line, Category category, std::string text, std::string explanation = {}) {
    drift::LineVerdict verdict;
    verdict.line = line;
    verdict.category = category;
    verdict.text = std::move(text);
    verdict.explanation = std::move(explanation);
    return verdict;
}

drift::LineVerdict opposite(drift::LineVerdict verdict, int line, std::string text) {
    verdict.opposite = line;
    verdict.oppositeText = std::move(text);
    return verdict;
}

drift::LineVerdict ambiguous(drift::LineVerdict verdict, std::vector<std::string> reasons) {
    verdict.ambiguous = true;
    verdict.reasons = std::move(reasons);
    return verdict;
}

drift::FunctionVerdict function(std::string file, std::string name, std::string counterpart,
                                std::vector<drift::LineVerdict> lines) {
    drift::FunctionVerdict verdict;
    verdict.path = "aiobotocore/" + file;
    verdict.name = std::move(name);
    if (!counterpart.empty())
        verdict.counterpart = {"botocore/" + file, std::move(counterpart)};
    verdict.verdict = drift::rollUp(lines);
    verdict.lines = std::move(lines);
    return verdict;
}

drift::FunctionVerdict driftingFunction() {
    auto missing = added(41, Category::BehavioralRemovedLogic, "        self._stamp(parcel)",
                         "removed by this change, botocore still has it");
    missing.side = Side::Botocore;
    missing.baseLine = 57;
    auto verdict = function(
        "harbour.py", "AioHarbour.unload", "Harbour.unload",
        {
            added(50, Category::AsyncRequired, "    async def unload(self, parcel):"),
            opposite(added(52, Category::BehavioralCallSwap, "        if hasattr(parcel, '__await__'):",
                           "calls hasattr instead of isawaitable"),
                     38, "        if isawaitable(parcel):"),
            added(53, Category::BehavioralGuard, "        if parcel is None: # | pipes | and `ticks`",
                  "a guard without counterpart"),
            missing,
            ambiguous(added(55, Category::BehavioralOther, "        await self._tide.turn()",
                            "a statement without counterpart awaits"),
                      {"extra-await", "aiobotocore-only-name"}),
        });
    verdict.tracked = true;
    verdict.trackedAs = "tests/test_patches.py:12: Harbour.unload";
    verdict.view.botocore = Excerpt{"botocore/harbour.py",
                                    "Harbour.unload",
                                    37,
                                    {"    def unload(self, parcel):", "        if isawaitable(parcel):",
                                     "            parcel = open(parcel)", "        weigh(parcel)",
                                     "        self._stamp(parcel)"}};
    verdict.view.aiobotocore = Excerpt{
        "aiobotocore/harbour.py",
        "AioHarbour.unload",
        50,
        {"    async def unload(self, parcel):", "        \"\"\"Unload.\"\"\"",
         "        if hasattr(parcel, '__await__'):", "        if parcel is None: # | pipes | and `ticks`",
         "            return", "        await self._tide.turn()"}};
    verdict.view.rows = {Row{{}, 37, 50}, Row{{}, {}, 51}, Row{{}, 38, 52}, Row{{}, {}, 53}, Row{{}, {}, 54},
                         Row{{}, 39, {}}, Row{{}, 40, {}}, Row{{}, 41, {}}, Row{{}, {}, 55}};
    verdict.view.botocoreMarks = {{38, 11, 30}};
    verdict.view.aiobotocoreMarks = {{52, 11, 39}};
    return verdict;
}

drift::FunctionVerdict cosmeticFunction() {
    auto hint = added(12, Category::CosmeticTypeHint,
                      "    async def moor(self, berth: int) -> Rope:", "botocore has no annotation there");
    // Token by token, as a comparison gives them.
    hint.marks = {{12, 4, 9}, {12, 30, 31}, {12, 32, 35}, {12, 37, 39}, {12, 40, 44}};
    return function(
        "harbour.py", "AioHarbour.moor", "Harbour.moor",
        {
            opposite(hint, 9, "    def moor(self, berth):"),
            added(13, Category::CosmeticDocstring, "        \"\"\"Moor at a berth.",
                  "botocore's docstring has other words"),
            added(14, Category::CosmeticDocstring, "        Ropes are checked.\"\"\"",
                  "botocore's docstring has other words"),
            added(16, Category::CosmeticComment, "        # mind the gap", "botocore has no comment there"),
            opposite(
                added(18, Category::CosmeticFormat, "        rope = [", "the same code in another layout"),
                11, "        rope = ['a']"),
            opposite(
                added(19, Category::CosmeticFormat, "            'a']", "the same code in another layout"),
                11, "        rope = ['a']"),
        });
}

asyncneed::FunctionVerdict unit(std::string file, std::string name, asyncneed::Change change,
                                asyncneed::Verdict verdict, std::string rule, std::string reason) {
    asyncneed::FunctionVerdict out;
    out.path = "botocore/" + file;
    out.mirrorPath = "aiobotocore/" + file;
    out.name = std::move(name);
    out.change = change;
    out.verdict = verdict;
    out.rule = rule;
    out.reason = reason;
    out.findings.push_back({std::move(rule), verdict, "", std::move(reason), {}});
    return out;
}

void settleOpenCases(review::Review& review, const std::string& verdict) {
    const auto settle = [&](const auto& functions, auto open) {
        for (const auto& function : functions)
            if (function.verdict == open)
                review.decisions.push_back(
                    decisionOn(review::functionKey(function), verdict, "checked against the tide tables"));
    };
    if (const auto* outcome = review.drift()) {
        settle(outcome->functions, drift::Verdict::Ambiguous);
        settle(review::moduleLevels(*outcome), drift::Verdict::Ambiguous);
    } else {
        settle(review.asyncNeed()->functions, asyncneed::Verdict::Ambiguous);
    }
}

} // namespace

review::Decision decisionOn(const std::string& functionKey, const std::string& verdict,
                            const std::string& note) {
    review::Decision decision;
    decision.function = functionKey;
    decision.verdict = verdict;
    decision.note = note;
    decision.by = {"Marlin Quay", "marlin@harbour.example"};
    decision.time = "2026-03-01T09:30:00Z";
    decision.fingerprint = std::string(64, 'f');
    return decision;
}

review::Review cleanChange() {
    drift::Outcome outcome;
    outcome.inputs.pullRequest = 7;
    outcome.inputs.head = commitOf('a');
    outcome.inputs.base = commitOf('b');
    outcome.inputs.headTitle = "Follow botocore";
    outcome.inputs.diffDigest = std::string(64, 'd');
    outcome.inputs.registriesDigest = std::string(64, 'e');
    outcome.inputs.botocore = {"1.4.2", commitOf('c'), "uv.lock"};
    outcome.inputs.botocoreBase = {"1.4.0", commitOf('d'), "uv.lock"};
    outcome.functions.push_back(
        function("harbour.py", "AioHarbour.load", "Harbour.load",
                 {
                     opposite(added(22, Category::Mirrored, "        count += 1"), 20, "        count += 1"),
                     opposite(added(23, Category::AsyncRequired, "        await self.lift()"), 21,
                              "        self.lift()"),
                 }));
    review::Review review;
    review.outcome = std::move(outcome);
    return review;
}

review::Review exampleChange() {
    auto review = cleanChange();
    auto& outcome = std::get<drift::Outcome>(review.outcome);
    outcome.inputs.headTitle = "Speed up @everyone #1 `now`\x1b[31m";
    outcome.functions.push_back(driftingFunction());
    outcome.functions.push_back(cosmeticFunction());
    outcome.functions.push_back(
        function("lock.py", "AioLock.open", "Lock.open",
                 {ambiguous(opposite(added(8, Category::BehavioralOther, "        self._gate.wait()",
                                           "an await was taken away"),
                                     6, "        self._gate.wait()"),
                            {"async-lost"})}));
    auto own =
        function("lock.py", "drainBasin", "", {added(30, Category::NoCounterpart, "def drainBasin():")});
    own.verdict = drift::Verdict::NoCounterpart;
    own.note = "new aiobotocore-only code";
    outcome.functions.push_back(own);
    auto broken = function("lock.py", "AioLock.close", "Lock.close", {});
    broken.verdict = drift::Verdict::NotJudged;
    broken.note = "the parser found an error in it";
    outcome.functions.push_back(broken);
    outcome.lines.push_back({"aiobotocore/lock.py", added(3, Category::ImportSupport, "import asyncio")});
    outcome.lines.push_back(
        {"aiobotocore/lock.py",
         added(4, Category::CosmeticImport, "from .harbour import (", "the same names regrouped")});
    outcome.warnings = {"the clone has no tag at or above 1.4.3, it may be out of date"};
    return review;
}

review::Review emptyRange() {
    asyncneed::Outcome outcome;
    outcome.inputs = {
        {"1.4.0", commitOf('d')}, {"1.4.2", commitOf('c')}, commitOf('b'), "main", std::string(64, 'e')};
    review::Review review;
    review.outcome = std::move(outcome);
    return review;
}

review::Review exampleRange() {
    using asyncneed::Change;
    using asyncneed::Verdict;
    auto review = emptyRange();
    auto& outcome = std::get<asyncneed::Outcome>(review.outcome);

    auto tracked = unit("harbour.py", "Harbour.unload", Change::Changed, Verdict::NeedsAsync,
                        "tracked-override", "Harbour.unload is in overrides and its code changed");
    tracked.findings[0].signal = "Harbour.unload";
    tracked.findings[0].quotes = {
        {Side::Aiobotocore, "tests/test_patches.py", 12, "(Harbour.unload, {'00'}),"},
        {Side::Botocore, "botocore/harbour.py", 40, "weigh(parcel)"}};
    tracked.notes = {"calls the async self.lift already"};
    tracked.addedLines = {40};
    tracked.removedLines = {39, 41};
    tracked.view.botocoreOld =
        Excerpt{"botocore/harbour.py", "Harbour.unload", 38, {"def unload(self):", "    pass"}};
    tracked.view.botocore =
        Excerpt{"botocore/harbour.py", "Harbour.unload", 39, {"def unload(self):", "    weigh()"}};
    tracked.view.aiobotocore =
        Excerpt{"aiobotocore/harbour.py", "AioHarbour.unload", 50, {"async def unload(self):", "    pass"}};
    tracked.view.rows = {Row{38, 39, 50}, Row{39, 40, 51}};
    outcome.functions.push_back(tracked);

    auto renamed = unit("harbour.py", "Harbour.stow", Change::Renamed, Verdict::PureSync, "pure-sync",
                        "no signal: no new call, no tracked name");
    renamed.oldName = "Harbour.pack";
    outcome.functions.push_back(renamed);
    outcome.functions.push_back(unit("lock.py", "Lock.open", Change::Added, Verdict::Ambiguous,
                                     "untracked-override",
                                     "AioLock overrides | Lock.open without `tracking` it"));
    auto ported = unit("lock.py", "Lock.drain", Change::Changed, Verdict::PureSync, "already-ported",
                       "the override has every added line");
    ported.alreadyPorted = true;
    outcome.functions.push_back(ported);
    auto moved = unit("lock.py", "Lock.fill", Change::Changed, Verdict::PureSync, "pure-sync", "no signal");
    moved.changeNote = "moved from botocore/basin.py";
    outcome.functions.push_back(moved);
    outcome.functions.push_back(unit("lock.py", "Lock.close", Change::Removed, Verdict::NotJudged,
                                     "not-judged", "the parser found an error"));

    auto advisory =
        unit("tide.py", "turn", Change::Added, Verdict::NeedsAsync, "network-io", "new call socket.socket(");
    advisory.mirrorPath.clear();
    outcome.advisory.push_back(advisory);
    outcome.threeWay =
        asyncneed::ThreeWay{asyncneed::Classification::NoPort, asyncneed::Classification::PortRequired,
                            "lower 1.4.0 -> 1.4.2, upper 1.4.1 -> 1.4.3"};
    outcome.warnings = {"Harbour.sink is tracked but not overridden"};
    outcome.hashes = {{"Harbour.unload", std::string(40, '1'), std::string(40, '2'), true, true},
                      {"Lock.drain", std::string(40, '3'), "", false, false}};
    return review;
}

review::Review settledChange() {
    auto review = exampleChange();
    auto& functions = std::get<drift::Outcome>(review.outcome).functions;
    std::erase_if(functions, [](const auto& f) {
        return f.verdict == drift::Verdict::NotJudged || f.verdict == drift::Verdict::BehavioralDrift;
    });
    settleOpenCases(review, "clean");
    return review;
}

review::Review settledRange() {
    auto review = exampleRange();
    auto& functions = std::get<asyncneed::Outcome>(review.outcome).functions;
    std::erase_if(functions, [](const auto& f) {
        return f.verdict == asyncneed::Verdict::NotJudged || f.verdict == asyncneed::Verdict::NeedsAsync;
    });
    settleOpenCases(review, "pure-sync");
    return review;
}

} // namespace portside::support
