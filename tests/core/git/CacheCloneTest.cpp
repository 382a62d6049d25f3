// SPDX-License-Identifier: GPL-3.0-or-later
// The cache's own clones against a git server of the test's: whole, interrupted, taken up again.
#include "core/git/CacheClone.h"

#include "core/git/PullRequest.h"
#include "core/git/ReleaseTag.h"
#include "core/git/Repository.h"
#include "tests/support/GitDaemon.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <thread>

namespace portside::git {
namespace {

namespace fs = std::filesystem;
using support::GitDaemon;
using support::SlowPipe;

class CacheClone : public testing::Test {
protected:
    CacheClone() : m_pipe(m_daemon.port()) {
        ::setenv("XDG_CACHE_HOME", m_folder.path("cache").c_str(), 1);
        ::unsetenv("PORTSIDE_BOTOCORE");
    }
    ~CacheClone() override {
        if (!m_named.isNull())
            ::setenv("PORTSIDE_BOTOCORE", m_named.constData(), 1);
        m_cache.isNull() ? ::unsetenv("XDG_CACHE_HOME") : ::setenv("XDG_CACHE_HOME", m_cache.constData(), 1);
    }
    void SetUp() override {
        if (!m_daemon.running())
            GTEST_SKIP() << "git has no daemon here";
    }

    base::Result<base::Done> fill(WhenThere whenThere = WhenThere::Leave,
                                  const base::Progress& progress = {}) {
        return fillCache(Project::Botocore, whenThere, progress, GitDaemon::url(m_pipe.port()));
    }

    /// Stops once some of the pack has come through.
    base::Result<base::Done> fillAndStop() {
        m_pipe.limit = 1'000'000;
        std::stop_source stop;
        std::jthread later([&] {
            for (int i = 0; i < 1'000 && m_pipe.passed < 1'000'000; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            std::this_thread::sleep_for(std::chrono::milliseconds(400)); // so that git's counts are heard
            stop.request_stop();
        });
        base::Progress progress;
        progress.stop = stop.get_token();
        progress.report = [this](std::string_view stage, int, int) {
            m_stages.emplace(stage.substr(0, stage.find(',')));
        };
        return fill(WhenThere::Leave, progress);
    }

    void expectWhole() {
        const auto repository = Repository::open(cachedClone(Project::Botocore));
        ASSERT_TRUE(repository);
        const auto tags = repository->tags();
        ASSERT_TRUE(tags);
        EXPECT_EQ(std::set<std::string>(tags->begin(), tags->end()),
                  (std::set<std::string>{"1.0.0", "1.0.1"}));
        EXPECT_TRUE(repository->resolve("HEAD"));
        EXPECT_EQ(support::git(cachedClone(Project::Botocore), {"fsck", "--no-progress"}), "");
        for (const auto& entry : fs::directory_iterator(cacheFolder() + "/clones"))
            EXPECT_TRUE(entry.path().filename() == "botocore" || entry.path().filename() == "botocore.lock")
                << entry.path();
        for (const auto& entry : fs::recursive_directory_iterator(cachedClone(Project::Botocore)))
            EXPECT_FALSE(entry.path().filename().string().starts_with("tmp_")) << entry.path();
    }

    QByteArray m_cache = qgetenv("XDG_CACHE_HOME");
    QByteArray m_named = qgetenv("PORTSIDE_BOTOCORE");
    std::set<std::string> m_stages;
    support::TemporaryFolder m_folder;
    GitDaemon m_daemon;
    SlowPipe m_pipe;
};

TEST_F(CacheClone, isMadeWholeAndFoundFromThenOn) {
    ASSERT_TRUE(fill());
    expectWhole();
    EXPECT_EQ(findClone(Project::Botocore, {}, {}).value(), cachedClone(Project::Botocore));
    // There already: nothing is asked of the network.
    m_pipe.limit = 0;
    EXPECT_TRUE(fill());
}

TEST_F(CacheClone, isBroughtUpToDate) {
    ASSERT_TRUE(fill());
    const auto commit = m_daemon.release("1.0.2");
    ASSERT_TRUE(fill(WhenThere::Update));
    const auto repository = Repository::open(cachedClone(Project::Botocore));
    EXPECT_EQ(repository->tagged("1.0.2").value(), commit);
    EXPECT_EQ(repository->resolve("HEAD").value(), commit);
}

TEST_F(CacheClone, aStalledServerIsLeftAtOnceAndNothingHalfIsSeen) {
    const auto stopped = fillAndStop();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
    EXPECT_TRUE(m_stages.contains("cloning boto/botocore: receiving objects"))
        << testing::PrintToString(m_stages);
    EXPECT_FALSE(fs::exists(cachedClone(Project::Botocore)));
    EXPECT_FALSE(findClone(Project::Botocore, {}, {}));
    m_pipe.limit = 1LL << 60;
    ASSERT_TRUE(fill());
    expectWhole();
}

TEST_F(CacheClone, aConnectionThatBreaksIsASentence) {
    m_pipe.limit = 1'000'000;
    m_pipe.then = SlowPipe::Then::Cut;
    const auto cut = fill();
    ASSERT_FALSE(cut);
    EXPECT_NE(cut.error().message.find("boto/botocore could not be cloned from git://"), std::string::npos);
    EXPECT_FALSE(cut.error().detail.empty());
    m_pipe.limit = 1LL << 60;
    ASSERT_TRUE(fill());
    expectWhole();
}

TEST_F(CacheClone, twoAtATimeDoNotMeet) {
    fs::create_directories(cacheFolder() + "/clones");
    const int other =
        ::open((cachedClone(Project::Botocore) + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
    const auto second = fill();
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("already"), std::string::npos);
    ::close(other);
    EXPECT_TRUE(fill());
}

TEST_F(CacheClone, whatIsInTheWayIsNotTouched) {
    fs::create_directories(cachedClone(Project::Botocore) + "/mine");
    EXPECT_FALSE(fill());
    EXPECT_TRUE(fs::exists(cachedClone(Project::Botocore) + "/mine"));
}

TEST_F(CacheClone, aMissingTagIsFetchedBesideAPersonsClone) {
    const auto clone = m_folder.path("boto-clone");
    support::git(m_folder.path(), {"clone", "--quiet", m_daemon.repository(), clone});
    support::git(clone, {"remote", "set-url", "origin", GitDaemon::url(m_pipe.port())});
    const auto commit = m_daemon.release("1.0.2");
    auto repository = Repository::open(clone);
    const auto found = findTag(*repository, "1.0.2", "boto/botocore", {});
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(*found, commit);
    EXPECT_TRUE(repository->tree(*found));
    EXPECT_EQ(support::git(clone, {"tag", "--list", "1.0.2"}), ""); // the clone stays as it is
    // The second time without the network.
    m_pipe.limit = 0;
    auto again = Repository::open(clone);
    EXPECT_EQ(findTag(*again, "1.0.2", "boto/botocore", {}).value(), commit);
}

TEST_F(CacheClone, aTagThatIsNowhereIsASentence) {
    const auto clone = m_folder.path("boto-clone");
    support::git(m_folder.path(), {"clone", "--quiet", m_daemon.repository(), clone});
    auto repository = Repository::open(clone);
    for (const char* tag : {"9.9.9", "1.0.0~1", "-x", "a..b", "a b", "../x"}) {
        const auto found = findTag(*repository, tag, "boto/botocore", {});
        ASSERT_FALSE(found) << tag;
        EXPECT_EQ(found.error().code, base::ErrorCode::NoRevision) << tag;
    }
}

TEST_F(CacheClone, aStalledFetchOfAPullRequestIsLeftAtOnce) {
    support::git(m_daemon.repository(), {"update-ref", "refs/pull/5/head", m_daemon.release("1.0.2")});
    ASSERT_TRUE(fill());
    support::git(cachedClone(Project::Botocore), {"update-ref", "-d", "refs/tags/1.0.2"});
    m_pipe.limit = 0;
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    base::Progress progress;
    progress.stop = stop.get_token();
    auto repository = Repository::open(cachedClone(Project::Botocore));
    const auto start = std::chrono::steady_clock::now();
    const auto head = findPullRequest(*repository, 5, "boto/botocore", progress);
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().code, base::ErrorCode::Stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    m_pipe.limit = 1LL << 60;
    EXPECT_TRUE(findPullRequest(*repository, 5, "boto/botocore", {}));
}

} // namespace
} // namespace portside::git
