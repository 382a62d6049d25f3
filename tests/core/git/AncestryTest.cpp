// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Ancestry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace portside::git {
namespace {

using History = std::map<CommitId, Links>;

LinksOf linksOf(const History& history) {
    return [&history](const CommitId& id) -> base::Result<Links> {
        const auto commit = history.find(id);
        if (commit == history.end())
            return base::fail(base::ErrorCode::Unreadable, "no " + id);
        return commit->second;
    };
}

std::set<CommitId> ancestors(const History& history, const CommitId& id) {
    std::set<CommitId> seen;
    std::vector<CommitId> pending{id};
    while (!pending.empty()) {
        const auto at = pending.back();
        pending.pop_back();
        if (seen.insert(at).second)
            pending.insert(pending.end(), history.at(at).parents.begin(), history.at(at).parents.end());
    }
    return seen;
}

/// Up to three parents each, among the eight commits before; clocks that may run backwards.
History randomHistory(std::mt19937& random, size_t size) {
    History history;
    for (size_t k = 0; k < size; ++k) {
        Links links;
        links.time = static_cast<long long>(random() % 3 == 0 ? random() % size : k);
        for (auto count = random() % 4; count > 0 && k > 0; --count) {
            const auto parent = std::to_string(k - 1 - random() % std::min<size_t>(k, 8));
            if (std::find(links.parents.begin(), links.parents.end(), parent) == links.parents.end())
                links.parents.push_back(parent);
        }
        history.emplace(std::to_string(k), std::move(links));
    }
    return history;
}

TEST(Ancestry, TheMergeBaseOfAForkIsWhereItForked) {
    const History history{{"root", {{}, 1}},     {"a", {{"root"}, 2}}, {"b", {{"a"}, 3}},
                          {"topic", {{"a"}, 4}}, {"c", {{"b"}, 5}},    {"merge", {{"c", "topic"}, 6}},
                          {"stranger", {{}, 7}}};
    EXPECT_EQ(*mergeBase("topic", "c", linksOf(history)), "a");
    EXPECT_EQ(*mergeBase("topic", "merge", linksOf(history)), "topic");
    EXPECT_EQ(*mergeBase("c", "c", linksOf(history)), "c");
    EXPECT_EQ(*mergeBase("stranger", "merge", linksOf(history)), std::nullopt);
    EXPECT_EQ(*firstContaining("merge", "topic", linksOf(history)), "merge");
    EXPECT_EQ(*firstContaining("merge", "a", linksOf(history)), "a");
    EXPECT_EQ(*firstContaining("c", "topic", linksOf(history)), std::nullopt);
}

TEST(Ancestry, ACrissCrossHasTheYoungestOfItsMergeBases) {
    const History history{{"root", {{}, 1}},
                          {"a", {{"root"}, 2}},
                          {"b", {{"root"}, 3}},
                          {"left", {{"a", "b"}, 4}},
                          {"right", {{"b", "a"}, 5}}};
    EXPECT_EQ(*mergeBase("left", "right", linksOf(history)), "b");
}

TEST(Ancestry, ReadsNoMoreThanItNeeds) {
    History history{{"0", {{}, 0}}};
    for (int k = 1; k <= 1'000; ++k)
        history[std::to_string(k)] = {{std::to_string(k - 1)}, k};
    history["topic"] = {{"990"}, 995};
    int reads = 0;
    const LinksOf counting = [&](const CommitId& id) {
        ++reads;
        return linksOf(history)(id);
    };
    EXPECT_EQ(*mergeBase("1000", "topic", counting), "990");
    EXPECT_LT(reads, 20);
}

TEST(Ancestry, AgreesWithASlowSearchOnAnyHistory) {
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        const size_t size = 2 + random() % 40;
        const auto history = randomHistory(random, size);
        for (int pair = 0; pair < 10; ++pair) {
            const auto one = std::to_string(random() % size), other = std::to_string(random() % size);
            const auto ofOne = ancestors(history, one), ofOther = ancestors(history, other);
            std::set<CommitId> common, best;
            for (const auto& id : ofOne)
                if (ofOther.contains(id))
                    common.insert(id);
            for (const auto& id : common)
                if (std::none_of(common.begin(), common.end(), [&](const CommitId& rival) {
                        return rival != id && ancestors(history, rival).contains(id);
                    }))
                    best.insert(id);
            const auto base = *mergeBase(one, other, linksOf(history));
            ASSERT_EQ(base.has_value(), !best.empty());
            ASSERT_TRUE(!base || best.contains(*base)) << one << " and " << other << ": " << *base;
            ASSERT_EQ(*contains(one, other, linksOf(history)), ofOne.contains(other));

            std::optional<CommitId> first;
            for (std::optional<CommitId> at = one; at && ancestors(history, *at).contains(other);) {
                first = at;
                const auto& parents = history.at(*at).parents;
                at = parents.empty() ? std::nullopt : std::optional(parents.front());
            }
            ASSERT_EQ(*firstContaining(one, other, linksOf(history)), first);
        }
    }
}

TEST(Ancestry, AHistoryThatCannotBeReadIsAnError) {
    const History history{{"a", {{"gone"}, 2}}, {"b", {{"gone"}, 1}}};
    EXPECT_EQ(mergeBase("a", "b", linksOf(history)).error().code, base::ErrorCode::Unreadable);
    EXPECT_EQ(contains("a", "b", linksOf(history)).error().code, base::ErrorCode::Unreadable);
    EXPECT_EQ(firstContaining("a", "b", linksOf(history)).error().code, base::ErrorCode::Unreadable);
}

} // namespace
} // namespace portside::git
