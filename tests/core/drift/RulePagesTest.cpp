// SPDX-License-Identifier: GPL-3.0-or-later
// Every category and reason has a sentence, a page and a fixture that shows it.
#include "core/drift/Verdict.h"
#include "core/drift/rules/Rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace portside::drift {

namespace {

std::vector<std::string> ids() {
    std::vector<std::string> found;
    for (int i = 0; i <= static_cast<int>(Category::BehavioralOther); ++i)
        found.emplace_back(word(static_cast<Category>(i)));
    for (const auto& rule : rules::reasonRules())
        found.emplace_back(rule.id);
    for (const char* other :
         {"async-lost", "missing-await", "depends-on-ambiguous", "equivalent-rewrite", "extracted-to-helper"})
        found.emplace_back(other);
    return found;
}

} // namespace

TEST(RulePages, AreThereForEachId) {
    for (const auto& id : ids()) {
        EXPECT_FALSE(sentence(id).empty()) << id;
        EXPECT_TRUE(
            std::filesystem::exists(std::string(PORTSIDE_SOURCE_DIR) + "/resources/rules/" + id + ".md"))
            << id;
    }
    EXPECT_TRUE(sentence("no-such-rule").empty());
}

TEST(RulePages, AreShownByFixtures) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(PORTSIDE_SOURCE_DIR) +
                                                                           "/tests/core/drift/fixtures")) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const std::string whole = text.str();
        all += whole.substr(whole.find("=== expected"));
    }
    for (const auto& id : ids())
        EXPECT_NE(all.find(id), std::string::npos) << id;
}

} // namespace portside::drift
