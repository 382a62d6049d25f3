// SPDX-License-Identifier: GPL-3.0-or-later
// Which statement of one definition stands opposite which of another, and which of their tokens differ. Keyed by
// position, never by text: equal statements occur twice. It does not say what a difference means.
#pragma once

#include "core/compare/Outline.h"

#include <vector>

namespace portside::compare {

enum class Match {
    Equal,  ///< the same canonical text
    Edited, ///< the same kind, at least half of the tokens equal
    Moved   ///< the same canonical text at another place
};

/// Two statements opposite each other; indices into the outlines.
struct StatementPair {
    int botocore = 0;
    int aiobotocore = 0;
    Match match = Match::Equal;
    std::vector<int> missing; ///< tokens of the botocore statement that the aiobotocore one lacks
    std::vector<int> extra;   ///< tokens of the aiobotocore statement that the botocore one lacks
    bool structure = false;   ///< stands under another header or branch than its opposite
};

/// "botocore" is the side that is followed, "aiobotocore" the one that follows; two versions of one function can be
/// aligned too (old in botocore's place).
struct Alignment {
    Outline botocore;
    Outline aiobotocore;
    std::vector<StatementPair> pairs;   ///< by botocore's position
    std::vector<int> pairOfBotocore;    ///< index into pairs, -1: missing
    std::vector<int> pairOfAiobotocore; ///< index into pairs, -1: extra

    const StatementPair* ofBotocore(int statement) const;
    const StatementPair* ofAiobotocore(int statement) const;
    /// Statements with text, and how many of botocore's are Equal or Moved.
    int botocoreCount() const;
    int equalCount() const;
};

Alignment align(Outline botocore, Outline aiobotocore);

/// botocore against aiobotocore in the async form, with `async with` hoisted where botocore has no `with`.
Alignment alignAsync(const Passage& botocore, const Passage& aiobotocore,
                     const std::set<std::string, std::less<>>& ownNames = {},
                     Extent extent = Extent::Definition);
/// Two versions of one package, as they are.
Alignment alignPlain(const Passage& oldPassage, const Passage& newPassage,
                     Extent extent = Extent::Definition);

/// Two aiobotocore statements of the same text change what they stand opposite; one of them may stand opposite nothing.
void swapOpposites(Alignment& alignment, int one, int other);

/// Token similarity of two statements, 0 to 1: twice the common subsequence over the sum of lengths.
double similarity(const Statement& one, const Statement& other);

} // namespace portside::compare
