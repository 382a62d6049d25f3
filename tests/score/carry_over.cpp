// SPDX-License-Identifier: GPL-3.0-or-later
// Measures carry-over on real history: every open or flagged function of an early state is settled, then the later
// state is judged and takes over what it may.
//
//   portside_score_carry_over --change BASE EARLY LATE
//   portside_score_carry_over --range FROM EARLY-TO LATE-TO AIOBOTOCORE
#include "core/pipeline/Pipeline.h"
#include "core/review/CarryOver.h"

#include <cstdio>
#include <string>
#include <vector>

using namespace portside;

namespace {

base::Result<review::Review> change(const std::string& base, const std::string& head) {
    pipeline::DriftRequest request;
    request.subject = pipeline::DriftRequest::Subject::Revisions;
    request.base = base == "-" ? std::string() : base;
    request.head = head;
    return pipeline::judgeDrift(request, {});
}

base::Result<review::Review> range(const std::string& from, const std::string& to,
                                   const std::string& aiobotocore) {
    pipeline::AsyncNeedRequest request;
    request.from = from;
    request.to = to;
    request.where.aiobotocoreRev = aiobotocore;
    return pipeline::judgeAsyncNeed(request, {});
}

template <typename Function>
void settle(review::Review& review, const Function& function, const std::string& verdict) {
    review::Decision decision;
    decision.function = review::functionKey(function);
    decision.verdict = verdict;
    decision.note = "settled for the measurement";
    decision.by = {"Marlin Quay", "marlin@harbour.example"};
    decision.time = "2026-11-20T12:00:00Z";
    decision.fingerprint = review::fingerprint(function);
    review.decisions.push_back(decision);
}

void settleAll(review::Review& review) {
    if (const auto* outcome = review.drift()) {
        const auto levels = review::moduleLevels(*outcome);
        for (const auto* functions :
             std::initializer_list<const std::vector<drift::FunctionVerdict>*>{&outcome->functions, &levels})
            for (const auto& function : *functions)
                if (function.verdict != drift::Verdict::NotJudged &&
                    function.verdict != drift::Verdict::NoCounterpart)
                    settle(review, function, "clean");
        return;
    }
    for (const auto& unit : review.asyncNeed()->functions)
        if (unit.verdict != asyncneed::Verdict::NotJudged)
            settle(review, unit, "pure-sync");
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    const bool ofRange = words.size() == 5 && words[0] == "--range";
    if (!ofRange && !(words.size() == 4 && words[0] == "--change")) {
        std::fprintf(stderr,
                     "usage: %s --change BASE EARLY LATE | --range FROM EARLY-TO LATE-TO AIOBOTOCORE\n",
                     argv[0]);
        return 64;
    }
    auto early = ofRange ? range(words[1], words[2], words[4]) : change(words[1], words[2]);
    auto late = ofRange ? range(words[1], words[3], words[4]) : change(words[1], words[3]);
    for (const auto* one : {&early, &late})
        if (!*one) {
            std::fprintf(stderr, "%s\n", one->error().message.c_str());
            return 4;
        }
    settleAll(*early);
    const auto count = review::carryOver(*late, *early);
    std::printf(
        "%zu settled on %s: %d carried over, %d reopened, %d not part of the later one; %d cases open\n",
        early->decisions.size(), review::originOf(*early, *late).c_str(), count.carried, count.reopened,
        count.gone, review::openCases(*late));
    for (const auto& reopened : late->reopened)
        std::printf("  %s: %s\n", reopened.decision.function.c_str(), reopened.why.c_str());
    return 0;
}
