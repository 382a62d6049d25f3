// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SourceTree.h"

#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace portside::source {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;
using Files = std::map<std::string, std::string, std::less<>>;

Paths listed(const SourceTree& tree, std::string_view folder, std::string_view suffix) {
    const auto entries = tree.list(folder, suffix);
    EXPECT_TRUE(entries.ok());
    Paths paths;
    for (const auto& entry : *entries) {
        paths.push_back(entry.path);
        EXPECT_EQ(entry.id, tree.idOf(entry.path)->value_or("none"));
        EXPECT_EQ(entry.id, contentId((*tree.read(entry.path))->bytes()));
    }
    return paths;
}

std::string readFrom(const SourceTree& tree, std::string_view path) {
    const auto text = tree.read(path);
    EXPECT_TRUE(text.ok());
    return *text ? std::string((*text)->bytes()) : "(absent)";
}

const Files package{
    {"pkg/b.py", "b = 1\n"},           {"pkg/a.py", "a = 1\n"},         {"pkg/a/deep.py", "deep = 1\n"},
    {"pkg/notes.txt", "no code\n"},    {"pkgs.py", "beside = 1\n"},     {"botocore/args.py", "x\n"},
    {"botocore/data/s3/x.py", "x\n"},  {"botocore/database.py", "x\n"}, {"pkg/data/kept.py", "x\n"},
    {"lib/botocore/data/y.py", "y\n"},
};

/// The same files in every kind of tree.
class AnyTree : public testing::TestWithParam<const char*> {
protected:
    std::shared_ptr<const SourceTree> treeOf(const Files& files) {
        const std::string kind = GetParam();
        if (kind == "memory")
            return std::make_shared<MemoryTree>(files, "memory");
        if (kind == "folder") {
            for (const auto& [path, bytes] : files)
                m_folder.write(path, bytes);
            return std::make_shared<FolderTree>(m_folder.path());
        }
        std::map<std::string, std::optional<SourceText>, std::less<>> changes{{"pkg/gone.py", std::nullopt}};
        for (const auto& [path, bytes] : files)
            changes.emplace(path, SourceText(bytes));
        return std::make_shared<OverlayTree>(
            std::make_shared<MemoryTree>(Files{{"pkg/gone.py", "old"}, {"pkg/a.py", "old"}}), changes);
    }

private:
    support::TemporaryFolder m_folder;
};

TEST_P(AnyTree, ListsBelowAFolderInOrderOfPath) {
    const auto tree = treeOf(package);
    EXPECT_EQ(listed(*tree, "pkg", ".py"),
              (Paths{"pkg/a.py", "pkg/a/deep.py", "pkg/b.py", "pkg/data/kept.py"}));
    EXPECT_EQ(listed(*tree, "pkg/a", ".py"), (Paths{"pkg/a/deep.py"}));
    EXPECT_EQ(listed(*tree, "pkg", ".txt"), (Paths{"pkg/notes.txt"}));
    EXPECT_EQ(listed(*tree, "nowhere", ".py"), Paths{});
    EXPECT_EQ(listed(*tree, "pk", ".py"), Paths{});
}

TEST_P(AnyTree, NeverEntersTheModels) {
    const auto tree = treeOf(package);
    EXPECT_EQ(listed(*tree, "botocore", ".py"), (Paths{"botocore/args.py", "botocore/database.py"}));
    EXPECT_EQ(listed(*tree, "lib", ".py"), Paths{});
    EXPECT_EQ(listed(*tree, "", "deep.py"), (Paths{"pkg/a/deep.py"}));
}

TEST_P(AnyTree, ReadsWhatIsThere) {
    const auto tree = treeOf(package);
    EXPECT_EQ(readFrom(*tree, "pkg/a/deep.py"), "deep = 1\n");
    EXPECT_EQ(readFrom(*tree, "pkg/a.py"), "a = 1\n");
    for (const char* absent : {"pkg/gone.py", "pkg/a", "pkg", "", "pkg/c.py", "pkg/a.py/x.py"}) {
        EXPECT_EQ(readFrom(*tree, absent), "(absent)") << absent;
        EXPECT_EQ(*tree->idOf(absent), std::nullopt) << absent;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, AnyTree, testing::Values("memory", "folder", "overlay"),
                         [](const auto& kind) { return std::string(kind.param); });

TEST(ContentId, IsGitsBlobId) {
    EXPECT_EQ(contentId(""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    EXPECT_EQ(contentId("hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a");
}

TEST(OverlayTree, ShowsTheRestOfItsBase) {
    const auto base =
        std::make_shared<MemoryTree>(Files{{"a.py", "a"}, {"b.py", "b"}, {"d.py", "d"}}, "the base");
    const OverlayTree tree(
        base, {{"b.py", SourceText("changed")}, {"c.py", SourceText("c")}, {"d.py", std::nullopt}});
    EXPECT_EQ(listed(tree, "", ".py"), (Paths{"a.py", "b.py", "c.py"}));
    EXPECT_EQ(readFrom(tree, "a.py"), "a");
    EXPECT_EQ(readFrom(tree, "b.py"), "changed");
    EXPECT_EQ(readFrom(tree, "d.py"), "(absent)");
    EXPECT_EQ(readFrom(*base, "b.py"), "b");
    EXPECT_EQ(tree.description(), "the base");
}

TEST(FolderTree, IsNamedLikeItsFolder) {
    const support::TemporaryFolder folder;
    folder.write("checkout/a.py", "a");
    EXPECT_EQ(FolderTree(folder.path("checkout")).description(), "checkout");
    EXPECT_EQ(FolderTree(folder.path("checkout/")).description(), "checkout");
}

TEST(FolderTree, AFolderThatIsNotThereIsEmpty) {
    const FolderTree tree("/nowhere/at/all");
    EXPECT_EQ(listed(tree, "", ".py"), Paths{});
    EXPECT_EQ(readFrom(tree, "a.py"), "(absent)");
}

TEST(FolderTree, FollowsLinksInsideOnly) {
    const support::TemporaryFolder folder;
    folder.write("secret.py", "secret");
    folder.write("beside/secret.py", "secret");
    folder.write("root/real.py", "real");
    folder.write("root/pkg/x.py", "x");
    const auto link = [&](const char* target, const char* name) {
        fs::create_symlink(target, folder.path(name));
    };
    link("real.py", "root/inside.py");
    link("../secret.py", "root/outside.py");
    link((folder.path("secret.py")).c_str(), "root/absolute.py");
    link("../beside", "root/folder");
    link("..", "root/pkg/up");
    link("nowhere.py", "root/dangling.py");
    link("loop.py", "root/loop.py");
    const FolderTree tree(folder.path("root"));
    EXPECT_EQ(listed(tree, "", ".py"), (Paths{"inside.py", "pkg/x.py", "real.py"}));
    EXPECT_EQ(readFrom(tree, "inside.py"), "real");
    EXPECT_EQ(readFrom(tree, "pkg/up/real.py"), "real");
    for (const char* leaving :
         {"outside.py", "absolute.py", "folder/secret.py", "dangling.py", "../secret.py",
          "pkg/../../secret.py", "./real.py", "pkg//x.py", "/etc/passwd"})
        EXPECT_EQ(readFrom(tree, leaving), "(absent)") << leaving;
    EXPECT_EQ(tree.list("..", ".py")->size(), 0u);
}

TEST(FolderTree, MayItselfBeReachedThroughALink) {
    const support::TemporaryFolder folder;
    folder.write("root/a.py", "a");
    fs::create_directory_symlink(folder.path("root"), folder.path("link"));
    EXPECT_EQ(listed(FolderTree(folder.path("link")), "", ".py"), (Paths{"a.py"}));
}

TEST(FolderTree, DoesNotEnterGitsFolder) {
    const support::TemporaryFolder folder;
    folder.write(".git/hooks/hook.py", "x");
    folder.write(".github/tool.py", "x");
    EXPECT_EQ(listed(FolderTree(folder.path()), "", ".py"), (Paths{".github/tool.py"}));
}

TEST(FolderTree, SaysWhichFileCannotBeRead) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const support::TemporaryFolder folder;
    folder.write("pkg/closed.py", "x");
    fs::permissions(folder.path("pkg/closed.py"), fs::perms::none);
    const FolderTree tree(folder.path());
    const auto text = tree.read("pkg/closed.py");
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().code, base::ErrorCode::Unreadable);
    EXPECT_EQ(text.error().message, "cannot read pkg/closed.py: Permission denied");
    EXPECT_FALSE(tree.list("pkg", ".py").ok());
}

TEST(FolderTree, RefusesWhatIsTooLargeForASource) {
    const support::TemporaryFolder folder;
    folder.write("huge.py", "");
    fs::resize_file(folder.path("huge.py"), 300u * 1024 * 1024); // a hole, takes no room
    const auto text = FolderTree(folder.path()).read("huge.py");
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().code, base::ErrorCode::Unreadable);
}

} // namespace
} // namespace portside::source
