// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/Rules.h"

#include "tests/core/asyncneed/Fixture.h"
#include "tests/support/Golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace portside::asyncneed {
namespace {

const std::filesystem::path sources = PORTSIDE_SOURCE_DIR;
const std::filesystem::path fixtures = sources / "tests/core/asyncneed/fixtures";

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<std::string> allFixtures() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(fixtures))
        if (entry.path().extension() == ".txt")
            names.push_back(entry.path().lexically_relative(fixtures).generic_string());
    std::sort(names.begin(), names.end());
    return names;
}

class RuleFixture : public testing::TestWithParam<std::string> {};

TEST_P(RuleFixture, GivesTheVerdictsItExpects) {
    const auto text = bytesOf(fixtures / GetParam());
    const auto end = text.find("=== expect\n");
    ASSERT_NE(end, std::string::npos) << "a fixture ends in an expect section";
    const auto outcome = support::judgeFixture(support::readFixture(text));
    support::expectGolden("core/asyncneed/fixtures/" + GetParam(),
                          text.substr(0, end) + "=== expect\n" + support::printed(outcome));
}

INSTANTIATE_TEST_SUITE_P(All, RuleFixture, testing::ValuesIn(allFixtures()), [](const auto& fixture) {
    std::string name = fixture.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

class RuleId : public testing::TestWithParam<std::string_view> {};

TEST_P(RuleId, HasASentenceAPageAndFixturesBothWays) {
    const std::string id(GetParam());
    EXPECT_FALSE(sentence(id).empty());
    EXPECT_FALSE(bytesOf(sources / "resources/rules" / (id + ".md")).empty());
    int fires = 0;
    int silent = 0;
    for (const auto& name : allFixtures()) {
        if (!name.starts_with(id + "/"))
            continue;
        const auto text = bytesOf(fixtures / name);
        const bool found = text.find("[" + id + "]", text.find("=== expect")) != std::string::npos;
        (found ? fires : silent) += 1;
        EXPECT_EQ(found, name.find("silent") == std::string::npos) << name;
    }
    EXPECT_GE(fires, 1);
    EXPECT_GE(silent, 1);
}

INSTANTIATE_TEST_SUITE_P(All, RuleId, testing::ValuesIn(ruleIds()), [](const auto& rule) {
    std::string name(rule.param);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Sentence, IsEmptyForUnknownRules) { EXPECT_TRUE(sentence("no-such-rule").empty()); }

} // namespace
} // namespace portside::asyncneed
