// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/LineDiff.h"

#include "core/source/SequenceDiff.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <ostream>
#include <random>
#include <regex>
#include <set>
#include <sstream>

namespace portside::source {

bool operator==(const LineChange& one, const LineChange& other) {
    return one.oldLines == other.oldLines && one.newLines == other.newLines;
}

void PrintTo(const LineChange& change, std::ostream* out) {
    *out << change.oldLines.first << ',' << change.oldLines.last << ':' << change.newLines.first << ','
         << change.newLines.last;
}

namespace {

using Changes = std::vector<LineChange>;

Changes changesBetween(std::string oldText, std::string newText) {
    return lineChanges(SourceText(std::move(oldText)), SourceText(std::move(newText)));
}

int sizeOf(const LineRange& range) { return range.last - range.first + 1; }

int edits(const Changes& changes) {
    int count = 0;
    for (const auto& change : changes)
        count += sizeOf(change.oldLines) + sizeOf(change.newLines);
    return count;
}

/// The new text, made of the old one's common lines and the changes.
std::string applied(const SourceText& oldText, const SourceText& newText, const Changes& changes) {
    std::string result;
    int next = 1;
    for (const auto& change : changes) {
        for (; next < change.oldLines.first; ++next)
            result += oldText.lineWithEnding(next);
        next = change.oldLines.last + 1;
        for (int line = change.newLines.first; line <= change.newLines.last; ++line)
            result += newText.lineWithEnding(line);
    }
    for (; next <= oldText.lineCount(); ++next)
        result += oldText.lineWithEnding(next);
    return result;
}

int longestCommon(const SourceText& one, const SourceText& other) {
    std::vector<std::vector<int>> best(static_cast<size_t>(one.lineCount()) + 1,
                                       std::vector<int>(static_cast<size_t>(other.lineCount()) + 1, 0));
    for (size_t a = 1; a < best.size(); ++a)
        for (size_t b = 1; b < best[a].size(); ++b)
            best[a][b] = one.lineWithEnding(static_cast<int>(a)) == other.lineWithEnding(static_cast<int>(b))
                             ? best[a - 1][b - 1] + 1
                             : std::max(best[a - 1][b], best[a][b - 1]);
    return best.back().back();
}

std::string randomText(std::mt19937& random, size_t lines, size_t kinds) {
    std::string text;
    for (; lines > 0; --lines)
        text += std::string(random() % 3 * 4, ' ') + static_cast<char>('a' + random() % kinds) + '\n';
    if (random() % 4 == 0 && !text.empty())
        text.pop_back();
    return text;
}

std::set<std::string_view> linesOf(const SourceText& text) {
    std::set<std::string_view> lines;
    for (int number = 1; number <= text.lineCount(); ++number)
        lines.insert(text.lineWithEnding(number));
    return lines;
}

/// The same lines in another order.
std::string shuffled(std::mt19937& random, const SourceText& text) {
    std::vector<std::string> lines;
    for (int number = 1; number <= text.lineCount(); ++number)
        lines.insert(lines.begin() + static_cast<ptrdiff_t>(random() % (lines.size() + 1)),
                     std::string(text.lineWithEnding(number)));
    return std::accumulate(lines.begin(), lines.end(), std::string());
}

/// Lines as code has them: many blank ones, returns and elses, few that occur once.
std::string randomCode(std::mt19937& random, size_t count) {
    std::string text;
    for (size_t i = 0; i < count; ++i) {
        static const std::vector<std::string> common{
            "", "", "", "        return x", "        else:", "    @property", "        )"};
        const size_t kind = random() % 10;
        text += kind < 4 ? common[random() % common.size()]
                         : std::string(4 * (random() % 4), ' ') + "line" + std::to_string(random() % 60);
        text += '\n';
    }
    return text;
}

/// One to four blocks left out, put in, rewritten or moved.
std::string rewritten(std::mt19937& random, const std::string& text) {
    std::vector<std::string> lines;
    const SourceText source(text);
    for (int number = 1; number <= source.lineCount(); ++number)
        lines.emplace_back(source.lineWithEnding(number));
    for (size_t left = 1 + random() % 4; left > 0; --left) {
        const size_t at = random() % (lines.size() + 1);
        const size_t length = std::min<size_t>(lines.size() - at, random() % 15);
        const auto first = lines.begin() + static_cast<ptrdiff_t>(at);
        const SourceText fresh(randomCode(random, random() % 15));
        std::vector<std::string> block;
        if (random() % 4 == 0)
            block.assign(first, first + static_cast<ptrdiff_t>(length));
        else
            for (int number = 1; number <= fresh.lineCount(); ++number)
                block.emplace_back(fresh.lineWithEnding(number));
        if (random() % 3 != 0)
            lines.erase(first, first + static_cast<ptrdiff_t>(length));
        lines.insert(lines.begin() + static_cast<ptrdiff_t>(random() % (lines.size() + 1)), block.begin(),
                     block.end());
    }
    std::string result;
    for (const auto& line : lines)
        result += line;
    return result;
}

std::map<std::string, Changes> hunksByFile(const std::string& diff) {
    std::map<std::string, Changes> hunks;
    std::istringstream lines(diff);
    std::string name;
    const std::regex header("^@@ -([0-9]+)(?:,([0-9]+))? \\+([0-9]+)(?:,([0-9]+))? @@.*");
    for (std::string line; std::getline(lines, line);) {
        std::smatch part;
        if (line.starts_with("+++ b/"))
            name = line.substr(6);
        else if (std::regex_match(line, part, header)) {
            const auto range = [&](size_t index) {
                const int first = std::stoi(part[index]);
                const int count = part[index + 1].matched ? std::stoi(part[index + 1]) : 1;
                // git names the line before an empty range.
                return count == 0 ? LineRange{first + 1, first} : LineRange{first, first + count - 1};
            };
            hunks[name].push_back({range(1), range(3)});
        }
    }
    return hunks;
}

TEST(LineDiff, EqualTextsDoNotDiffer) {
    EXPECT_EQ(changesBetween("", ""), Changes{});
    EXPECT_EQ(changesBetween("a\nb\n", "a\nb\n"), Changes{});
}

TEST(LineDiff, AnEmptySideStandsBeforeALine) {
    EXPECT_EQ(changesBetween("", "a\nb\n"), (Changes{{{1, 0}, {1, 2}}}));
    EXPECT_EQ(changesBetween("a\nb\n", ""), (Changes{{{1, 2}, {1, 0}}}));
    EXPECT_EQ(changesBetween("a\nc\n", "a\nb\nc\n"), (Changes{{{2, 1}, {2, 2}}}));
    EXPECT_EQ(changesBetween("a\nb\nc\n", "a\nc\n"), (Changes{{{2, 2}, {2, 1}}}));
    EXPECT_EQ(changesBetween("a\n", "a\nb\n"), (Changes{{{2, 1}, {2, 2}}}));
}

TEST(LineDiff, ReplacedLinesAreOneChange) {
    EXPECT_EQ(changesBetween("a\nb\nc\nd\n", "a\nx\ny\nz\nd\n"), (Changes{{{2, 3}, {2, 4}}}));
}

TEST(LineDiff, LineEndingsCount) {
    EXPECT_EQ(changesBetween("a\nb\n", "a\r\nb\n"), (Changes{{{1, 1}, {1, 1}}}));
    EXPECT_EQ(changesBetween("a\nb\n", "a\nb"), (Changes{{{2, 2}, {2, 2}}}));
}

TEST(LineDiff, AnAddedFunctionIsTheWholeFunction) {
    const std::string before = "def one():\n"
                               "    return 1\n"
                               "\n"
                               "\n"
                               "def three():\n"
                               "    return 1\n";
    const std::string after = "def one():\n"
                              "    return 1\n"
                              "\n"
                              "\n"
                              "def two():\n"
                              "    return 1\n"
                              "\n"
                              "\n"
                              "def three():\n"
                              "    return 1\n";
    EXPECT_EQ(changesBetween(before, after), (Changes{{{5, 4}, {5, 8}}}));
    EXPECT_EQ(changesBetween(after, before), (Changes{{{5, 8}, {5, 4}}}));
}

TEST(LineDiff, AnAddedBranchBeginsAtItsHeader) {
    const std::string before = "def run(self):\n"
                               "    if self.first:\n"
                               "        self.count += 1\n"
                               "        self.notify()\n"
                               "    return self.count\n";
    const std::string after = "def run(self):\n"
                              "    if self.first:\n"
                              "        self.count += 1\n"
                              "        self.notify()\n"
                              "    if self.second:\n"
                              "        self.count += 1\n"
                              "        self.notify()\n"
                              "    return self.count\n";
    EXPECT_EQ(changesBetween(before, after), (Changes{{{5, 4}, {5, 7}}}));
}

TEST(LineDiff, ASlidingHunkGoesWhereTheOtherSideChangesToo) {
    // The second b could as well be the added one: then there would be two changes.
    EXPECT_EQ(changesBetween("a\nx\nb\n", "a\ny\nb\nb\n"), (Changes{{{2, 2}, {2, 3}}}));
    EXPECT_EQ(changesBetween("a\nb\nb\nc\n", "a\nb\nd\n"), (Changes{{{3, 4}, {3, 3}}}));
}

TEST(LineDiff, ABlankLineAmidARewrittenBlockIsRewrittenToo) {
    std::string before = "start\n", after = "start\n";
    for (int i = 0; i < 4; ++i)
        before += "old " + std::to_string(i) + "\n\n";
    for (int i = 0; i < 12; ++i)
        after += "new " + std::to_string(i) + (i == 5 ? "\n\n" : "\n");
    before += "end\n";
    after += "end\n";
    EXPECT_EQ(changesBetween(before, after), (Changes{{{2, 9}, {2, 14}}}));
    // With one line in common beside it, it is an anchor.
    EXPECT_EQ(changesBetween("a\nb\n\nsame\nc\nd\n", "1\n2\n\nsame\n3\n4\n"),
              (Changes{{{1, 2}, {1, 2}}, {{5, 6}, {5, 6}}}));
}

TEST(LineDiff, RandomChangesGiveTheNewTextByFewEdits) {
    std::mt19937 random(7);
    int shared = 0;
    for (int round = 0; round < 3'000; ++round) {
        const SourceText oldText(randomText(random, random() % 30, 1 + random() % 8));
        const SourceText newText(round % 3 == 0 ? shuffled(random, oldText)
                                                : randomText(random, random() % 30, 1 + random() % 8));
        const auto changes = lineChanges(oldText, newText);
        ASSERT_EQ(applied(oldText, newText, changes), newText.bytes());
        const int fewest = oldText.lineCount() + newText.lineCount() - 2 * longestCommon(oldText, newText);
        // Only a line amid others that the other text lacks may be given up.
        if (linesOf(oldText) == linesOf(newText)) {
            ++shared;
            ASSERT_EQ(edits(changes), fewest) << oldText.bytes() << "---\n" << newText.bytes();
        }
        ASSERT_GE(edits(changes), fewest);
        for (size_t k = 1; k < changes.size(); ++k) {
            ASSERT_GT(changes[k].oldLines.first, changes[k - 1].oldLines.last + 1);
            ASSERT_GT(changes[k].newLines.first, changes[k - 1].newLines.last + 1);
        }
    }
    EXPECT_GE(shared, 500);
}

TEST(LineDiff, DoesWhatGitDoes) {
    support::TemporaryRepository repository;
    std::mt19937 random(5);
    std::map<std::string, std::pair<std::string, std::string>> texts;
    for (int round = 0; round < 300; ++round) {
        auto& [before, after] = texts["f" + std::to_string(round)];
        before = randomCode(random, 20 + random() % 60);
        after = rewritten(random, before);
        repository.write("f" + std::to_string(round), before);
    }
    const auto old = repository.commit("before");
    for (const auto& [name, both] : texts)
        repository.write(name, both.second);
    repository.commit("after");
    const auto expected = hunksByFile(repository.git(
        {"diff", "-U0", "--no-renames", "--diff-algorithm=myers", "--indent-heuristic", old, "HEAD"}));
    size_t hunks = 0;
    for (const auto& [name, both] : texts) {
        const auto found = expected.find(name);
        const Changes wanted = found == expected.end() ? Changes() : found->second;
        hunks += wanted.size();
        EXPECT_EQ(changesBetween(both.first, both.second), wanted) << name << '\n'
                                                                   << both.first << "---\n"
                                                                   << both.second;
    }
    EXPECT_GT(hunks, 500U);
}

TEST(LineDiff, FiftyThousandStrangeLinesTakeNoTime) {
    std::mt19937 random(3);
    for (const unsigned kinds : {0u, 2u, 100u, 10'000u}) {
        std::string oldBytes, newBytes;
        for (int line = 0; line < 50'000; ++line) {
            oldBytes += "old " + std::to_string(kinds ? random() % kinds : 0) + '\n';
            newBytes += (kinds ? "old " : "new ") + std::to_string(kinds ? random() % kinds : 0) + '\n';
        }
        const SourceText oldText(oldBytes), newText(newBytes);
        const auto start = std::chrono::steady_clock::now();
        const auto changes = lineChanges(oldText, newText);
        // A quarter of a second in a release build; sanitizers are slow, a quadratic search takes minutes.
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(8)) << kinds;
        EXPECT_EQ(applied(oldText, newText, changes), newText.bytes());
    }
}

TEST(SequenceDiff, FindsPartnersBeyondItsCostLimit) {
    std::mt19937 random(11);
    for (const unsigned kinds : {2u, 5u, 500u}) {
        std::vector<uint32_t> oldItems(6'000), newItems(9'000);
        for (auto* items : {&oldItems, &newItems})
            for (auto& item : *items)
                item = static_cast<uint32_t>(random() % kinds);
        const auto diff = diffSequences(oldItems, newItems);
        std::vector<uint32_t> oldCommon, newCommon;
        for (size_t k = 0; k < oldItems.size(); ++k)
            if (!diff.oldOnly[k])
                oldCommon.push_back(oldItems[k]);
        for (size_t k = 0; k < newItems.size(); ++k)
            if (!diff.newOnly[k])
                newCommon.push_back(newItems[k]);
        EXPECT_EQ(oldCommon, newCommon);
        // Two random bit strings of these lengths have more than that in common.
        EXPECT_GT(oldCommon.size(), kinds == 2 ? 4'500u : 0u);
    }
}

TEST(SequenceDiff, NothingAgainstSomething) {
    const std::vector<uint32_t> some{1, 2, 3};
    EXPECT_EQ(diffSequences({}, some).newOnly, std::vector<bool>(3, true));
    EXPECT_EQ(diffSequences(some, {}).oldOnly, std::vector<bool>(3, true));
    EXPECT_EQ(diffSequences(some, some).oldOnly, std::vector<bool>(3, false));
}

} // namespace
} // namespace portside::source
