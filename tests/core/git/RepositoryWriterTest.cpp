// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/RepositoryWriter.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace portside::git {

namespace {

using namespace Qt::StringLiterals;

NewCommit firstCommit() {
    NewCommit commit;
    commit.files = {{"README", "Ahoy\n"}, {"deck/mast.py", "height = 12\n"}};
    commit.message = "Set sail\n";
    commit.authorName = "Robin Harbour";
    commit.authorEmail = "robin@harbour.example";
    commit.time = 1767258000;
    return commit;
}

TEST(RepositoryWriter, writesWhatRepositoryReads) {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"fleet"_s).toStdString();
    auto writer = RepositoryWriter::create(path);
    ASSERT_TRUE(writer.ok()) << writer.error().message;
    const auto first = writer->commit(firstCommit());
    ASSERT_TRUE(first.ok());
    auto second = firstCommit();
    second.parents = {*first};
    second.files["deck/mast.py"] = "height = 14\n";
    const auto tip = writer->commit(second);
    ASSERT_TRUE(tip.ok());
    ASSERT_TRUE(writer->pointRef("refs/heads/main", *tip).ok());
    ASSERT_TRUE(writer->pointRef("refs/tags/1.0.0", *first).ok());

    const auto repository = Repository::open(path);
    ASSERT_TRUE(repository.ok());
    EXPECT_TRUE(repository->isBare());
    EXPECT_EQ(*repository->resolve("HEAD"), *tip);
    EXPECT_EQ(*repository->tags(), std::vector<std::string>{"1.0.0"});
    const auto commit = repository->commit(*tip);
    ASSERT_TRUE(commit.ok());
    EXPECT_EQ(commit->parents, std::vector<CommitId>{*first});
    EXPECT_EQ(commit->summary, "Set sail");
    EXPECT_EQ(commit->authorTime, 1767258000);
    const auto tree = repository->tree(*tip);
    ASSERT_TRUE(tree.ok());
    EXPECT_EQ((*(*tree)->read("deck/mast.py"))->bytes(), "height = 14\n");
    EXPECT_EQ((*(*tree)->read("README"))->bytes(), "Ahoy\n");
}

TEST(RepositoryWriter, equalValuesGiveEqualIds) {
    const QTemporaryDir folder;
    auto one = RepositoryWriter::create(folder.filePath(u"one"_s).toStdString());
    auto other = RepositoryWriter::create(folder.filePath(u"other"_s).toStdString());
    ASSERT_TRUE(one.ok() && other.ok());
    EXPECT_EQ(*one->commit(firstCommit()), *other->commit(firstCommit()));
    auto later = firstCommit();
    later.time += 1;
    EXPECT_NE(*one->commit(firstCommit()), *other->commit(later));
}

TEST(RepositoryWriter, neverTouchesWhatIsThere) {
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"fleet"_s).toStdString();
    ASSERT_TRUE(RepositoryWriter::create(path).ok());
    const auto again = RepositoryWriter::create(path);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, base::ErrorCode::CannotWrite);
}

TEST(RepositoryWriter, anUnknownParentIsRefused) {
    const QTemporaryDir folder;
    auto writer = RepositoryWriter::create(folder.filePath(u"fleet"_s).toStdString());
    ASSERT_TRUE(writer.ok());
    auto orphan = firstCommit();
    orphan.parents = {std::string(40, 'a')};
    EXPECT_FALSE(writer->commit(orphan).ok());
    EXPECT_FALSE(writer->pointRef("refs/heads/main", "no id").ok());
    EXPECT_FALSE(writer->pointRef("no ref", std::string(40, 'a')).ok());
}

} // namespace

} // namespace portside::git
