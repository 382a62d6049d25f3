// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"
#include "core/source/TreeDiff.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace portside::git {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;
using Tree = std::shared_ptr<const source::SourceTree>;

Tree treeOf(const std::string& path, const CommitId& id, std::string_view name = {}) {
    const auto repository = Repository::open(path);
    EXPECT_TRUE(repository.ok());
    const auto tree = repository->tree(id, name);
    EXPECT_TRUE(tree.ok()) << tree.error().message;
    return *tree; // outlives the repository
}

Paths listed(const source::SourceTree& tree, std::string_view folder, std::string_view suffix) {
    const auto entries = tree.list(folder, suffix);
    EXPECT_TRUE(entries.ok());
    Paths paths;
    for (const auto& entry : *entries) {
        paths.push_back(entry.path);
        EXPECT_EQ(entry.id, source::contentId((*tree.read(entry.path))->bytes()));
        EXPECT_EQ(entry.id, tree.idOf(entry.path)->value_or("none"));
    }
    return paths;
}

std::string readFrom(const source::SourceTree& tree, std::string_view path) {
    const auto text = tree.read(path);
    EXPECT_TRUE(text.ok()) << path;
    return *text ? std::string((*text)->bytes()) : "(absent)";
}

/// Removes the loose object, or puts other bytes in its place.
void damage(const std::string& repository, const std::string& id, std::string_view bytes) {
    const auto file = repository + "/.git/objects/" + id.substr(0, 2) + '/' + id.substr(2);
    ASSERT_TRUE(fs::remove(file));
    if (!bytes.empty())
        std::ofstream(file, std::ios::binary) << bytes;
}

TEST(CommitTree, ShowsTheFilesOfItsCommit) {
    support::TemporaryRepository repository;
    repository.write("pkg/b.py", "b = 1\r\n");
    repository.write("pkg/a.py", "");
    repository.write("pkg/a/deep.py", "deep = 1\n");
    repository.write("pkg/notes.txt", "no code\n");
    repository.write("pkgs.py", "beside = 1\n");
    repository.write("botocore/args.py", "x\n");
    repository.write("botocore/data/s3/x.py", "x\n");
    repository.write("pkg/data/kept.py", "x\n");
    fs::create_symlink("b.py", repository.path() + "/pkg/link.py");
    const auto id = repository.commit("First");
    repository.write("pkg/b.py", "later\n");
    repository.commit("Second");
    const auto tree = treeOf(repository.path(), id, "1.0.0");
    EXPECT_EQ(listed(*tree, "pkg", ".py"),
              (Paths{"pkg/a.py", "pkg/a/deep.py", "pkg/b.py", "pkg/data/kept.py"}));
    EXPECT_EQ(listed(*tree, "pkg/a", ".py"), (Paths{"pkg/a/deep.py"}));
    EXPECT_EQ(listed(*tree, "botocore", ".py"), (Paths{"botocore/args.py"}));
    EXPECT_EQ(listed(*tree, "", "s.py"), (Paths{"botocore/args.py", "pkgs.py"}));
    EXPECT_EQ(listed(*tree, "nowhere", ".py"), Paths{});
    EXPECT_EQ(listed(*tree, "pkg/b.py", ".py"), Paths{});
    EXPECT_EQ(readFrom(*tree, "pkg/b.py"), "b = 1\r\n");
    EXPECT_EQ(readFrom(*tree, "pkg/a.py"), "");
    for (const char* absent :
         {"pkg", "", "pkg/", "/pkg/b.py", "pkg/c.py", "pkg/b.py/x.py", "pkg/link.py", "../a.py"})
        EXPECT_EQ(readFrom(*tree, absent), "(absent)") << absent;
    EXPECT_EQ(tree->description(), "1.0.0 (" + id.substr(0, 7) + ")");
    EXPECT_EQ(treeOf(repository.path(), id)->description(), id.substr(0, 7));
}

TEST(CommitTree, ComparesWithOtherKindsOfTree) {
    support::TemporaryRepository repository;
    repository.write("pkg/a.py", "a\n");
    repository.write("pkg/b.py", "b\n");
    const auto tree = treeOf(repository.path(), repository.commit("First"));
    const source::FolderTree folder(repository.path());
    EXPECT_TRUE(source::changedFiles(*tree, folder, "pkg", ".py", {})->empty());
    repository.write("pkg/b.py", "b\nc\n");
    const auto files = source::changedFiles(*tree, folder, "pkg", ".py", {});
    ASSERT_EQ(files->size(), 1u);
    EXPECT_EQ(files->at(0).newPath, "pkg/b.py");
}

TEST(CommitTree, SaysWhichFileIsMissingOrDamaged) {
    support::TemporaryRepository repository;
    repository.write("pkg/missing.py", "missing\n");
    repository.write("pkg/damaged.py", "damaged\n");
    repository.write("pkg/good.py", "good\n");
    repository.write("gone/x.py", "x\n");
    const auto id = repository.commit("First");
    damage(repository.path(), repository.git({"rev-parse", "HEAD:pkg/missing.py"}), "");
    damage(repository.path(), repository.git({"rev-parse", "HEAD:pkg/damaged.py"}), "no object at all");
    damage(repository.path(), repository.git({"rev-parse", "HEAD:gone"}), "");
    const auto tree = treeOf(repository.path(), id, "1.0.0");
    const auto place = " at 1.0.0 (" + id.substr(0, 7) + "): ";
    EXPECT_EQ(readFrom(*tree, "pkg/good.py"), "good\n");
    EXPECT_EQ(tree->list("pkg", ".py")->size(), 3u) << "listing reads no file";
    const auto missing = tree->read("pkg/missing.py");
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, base::ErrorCode::Unreadable);
    EXPECT_EQ(missing.error().message,
              "cannot read pkg/missing.py" + place + "its object is missing from the clone");
    const auto damaged = tree->read("pkg/damaged.py");
    ASSERT_FALSE(damaged.ok());
    EXPECT_EQ(damaged.error().code, base::ErrorCode::Unreadable);
    EXPECT_TRUE(damaged.error().message.starts_with("cannot read pkg/damaged.py" + place))
        << damaged.error().message;
    for (const auto& message :
         {tree->read("gone/x.py").error().message, tree->idOf("gone/x.py").error().message,
          tree->list("", ".py").error().message, tree->list("gone", ".py").error().message})
        EXPECT_EQ(message, "cannot read gone" + place + "its object is missing from the clone");
}

TEST(CommitTree, APartialCloneLacksFiles) {
    support::TemporaryRepository repository;
    repository.write("pkg/a.py", "a\n");
    const auto id = repository.commit("First");
    repository.git({"config", "uploadpack.allowFilter", "true"});
    const auto clone = repository.besidePath("partial");
    repository.git(
        {"clone", "--quiet", "--bare", "--filter=blob:none", "file://" + repository.path(), clone});
    const auto tree = treeOf(clone, id);
    EXPECT_EQ(tree->list("pkg", ".py")->size(), 1u);
    const auto text = tree->read("pkg/a.py");
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().code, base::ErrorCode::Unreadable);
    EXPECT_NE(text.error().message.find("missing from the clone"), std::string::npos) << text.error().message;
}

} // namespace
} // namespace portside::git
