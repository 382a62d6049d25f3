// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Golden.h"

#include "core/base/Strings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace portside::support {

void expectGolden(const std::string& file, const std::string& actual) {
    const std::filesystem::path path = std::filesystem::path(PORTSIDE_SOURCE_DIR) / "tests" / file;
    if (std::getenv("PORTSIDE_ACCEPT")) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream stream(path, std::ios::binary);
    ASSERT_TRUE(stream.is_open()) << file << " is missing; PORTSIDE_ACCEPT=1 writes it";
    std::ostringstream text;
    text << stream.rdbuf();
    const auto expected = text.str();
    if (expected == actual)
        return;
    const auto expectedLines = base::split(expected, '\n');
    const auto actualLines = base::split(actual, '\n');
    const auto [wanted, found] =
        std::mismatch(expectedLines.begin(), expectedLines.end(), actualLines.begin(), actualLines.end());
    ADD_FAILURE() << file << " differs from line " << wanted - expectedLines.begin() + 1
                  << " on\n  expected: " << (wanted == expectedLines.end() ? "(end)" : *wanted)
                  << "\n  actual:   " << (found == actualLines.end() ? "(end)" : *found) << "\nall of it:\n"
                  << actual;
}

} // namespace portside::support
