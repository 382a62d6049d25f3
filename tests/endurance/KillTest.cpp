// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the window at random moments while decisions are taken in it: what it had shown as taken must be there.
#include "core/base/Descriptor.h"
#include "core/base/Strings.h"
#include "core/review/Journal.h"
#include "core/review/ReviewFile.h"
#include "tests/endurance/Decider.h"
#include "tests/endurance/SmallDisk.h"
#include "tests/support/TemporaryFolder.h"

#include <QDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace portside::endurance {
namespace {

using Clock = std::chrono::steady_clock;

/// What the decider said before it was killed.
struct Heard {
    std::vector<std::string> taken;
    int refused = 0;
    std::string complaint; ///< its last words when it ended by itself
};

Heard heard(const std::string& words) {
    Heard out;
    for (const auto line : base::split(words, '\n')) {
        if (line.starts_with("taken "))
            out.taken.emplace_back(line.substr(6));
        else if (line.starts_with("refused "))
            ++out.refused;
        else if (line.starts_with("error page"))
            out.complaint = line;
    }
    return out;
}

/// Runs a decider and kills it `delay` after it said "ready", or after it was started.
Heard killed(const std::string& reviewPath, const std::string& folder, unsigned seed, bool whenReady,
             std::chrono::microseconds delay) {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        const std::string number = std::to_string(seed);
        ::execl("/proc/self/exe", "test_endurance", "--decide", reviewPath.c_str(), folder.c_str(),
                number.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    const base::Descriptor words(ends[0]);
    std::string text;
    auto end = Clock::now() + (whenReady ? std::chrono::seconds(30) : delay);
    bool waiting = whenReady;
    for (bool open = true, alive = true; open;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (alive && left.count() <= 0) {
            std::this_thread::sleep_until(end);
            ::kill(child, SIGKILL);
            alive = false;
        }
        pollfd ready{words.number(), POLLIN, 0};
        if (::poll(&ready, 1, alive ? static_cast<int>(left.count()) : -1) <= 0)
            continue;
        char bytes[4096];
        const auto count = ::read(words.number(), bytes, sizeof bytes);
        open = count > 0;
        if (open)
            text.append(bytes, static_cast<size_t>(count));
        if (waiting && text.find("ready\n") != std::string::npos) {
            waiting = false;
            end = Clock::now() + delay;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    auto out = heard(text);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        << "it ended by itself: " << out.complaint;
    return out;
}

std::set<std::string> notesOnDisk(const std::string& reviewPath) {
    const auto review = review::readReview(reviewPath);
    EXPECT_TRUE(review.ok()) << (review ? std::string() : review.error().message);
    std::set<std::string> notes;
    if (review)
        for (const auto& decision : review->decisions)
            notes.insert(decision.note);
    return notes;
}

struct Tally {
    int kills = 0;
    size_t taken = 0;
    int refused = 0;
};

void expectNothingLost(const std::string& folder, int kills, unsigned firstSeed, Tally& tally,
                       const SmallDisk* disk = nullptr) {
    const std::string reviewPath = folder + "/reviews/one.portside";
    ASSERT_TRUE(QDir().mkpath(QString::fromStdString(folder + "/reviews")));
    ASSERT_TRUE(review::writeReview(largeChange(30, 60'000), reviewPath).ok());
    std::set<std::string> said;
    for (int kill = 0; kill < kills; ++kill) {
        const unsigned seed = firstSeed + static_cast<unsigned>(kill);
        std::mt19937 random(seed);
        const bool whenReady = random() % 10 != 0;
        const std::chrono::microseconds delay(random() % 250'000);
        const Heard words = killed(reviewPath, folder, seed, whenReady, delay);
        said.insert(words.taken.begin(), words.taken.end());
        const auto kept = notesOnDisk(reviewPath);
        for (const auto& note : said)
            ASSERT_TRUE(kept.contains(note)) << "shown as taken and lost: " << note << ", killed "
                                             << delay.count() << " us after the start";
        ++tally.kills;
        tally.taken += words.taken.size();
        tally.refused += words.refused;
    }
    if (disk)
        disk->empty();
    // Nothing was taken for damaged on the way, and what a kill left half written is swept away.
    {
        Decider decider(folder);
        ASSERT_TRUE(decider.open(reviewPath));
        decider.leave();
    }
    const QStringList files = QDir(QString::fromStdString(folder + "/reviews")).entryList(QDir::Files);
    EXPECT_EQ(files, QStringList{QStringLiteral("one.portside")})
        << files.join(QLatin1Char(' ')).toStdString();
    const auto kept = notesOnDisk(reviewPath);
    for (const auto& note : said)
        EXPECT_TRUE(kept.contains(note)) << note;
}

int killsWanted(int usual) {
    const char* asked = std::getenv("PORTSIDE_KILLS");
    return asked ? std::max(1, std::atoi(asked)) : usual;
}

TEST(Kill, losesNothingThatWasShownAsTaken) {
    const int wanted = killsWanted(200);
    Tally tally;
    for (unsigned batch = 0; tally.kills < wanted && !HasFatalFailure(); ++batch) {
        const support::TemporaryFolder folder;
        expectNothingLost(folder.path(), std::min(20, wanted - tally.kills), 1000 * (batch + 1), tally);
    }
    std::printf("%d kills, %zu decisions shown as taken, none lost\n", tally.kills, tally.taken);
    EXPECT_GT(tally.taken, static_cast<size_t>(wanted)); // else it was killed before it got to work
}

TEST(Kill, losesNothingOnAFullDisk) {
    const support::TemporaryFolder folder;
    const SmallDisk disk(folder.path("disk"), 1024 * 1024);
    if (!disk.mounted())
        GTEST_SKIP() << "a small disk cannot be mounted here: " << disk.problem();
    Tally tally;
    ASSERT_TRUE(QDir().mkpath(QString::fromStdString(folder.path("disk/reviews"))));
    // Room for some decisions, and none for writing the review anew.
    disk.fillBut(120 * 1024);
    expectNothingLost(folder.path("disk"), 20, 90'000, tally, &disk);
    std::printf("%d kills, %zu decisions shown as taken, %d refused, none lost\n", tally.kills, tally.taken,
                tally.refused);
    EXPECT_GT(tally.taken, 20u);
    EXPECT_GT(tally.refused, 0);
}

} // namespace
} // namespace portside::endurance
