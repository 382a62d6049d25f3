// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the tag-range check on labelled syncs: top line against label, really ported functions against verdicts,
// predicted digests against recorded ones, time per range.
//
//   PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... portside_score_async_need CASES.yaml [--verbose] [--derive-ported] [PR...]
#include "core/asyncneed/Hashes.h"
#include "core/asyncneed/Judge.h"
#include "core/base/Strings.h"
#include "core/git/Repository.h"
#include "core/mirror/ClassGraph.h"
#include "core/python/NormalForm.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace portside;

namespace {

struct Case {
    std::string pr, from, to, before, after, expected;
    std::set<std::string> ported;
};

std::vector<Case> readCases(const std::string& path) {
    std::vector<Case> cases;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto text = base::trimmed(line);
        const auto value = [&](std::string_view key) {
            return text.starts_with(key) ? std::string(base::trimmed(text.substr(key.size())))
                                         : std::string();
        };
        if (line.starts_with("- pr:")) {
            cases.push_back({});
            cases.back().pr = value("- pr:");
        } else if (cases.empty() || text.starts_with("#")) {
            continue;
        } else if (text.starts_with("from:")) {
            cases.back().from = value("from:");
        } else if (text.starts_with("to:")) {
            cases.back().to = value("to:");
        } else if (text.starts_with("aiobotocore:")) {
            cases.back().before = value("aiobotocore:");
        } else if (text.starts_with("after:")) {
            cases.back().after = value("after:");
        } else if (text.starts_with("expected:")) {
            cases.back().expected = value("expected:");
        } else if (text.starts_with("- ")) {
            cases.back().ported.insert(std::string(text.substr(2)));
        }
    }
    return cases;
}

struct Score {
    int cases = 0, right = 0;
    int functions = 0, needs = 0, needsPorted = 0, ambiguous = 0, missed = 0, unchanged = 0, ported = 0,
        alreadyPorted = 0;
    int digests = 0, digestsRight = 0;
    double seconds = 0, slowest = 0;
};

/// Class headers, attributes and module-level values are units too, but no functions.
bool isFunctionUnit(const asyncneed::FunctionVerdict& verdict) {
    const auto& pane = verdict.view.botocore ? verdict.view.botocore : verdict.view.botocoreOld;
    if (!pane)
        return false;
    return std::any_of(pane->lines.begin(), pane->lines.end(), [](const std::string& line) {
        const auto text = base::trimmed(line);
        return text.starts_with("def ") || text.starts_with("async def ");
    });
}

std::shared_ptr<const source::SourceTree> treeAt(const git::Repository& repository,
                                                 const std::string& revision) {
    const auto id = repository.resolve(revision);
    if (!id) {
        std::printf("  %s\n", id.error().message.c_str());
        return nullptr;
    }
    const auto tree = repository.tree(*id);
    return tree ? *tree : nullptr;
}

std::string formOf(const python::Module& module, const python::Function& function) {
    return python::joinedText(
        python::tokens(module.tree, function.outer, python::NormalForm(), python::Blocks::Enter));
}

/// botocore functions whose aiobotocore counterpart is not in `other` as it is in `one`.
void addPorted(const mirror::Package& one, const mirror::Package& other, const mirror::Package& botocore,
               std::set<std::string>& ported) {
    const mirror::ClassGraph graph(one, botocore);
    const auto files = one.files();
    if (!files)
        return;
    for (const auto& file : *files) {
        const auto module = one.module(file.path);
        const auto before = other.module(file.path);
        if (!module || !*module || !before)
            continue;
        for (const auto& function : (*module)->functions) {
            if (function.nested)
                continue;
            const auto* known =
                *before ? (*before)->function(function.qualifiedName, function.accessor) : nullptr;
            if (known && formOf(**before, *known) == formOf(**module, function))
                continue;
            if (const auto counterpart = graph.counterpartOf({*module, &function, nullptr, nullptr}))
                ported.insert(counterpart->botocore.module->path +
                              "::" + counterpart->botocore.function->qualifiedName);
        }
    }
}

/// What the sync really did, read off its commit: for cases that do not list it.
std::set<std::string> derivePorted(const git::Repository& botocore, const git::Repository& aiobotocore,
                                   const Case& one) {
    const mirror::Package old(treeAt(botocore, one.from), "botocore");
    const mirror::Package now(treeAt(botocore, one.to), "botocore");
    const mirror::Package before(treeAt(aiobotocore, one.before), "aiobotocore");
    const mirror::Package after(treeAt(aiobotocore, one.after), "aiobotocore");
    std::set<std::string> ported;
    addPorted(after, before, now, ported);
    addPorted(before, after, old, ported);
    return ported;
}

void scoreDigests(const git::Repository& botocore, const git::Repository& aiobotocore, const Case& one,
                  Score& score) {
    const mirror::Package now(treeAt(botocore, one.to), "botocore");
    const mirror::Package after(treeAt(aiobotocore, one.after), "aiobotocore");
    const auto registries = mirror::readRegistries(after);
    if (!registries)
        return;
    const auto digests = asyncneed::symbolDigests(now, *registries);
    for (size_t i = 0; i < digests.size(); ++i) {
        // The dict layout keeps one entry per object: of an alias and its target, the later one.
        const bool overwritten =
            std::any_of(digests.begin() + long(i) + 1, digests.end(), [&](const auto& later) {
                return later.path == digests[i].path && later.lines == digests[i].lines &&
                       later.covers == digests[i].covers && !later.path.empty();
            });
        if (overwritten)
            continue;
        const auto& recorded = registries->overrides[i].digests;
        ++score.digests;
        if (std::find(recorded.begin(), recorded.end(), digests[i].digest) != recorded.end())
            ++score.digestsRight;
        else
            std::printf("  digest of %s (%s) is not the recorded one\n", digests[i].symbol.c_str(),
                        digests[i].path.c_str());
    }
}

void scoreCase(const git::Repository& botocore, const git::Repository& aiobotocore, const Case& one,
               bool verbose, bool derive, Score& score) {
    const auto reallyPorted = derive ? derivePorted(botocore, aiobotocore, one) : one.ported;
    const auto start = std::clock(); // processor time: this machine may be busy with others
    const auto cache = std::make_shared<mirror::ModuleCache>();
    const mirror::Package old(treeAt(botocore, one.from), "botocore", cache);
    const mirror::Package now(treeAt(botocore, one.to), "botocore", cache);
    const mirror::Package aio(treeAt(aiobotocore, one.before), "aiobotocore");
    const auto registries = mirror::readRegistries(aio);
    if (!registries) {
        std::printf("%s: %s\n", one.pr.c_str(), registries.error().message.c_str());
        return;
    }
    const auto outcome = asyncneed::judge({old, now, aio, *registries, {}}, {});
    const double spent = double(std::clock() - start) / CLOCKS_PER_SEC;
    if (!outcome) {
        std::printf("%s: %s\n", one.pr.c_str(), outcome.error().message.c_str());
        return;
    }
    ++score.cases;
    score.seconds += spent;
    score.slowest = std::max(score.slowest, spent);
    const auto classification = outcome->classification();
    const std::string top = classification ? std::string(asyncneed::word(*classification)) : "not judged";
    score.right += top == one.expected;
    std::printf("#%s %s..%s: %s, label %s%s  (%zu functions, %zu warnings, %zu bumps, %.0f ms)\n",
                one.pr.c_str(), one.from.c_str(), one.to.c_str(), top.c_str(), one.expected.c_str(),
                top == one.expected ? "" : "  <-- DIFFERS", outcome->functions.size(),
                outcome->warnings.size(), outcome->hashes.size(), spent * 1000);
    std::set<std::string> seen;
    for (const auto& it : outcome->functions) {
        const auto key = it.path + "::" + it.name;
        seen.insert(key);
        const bool ported = reallyPorted.count(key) > 0;
        const bool isFunction = isFunctionUnit(it);
        score.functions += isFunction;
        score.alreadyPorted += it.alreadyPorted;
        score.ambiguous += isFunction && it.verdict == asyncneed::Verdict::Ambiguous;
        if (isFunction && it.verdict == asyncneed::Verdict::NeedsAsync) {
            ++score.needs;
            score.needsPorted += ported;
        }
        const char* remark = "";
        if (ported && it.verdict == asyncneed::Verdict::PureSync) {
            ++score.missed;
            remark = "  <-- MISSED";
        } else if (!ported && it.verdict == asyncneed::Verdict::NeedsAsync) {
            remark = "  <-- not ported";
        } else if (it.verdict == asyncneed::Verdict::Ambiguous) {
            remark = ported ? "  <-- ambiguous, ported" : "  <-- ambiguous";
        }
        if (verbose || *remark)
            std::printf(
                "  %s (%s): %s [%s] %s%s\n", key.c_str(), std::string(asyncneed::word(it.change)).c_str(),
                std::string(asyncneed::word(it.verdict)).c_str(), it.rule.c_str(), it.reason.c_str(), remark);
    }
    score.ported += int(reallyPorted.size());
    for (const auto& key : reallyPorted)
        if (!seen.count(key)) {
            ++score.unchanged;
            std::printf("  %s: ported, but botocore did not change it in this range\n", key.c_str());
        }
    if (verbose)
        for (const auto& warning : outcome->warnings)
            std::printf("  warning: %s\n", warning.c_str());
    if (!one.after.empty())
        scoreDigests(botocore, aiobotocore, one, score);
}

} // namespace

int main(int argc, char** argv) {
    const char* botocorePath = std::getenv("PORTSIDE_BOTOCORE");
    const char* aiobotocorePath = std::getenv("PORTSIDE_AIOBOTOCORE");
    if (argc < 2 || !botocorePath || !aiobotocorePath) {
        std::fprintf(stderr,
                     "usage: PORTSIDE_BOTOCORE=... PORTSIDE_AIOBOTOCORE=... %s CASES.yaml [--verbose] "
                     "[--derive-ported] [PR...]\n",
                     argv[0]);
        return 64;
    }
    bool verbose = false;
    bool derive = false;
    std::set<std::string> only;
    for (int i = 2; i < argc; ++i)
        if (std::string_view(argv[i]) == "--verbose")
            verbose = true;
        else if (std::string_view(argv[i]) == "--derive-ported")
            derive = true;
        else
            only.insert(argv[i]);
    const auto botocore = git::Repository::open(botocorePath);
    const auto aiobotocore = git::Repository::open(aiobotocorePath);
    if (!botocore || !aiobotocore) {
        std::fprintf(stderr, "no clone\n");
        return 4;
    }
    Score score;
    for (const auto& one : readCases(argv[1]))
        if (only.empty() || only.count(one.pr))
            scoreCase(*botocore, *aiobotocore, one, verbose, derive, score);
    const auto share = [](int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; };
    std::printf("\ntop line: %d of %d equal to the label\n", score.right, score.cases);
    std::printf("ported functions: %d, missed: %d, not changed upstream: %d\n", score.ported, score.missed,
                score.unchanged);
    std::printf("needs-async: %d, really ported: %d (%.1f %%)\n", score.needs, score.needsPorted,
                share(score.needsPorted, score.needs));
    std::printf("functions: %d, ambiguous: %d (%.1f %%), already ported: %d\n", score.functions,
                score.ambiguous, share(score.ambiguous, score.functions), score.alreadyPorted);
    std::printf("digests: %d of %d as recorded\n", score.digestsRight, score.digests);
    std::printf("time: %.0f ms a range, slowest %.0f ms\n", 1000 * score.seconds / std::max(1, score.cases),
                1000 * score.slowest);
    return 0;
}
