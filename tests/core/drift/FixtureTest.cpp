// SPDX-License-Identifier: GPL-3.0-or-later
// Text in, text out: each file below fixtures/ holds the trees of a change and the verdicts expected for it.
// PORTSIDE_ACCEPT=1 writes what was found into the files, so that the diff is the review.
//
//   === botocore botocore/x.py        botocore at head's version (and base's, without the next)
//   === botocore-base botocore/x.py   botocore at base's version
//   === base aiobotocore/x.py
//   === head aiobotocore/x.py
//   === expected
#include "core/drift/Judge.h"
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace portside::drift {

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string, std::less<>>;

struct Fixture {
    std::string preamble;
    std::map<std::string, Files> trees;
    std::string upToExpected; ///< the file's text before the expected part
    std::string expected;
};

std::string readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Fixture readFixture(const fs::path& path) {
    Fixture fixture;
    std::istringstream text(readFile(path));
    std::string* into = &fixture.preamble;
    bool expected = false;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("=== ")) {
            std::istringstream words(line.substr(4));
            std::string tree;
            std::string file;
            words >> tree >> file;
            expected = tree == "expected";
            into = expected ? &fixture.expected : &fixture.trees[tree][file];
            fixture.upToExpected += line + "\n";
            continue;
        }
        *into += line + "\n";
        if (!expected)
            fixture.upToExpected += line + "\n";
    }
    return fixture;
}

std::string describe(const LineVerdict& line) {
    std::string text = line.side == compare::Side::Aiobotocore ? "  aio " : "  bot ";
    text += std::to_string(line.line) + " " + std::string(word(line.category));
    if (line.ambiguous)
        text += " ambiguous";
    if (!line.reasons.empty()) {
        text += " (";
        for (size_t i = 0; i < line.reasons.size(); ++i)
            text += (i > 0 ? ", " : "") + line.reasons[i];
        text += ")";
    }
    if (line.opposite)
        text += " @" + std::to_string(*line.opposite);
    return text + " | " + line.text.substr(std::min(line.text.size(), line.text.find_first_not_of(" \t"))) +
           "\n";
}

std::string describe(const Outcome& outcome) {
    std::string text = "change: " + std::string(word(outcome.verdict())) + "\n";
    for (const auto& function : outcome.functions) {
        text += function.name + ": " + std::string(word(function.verdict));
        if (function.reimplemented)
            text += " re-implemented";
        text += "\n";
        if (!function.note.empty())
            text += "  note " + function.note + "\n";
        for (const auto& line : function.lines)
            text += describe(line);
    }
    if (!outcome.lines.empty())
        text += "(loose)\n";
    for (const auto& loose : outcome.lines)
        text += describe(loose.line);
    return text;
}

/// Each added line of head's files in one verdict, and every line of every view in one row.
void expectComplete(const Change& change, const Outcome& outcome) {
    std::multiset<std::pair<std::string, int>> judged;
    for (const auto& function : outcome.functions) {
        for (const auto& line : function.lines)
            if (line.side == compare::Side::Aiobotocore && !line.baseLine)
                judged.insert({function.path, line.line});
        std::vector<int> shown;
        for (const auto& row : function.view.rows)
            if (row.aiobotocore)
                shown.push_back(*row.aiobotocore);
        ASSERT_TRUE(function.view.aiobotocore.has_value());
        std::vector<int> wanted;
        for (int line = function.view.aiobotocore->firstLine; line <= function.view.aiobotocore->lastLine();
             ++line)
            wanted.push_back(line);
        EXPECT_EQ(shown, wanted) << function.name;
    }
    for (const auto& loose : outcome.lines)
        if (loose.line.side == compare::Side::Aiobotocore && !loose.line.baseLine)
            judged.insert({loose.path, loose.line.line});
    std::multiset<std::pair<std::string, int>> added;
    for (const auto& file : change.files)
        for (const auto& part : file.changes)
            for (int line = part.newLines.first; line <= part.newLines.last; ++line)
                added.insert({*file.newPath, line});
    EXPECT_EQ(judged, added);
}

class DriftFixture : public testing::TestWithParam<fs::path> {};

std::vector<fs::path> fixtures() {
    std::vector<fs::path> found;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(PORTSIDE_SOURCE_DIR) / "tests/core/drift/fixtures"))
        if (entry.path().extension() == ".txt")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string testName(const testing::TestParamInfo<fs::path>& item) {
    std::string name = item.param.parent_path().filename().string() + "_" + item.param.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
    return name;
}

} // namespace

TEST_P(DriftFixture, Judges) {
    Fixture fixture = readFixture(GetParam());
    if (!fixture.trees.contains("botocore-base"))
        fixture.trees["botocore-base"] = fixture.trees["botocore"];
    const auto tree = [&](const std::string& name) {
        return std::make_shared<source::MemoryTree>(fixture.trees[name], name);
    };
    const mirror::Package headBotocore(tree("botocore"), "botocore");
    const mirror::Package baseBotocore(tree("botocore-base"), "botocore");
    const auto baseTree = tree("base");
    const auto headTree = tree("head");
    const mirror::Package base(baseTree, "aiobotocore");
    const mirror::Package head(headTree, "aiobotocore");
    const auto files = source::changedFiles(*baseTree, *headTree, "aiobotocore", ".py", {});
    ASSERT_TRUE(files.ok());
    const Change change{{base, baseBotocore}, {head, headBotocore}, *files, nullptr};
    const auto outcome = judge(change, {});
    ASSERT_TRUE(outcome.ok());
    expectComplete(change, *outcome);
    const std::string found = describe(*outcome);
    const char* accept = std::getenv("PORTSIDE_ACCEPT");
    if (accept && std::string_view(accept) == "1") {
        std::ofstream(GetParam(), std::ios::binary) << fixture.upToExpected + found;
        return;
    }
    EXPECT_EQ(found, fixture.expected);
}

INSTANTIATE_TEST_SUITE_P(Fixtures, DriftFixture, testing::ValuesIn(fixtures()), testName);

} // namespace portside::drift
