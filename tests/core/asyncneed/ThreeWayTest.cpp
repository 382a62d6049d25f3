// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/ThreeWay.h"

#include <gtest/gtest.h>

namespace portside::asyncneed {
namespace {

std::optional<mirror::Bounds> bounds(std::string lower, std::string upper) {
    return mirror::Bounds{std::move(lower), std::move(upper), mirror::PinSource::PyprojectBound};
}

TEST(ThreeWay, TheTextClaimsNoPortInOneSentenceOnly) {
    EXPECT_EQ(claimOf("### What changed\nVersion bounds updated only, no code changes.\n"),
              Classification::NoPort);
    EXPECT_EQ(claimOf("version bounds updated only"), Classification::NoPort);
    EXPECT_EQ(claimOf("Ported `Harbour.pack`; version bounds updated."), Classification::PortRequired);
    EXPECT_EQ(claimOf(""), Classification::PortRequired);
}

TEST(ThreeWay, TheRangeIsReadFromACompareAddress) {
    const auto range = rangeIn("diff: https://example.org/boto/botocore/compare/1.2.3...1.10.0)");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, "1.2.3");
    EXPECT_EQ(range->second, "1.10.0");
    EXPECT_FALSE(rangeIn("https://example.org/boto/boto3/compare/1.2.3...1.2.4"));
    EXPECT_FALSE(rangeIn("botocore/compare/[CURRENT]...[NEW]"));
}

TEST(ThreeWay, ALowerBoundThatMovedClaimsAPort) {
    EXPECT_EQ(claimOf(bounds("1.0", "2.0"), bounds("1.5", "2.5")), Classification::PortRequired);
    EXPECT_EQ(claimOf(bounds("1.0", "2.0"), bounds("1.0", "2.5")), Classification::NoPort);
    EXPECT_EQ(claimOf(bounds("1.0", "2.0"), bounds("1.0", "2.0")), std::nullopt);
    EXPECT_EQ(claimOf(std::nullopt, bounds("1.0", "2.0")), std::nullopt);
    EXPECT_EQ(wordsOf(bounds("1.0", "2.0"), bounds("1.0", "2.5")), "lower 1.0, upper 2.0 -> 2.5");
}

TEST(ThreeWay, EveryPairThatDisagreesIsSaid) {
    const ThreeWay both{Classification::NoPort, Classification::NoPort, "lower 1, upper 2 -> 3"};
    EXPECT_TRUE(disagreements(both, Classification::NoPort).empty());
    EXPECT_EQ(disagreements(both, Classification::PortRequired),
              (std::vector<std::string>{
                  "the rules say port-required, the pull request's text claims no-port",
                  "the rules say port-required, the version bounds (lower 1, upper 2 -> 3) claim no-port"}));
    const ThreeWay torn{Classification::PortRequired, Classification::NoPort, "lower 1, upper 2 -> 3"};
    EXPECT_EQ(disagreements(torn, Classification::PortRequired).size(), 2u);
}

TEST(ThreeWay, WhatIsUnknownOrAmbiguousAgreesWithEverything) {
    const ThreeWay both{Classification::NoPort, Classification::NoPort, ""};
    EXPECT_TRUE(disagreements(both, Classification::Ambiguous).empty());
    EXPECT_TRUE(disagreements(both, std::nullopt).empty());
    EXPECT_TRUE(disagreements({}, Classification::PortRequired).empty());
}

} // namespace
} // namespace portside::asyncneed
