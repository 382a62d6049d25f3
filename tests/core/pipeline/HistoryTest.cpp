// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/History.h"
#include "core/pipeline/Sample.h"

#include <gtest/gtest.h>

namespace portside::pipeline {
namespace {

class HistoryTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = openSample({});
        ASSERT_TRUE(opened) << opened.error().message;
        sample = std::move(*opened);
    }
    Sample sample;
};

TEST_F(HistoryTest, EveryReleaseIsJudgedAndTheFirstPortEndsTheFreeRun) {
    std::vector<int> steps;
    base::Progress progress;
    progress.report = [&](std::string_view stage, int done, int) {
        if (stage == "comparing")
            steps.push_back(done);
    };
    const auto history = judgeHistory({"1.4.0", {}, sample.where}, progress);
    ASSERT_TRUE(history) << history.error().detail;
    ASSERT_EQ(history->releases.size(), 2u);
    EXPECT_EQ(steps, (std::vector<int>{1, 2}));
    EXPECT_EQ(history->releases[0].to, "1.4.1");
    EXPECT_EQ(history->releases[0].classification, asyncneed::Classification::NoPort);
    EXPECT_EQ(history->releases[1].classification, asyncneed::Classification::PortRequired);
    EXPECT_EQ(history->furthestWithoutPort(), "1.4.1");
}

TEST_F(HistoryTest, AStepIsJudgedAsTheSameRangeAlone) {
    auto range = sample.range;
    range.from = "1.4.1";
    const auto history = judgeHistory({range.from, range.to, sample.where}, {});
    const auto alone = judgeAsyncNeed(range, {});
    ASSERT_TRUE(history && alone);
    ASSERT_EQ(history->releases.size(), 1u);
    const auto expected = asyncneed::summary(*alone->asyncNeed());
    EXPECT_EQ(history->releases[0].calling, expected.calling);
    EXPECT_EQ(history->releases[0].needsAsync, expected.needsAsync);
}

TEST_F(HistoryTest, WhoWatchesHearsOfEveryReleaseOnce) {
    std::vector<std::string> tags;
    std::vector<std::string> judged(2);
    HistoryWatch watch;
    watch.begun = [&](const std::vector<std::string>& releases) { tags = releases; };
    watch.judged = [&](size_t step, const asyncneed::Release& release) { judged.at(step) += release.to; };
    const auto history = judgeHistory({"1.4.0", {}, sample.where}, {}, watch);
    ASSERT_TRUE(history) << history.error().detail;
    EXPECT_EQ(tags, (std::vector<std::string>{"1.4.0", "1.4.1", "1.5.0"}));
    EXPECT_EQ(judged, (std::vector<std::string>{"1.4.1", "1.5.0"}));
    for (const auto& release : history->releases)
        EXPECT_EQ(release.calling.size(), release.callingVerdicts.size());
}

TEST_F(HistoryTest, WithoutFromItStartsAtThePinnedVersion) {
    const auto history = judgeHistory({{}, {}, sample.where}, {});
    ASSERT_TRUE(history) << history.error().detail;
    EXPECT_FALSE(history->from.empty());
}

TEST_F(HistoryTest, UnknownTagsAndStopsAreSaid) {
    const auto unknown = judgeHistory({"9.9.9", {}, sample.where}, {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message, "botocore clone missing or tag unavailable");
    std::stop_source source;
    source.request_stop();
    const auto stopped = judgeHistory({"1.4.0", {}, sample.where}, {source.get_token(), {}});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Stopped);
}

} // namespace
} // namespace portside::pipeline
