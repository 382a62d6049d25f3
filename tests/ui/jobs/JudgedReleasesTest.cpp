// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JudgedReleases.h"

#include "ui/jobs/JudgeReleases.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace portside::jobs {
namespace {

TEST(JudgedReleases, areSeenStepByStep) {
    const auto releases = std::make_shared<JudgedReleases>();
    EXPECT_TRUE(releases->snapshot().judged.empty());
    const pipeline::HistoryWatch watch = JudgedReleases::watch(releases);
    watch.begun({"1.3.0", "1.3.1", "1.3.2"});
    EXPECT_EQ(releases->snapshot().history.from, "1.3.0");
    EXPECT_EQ(releases->snapshot().history.releases[1].to, "1.3.2");
    EXPECT_EQ(releases->snapshot().count(), 0);
    asyncneed::Release step;
    step.from = "1.3.1";
    step.to = "1.3.2";
    step.needsAsync = 4;
    watch.judged(1, step);
    const auto now = releases->snapshot();
    EXPECT_EQ(now.judged, (std::vector<bool>{false, true}));
    EXPECT_EQ(now.history.releases[1].needsAsync, 4);
    EXPECT_FALSE(now.complete());
}

TEST(JudgedReleases, mayBeReadWhileTheyAreWritten) {
    const auto releases = std::make_shared<JudgedReleases>();
    std::atomic<bool> done = false;
    std::jthread reader([&] {
        int last = 0;
        while (!done) {
            const int count = releases->snapshot().count();
            EXPECT_GE(count, last);
            last = count;
        }
    });
    const auto history =
        judgeReleases({ReleasesSubject::Of::BuiltInSample, {}}, {}, JudgedReleases::watch(releases));
    done = true;
    reader.join();
    ASSERT_TRUE(history) << history.error().message;
    const auto now = releases->snapshot();
    EXPECT_TRUE(now.complete());
    ASSERT_EQ(now.history.releases.size(), history->releases.size());
    EXPECT_EQ(now.history.releases.back().calling, history->releases.back().calling);
}

} // namespace
} // namespace portside::jobs
