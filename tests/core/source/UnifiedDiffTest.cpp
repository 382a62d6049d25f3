// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/UnifiedDiff.h"

#include "core/base/Strings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

namespace portside::source {
namespace {

/// One line per file: "old -> new [copy] -1,2+1,3 ...".
std::string shown(const std::vector<FileDiff>& files) {
    std::ostringstream out;
    for (const auto& file : files) {
        out << file.oldPath.value_or("none") << " -> " << file.newPath.value_or("none")
            << (file.isCopy ? " copy" : "");
        for (const auto& hunk : file.hunks)
            out << " -" << hunk.oldLines.first << ',' << hunk.oldLines.last << '+' << hunk.newLines.first
                << ',' << hunk.newLines.last;
        out << '\n';
    }
    return out.str();
}

std::string read(std::string_view text) {
    const auto files = readUnifiedDiff(text);
    return files.ok() ? shown(*files) : "error: " + files.error().message;
}

constexpr std::string_view hunk = "@@ -1,2 +1,2 @@ def f():\n same\n-old\n+new\n";

TEST(UnifiedDiff, ReadsGitsForm) {
    EXPECT_EQ(read("diff --git a/pkg/a.py b/pkg/a.py\n"
                   "index 1111111..2222222 100644\n"
                   "--- a/pkg/a.py\n"
                   "+++ b/pkg/a.py\n" +
                   std::string(hunk) + "@@ -10,0 +11 @@\n+more\n@@ -20 +21,0 @@\n-less\n"),
              "pkg/a.py -> pkg/a.py -1,2+1,2 -11,10+11,11 -20,20+22,21\n");
}

TEST(UnifiedDiff, ReadsTheLinesOfAHunk) {
    const auto files = readUnifiedDiff("--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n same\n--- old\n+++ new\n\n");
    ASSERT_TRUE(files.ok());
    const auto& lines = files->at(0).hunks.at(0).lines;
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0].kind, DiffLine::Kind::Context);
    EXPECT_EQ(lines[1].kind, DiffLine::Kind::Removed);
    EXPECT_EQ(lines[1].text, "-- old"); // not a file header
    EXPECT_EQ(lines[2].kind, DiffLine::Kind::Added);
    EXPECT_EQ(lines[2].text, "++ new");
    EXPECT_EQ(lines[3].kind, DiffLine::Kind::Context); // its blank was cut off
    EXPECT_EQ(lines[3].text, "");
}

TEST(UnifiedDiff, ReadsAddedDeletedRenamedAndCopiedFiles) {
    EXPECT_EQ(
        read("diff --git a/new.py b/new.py\nnew file mode 100644\nindex 0000000..2222222\n"
             "--- /dev/null\n+++ b/new.py\n@@ -0,0 +1 @@\n+x\n"
             "diff --git a/gone.py b/gone.py\ndeleted file mode 100644\nindex 2222222..0000000\n"
             "--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
             "diff --git a/empty.py b/empty.py\nnew file mode 100644\nindex 0000000..e69de29\n"
             "diff --git a/one.py b/two.py\nsimilarity index 100%\nrename from one.py\nrename to two.py\n"
             "diff --git a/b/x.py b/a/y.py\nsimilarity index 90%\nrename from b/x.py\nrename to a/y.py\n"
             "index 1..2 100644\n--- a/b/x.py\n+++ b/a/y.py\n" +
             std::string(hunk) +
             "diff --git a/one.py b/copy.py\nsimilarity index 100%\ncopy from one.py\ncopy to copy.py\n"
             "diff --git a/tool.py b/tool.py\nold mode 100644\nnew mode 100755\n"),
        "none -> new.py -1,0+1,1\n"
        "gone.py -> none -1,1+1,0\n"
        "none -> empty.py\n"
        "one.py -> two.py\n"
        "b/x.py -> a/y.py -1,2+1,2\n"
        "one.py -> copy.py copy\n"
        "tool.py -> tool.py\n");
}

TEST(UnifiedDiff, ReadsNamesWithSpacesQuotesAndEscapes) {
    const std::string body(hunk);
    EXPECT_EQ(
        read("diff --git a/two words.py b/two words.py\n--- a/two words.py\t\n+++ b/two words.py\t\n" + body),
        "two words.py -> two words.py -1,2+1,2\n");
    EXPECT_EQ(read("diff --git a/two words.py b/two words.py\nold mode 100644\nnew mode 100755\n"),
              "two words.py -> two words.py\n");
    EXPECT_EQ(
        read("diff --git \"a/caf\\303\\251.py\" \"b/caf\\303\\251.py\"\nold mode 100644\nnew mode 100755\n"),
        "caf\xC3\xA9.py -> caf\xC3\xA9.py\n");
    EXPECT_EQ(read("diff --git \"a/t\\tq\\\"b\\\\.py\" b/plain.py\nsimilarity index 100%\n"
                   "rename from \"t\\tq\\\"b\\\\.py\"\nrename to plain.py\n"),
              "t\tq\"b\\.py -> plain.py\n");
    EXPECT_EQ(
        read("diff --git \"a/n\\nl.py\" \"b/n\\nl.py\"\n--- \"a/n\\nl.py\"\n+++ \"b/n\\nl.py\"\n" + body),
        "n\nl.py -> n\nl.py -1,2+1,2\n");
}

TEST(UnifiedDiff, KnowsTheOtherPrefixes) {
    const std::string body(hunk);
    EXPECT_EQ(read("diff --git i/x.py w/x.py\n--- i/x.py\n+++ w/x.py\n" + body), "x.py -> x.py -1,2+1,2\n");
    EXPECT_EQ(read("diff --git pkg/x.py pkg/x.py\n--- pkg/x.py\n+++ pkg/x.py\n" + body),
              "pkg/x.py -> pkg/x.py -1,2+1,2\n");
}

TEST(UnifiedDiff, ReadsThePlainForm) {
    const std::string body(hunk);
    EXPECT_EQ(read("--- pkg/a.py\t2024-03-01 10:00:00.000000000 +0100\n"
                   "+++ pkg/a.py\t2024-03-02 10:00:00.000000000 +0100\n" +
                   body),
              "pkg/a.py -> pkg/a.py -1,2+1,2\n");
    EXPECT_EQ(read("diff -ru old/pkg/a.py new/pkg/a.py\n--- old/pkg/a.py\t2024-03-01\n+++ "
                   "new/pkg/a.py\t2024-03-02\n" +
                   body + "--- old/pkg/b.py\t2024-03-01\n+++ new/pkg/b.py\t2024-03-02\n" + body),
              "pkg/a.py -> pkg/a.py -1,2+1,2\npkg/b.py -> pkg/b.py -1,2+1,2\n");
    EXPECT_EQ(read("--- a/x.py\n+++ b/x.py\n" + body), "x.py -> x.py -1,2+1,2\n");
    EXPECT_EQ(read("--- /dev/null\n+++ b/x.py\n@@ -0,0 +1 @@\n+x\n"), "none -> x.py -1,0+1,1\n");
    EXPECT_EQ(
        read("--- old/x.py\t1970-01-01 01:00:00.000000000 +0100\n+++ new/x.py\t2024-03-01 10:00:00 +0100\n"
             "@@ -0,0 +1 @@\n+x\n"),
        "none -> x.py -1,0+1,1\n");
}

TEST(UnifiedDiff, ReadsAnythingAroundIt) {
    const std::string body(hunk);
    EXPECT_EQ(
        read("From 1234 Mon Sep 17\nSubject: [PATCH] A change\n\nWhy.\n---\n a.py | 2 +-\n 1 file changed\n\n"
             "diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n" +
             body +
             "-- \n2.39.5\n\nFrom 5678 Mon Sep 17\nSubject: another\n\n"
             "diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n" +
             body + "-- \n2.39.5\n\n"),
        "a.py -> a.py -1,2+1,2\na.py -> a.py -1,2+1,2\n");
}

TEST(UnifiedDiff, AnEmptyDiffIsADiff) {
    EXPECT_EQ(read(""), "");
    EXPECT_EQ(read("\n  \n"), "");
}

TEST(UnifiedDiff, ReadsCrlf) {
    // The diff itself came through a program that ends lines in CRLF.
    const auto converted =
        readUnifiedDiff(base::replaced("--- a/x.py\n+++ b/x.py\n" + std::string(hunk), "\n", "\r\n"));
    ASSERT_TRUE(converted.ok());
    EXPECT_EQ(shown(*converted), "x.py -> x.py -1,2+1,2\n");
    EXPECT_EQ(converted->at(0).hunks.at(0).lines.at(2).text, "new");
    // The diff shows a file that has them.
    const auto shownFile = readUnifiedDiff("--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-old\r\n+new\r\n");
    ASSERT_TRUE(shownFile.ok());
    EXPECT_EQ(shownFile->at(0).hunks.at(0).lines.at(1).text, "new\r");
}

TEST(UnifiedDiff, MarksLinesWithoutANewline) {
    const auto files =
        readUnifiedDiff("--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-old\n\\ No newline at end of file\n+new\n");
    ASSERT_TRUE(files.ok());
    const auto& lines = files->at(0).hunks.at(0).lines;
    EXPECT_FALSE(lines.at(0).endsInNewline);
    EXPECT_TRUE(lines.at(1).endsInNewline);
}

TEST(UnifiedDiff, LeavesOutWhatIsNoSource) {
    EXPECT_EQ(read("diff --git a/logo.png b/logo.png\nindex 1..2 100644\nBinary files a/logo.png and "
                   "b/logo.png differ\n"
                   "diff --git a/link.py b/link.py\nnew file mode 120000\nindex 0000000..1\n--- "
                   "/dev/null\n+++ b/link.py\n"
                   "@@ -0,0 +1 @@\n+target.py\n\\ No newline at end of file\n"
                   "diff --git a/sub b/sub\nindex 1111111..2222222 160000\n--- a/sub\n+++ b/sub\n"
                   "@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n"
                   "diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n" +
                   std::string(hunk)),
              "x.py -> x.py -1,2+1,2\n");
    EXPECT_EQ(read("diff --git a/x.py b/x.py\nindex 1..2 100644\nBinary files a/x.py and b/x.py differ\n"),
              "error: line 4 of the diff: the change of x.py is binary");
}

TEST(UnifiedDiff, RefusesWhatIsDamaged) {
    const std::string names = "--- a/x.py\n+++ b/x.py\n";
    EXPECT_EQ(read("just some words\n"), "error: this is not a unified diff");
    EXPECT_EQ(read(hunk), "error: line 1 of the diff: this hunk belongs to no file");
    EXPECT_EQ(read(names + "@@ -1,2 +1,2 @@\n same\n-old\n"),
              "error: line 6 of the diff: the diff is cut off");
    EXPECT_EQ(read(names + "@@ -1,2 +1,2 @@\n same\nwhat\n"),
              "error: line 5 of the diff: the hunk is shorter than its header says");
    EXPECT_EQ(read(names + "@@ -1,1 +1,2 @@\n-one\n-two\n+x\n"),
              "error: line 5 of the diff: the hunk has other lines than its header says");
    EXPECT_EQ(read(names + "@@ -1 +1 @@\n-old\n+new\n+more\n"),
              "error: line 6 of the diff: the hunk is longer than its header says");
    EXPECT_EQ(read(names + "@@ -5 +5 @@\n-old\n+new\n@@ -1 +1 @@\n-old\n+new\n"),
              "error: line 9 of the diff: the hunks are not in order");
    EXPECT_EQ(read("@@@ -1,2 -1,2 +1,2 @@@\n"),
              "error: line 1 of the diff: a combined diff of a merge cannot be applied");
    for (const char* header :
         {"@@ -x +1 @@", "@@ -1 1 @@", "@@ -1,-2 +1 @@", "@@ -0 +1 @@", "@@ -99999999999 +1 @@", "@@ -1 +1"})
        EXPECT_EQ(read(names + header + "\n"), "error: line 3 of the diff: this hunk header is damaged")
            << header;
}

TEST(UnifiedDiff, DamageIsNoticedOrHarmless) {
    const std::string whole =
        "diff --git \"a/caf\\303\\251.py\" \"b/caf\\303\\251.py\"\nindex 1234567..89abcde 100644\n"
        "--- \"a/caf\\303\\251.py\"\n+++ \"b/caf\\303\\251.py\"\n@@ -1,3 +1,4 @@\n one\n-two\n+TWO\n+more\n"
        " three\n\\ No newline at end of file\n@@ -9,0 +11 @@\n+end\n"
        "diff --git a/a b.py b/c.py\nsimilarity index 90%\nrename from a b.py\nrename to c.py\n"
        "--- a/a b.py\t\n+++ b/c.py\n@@ -2 +2 @@ def f():\n-x\n+y\n";
    const auto tree = std::make_shared<MemoryTree>(std::map<std::string, std::string, std::less<>>{
        {"caf\xC3\xA9.py", "one\ntwo\nthree"}, {"a b.py", "w\nx\n"}});
    std::mt19937 random(2);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto text = whole;
        for (auto damages = 1 + random() % 3; damages > 0; --damages) {
            const auto at = random() % text.size();
            const auto count = std::min<size_t>(1 + random() % 12, text.size() - at);
            if (random() % 3 == 0)
                text.insert(at, text.substr(random() % text.size(), 1 + random() % 12));
            else if (random() % 2 == 0)
                text.erase(at, count);
            else
                text[at] = "\n\\\"+-@ 09\r\tx"[random() % 13];
        }
        const auto files = readUnifiedDiff(text);
        refused += !files.ok();
        if (!files.ok())
            continue;
        for (const auto& file : *files)
            for (const auto& part : file.hunks) {
                const auto count = [&](DiffLine::Kind other) {
                    return std::count_if(part.lines.begin(), part.lines.end(),
                                         [&](const DiffLine& line) { return line.kind != other; });
                };
                ASSERT_EQ(count(DiffLine::Kind::Added), part.oldLines.last - part.oldLines.first + 1) << text;
                ASSERT_EQ(count(DiffLine::Kind::Removed), part.newLines.last - part.newLines.first + 1)
                    << text;
            }
        const auto result = applyDiff(tree, *files);
        ASSERT_TRUE(result.ok() || result.error().code == base::ErrorCode::DiffDoesNotFit) << text;
    }
    EXPECT_GT(refused, 5'000);
    EXPECT_LT(refused, 20'000);
}

// Application

using Files = std::map<std::string, std::string, std::less<>>;

std::string readFrom(const SourceTree& tree, std::string_view path) {
    const auto text = tree.read(path);
    return *text ? std::string((*text)->bytes()) : "(absent)";
}

struct Applied {
    std::string error;
    std::shared_ptr<const SourceTree> oldTree, newTree;
};

Applied apply(const Files& files, std::string_view diff) {
    const auto read = readUnifiedDiff(diff);
    EXPECT_TRUE(read.ok()) << read.error().message;
    const auto result = applyDiff(std::make_shared<MemoryTree>(files), *read);
    if (!result.ok()) {
        EXPECT_EQ(result.error().code, base::ErrorCode::DiffDoesNotFit);
        return {result.error().message, nullptr, nullptr};
    }
    return {"", result->oldTree, result->newTree};
}

constexpr std::string_view change = "--- a/x.py\n+++ b/x.py\n"
                                    "@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three\n"
                                    "@@ -6,0 +7,2 @@\n+seven\n+eight\n";
constexpr std::string_view before = "one\ntwo\nthree\nfour\nfive\nsix\n";
constexpr std::string_view after = "one\nTWO\nthree\nfour\nfive\nsix\nseven\neight\n";

TEST(AppliedDiff, AppliesToTheOldSide) {
    const auto result = apply({{"x.py", std::string(before)}, {"y.py", "y"}}, change);
    ASSERT_EQ(result.error, "");
    EXPECT_EQ(readFrom(*result.oldTree, "x.py"), before);
    EXPECT_EQ(readFrom(*result.newTree, "x.py"), after);
    EXPECT_EQ(readFrom(*result.newTree, "y.py"), "y");
}

TEST(AppliedDiff, ReversesOnTheNewSide) {
    const auto result = apply({{"x.py", std::string(after)}}, change);
    ASSERT_EQ(result.error, "");
    EXPECT_EQ(readFrom(*result.oldTree, "x.py"), before);
    EXPECT_EQ(readFrom(*result.newTree, "x.py"), after);
}

TEST(AppliedDiff, NeverGuesses) {
    const std::string fits(before);
    for (const std::string& other :
         {std::string("zero\n") + fits, base::replaced(fits, "three", "3"), std::string(),
          std::string("one\ntwo\n"), base::replaced(fits, "two", "Two")})
        EXPECT_EQ(apply({{"x.py", other}}, change).error, "diff does not fit") << other;
    EXPECT_EQ(apply({{"y.py", fits}}, change).error, "diff does not fit");
    // The first file fits, the second does not: nothing is half applied.
    EXPECT_EQ(
        apply({{"x.py", fits}}, std::string(change) + "--- a/z.py\n+++ b/z.py\n@@ -1 +1 @@\n-z\n+Z\n").error,
        "diff does not fit");
}

TEST(AppliedDiff, InsertionsWithoutContextGoTheWayThatTheLinesSpeakFor) {
    constexpr std::string_view insertion = "--- a/x.py\n+++ b/x.py\n@@ -1,0 +2 @@\n+two\n";
    const auto reversed = apply({{"x.py", "one\ntwo\nthree\n"}}, insertion);
    ASSERT_EQ(reversed.error, "");
    EXPECT_EQ(readFrom(*reversed.oldTree, "x.py"), "one\nthree\n");
    const auto forward = apply({{"x.py", "one\nthree\n"}}, insertion);
    ASSERT_EQ(forward.error, "");
    EXPECT_EQ(readFrom(*forward.newTree, "x.py"), "one\ntwo\nthree\n");
}

TEST(AppliedDiff, AMoveWithoutContextGoesTheWayThatTheIdsSpeakFor) {
    // On the new side both ways fit: the fourth line is an x there too.
    const std::string oldText = "a\nb\nx\nx\nc\n", newText = "x\na\nb\nx\nc\n";
    const auto diff = "diff --git a/x.py b/x.py\nindex " + contentId(oldText).substr(0, 7) + ".." +
                      contentId(newText).substr(0, 7) +
                      " 100644\n--- a/x.py\n+++ b/x.py\n"
                      "@@ -0,0 +1 @@\n+x\n@@ -4 +4,0 @@\n-x\n";
    for (const auto& start : {oldText, newText}) {
        const auto result = apply({{"x.py", start}}, diff);
        ASSERT_EQ(result.error, "");
        EXPECT_EQ(readFrom(*result.oldTree, "x.py"), oldText);
        EXPECT_EQ(readFrom(*result.newTree, "x.py"), newText);
    }
}

TEST(AppliedDiff, AddsDeletesRenamesAndCopiesFilesBothWays) {
    constexpr std::string_view diff =
        "diff --git a/new.py b/new.py\nnew file mode 100644\n--- /dev/null\n+++ b/new.py\n@@ -0,0 +1 @@\n+n\n"
        "diff --git a/gone.py b/gone.py\ndeleted file mode 100644\n--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 "
        "@@\n-g\n"
        "diff --git a/from.py b/to.py\nrename from from.py\nrename to to.py\n--- a/from.py\n+++ b/to.py\n"
        "@@ -1,2 +1,2 @@\n same\n-f\n+t\n"
        "diff --git a/kept.py b/copy.py\ncopy from kept.py\ncopy to copy.py\n";
    const Files oldFiles{{"gone.py", "g\n"}, {"from.py", "same\nf\n"}, {"kept.py", "k\n"}};
    const Files newFiles{{"new.py", "n\n"}, {"to.py", "same\nt\n"}, {"kept.py", "k\n"}, {"copy.py", "k\n"}};
    for (const auto& start : {oldFiles, newFiles}) {
        const auto result = apply(start, diff);
        ASSERT_EQ(result.error, "");
        for (const char* path : {"new.py", "gone.py", "from.py", "to.py", "kept.py", "copy.py"}) {
            const auto expected = [&](const Files& files) {
                return files.contains(path) ? files.at(path) : "(absent)";
            };
            EXPECT_EQ(readFrom(*result.oldTree, path), expected(oldFiles)) << path;
            EXPECT_EQ(readFrom(*result.newTree, path), expected(newFiles)) << path;
        }
    }
}

TEST(AppliedDiff, AFileInTheWayDoesNotFit) {
    EXPECT_EQ(apply({{"new.py", "else\n"}}, "--- /dev/null\n+++ b/new.py\n@@ -0,0 +1 @@\n+n\n").error,
              "diff does not fit");
    EXPECT_EQ(apply({{"a.py", "a\n"}, {"b.py", "b\n"}},
                    "diff --git a/a.py b/b.py\nsimilarity index 100%\nrename from a.py\nrename to b.py\n")
                  .error,
              "diff does not fit");
    EXPECT_EQ(apply({{"gone.py", "g\nmore\n"}}, "--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-g\n").error,
              "diff does not fit");
}

TEST(AppliedDiff, TheLastNewlineCounts) {
    constexpr std::string_view gained =
        "--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n";
    const auto forward = apply({{"x.py", "x"}}, gained);
    ASSERT_EQ(forward.error, "");
    EXPECT_EQ(readFrom(*forward.newTree, "x.py"), "x\n");
    const auto backward = apply({{"x.py", "x\n"}}, gained);
    ASSERT_EQ(backward.error, "");
    EXPECT_EQ(readFrom(*backward.oldTree, "x.py"), "x");
    EXPECT_EQ(apply({{"x.py", "x"}}, "--- a/x.py\n+++ b/x.py\n@@ -1 +1,2 @@\n x\n+y\n").error,
              "diff does not fit");
    EXPECT_EQ(apply({{"x.py", "x\ny\n"}},
                    "--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-x\n+z\n\\ No newline at end of file\n")
                  .error,
              "diff does not fit");
}

TEST(AppliedDiff, CrlfFilesFitWithAndWithoutTheirCarriageReturns) {
    for (const char* diff : {"--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n one\r\n-two\r\n+TWO\r\n",
                             "--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n",
                             "--- a/x.py\r\n+++ b/x.py\r\n@@ -1,2 +1,2 @@\r\n one\r\n-two\r\n+TWO\r\n"}) {
        const auto result = apply({{"x.py", "one\r\ntwo\r\nthree\r\n"}}, diff);
        ASSERT_EQ(result.error, "") << diff;
        EXPECT_EQ(readFrom(*result.newTree, "x.py"), "one\r\nTWO\r\nthree\r\n");
    }
    EXPECT_EQ(
        apply({{"x.py", "one\ntwo\n"}}, "--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n one\r\n-two\r\n+TWO\r\n")
            .error,
        "diff does not fit");
}

TEST(AppliedDiff, ASeriesChangesAFileTwice) {
    constexpr std::string_view series = "--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n"
                                        "--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-b\n+c\n";
    for (const char* start : {"a\n", "c\n"}) {
        const auto result = apply({{"x.py", start}}, series);
        ASSERT_EQ(result.error, "");
        EXPECT_EQ(readFrom(*result.oldTree, "x.py"), "a\n");
        EXPECT_EQ(readFrom(*result.newTree, "x.py"), "c\n");
    }
    EXPECT_EQ(apply({{"x.py", "b\n"}}, series).error, "diff does not fit");
}

} // namespace
} // namespace portside::source
