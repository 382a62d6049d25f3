// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ChildProcess.h"

#include <gtest/gtest.h>

#include <chrono>
#include <stop_token>

namespace portside::base {

namespace {

using Words = std::vector<std::string>;

Result<ChildResult> shell(const std::string& script, const ChildSurroundings& surroundings = {},
                          const Progress& progress = {}) {
    return runProgram("sh", {"-c", script}, "one\ntwo", progress, surroundings);
}

TEST(ChildProcess, textGoesInAndComesOut) {
    const auto ended = shell("cat; echo oops >&2; exit 3");
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output, "one\ntwo");
    EXPECT_EQ(ended->errors, "oops\n");
    EXPECT_EQ(ended->exitCode, 3);
    EXPECT_EQ(shell("kill -9 $$")->exitCode, -1);
}

TEST(ChildProcess, wordsAreNoScript) {
    EXPECT_EQ(runProgram("printf", {"%s", "$(id); `id` 'x'"}, {}, {})->output, "$(id); `id` 'x'");
}

TEST(ChildProcess, aProgramThatIsNotThereIsAnError) {
    const auto ended = runProgram("no-such-program-of-portside", {}, {}, {});
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::CannotWrite);
}

TEST(ChildProcess, surroundingsAreItsOwn) {
    const auto ended = shell("pwd; echo \"$PORTSIDE_TEST\"; test -n \"$PATH\" && echo kept",
                             {"/", {{"PORTSIDE_TEST", "a b"}}, {}});
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output, "/\na b\nkept\n");
    EXPECT_EQ(shell("echo \"$PORTSIDE_TEST\"")->output, "\n");
}

TEST(ChildProcess, isEndedWhenItsTimeIsOverOrItIsStopped) {
    const auto start = std::chrono::steady_clock::now();
    const auto late = shell("exec sleep 60", {{}, {}, std::chrono::milliseconds(200)});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::Unreachable);
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    const auto stopped = shell("exec sleep 60", {}, progress);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

} // namespace

} // namespace portside::base
