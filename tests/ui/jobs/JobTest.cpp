// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/Job.h"

#include "ui/jobs/OpenSubject.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace portside::jobs {
namespace {

TEST(Job, deliversOnTheGuiThread) {
    Job<int> job;
    QThread* worker = nullptr;
    QThread* delivered = nullptr;
    int value = 0;
    job.start(
        [&](const base::Progress&) -> base::Result<int> {
            worker = QThread::currentThread();
            return 42;
        },
        [&](base::Result<int> result) {
            delivered = QThread::currentThread();
            value = *result;
        });
    EXPECT_TRUE(job.running());
    ASSERT_TRUE(QTest::qWaitFor([&] { return value != 0; }));
    EXPECT_EQ(value, 42);
    EXPECT_EQ(delivered, QThread::currentThread());
    EXPECT_NE(worker, delivered);
    EXPECT_FALSE(job.running());
}

TEST(Job, theNewestRequestWins) {
    Job<int> job;
    std::vector<int> delivered;
    std::atomic<bool> go = false;
    std::atomic<bool> asked = false;
    job.start(
        [&](const base::Progress& progress) -> base::Result<int> {
            while (!go)
                QThread::msleep(1);
            asked = progress.stopped();
            return 1;
        },
        [&](base::Result<int> result) { delivered.push_back(*result); });
    job.start([](const base::Progress&) -> base::Result<int> { return 2; },
              [&](base::Result<int> result) { delivered.push_back(*result); });
    go = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked && !delivered.empty(); }));
    QTest::qWait(30);
    EXPECT_EQ(delivered, std::vector<int>{2});
}

TEST(Job, stopDeliversNothingAndSaysSo) {
    Job<int> job;
    QSignalSpy stopped(&job, &JobBase::stopped);
    bool delivered = false;
    std::atomic<bool> ended = false;
    job.start(
        [&](const base::Progress& progress) -> base::Result<int> {
            while (!progress.stopped())
                QThread::msleep(1);
            ended = true;
            return base::fail(base::ErrorCode::Stopped, "stopped");
        },
        [&](base::Result<int>) { delivered = true; });
    job.stop();
    EXPECT_EQ(stopped.count(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.load(); }));
    QTest::qWait(30);
    EXPECT_FALSE(delivered);
    job.stop();
    EXPECT_EQ(stopped.count(), 1);
}

TEST(Job, progressReachesTheGuiThreadWithoutFloodingIt) {
    Job<int> job;
    QStringList stages;
    QObject::connect(&job, &JobBase::progressed, &job, [&](const QString& stage, int done, int total) {
        stages << QStringLiteral("%1 %2/%3").arg(stage).arg(done).arg(total);
    });
    bool delivered = false;
    job.start(
        [](const base::Progress& progress) -> base::Result<int> {
            for (int i = 1; i <= 10000; ++i)
                progress.at("comparing", i, 10000);
            return 0;
        },
        [&](base::Result<int>) { delivered = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return delivered; }));
    ASSERT_FALSE(stages.isEmpty());
    EXPECT_LT(stages.size(), 10000);
}

TEST(Job, whoeverHearsOfProgressMayStopOrStartAgain) {
    Job<int> job;
    int stoppedAt = 0;
    std::vector<int> delivered;
    const auto count = [](int last) {
        return [last](const base::Progress& progress) -> base::Result<int> {
            for (int i = 1; i <= last; ++i)
                progress.at("comparing", i, last);
            return last;
        };
    };
    const auto deliver = [&](base::Result<int> result) { delivered.push_back(*result); };
    QObject::connect(&job, &JobBase::progressed, &job, [&](const QString&, int, int total) {
        if (total == 1) {
            job.start(count(2), deliver);
        } else if (total == 2) {
            job.stop();
            stoppedAt = total;
        }
    });
    job.start(count(1), deliver);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stoppedAt == 2; }));
    QTest::qWait(30);
    EXPECT_TRUE(delivered.empty());
    EXPECT_FALSE(job.running());
}

TEST(Job, strayExceptionsBecomeErrors) {
    Job<int> job;
    std::optional<base::Error> error;
    job.start(
        [](const base::Progress&) -> base::Result<int> {
            throw std::runtime_error("leak below the waterline");
        },
        [&](base::Result<int> result) { error = result.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, base::ErrorCode::Internal);
    EXPECT_EQ(error->message, "leak below the waterline");
}

} // namespace
} // namespace portside::jobs
