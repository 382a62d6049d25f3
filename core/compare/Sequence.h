// SPDX-License-Identifier: GPL-3.0-or-later
// Common subsequences of two sequences. Bounded in time and memory: what is too large to be compared in full is
// compared by its common beginning and end and by what occurs once on either side.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace portside::compare {

/// Positions that stand opposite each other, ascending on both sides.
struct Opposite {
    int one = 0;
    int other = 0;
    bool operator==(const Opposite&) const = default;
};

/// A longest common subsequence of two sequences of keys (hashes, interned texts).
std::vector<Opposite> commonSubsequence(std::span<const uint64_t> one, std::span<const uint64_t> other);

/// The ascending set of pairs of greatest total weight; `weight` 0 or less means "never a pair". Compares all
/// oneCount * otherCount pairs: callers keep the product below `pairLimit`, beyond it nothing is paired.
std::vector<Opposite> heaviestPairs(int oneCount, int otherCount, const std::function<int(int, int)>& weight);

inline constexpr int64_t pairLimit = 4'000'000;

} // namespace portside::compare
