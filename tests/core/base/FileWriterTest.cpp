// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileWriter.h"
#include "tests/support/TemporaryFolder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/stat.h>
#include <thread>

namespace portside::base {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(FileWriter, ReplacesAFileAndLeavesNothingBesideIt) {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("report.txt");
    ASSERT_TRUE(writeFile(path, "one\n"));
    ASSERT_TRUE(writeFile(path, "two\n"));
    EXPECT_EQ(contentOf(path), "two\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path("")), fs::directory_iterator()), 1);
}

TEST(FileWriter, ADeviceOrPipeIsWrittenToNeverReplaced) {
    const support::TemporaryFolder folder;
    const std::string pipe = folder.path("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::string read;
    std::jthread reader([&] { read = contentOf(pipe); });
    const auto written = writeFile(pipe, "through\n");
    reader.join();
    EXPECT_TRUE(written);
    EXPECT_EQ(read, "through\n");
    EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST(FileWriter, AFullDeviceIsAnErrorAndStaysADevice) {
    if (!fs::is_character_file("/dev/full"))
        GTEST_SKIP() << "no /dev/full here";
    const auto written = writeFile("/dev/full", "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CannotWrite);
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST(FileWriter, AFolderOrAMissingOneIsASentence) {
    const support::TemporaryFolder folder;
    for (const std::string& path : {folder.path(""), folder.path("missing/report.txt")}) {
        const auto written = writeFile(path, "text");
        ASSERT_FALSE(written) << path;
        EXPECT_TRUE(written.error().message.starts_with("cannot write " + path + ": "));
    }
}

} // namespace
} // namespace portside::base
