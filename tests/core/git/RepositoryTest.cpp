// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"

#include "core/source/TreeDiff.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace portside::git {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using support::TemporaryRepository;

Repository opened(const std::string& path) {
    auto repository = Repository::open(path);
    EXPECT_TRUE(repository.ok()) << repository.error().message;
    return std::move(*repository);
}

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    return names;
}

/// main: first - second - merge - fourth, with a branch commit "side" merged by "merge".
class History : public testing::Test {
protected:
    History() {
        m_repository.write("pkg/a.py", "a = 1\n");
        first = m_repository.commit("First");
        m_repository.git({"checkout", "--quiet", "-b", "topic"});
        m_repository.write("pkg/side.py", "side = 1\n");
        side = m_repository.commit("Side\n\nWith a body.");
        m_repository.git({"checkout", "--quiet", "main"});
        m_repository.write("pkg/a.py", "a = 2\n");
        second = m_repository.commit("Second");
        m_repository.git({"merge", "--quiet", "--no-ff", "--message", "Merge", "topic"});
        merge = m_repository.git({"rev-parse", "HEAD"});
        m_repository.write("pkg/b.py", "b = 1\n");
        fourth = m_repository.commit("Fourth");
    }

    TemporaryRepository m_repository;
    CommitId first, side, second, merge, fourth;
};

TEST_F(History, ResolvesRevisions) {
    m_repository.git({"tag", "1.0.0", first});
    m_repository.git({"tag", "--annotate", "--message", "two", "1.1.0", second});
    m_repository.git({"update-ref", "refs/pull/7/head", side});
    const auto repository = opened(m_repository.path());
    for (const auto& [revision, id] :
         std::vector<std::pair<std::string, CommitId>>{{"1.0.0", first},
                                                       {"1.1.0", second}, // peeled
                                                       {"refs/tags/1.1.0", second},
                                                       {"main", fourth},
                                                       {"HEAD", fourth},
                                                       {"HEAD~2", second},
                                                       {"topic", side},
                                                       {"refs/pull/7/head", side},
                                                       {first, first},
                                                       {first.substr(0, 12), first}})
        EXPECT_EQ(*repository.resolve(revision), id) << revision;
    for (const char* unknown :
         {"9.9.9", "", "nonsense^^", "0123456789012345678901234567890123456789", "main:pkg"}) {
        const auto id = repository.resolve(unknown);
        ASSERT_FALSE(id.ok()) << unknown;
        EXPECT_EQ(id.error().code, ErrorCode::NoRevision);
        EXPECT_NE(id.error().message.find(std::string("revision ") + unknown), std::string::npos)
            << id.error().message;
    }
}

TEST_F(History, ATagIsANameAndNoExpression) {
    m_repository.git({"tag", "1.0.0", second});
    m_repository.git({"tag", "--annotate", "--message", "two", "v/1.1.0", merge});
    m_repository.git({"update-ref", "refs/tags/odd-g" + first.substr(0, 7), second});
    const auto repository = opened(m_repository.path());
    EXPECT_EQ(*repository.tagged("1.0.0"), second);
    EXPECT_EQ(*repository.tagged("v/1.1.0"), merge);
    EXPECT_EQ(*repository.tagged("odd-g" + first.substr(0, 7)), second);
    for (const std::string unknown :
         {"@", "1.0.0~1", "1.0.0^{}", "1.0.0^0", "1.0", "main", "HEAD", "../heads/main", ""})
        EXPECT_FALSE(repository.tagged(unknown).ok()) << unknown;
    EXPECT_FALSE(repository.tagged("x-g" + first.substr(0, 7)).ok());
    EXPECT_EQ(repository.tagged("1.0").error().message, "the clone has no tag 1.0; it may be out of date");
}

TEST_F(History, ListsTags) {
    m_repository.git({"tag", "1.0.0", first});
    m_repository.git({"tag", "--annotate", "--message", "two", "v/1.1.0", second});
    m_repository.git({"pack-refs", "--all"});
    m_repository.git({"tag", "1.2.0", merge});
    EXPECT_EQ(sorted(*opened(m_repository.path()).tags()),
              (std::vector<std::string>{"1.0.0", "1.2.0", "v/1.1.0"}));
}

TEST_F(History, ReadsCommits) {
    const auto repository = opened(m_repository.path());
    const auto commit = repository.commit(side);
    ASSERT_TRUE(commit.ok());
    EXPECT_EQ(commit->id, side);
    EXPECT_EQ(commit->parents, std::vector<CommitId>{first});
    EXPECT_EQ(commit->summary, "Side");
    EXPECT_EQ(commit->message, "Side\n\nWith a body.\n");
    EXPECT_EQ(commit->authorName, "Ada Tester");
    EXPECT_GT(commit->authorTime, 1'600'000'000);
    EXPECT_LT(commit->authorTime, 1'600'010'000);
    EXPECT_EQ(repository.commit(merge)->parents, (std::vector<CommitId>{second, side}));
    EXPECT_FALSE(repository.commit("1234").ok());
    EXPECT_FALSE(repository.commit(std::string(40, 'a')).ok());
}

TEST_F(History, ReadsOldMessagesInLatin1) {
    m_repository.git({"config", "i18n.commitEncoding", "ISO-8859-1"});
    m_repository.write("message", "caf\xE9");
    m_repository.git({"commit", "--quiet", "--allow-empty", "--file", "message"});
    const auto repository = opened(m_repository.path());
    EXPECT_EQ(repository.commit(*repository.resolve("HEAD"))->summary, "caf\xC3\xA9");
}

TEST_F(History, KnowsWhatContainsWhat) {
    const auto repository = opened(m_repository.path());
    EXPECT_EQ(*repository.mergeBase(side, second), first);
    EXPECT_EQ(*repository.mergeBase(side, fourth), side);
    EXPECT_TRUE(*repository.contains(fourth, side));
    EXPECT_TRUE(*repository.contains(side, side));
    EXPECT_FALSE(*repository.contains(second, side));
    EXPECT_FALSE(*repository.contains(side, fourth));
    EXPECT_EQ(*repository.firstContaining(fourth, side), merge);
    EXPECT_EQ(*repository.firstContaining(fourth, first), first);
    EXPECT_EQ(*repository.firstContaining(fourth, second), second);
    EXPECT_EQ(*repository.firstContaining(fourth, fourth), fourth);
    const auto none = repository.firstContaining(second, side);
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::NoRevision);
}

TEST_F(History, ABrokenHistoryIsAnError) {
    ASSERT_TRUE(
        fs::remove(m_repository.path() + "/.git/objects/" + first.substr(0, 2) + '/' + first.substr(2)));
    const auto repository = opened(m_repository.path());
    for (const auto code : {repository.mergeBase(second, side).error().code,
                            repository.firstContaining(fourth, side).error().code,
                            repository.contains(second, side).error().code})
        EXPECT_EQ(code, ErrorCode::Unreadable);
}

TEST_F(History, StrangersHaveNoMergeBase) {
    m_repository.git({"checkout", "--quiet", "--orphan", "stranger"});
    const auto stranger = m_repository.commit("Stranger");
    const auto repository = opened(m_repository.path());
    const auto base = repository.mergeBase(stranger, fourth);
    ASSERT_FALSE(base.ok());
    EXPECT_EQ(base.error().code, ErrorCode::NoRevision);
    EXPECT_NE(base.error().message.find("no common ancestor"), std::string::npos) << base.error().message;
    EXPECT_FALSE(*repository.contains(fourth, stranger));
}

TEST_F(History, FindsPullRequests) {
    m_repository.git({"update-ref", "refs/pull/12/head", side});
    m_repository.git({"update-ref", "refs/pull/12/merge", merge});
    m_repository.git({"update-ref", "refs/pull/7/head", first});
    m_repository.git({"update-ref", "refs/pull/x/head", first});
    m_repository.git({"remote", "add", "fork", "https://github.com/someone/widget.git"});
    m_repository.git({"remote", "add", "upstream", "git@github.com:Maker/Widget.git"});
    m_repository.git({"update-ref", "refs/remotes/fork/pr/30", first});
    m_repository.git({"update-ref", "refs/remotes/upstream/pr/30", second});
    m_repository.git({"update-ref", "refs/remotes/fork/pr/31", first});
    m_repository.git({"update-ref", "refs/remotes/upstream/pull/32/head", second});
    m_repository.git({"update-ref", "refs/remotes/upstream/pr/extra", second});
    const auto repository = opened(m_repository.path());
    EXPECT_EQ(repository.pullRequests(), (std::vector<int>{7, 12, 30, 31, 32}));
    EXPECT_EQ(*repository.pullRequestHead(12), side);
    EXPECT_EQ(*repository.pullRequestHead(30, "maker/widget"), second);
    EXPECT_EQ(*repository.pullRequestHead(32, "maker/widget"), second);
    EXPECT_FALSE(repository.pullRequestHead(31, "maker/widget").ok()) << "a fork's own pull request";
    const auto none = repository.pullRequestHead(99);
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::NoRevision);
    EXPECT_EQ(none.error().message, "pull request 99 is not in the clone");
}

TEST_F(History, TheProjectsOwnRemoteHasTheDefaultBranch) {
    EXPECT_EQ(*opened(m_repository.path()).defaultBranch(), fourth);
    m_repository.git({"checkout", "--quiet", "topic"});
    EXPECT_EQ(*opened(m_repository.path()).defaultBranch(), fourth) << "the local main";
    m_repository.git({"remote", "add", "origin", "https://github.com/someone/widget"});
    m_repository.git({"remote", "add", "upstream", "https://github.com/maker/widget"});
    m_repository.git({"update-ref", "refs/remotes/upstream/master", merge});
    m_repository.git({"update-ref", "refs/remotes/origin/main", second});
    m_repository.git({"update-ref", "refs/remotes/origin/develop", first});
    m_repository.git({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop"});
    const auto repository = opened(m_repository.path());
    EXPECT_EQ(*repository.defaultBranch(), first) << "origin's HEAD";
    EXPECT_EQ(*repository.defaultBranch("maker/widget"), merge) << "not the fork";
    EXPECT_EQ(*repository.defaultBranch("nobody/widget"), first);
}

TEST_F(History, WithoutMainAndMasterHeadIsTheDefaultBranch) {
    m_repository.git({"branch", "--move", "main", "trunk"});
    EXPECT_EQ(*opened(m_repository.path()).defaultBranch(), fourth);
}

TEST_F(History, OpensWorktreesAndFoldersInside) {
    m_repository.git({"worktree", "add", "--quiet", m_repository.besidePath("tree"), "topic"});
    m_repository.git({"config", "core.repositoryFormatVersion", "1"});
    m_repository.git({"config", "extensions.worktreeConfig", "true"});
    m_repository.git({"config", "--worktree", "core.sparseCheckout", "false"});
    const auto tree = opened(m_repository.besidePath("tree"));
    EXPECT_EQ(*tree.resolve("HEAD"), side);
    EXPECT_EQ(tree.workTree(), m_repository.besidePath("tree"));
    EXPECT_EQ(tree.gitFolder(), m_repository.path() + "/.git");
    EXPECT_FALSE(tree.isBare());
    const auto inside = opened(m_repository.path() + "/pkg");
    EXPECT_EQ(*inside.resolve("HEAD"), fourth);
    EXPECT_EQ(inside.workTree(), m_repository.path());
    EXPECT_EQ(*opened(m_repository.path() + "/.git").resolve("HEAD"), fourth);
}

TEST_F(History, OpensWorktreesOfABareRepository) {
    const auto bare = m_repository.besidePath("bare.git");
    const auto tree = m_repository.besidePath("tree");
    m_repository.git({"clone", "--quiet", "--bare", m_repository.path(), bare});
    support::git(bare, {"worktree", "add", "--quiet", tree, "topic"});
    const auto expectWorktree = [&] {
        const auto repository = opened(tree);
        EXPECT_EQ(*repository.resolve("HEAD"), side);
        EXPECT_EQ(repository.workTree(), tree);
        EXPECT_FALSE(repository.isBare());
        EXPECT_EQ(opened(bare).workTree(), std::nullopt);
    };
    expectWorktree();
    support::git(bare, {"config", "core.repositoryFormatVersion", "1"});
    support::git(bare, {"config", "extensions.worktreeConfig", "true"});
    support::git(bare, {"config", "--unset", "core.bare"});
    support::git(bare, {"config", "--worktree", "core.bare", "true"});
    expectWorktree();
}

TEST_F(History, OpensBareRepositoriesEvenWithoutConfiguration) {
    const auto bare = m_repository.besidePath("mirror");
    m_repository.git({"clone", "--quiet", "--bare", m_repository.path(), bare});
    EXPECT_TRUE(opened(bare).isBare());
    EXPECT_EQ(opened(bare).workTree(), std::nullopt);
    fs::remove(bare + "/config");
    const auto repository = opened(bare);
    EXPECT_TRUE(repository.isBare());
    EXPECT_EQ(repository.workTree(), std::nullopt);
    EXPECT_EQ(repository.gitFolder(), bare);
    EXPECT_EQ(*repository.resolve("main"), fourth);
    EXPECT_FALSE(opened(m_repository.path()).isBare());
    EXPECT_FALSE(repository.isShallow());
}

TEST_F(History, ReadsObjectsOfAlternates) {
    const auto clone = m_repository.besidePath("clone");
    m_repository.git({"clone", "--quiet", "--shared", m_repository.path(), clone});
    const auto repository = opened(clone);
    EXPECT_EQ(repository.commit(*repository.resolve("HEAD"))->summary, "Fourth");
}

TEST_F(History, ReadsAnotherRepositorysObjectsOnDemand) {
    TemporaryRepository other;
    other.write("x.py", "x\n");
    const auto foreign = other.commit("Foreign");
    auto repository = opened(m_repository.path());
    EXPECT_FALSE(repository.commit(foreign).ok());
    ASSERT_TRUE(repository.alsoReadObjects(other.path() + "/.git/objects").ok());
    EXPECT_EQ(repository.commit(foreign)->summary, "Foreign");
    EXPECT_FALSE(opened(m_repository.path()).commit(foreign).ok()) << "nothing was written";
}

TEST_F(History, SaysThatAShallowCloneIsShallow) {
    const auto clone = m_repository.besidePath("shallow");
    m_repository.git(
        {"clone", "--quiet", "--depth", "1", "--no-single-branch", "file://" + m_repository.path(), clone});
    const auto repository = opened(clone);
    EXPECT_TRUE(repository.isShallow());
    EXPECT_NE(repository.tagged("9.9.9").error().message.find("the clone is shallow"), std::string::npos);
    EXPECT_EQ(repository.commit(fourth)->summary, "Fourth");
    const auto base = repository.mergeBase(fourth, side);
    ASSERT_FALSE(base.ok());
    EXPECT_EQ(base.error().code, ErrorCode::NoRevision);
    EXPECT_NE(base.error().message.find("the clone is shallow"), std::string::npos) << base.error().message;
    EXPECT_EQ(*repository.firstContaining(fourth, fourth), fourth);
    EXPECT_FALSE(repository.firstContaining(fourth, side).ok());
    EXPECT_FALSE(*repository.contains(fourth, side));
}

TEST_F(History, AShallowCloneThatReachesBackFarEnoughIsEnough) {
    const auto clone = m_repository.besidePath("shallow");
    m_repository.git(
        {"clone", "--quiet", "--depth", "3", "--no-single-branch", "file://" + m_repository.path(), clone});
    const auto repository = opened(clone);
    EXPECT_TRUE(repository.isShallow());
    EXPECT_EQ(*repository.mergeBase(fourth, side), side);
    EXPECT_EQ(*repository.firstContaining(fourth, side), merge);
}

TEST_F(History, KnowsItsRemotesByOwnerAndName) {
    const std::vector<std::string> urls{
        "https://github.com/maker/widget",     "https://github.com/Maker/Widget.git",
        "git@github.com:maker/widget.git",     "ssh://git@github.com:22/maker/widget",
        "git://example.org/maker/widget.git/", "/srv/mirrors/maker/widget"};
    for (const auto& url : urls) {
        m_repository.git({"remote", "add", "it", url});
        EXPECT_EQ(opened(m_repository.path()).remoteUrl("maker/widget"), url);
        m_repository.git({"remote", "remove", "it"});
    }
    for (const char* url : {"https://github.com/someone/widget", "https://github.com/maker/widgets",
                            "https://github.com/maker/widget/extra", "widget"}) {
        m_repository.git({"remote", "add", "it", url});
        EXPECT_EQ(opened(m_repository.path()).remoteUrl("maker/widget"), std::nullopt) << url;
        m_repository.git({"remote", "remove", "it"});
    }
}

TEST_F(History, ReadsItsConfiguration) {
    m_repository.git({"config", "user.name", "Grace"});
    EXPECT_EQ(opened(m_repository.path()).configured("user.name"), "Grace");
    EXPECT_EQ(opened(m_repository.path()).configured("portside.nothing"), "");
}

TEST(Repository, IsNotThere) {
    const support::TemporaryFolder folder;
    for (const auto& path : {folder.path(), folder.path("missing")}) {
        const auto repository = Repository::open(path);
        ASSERT_FALSE(repository.ok());
        EXPECT_EQ(repository.error().code, ErrorCode::NoClone);
        EXPECT_NE(repository.error().message.find(path), std::string::npos) << repository.error().message;
    }
}

TEST(Repository, WithoutACommitHasNoRevision) {
    TemporaryRepository empty;
    const auto repository = opened(empty.path());
    EXPECT_EQ(repository.resolve("HEAD").error().code, ErrorCode::NoRevision);
    EXPECT_EQ(repository.defaultBranch().error().code, ErrorCode::NoRevision);
    EXPECT_EQ(repository.tags()->size(), 0u);
    EXPECT_TRUE(repository.pullRequests().empty());
}

TEST(Repository, Sha256IsRefusedWithASentence) {
    TemporaryRepository strange({"--object-format=sha256"});
    strange.write("a.py", "a\n");
    strange.commit("First");
    for (const auto& path : {strange.path(), strange.path() + "/.git"}) {
        const auto repository = Repository::open(path);
        ASSERT_FALSE(repository.ok());
        EXPECT_EQ(repository.error().code, ErrorCode::NoClone);
        EXPECT_EQ(repository.error().message,
                  path + " is a repository with SHA-256 object names, which cannot be read; "
                         "clone it in git's SHA-1 format");
    }
    strange.git({"worktree", "add", "--quiet", strange.besidePath("tree")});
    EXPECT_NE(Repository::open(strange.besidePath("tree")).error().message.find("SHA-256"),
              std::string::npos);
}

TEST(Repository, UnknownExtensionsAreRefused) {
    TemporaryRepository repository;
    repository.git({"config", "core.repositoryFormatVersion", "1"});
    repository.git({"config", "extensions.partialClone", "origin"});
    EXPECT_TRUE(Repository::open(repository.path()).ok());
    fs::resize_file(repository.path() + "/.git/config", 0);
    repository.write(".git/config",
                     "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n");
    EXPECT_NE(Repository::open(repository.path()).error().message.find("reftable"), std::string::npos);
    repository.write(".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tfuture = true\n");
    EXPECT_EQ(Repository::open(repository.path()).error().code, ErrorCode::NoClone);
}

/// The file of a loose object.
std::string fileOf(const std::string& gitFolder, const std::string& id) {
    return gitFolder + "/objects/" + id.substr(0, 2) + '/' + id.substr(2);
}

/// Writes the object's file anew: git makes them read-only.
void replace(const std::string& file, const std::string& bytes) {
    fs::remove(file);
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string contentsOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What reading pkg/long.py at a revision says when it fails; empty when it does not.
std::string complaint(const std::string& path, const std::string& revision) {
    const auto repository = opened(path);
    const auto commit = repository.resolve(revision);
    const auto tree = commit ? repository.tree(*commit) : commit.error();
    const auto read = tree ? (*tree)->read("pkg/long.py") : tree.error();
    return read ? std::string() : read.error().message;
}

TEST(LooseObjects, OneThatIsCutOffAnywhereIsSaidAndEnds) {
    TemporaryRepository repository;
    // Long and uneven enough for several pieces.
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "line " + std::to_string(i * 7919 % 20'011) + "\n";
    repository.write("pkg/long.py", text);
    const auto commit = repository.commit("All");
    repository.git({"tag", "--annotate", "--message", "one", "1.0.0"});
    for (const auto& [object, revision] :
         {std::pair(std::string("HEAD"), commit), std::pair(std::string("HEAD"), commit.substr(0, 9)),
          std::pair(std::string("HEAD"), commit.substr(0, 9) + "~0"),
          std::pair(std::string("1.0.0"), std::string("1.0.0")),
          std::pair(std::string("HEAD"), std::string("1.0.0")),
          std::pair(std::string("HEAD"), std::string("main")), std::pair(std::string("HEAD^{tree}"), commit),
          std::pair(std::string("HEAD:pkg"), commit), std::pair(std::string("HEAD:pkg/long.py"), commit)}) {
        const auto id = repository.git({"rev-parse", object});
        const auto file = fileOf(repository.path() + "/.git", id);
        const auto whole = contentsOf(file);
        ASSERT_GT(whole.size(), 20U);
        const auto half = whole.size() / 2;
        for (const auto& bytes :
             {std::string(), whole.substr(0, 1), whole.substr(0, 2), whole.substr(0, 11),
              whole.substr(0, half), whole.substr(0, whole.size() - 5), whole.substr(0, whole.size() - 1),
              whole + "x",
              whole.substr(0, half) + static_cast<char>(~whole[half]) + whole.substr(half + 1)}) {
            replace(file, bytes);
            EXPECT_NE(complaint(repository.path(), revision).find("the object's file " + id + " is damaged"),
                      std::string::npos)
                << complaint(repository.path(), revision) << ": " << object << ", " << bytes.size()
                << " bytes";
        }
        replace(file, whole);
        EXPECT_EQ(complaint(repository.path(), revision), "");
    }
}

TEST(LooseObjects, ADamagedTagIsNotMissing) {
    TemporaryRepository repository;
    repository.write("a.py", "a = 1\n");
    repository.commit("All");
    repository.git({"tag", "--annotate", "--message", "one", "1.0.0"});
    replace(fileOf(repository.path() + "/.git", repository.git({"rev-parse", "1.0.0"})), "x");
    const auto clone = opened(repository.path());
    const auto tagged = clone.tagged("1.0.0");
    ASSERT_FALSE(tagged.ok());
    EXPECT_EQ(tagged.error().code, ErrorCode::Unreadable);
    EXPECT_NE(tagged.error().message.find("cannot read the tag 1.0.0: the object's file"), std::string::npos)
        << tagged.error().message;
    EXPECT_EQ(clone.tagged("2.0.0").error().code, ErrorCode::NoRevision);
}

TEST(LooseObjects, BorrowedOnesAreReadTheSameWay) {
    TemporaryRepository lender;
    lender.write("pkg/long.py", "a = 1\n");
    const auto commit = lender.commit("All");
    const auto borrower = lender.besidePath("borrower");
    support::git(lender.besidePath(""), {"clone", "--quiet", "--bare", "--shared", lender.path(), borrower});
    EXPECT_EQ(complaint(borrower, commit), "");
    const auto file = fileOf(lender.path() + "/.git", lender.git({"rev-parse", "HEAD:pkg/long.py"}));
    replace(file, contentsOf(file).substr(0, 12));
    EXPECT_NE(complaint(borrower, commit).find("is damaged"), std::string::npos);
}

TEST(LooseObjects, APackedCopyServesInsteadOfADamagedOne) {
    TemporaryRepository repository;
    repository.write("pkg/long.py", "a = 1\n");
    const auto commit = repository.commit("All");
    repository.git({"repack", "--quiet", "-a"}); // the loose ones stay
    replace(fileOf(repository.path() + "/.git", repository.git({"rev-parse", "HEAD:pkg/long.py"})), "x\x9c");
    EXPECT_EQ(complaint(repository.path(), commit), "");
}

TEST_F(History, ParentsBeyondTheEdgeOfAShallowCloneAreStated) {
    const auto shallow = m_repository.besidePath("shallow");
    support::git(m_repository.besidePath(""),
                 {"clone", "--quiet", "--bare", "--depth", "1", "file://" + m_repository.path(), shallow});
    const auto clone = opened(shallow);
    ASSERT_TRUE(clone.isShallow());
    const auto head = clone.commit(*clone.resolve("HEAD"));
    ASSERT_TRUE(head.ok());
    EXPECT_EQ(head->parents, opened(m_repository.path()).commit(head->id)->parents);
    ASSERT_FALSE(head->parents.empty());
    EXPECT_FALSE(clone.commit(head->parents.front()).ok());
}

} // namespace
} // namespace portside::git
