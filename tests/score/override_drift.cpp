// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the pull-request check on labelled changes: top line, function verdicts and categories of lines against
// labels, time per change.
//
//   PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... portside_score_override_drift CASES.yaml [--verbose] [PR...]
#include "core/base/Strings.h"
#include "core/pipeline/Pipeline.h"
#include "tests/score/DriftCases.h"
#include "tests/score/LineScore.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace portside;
using namespace portside::score;

namespace {

/// High confidence: the label itself. Otherwise any acceptable verdict, or a question to a person.
bool isRight(const Case& one, const std::string& verdict) {
    if (one.confidence == "high")
        return verdict == one.expected;
    return verdict == "ambiguous" || one.acceptable.contains(verdict) || verdict == one.expected;
}

void printLines(const drift::Outcome& outcome) {
    const auto print = [](const std::string& where, const drift::LineVerdict& line) {
        const auto weight = drift::weight(line.category);
        if (!line.ambiguous && weight != drift::Weight::Behavioral && weight != drift::Weight::Cosmetic)
            return;
        std::printf("      %s %s %d %s%s | %s | %s\n", where.c_str(),
                    line.side == compare::Side::Botocore ? "botocore" : "aiobotocore", line.line,
                    std::string(drift::word(line.category)).c_str(), line.ambiguous ? " ambiguous" : "",
                    std::string(base::trimmed(line.text)).c_str(), line.explanation.c_str());
    };
    for (const auto& function : outcome.functions)
        for (const auto& line : function.lines)
            print(function.path + "::" + function.name, line);
    for (const auto& loose : outcome.lines)
        print(loose.path, loose.line);
}

} // namespace

int main(int argc, char** argv) {
    const char* botocore = std::getenv("PORTSIDE_BOTOCORE");
    const char* aiobotocore = std::getenv("PORTSIDE_AIOBOTOCORE");
    if (argc < 2 || !botocore || !aiobotocore) {
        std::fprintf(
            stderr,
            "usage: PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... %s CASES.yaml [--verbose] [PR...]\n",
            argv[0]);
        return 64;
    }
    bool verbose = false;
    std::set<std::string> wanted;
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--verbose")
            verbose = true;
        else
            wanted.insert(word);
    }
    int total = 0, right = 0, high = 0, highRight = 0, falseClean = 0;
    int functions = 0, functionsRight = 0, functionsDefensible = 0, functionsOpen = 0,
        functionsFalseClean = 0;
    double seconds = 0, slowest = 0;
    std::map<std::pair<std::string, std::string>, int> confusion;
    LineScore lines;
    for (const auto& one : readCases(argv[1])) {
        if (!wanted.empty() && !wanted.contains(one.pr))
            continue;
        pipeline::DriftRequest request;
        request.subject = pipeline::DriftRequest::Subject::Revisions;
        request.base = one.base;
        request.head = one.head;
        request.where.aiobotocoreRepo = aiobotocore;
        request.where.botocoreClone = botocore;
        const auto start = std::chrono::steady_clock::now();
        const auto review = pipeline::judgeDrift(request, {});
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        ++total;
        if (!review) {
            std::printf("BAD %s error: %s\n", one.pr.c_str(), review.error().message.c_str());
            continue;
        }
        seconds += took;
        slowest = std::max(slowest, took);
        const drift::Outcome& outcome = *review->drift();
        const std::string verdict(drift::word(outcome.verdict()));
        const bool good = isRight(one, verdict);
        right += good;
        high += one.confidence == "high";
        highRight += one.confidence == "high" && good;
        falseClean += one.expected == "behavioral-drift" && verdict == "clean";
        ++confusion[{one.expected, verdict}];
        std::printf("%s %s %s, label %s (%s), %.0f ms\n", good ? "ok " : "BAD", one.pr.c_str(),
                    verdict.c_str(), one.expected.c_str(), one.confidence.c_str(), took * 1000);
        std::map<std::string, std::string> found;
        for (const auto& function : outcome.functions)
            found.emplace(function.path.substr(function.path.find('/') + 1) + "::" + function.name,
                          drift::word(function.verdict));
        for (const auto& [name, labels] : one.functions) {
            ++functions;
            const auto entry = found.find(name);
            const std::string own = entry == found.end() ? "not listed" : entry->second;
            const bool met = own == labels.front();
            const bool defensible = std::find(labels.begin(), labels.end(), own) != labels.end();
            functionsRight += met;
            functionsDefensible += !met && defensible;
            functionsOpen += !defensible && own == "ambiguous";
            functionsFalseClean += labels.front() == "behavioral-drift" && own == "clean";
            if (!met)
                std::printf("    %s: %s, label %s%s\n", name.c_str(), own.c_str(), labels.front().c_str(),
                            defensible ? " (defensible)" : "");
        }
        lines.add(one, outcome);
        if (verbose)
            printLines(outcome);
    }
    std::printf("\nchanges: %d of %d within their labels, high confidence %d of %d, false clean %d\n", right,
                total, highRight, high, falseClean);
    std::printf("functions: %d of %d as labelled, %d more defensible, %d more left to a person, "
                "false clean %d\n",
                functionsRight, functions, functionsDefensible, functionsOpen, functionsFalseClean);
    for (const auto& [pair, count] : confusion)
        std::printf("label %-17s verdict %-17s %d\n", pair.first.c_str(), pair.second.c_str(), count);
    lines.print();
    std::printf("time: %.0f ms on average, %.0f ms at most\n", total > 0 ? seconds * 1000 / total : 0.0,
                slowest * 1000);
    return right == total ? 0 : 1;
}
