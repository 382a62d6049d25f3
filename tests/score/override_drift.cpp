// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the pull-request check on labelled changes: top line and function verdicts against labels, time per change.
//
//   PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... portside_score_override_drift CASES.yaml [--verbose] [PR...]
#include "core/base/Strings.h"
#include "core/pipeline/Pipeline.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace portside;

namespace {

struct Case {
    std::string pr, head, base, expected, confidence;
    std::set<std::string> acceptable;
    std::map<std::string, std::string> functions; ///< "client.py::Class.method" to verdict
};

/// The case files' own shape, not YAML at large.
std::vector<Case> readCases(const std::string& path) {
    std::vector<Case> cases;
    std::ifstream file(path);
    bool inFunctions = false;
    for (std::string line; std::getline(file, line);) {
        const auto text = base::trimmed(line);
        const auto value = [&](std::string_view key) {
            return std::string(base::trimmed(text.substr(key.size())));
        };
        if (line.starts_with("- pr:")) {
            cases.push_back({});
            cases.back().pr = value("- pr:");
            inFunctions = false;
        } else if (cases.empty() || text.empty() || text.starts_with("#")) {
            continue;
        } else if (text.starts_with("head_sha:")) {
            cases.back().head = value("head_sha:");
        } else if (text.starts_with("base_sha:")) {
            cases.back().base = value("base_sha:");
        } else if (text.starts_with("expected:")) {
            cases.back().expected = value("expected:");
        } else if (text.starts_with("confidence:")) {
            cases.back().confidence = value("confidence:");
        } else if (text == "functions:") {
            inFunctions = true;
        } else if (text.starts_with("- ")) {
            cases.back().acceptable.insert(value("- "));
        } else if (inFunctions) {
            const auto colon = text.rfind(": ");
            if (colon != std::string_view::npos && text.find("::") != std::string_view::npos)
                cases.back().functions.emplace(text.substr(0, colon), text.substr(colon + 2));
        }
    }
    return cases;
}

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
    int functions = 0, functionsRight = 0, functionsOpen = 0;
    double seconds = 0, slowest = 0;
    std::map<std::pair<std::string, std::string>, int> confusion;
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
        for (const auto& [name, label] : one.functions) {
            ++functions;
            const auto entry = found.find(name);
            const std::string own = entry == found.end() ? "not listed" : entry->second;
            functionsRight += own == label;
            functionsOpen += own == "ambiguous" && own != label;
            if (own != label)
                std::printf("    %s: %s, label %s\n", name.c_str(), own.c_str(), label.c_str());
        }
        if (verbose)
            printLines(outcome);
    }
    std::printf("\nchanges: %d of %d within their labels, high confidence %d of %d, false clean %d\n", right,
                total, highRight, high, falseClean);
    std::printf("functions: %d of %d as labelled, %d more left to a person\n", functionsRight, functions,
                functionsOpen);
    for (const auto& [pair, count] : confusion)
        std::printf("label %-17s verdict %-17s %d\n", pair.first.c_str(), pair.second.c_str(), count);
    std::printf("time: %.0f ms on average, %.0f ms at most\n", total > 0 ? seconds * 1000 / total : 0.0,
                slowest * 1000);
    return right == total ? 0 : 1;
}
