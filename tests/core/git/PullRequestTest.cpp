// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/PullRequest.h"

#include "core/git/ChildGit.h"
#include "core/git/Clones.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace portside::git {
namespace {

namespace fs = std::filesystem;

/// A project with a pull request, and a clone that does not have it yet. The cache is a folder of the test's own.
class PullRequest : public testing::Test {
protected:
    PullRequest() {
        m_project.write("a.py", "a\n");
        m_project.commit("First");
        m_project.git({"tag", "untouched"});
        m_project.git({"checkout", "--quiet", "--detach"});
        m_project.write("a.py", "b\n");
        head = m_project.commit("Proposed");
        m_project.git({"update-ref", "refs/pull/5/head", head});
        m_project.git({"checkout", "--quiet", "main"});
        fs::create_directories(m_project.besidePath("maker"));
        fs::create_directory_symlink(m_project.path(), m_project.besidePath("maker/widget"));
        clone = m_project.besidePath("clone");
        m_project.git(
            {"clone", "--quiet", "--no-tags", "file://" + m_project.besidePath("maker/widget"), clone});
        ::setenv("XDG_CACHE_HOME", m_project.besidePath("cache").c_str(), 1);
    }
    ~PullRequest() override {
        m_cache.isNull() ? ::unsetenv("XDG_CACHE_HOME") : ::setenv("XDG_CACHE_HOME", m_cache.constData(), 1);
    }

    base::Result<CommitId> find(int number, const base::Progress& progress = {}) {
        auto repository = Repository::open(clone);
        EXPECT_TRUE(repository.ok());
        auto found = findPullRequest(*repository, number, "maker/widget", progress);
        if (found) {
            const auto tree = repository->tree(*found);
            EXPECT_TRUE(tree.ok());
            EXPECT_EQ((*(*tree)->read("a.py"))->bytes(), "b\n");
        }
        return found;
    }

    std::string references() { return support::git(clone, {"for-each-ref", "--format=%(refname)"}); }

    support::TemporaryRepository m_project;
    QByteArray m_cache = qgetenv("XDG_CACHE_HOME");
    std::string clone;
    CommitId head;
};

TEST_F(PullRequest, IsFetchedOnceAndNothingElseIs) {
    const auto before = references();
    std::vector<std::string> stages;
    base::Progress progress;
    progress.report = [&](std::string_view stage, int, int) { stages.emplace_back(stage); };
    const auto found = find(5, progress);
    ASSERT_TRUE(found.ok()) << found.error().message;
    EXPECT_EQ(*found, head);
    ASSERT_FALSE(stages.empty());
    EXPECT_EQ(stages.front(), "fetching pull request 5");
    EXPECT_EQ(references(),
              "refs/heads/main\nrefs/pull/5/head" + before.substr(std::string("refs/heads/main").size()));
    EXPECT_FALSE(fs::exists(clone + "/.git/FETCH_HEAD"));
    EXPECT_FALSE(fs::exists(m_project.besidePath("cache")));
    // Now that it is here, nobody is asked.
    fs::remove(m_project.besidePath("maker/widget"));
    EXPECT_EQ(*find(5), head);
}

TEST_F(PullRequest, ThatDoesNotExistIsASentence) {
    const auto found = find(99999);
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().code, base::ErrorCode::NoRevision);
    EXPECT_EQ(found.error().message, "pull request 99999 is not in the clone and could not be fetched: "
                                     "couldn't find remote ref refs/pull/99999/head");
}

TEST_F(PullRequest, OutOfReachIsASentence) {
    fs::remove(m_project.besidePath("maker/widget"));
    const auto found = find(5);
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().code, base::ErrorCode::NoRevision);
    EXPECT_TRUE(
        found.error().message.starts_with("pull request 5 is not in the clone and could not be fetched: "))
        << found.error().message;
    EXPECT_EQ(found.error().message.find('\n'), std::string::npos);
}

TEST_F(PullRequest, GoesIntoTheCacheWhenTheCloneIsNotOurs) {
    const auto before = references();
    // Somebody else's for root, read only for everybody else.
    const auto gitFolder = clone + "/.git";
    const auto giveTo = [&](uid_t owner, fs::perms permissions) {
        if (::geteuid() == 0)
            EXPECT_EQ(::chown(gitFolder.c_str(), owner, static_cast<gid_t>(-1)), 0);
        else
            fs::permissions(gitFolder, permissions);
    };
    giveTo(12345, fs::perms::owner_read | fs::perms::owner_exec);
    const auto found = find(5);
    giveTo(0, fs::perms::owner_all);
    ASSERT_TRUE(found.ok()) << found.error().message;
    EXPECT_EQ(*found, head);
    EXPECT_EQ(references(), before);
    EXPECT_TRUE(fs::exists(m_project.besidePath("cache/portside/pulls")));
    fs::remove(m_project.besidePath("maker/widget"));
    EXPECT_EQ(*find(5), head) << "from the cache";
}

TEST_F(PullRequest, RunsNothingThatTheCloneConfigures) {
    const auto trap = m_project.besidePath("trap");
    std::ofstream(m_project.besidePath("hook.sh")) << "#!/bin/sh\ntouch " << trap << "\n";
    fs::permissions(m_project.besidePath("hook.sh"), fs::perms::owner_all);
    fs::copy(m_project.besidePath("hook.sh"), clone + "/.git/hooks/reference-transaction");
    support::git(clone, {"config", "core.fsmonitor", m_project.besidePath("hook.sh")});
    fs::remove(trap); // git config or for-each-ref may have sprung it
    EXPECT_TRUE(find(5).ok());
    EXPECT_FALSE(fs::exists(trap));
}

TEST_F(PullRequest, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    base::Progress progress;
    progress.stop = stop.get_token();
    const auto found = find(5, progress);
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().code, base::ErrorCode::Stopped);
    EXPECT_EQ(references().find("refs/pull"), std::string::npos);
}

TEST(ChildGit, IsEndedInTheMiddleWithWhatItStarted) {
    const support::TemporaryFolder folder;
    const auto beats = folder.path("beats");
    std::stop_source stop;
    base::Progress progress;
    progress.stop = stop.get_token();
    std::thread impatience([&] {
        while (!fs::exists(beats))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        stop.request_stop();
    });
    const auto alias = "alias.beat=!while true; do echo beat >> " + beats + "; sleep 0.05; done";
    const auto result = runGit({"-c", alias, "beat"}, "waiting", progress);
    impatience.join();
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, base::ErrorCode::Stopped);
    const auto heard = fs::file_size(beats);
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    EXPECT_EQ(fs::file_size(beats), heard) << "what git started outlives it";
}

TEST(ChildGit, ReportsGitsLastWords) {
    const auto result = runGit({"-C", "/nowhere/at/all", "status"}, "asking", {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().message, "cannot change to '/nowhere/at/all': No such file or directory");
}

TEST_F(PullRequest, AHeadThatMovedOnIsFetchedWhenAskedFor) {
    ASSERT_TRUE(find(5).ok());
    m_project.git({"checkout", "--quiet", "--detach", head});
    m_project.write("c.py", "c\n");
    const auto moved = m_project.commit("Proposed again");
    m_project.git({"update-ref", "refs/pull/5/head", moved});
    EXPECT_EQ(find(5).value(), head);
    auto repository = Repository::open(clone);
    const auto refreshed = refreshPullRequest(*repository, 5, "maker/widget", {});
    ASSERT_TRUE(refreshed) << refreshed.error().message;
    EXPECT_EQ(*refreshed, moved);
    EXPECT_EQ(find(5).value(), moved);
}

} // namespace
} // namespace portside::git
