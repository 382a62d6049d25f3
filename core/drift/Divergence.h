// SPDX-License-Identifier: GPL-3.0-or-later
// What diverges between two definitions in a form that can be found again in another version of both: statements and
// tokens as canonical hashes, prose as words. Layout, indentation and place do not count. It judges nothing.
#pragma once

#include "core/drift/Audit.h"
#include "core/drift/Comparison.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace portside::drift {

/// The words of a divergence, hashed; comparable within one run of the program.
using WordHashes = std::vector<uint64_t>;

struct Divergence {
    enum class Kind {
        Statement,  ///< differs by tokens, stands elsewhere, or has no opposite
        Prose,      ///< a line of a comment or docstring that botocore lacks
        Annotation, ///< a type annotation that botocore lacks
        Text        ///< a line that botocore does not have with this text
    };
    struct Token {
        compare::Side side = compare::Side::Aiobotocore;
        int line = 0; ///< in that side's file
        uint64_t hash = 0;
    };
    Kind kind = Kind::Statement;
    source::LineRange lines;   ///< of the aiobotocore statement; empty for one that is missing
    WordHashes words;          ///< the whole statement: botocore's where aiobotocore has none
    std::vector<Token> tokens; ///< the divergent ones, in order, aiobotocore's first
};

/// Two definitions as history needs them: owns everything, borrows nothing.
struct DivergenceMap {
    struct Whole {
        Divergence::Kind kind = Divergence::Kind::Statement;
        WordHashes words;
    };
    std::vector<Divergence> divergences;
    std::vector<Whole> aiobotocore; ///< all there is, divergent or not
    std::vector<Whole> botocore;
};

/// `sources` without a base.
DivergenceMap mapDivergence(const Sources& sources);
/// Two files, line by line: for what stands outside functions.
DivergenceMap mapDivergence(const source::SourceText& botocore, const source::SourceText& aiobotocore);

/// One divergence's share in a line: which tokens make that line diverge.
struct Strand {
    size_t divergence = 0; ///< index into DivergenceMap::divergences
    std::vector<std::pair<compare::Side, uint64_t>> tokens;
};
/// What makes a diverging line diverge; empty when the map does not know the line.
std::vector<Strand> strandsOf(const DivergenceMap& map, const LineVerdict& line);

/// The divergence of `older` that stands for each one of `newer`: equal ones in order, equal ones elsewhere, then the
/// most similar ones; each of older's once. -1: none.
std::vector<int> matchDivergences(const DivergenceMap& newer, const DivergenceMap& older);
/// The strand in `older`, where the divergence of `newer` it belongs to has the match `matched`: nullopt when older did
/// not diverge so.
std::optional<Strand> findStrand(const Strand& strand, const DivergenceMap& newer, const DivergenceMap& older,
                                 const std::vector<int>& matched);
/// Why the strand of `newer` is not in `older`: the side that differs.
Cause causeOf(const Strand& strand, const DivergenceMap& newer, const DivergenceMap& older);

} // namespace portside::drift
