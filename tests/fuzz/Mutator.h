// SPDX-License-Identifier: GPL-3.0-or-later
// Damages text the same way for the same seed. Not a fuzzer that learns: the tests must take the same time and find the
// same thing everywhere. PORTSIDE_FUZZ_ROUNDS=N multiplies the rounds, PORTSIDE_FUZZ_SEED=N starts elsewhere.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace portside::fuzz {

using Files = std::map<std::string, std::string, std::less<>>;

class Mutator {
public:
    /// `dictionary`: pieces that mean something in the format, mixed into the text.
    Mutator(std::uint32_t seed, std::vector<std::string> dictionary);

    /// One to four damages: bytes flipped, cut, doubled, exchanged for hostile ones, pieces put in, lines swapped.
    std::string damaged(std::string text);
    size_t below(size_t bound); ///< 0 when bound is 0

private:
    void damage(std::string& text);

    std::mt19937 m_random; ///< the standard fixes its numbers, unlike those of its distributions
    std::vector<std::string> m_dictionary;
};

std::vector<std::string> pythonWords();
std::vector<std::string> diffWords();
std::vector<std::string> jsonWords();

/// `usual` rounds, times PORTSIDE_FUZZ_ROUNDS.
int rounds(int usual);
std::uint32_t firstSeed();

/// All files below a folder of the project, by path inside it.
Files filesOf(const std::string& folder);

} // namespace portside::fuzz
