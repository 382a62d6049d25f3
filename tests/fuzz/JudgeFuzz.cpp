// SPDX-License-Identifier: GPL-3.0-or-later
// Both checks on damaged Python: they end with a verdict for everything that changed, or an error, and code that cannot
// be parsed is never called clean.
#include "core/asyncneed/Judge.h"
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"
#include "tests/fuzz/Mutator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <set>

namespace portside::fuzz {

namespace {

std::string pathIn(const Files& files, std::string_view folder, Mutator& mutator) {
    std::vector<std::string> paths;
    for (const auto& [path, text] : files)
        if (path.starts_with(folder) && path.ends_with(".py"))
            paths.push_back(path);
    return paths[mutator.below(paths.size())];
}

std::shared_ptr<const source::SourceTree> treeOf(const Files& files) {
    return std::make_shared<source::MemoryTree>(files);
}

using LinePlace = std::pair<std::string, int>;

std::multiset<LinePlace> addedLines(const std::vector<source::ChangedFile>& files) {
    std::multiset<LinePlace> added;
    for (const auto& file : files)
        for (const auto& part : file.changes)
            for (int line = part.newLines.first; line <= part.newLines.last; ++line)
                added.insert({file.newPath.value_or(std::string()), line});
    return added;
}

std::multiset<LinePlace> judgedLines(const drift::Outcome& outcome) {
    std::multiset<LinePlace> judged;
    const auto add = [&](const std::string& path, const drift::LineVerdict& line) {
        if (line.side == compare::Side::Aiobotocore && !line.baseLine)
            judged.insert({path, line.line});
    };
    for (const auto& function : outcome.functions)
        for (const auto& line : function.lines)
            add(function.path, line);
    for (const auto& loose : outcome.lines)
        add(loose.path, loose.line);
    return judged;
}

/// "path:line ..." of what only one of the two has, or has more often.
std::string onlyInOne(const std::multiset<LinePlace>& one, const std::multiset<LinePlace>& other) {
    std::vector<LinePlace> places;
    std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                  std::back_inserter(places));
    std::string text;
    for (const auto& [path, line] : places)
        text += path + ":" + std::to_string(line) + " ";
    return text;
}

/// Functions that the parser could not read whole, by path and name. Of two with one name nothing is said.
std::set<std::pair<std::string, std::string>> broken(const mirror::Package& package, const Files& files) {
    std::set<std::pair<std::string, std::string>> names, whole;
    for (const auto& [path, text] : files)
        if (const auto module = package.module(path); module && *module)
            for (const auto& function : (*module)->functions)
                (function.containsError ? names : whole).insert({path, function.qualifiedName});
    std::erase_if(names, [&](const auto& name) { return whole.contains(name); });
    return names;
}

} // namespace

TEST(DriftFuzz, EachAddedLineIsJudgedOnceAndBrokenCodeIsNeverClean) {
    const auto baseFiles = filesOf("resources/sample/aiobotocore/main");
    const auto botocoreFiles = filesOf("resources/sample/botocore/1.5.0");
    const mirror::Package base(treeOf(baseFiles), "aiobotocore");
    const mirror::Package botocore(treeOf(botocoreFiles), "botocore");
    int judgedRounds = 0, brokenSeen = 0;
    for (int round = 0; round < rounds(150); ++round) {
        const auto seed = firstSeed() + static_cast<std::uint32_t>(round);
        SCOPED_TRACE("PORTSIDE_FUZZ_SEED=" + std::to_string(seed));
        Mutator mutator(seed, pythonWords());
        auto files = mutator.below(2) ? filesOf("resources/sample/aiobotocore/pr-7") : baseFiles;
        auto& text = files[pathIn(files, "aiobotocore/", mutator)];
        text = mutator.damaged(std::move(text));
        const auto headTree = treeOf(files);
        const mirror::Package head(headTree, "aiobotocore");
        const auto changed = source::changedFiles(*treeOf(baseFiles), *headTree, "aiobotocore", ".py", {});
        if (!changed) // text that is not UTF-8 is unreadable: an error, not a guess
            continue;
        const auto outcome = drift::judge({{base, botocore}, {head, botocore}, *changed, nullptr}, {});
        if (!outcome)
            continue;
        ++judgedRounds;
        EXPECT_EQ(onlyInOne(judgedLines(*outcome), addedLines(*changed)), "");
        const auto unparsed = broken(head, files);
        brokenSeen += !unparsed.empty();
        for (const auto& function : outcome->functions)
            if (unparsed.contains({function.path, function.name})) {
                EXPECT_NE(function.verdict, drift::Verdict::Clean) << function.name;
            }
    }
    EXPECT_GT(judgedRounds, rounds(150) / 2);
    EXPECT_GT(brokenSeen, 0);
}

TEST(AsyncNeedFuzz, DamagedReleasesEndInAVerdictOrAnError) {
    const auto oldFiles = filesOf("resources/sample/botocore/1.4.0");
    const auto newFiles = filesOf("resources/sample/botocore/1.5.0");
    const auto aioFiles = filesOf("resources/sample/aiobotocore/main");
    int judgedRounds = 0, notJudged = 0;
    for (int round = 0; round < rounds(100); ++round) {
        const auto seed = firstSeed() + static_cast<std::uint32_t>(round);
        SCOPED_TRACE("PORTSIDE_FUZZ_SEED=" + std::to_string(seed));
        Mutator mutator(seed, pythonWords());
        std::array files{oldFiles, newFiles, aioFiles};
        const size_t which = mutator.below(3);
        auto& text = files[which][pathIn(files[which], "", mutator)];
        text = mutator.damaged(std::move(text));
        const mirror::Package oldPackage(treeOf(files[0]), "botocore"),
            newPackage(treeOf(files[1]), "botocore"), aiobotocore(treeOf(files[2]), "aiobotocore");
        const auto registries = mirror::readRegistries(aiobotocore);
        if (!registries)
            continue;
        const auto outcome = asyncneed::judge({oldPackage, newPackage, aiobotocore, *registries, {}}, {});
        if (!outcome)
            continue;
        ++judgedRounds;
        const bool open =
            std::any_of(outcome->functions.begin(), outcome->functions.end(),
                        [](const auto& it) { return it.verdict == asyncneed::Verdict::NotJudged; });
        notJudged += open;
        if (open) {
            EXPECT_NE(outcome->classification(), asyncneed::Classification::NoPort);
        }
    }
    EXPECT_GT(judgedRounds, rounds(100) / 2);
    EXPECT_GT(notJudged, 0);
}

} // namespace portside::fuzz
