// SPDX-License-Identifier: GPL-3.0-or-later
// "One way only": whatever the async form takes away has a fixture in which it is lost, and there it is a question for
// a person. That the fixtures' verdicts are right is FixtureTest's concern.
#include "core/compare/AsyncForm.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace portside::drift {

namespace {

namespace fs = std::filesystem;

/// The text of each fixture that begins with `reverse: RULE`, by rule.
std::multimap<std::string, std::string> reverseFixtures() {
    std::multimap<std::string, std::string> found;
    for (const auto& entry :
         fs::directory_iterator(fs::path(PORTSIDE_SOURCE_DIR) / "tests/core/drift/fixtures/async-lost")) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::stringstream text;
        text << file.rdbuf();
        constexpr std::string_view key = "reverse: ";
        const std::string all = text.str();
        if (all.starts_with(key))
            found.emplace(all.substr(key.size(), all.find('\n') - key.size()), all);
    }
    return found;
}

} // namespace

TEST(Reverse, EveryRuleHasAFixtureInWhichItIsLost) {
    const auto fixtures = reverseFixtures();
    for (const auto& rule : compare::asyncRules()) {
        EXPECT_TRUE(fixtures.contains(rule))
            << rule << " is excused when it comes; show that it is not when it goes";
        const auto [first, last] = fixtures.equal_range(rule);
        for (auto fixture = first; fixture != last; ++fixture) {
            const std::string& text = fixture->second;
            const auto expected = text.find("=== expected\n");
            ASSERT_NE(expected, std::string::npos) << rule;
            EXPECT_NE(text.find("async-lost", expected), std::string::npos) << rule;
            EXPECT_EQ(text.find("change: clean", expected), std::string::npos) << rule;
        }
    }
}

TEST(Reverse, EveryFixtureNamesARule) {
    const auto rules = compare::asyncRules();
    for (const auto& [rule, text] : reverseFixtures()) {
        const std::string bare = rule.substr(0, rule.find('('));
        EXPECT_NE(std::find(rules.begin(), rules.end(), bare), rules.end()) << rule;
    }
}

} // namespace portside::drift
