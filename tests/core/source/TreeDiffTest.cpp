// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/TreeDiff.h"

#include <gtest/gtest.h>

#include <sstream>

namespace portside::source {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

/// "old -> new: 2,3:2,4 ..." per file.
std::string shown(const std::vector<ChangedFile>& files) {
    std::ostringstream out;
    for (const auto& file : files) {
        out << file.oldPath.value_or("none") << " -> " << file.newPath.value_or("none") << ":";
        for (const auto& change : file.changes)
            out << ' ' << change.oldLines.first << ',' << change.oldLines.last << ':' << change.newLines.first
                << ',' << change.newLines.last;
        out << '\n';
    }
    return out.str();
}

std::string changes(const Files& oldFiles, const Files& newFiles, std::string_view folder = "pkg") {
    const auto files = changedFiles(MemoryTree(oldFiles), MemoryTree(newFiles), folder, ".py", {});
    EXPECT_TRUE(files.ok());
    return shown(*files);
}

/// Lines "first 1", "first 2", ...
std::string numberedLines(std::string_view word, int count) {
    std::string text;
    for (int line = 1; line <= count; ++line)
        text += std::string(word) + ' ' + std::to_string(line) + '\n';
    return text;
}

TEST(TreeDiff, EqualTreesDoNotDiffer) {
    EXPECT_EQ(changes({{"pkg/a.py", "a\n"}}, {{"pkg/a.py", "a\n"}}), "");
    EXPECT_EQ(changes({}, {}), "");
}

TEST(TreeDiff, NamesChangedAddedAndDeletedFilesInOrder) {
    EXPECT_EQ(changes({{"pkg/changed.py", "a\nb\n"}, {"pkg/gone.py", "1\n2\n"}, {"pkg/same.py", "x\n"}},
                      {{"pkg/changed.py", "a\nc\n"}, {"pkg/fresh.py", "y\nz\nw\n"}, {"pkg/same.py", "x\n"}}),
              "pkg/changed.py -> pkg/changed.py: 2,2:2,2\n"
              "none -> pkg/fresh.py: 1,0:1,3\n"
              "pkg/gone.py -> none: 1,2:1,0\n");
}

TEST(TreeDiff, LooksOnlyBelowTheFolderAndAtTheSuffix) {
    EXPECT_EQ(changes({}, {{"pkg/a.txt", "a\n"}, {"pkgs/a.py", "a\n"}, {"a.py", "a\n"}}), "");
}

TEST(TreeDiff, AnEmptyFileHasNoLinesToChange) {
    EXPECT_EQ(changes({}, {{"pkg/__init__.py", ""}}), "none -> pkg/__init__.py:\n");
    EXPECT_EQ(changes({{"pkg/old/__init__.py", ""}}, {{"pkg/new/__init__.py", ""}}),
              "none -> pkg/new/__init__.py:\n"
              "pkg/old/__init__.py -> none:\n");
}

TEST(TreeDiff, AMovedFileIsRenamed) {
    const auto text = numberedLines("line", 10);
    EXPECT_EQ(changes({{"pkg/old.py", text}}, {{"pkg/new.py", text}}), "pkg/old.py -> pkg/new.py:\n");
    EXPECT_EQ(changes({{"pkg/old.py", text}}, {{"pkg/new.py", text + "more\n"}}),
              "pkg/old.py -> pkg/new.py: 11,10:11,11\n");
}

TEST(TreeDiff, HalfOfAFileIsEnoughAndLessIsNot) {
    const auto shared = numberedLines("kept", 10);
    const auto half = numberedLines("gone", 10); // as many bytes
    ASSERT_EQ(similarity(SourceText(shared + half), SourceText(shared + numberedLines("came", 10))), 500);
    EXPECT_EQ(changes({{"pkg/old.py", shared + half}}, {{"pkg/new.py", shared + numberedLines("came", 10)}}),
              "pkg/old.py -> pkg/new.py: 11,20:11,20\n");
    EXPECT_EQ(changes({{"pkg/old.py", shared + half}}, {{"pkg/new.py", shared + numberedLines("came", 11)}}),
              "none -> pkg/new.py: 1,0:1,21\n"
              "pkg/old.py -> none: 1,20:1,0\n");
}

TEST(TreeDiff, TheMostSimilarPairIsTheRename) {
    const auto text = numberedLines("line", 10);
    EXPECT_EQ(changes({{"pkg/old.py", text}},
                      {{"pkg/a.py", text + "more\nand more\n"}, {"pkg/b.py", text + "x\n"}}),
              "none -> pkg/a.py: 1,0:1,12\n"
              "pkg/old.py -> pkg/b.py: 11,10:11,11\n");
}

TEST(TreeDiff, AmongEquallySimilarOnesTheNameDecides) {
    const auto text = numberedLines("line", 10);
    EXPECT_EQ(changes({{"pkg/one/x.py", text}, {"pkg/one/y.py", text}},
                      {{"pkg/two/w.py", text}, {"pkg/two/y.py", text}}),
              "pkg/one/x.py -> pkg/two/w.py:\n"
              "pkg/one/y.py -> pkg/two/y.py:\n");
}

TEST(TreeDiff, AFileThatStaysIsNoOrigin) {
    const auto text = numberedLines("line", 10);
    EXPECT_EQ(changes({{"pkg/a.py", text}}, {{"pkg/a.py", text}, {"pkg/copy.py", text}}),
              "none -> pkg/copy.py: 1,0:1,10\n");
}

TEST(Similarity, CountsBytesOfSharedLinesInAnyOrder) {
    EXPECT_EQ(similarity(SourceText("a\nb\n"), SourceText("b\na\n")), 1000);
    EXPECT_EQ(similarity(SourceText("a\nb\n"), SourceText("c\nd\n")), 0);
    EXPECT_EQ(similarity(SourceText(""), SourceText("")), 0);
    // Twice the same line is worth twice, once on the other side only once.
    EXPECT_EQ(similarity(SourceText("aa\naa\n"), SourceText("aa\nbb\n")), 500);
    // The CR is no difference; a long line is compared in pieces.
    EXPECT_EQ(similarity(SourceText("aaa\r\nbbb\r\n"), SourceText("aaa\nbbb\n")), 800);
    const std::string piece(64, 'p');
    EXPECT_EQ(similarity(SourceText(piece + std::string(64, 'q')), SourceText(piece + std::string(64, 'r'))),
              500);
}

TEST(TreeDiff, StopsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    base::Progress progress;
    progress.stop = source.get_token();
    const auto files =
        changedFiles(MemoryTree(Files{{"a.py", "a"}}), MemoryTree(Files{{"a.py", "b"}}), "", ".py", progress);
    ASSERT_FALSE(files.ok());
    EXPECT_EQ(files.error().code, base::ErrorCode::Stopped);
}

/// Lists a file and then cannot read it.
class DamagedTree : public MemoryTree {
public:
    using MemoryTree::MemoryTree;
    base::Result<std::optional<SourceText>> read(std::string_view path) const override {
        return base::fail(base::ErrorCode::Unreadable, "cannot read " + std::string(path));
    }
};

TEST(TreeDiff, AFileThatCannotBeReadIsAnError) {
    const DamagedTree damaged(Files{{"a.py", "a"}, {"b.py", "b"}});
    for (const auto& others : {Files{}, Files{{"a.py", "a"}, {"b.py", "c"}}}) {
        const auto files = changedFiles(damaged, MemoryTree(others), "", ".py", {});
        ASSERT_FALSE(files.ok());
        EXPECT_EQ(files.error().code, base::ErrorCode::Unreadable);
    }
    // What did not change is not read.
    EXPECT_TRUE(changedFiles(damaged, damaged, "", ".py", {}).ok());
}

} // namespace
} // namespace portside::source
