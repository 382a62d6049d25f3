// SPDX-License-Identifier: GPL-3.0-or-later
// One definition of a change against its counterpart, before and after: the four alignments that all rules read.
#pragma once

#include "core/compare/Alignment.h"
#include "core/drift/Background.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace portside::drift {

/// Line numbers of one file that the change added (head) or removed (base).
using LineSet = std::set<int>;

bool touches(const LineSet& set, source::LineRange lines);

struct Sources {
    compare::Passage head;                        ///< aiobotocore after the change
    compare::Passage headBotocore;                ///< what it stands for
    std::optional<compare::Passage> base;         ///< aiobotocore before; nullopt: the definition is new
    std::optional<compare::Passage> baseBotocore; ///< what that stood for; nullopt: it stood for nothing
    Names headOwnNames;                           ///< prefixed names that are no mirror's
    Names baseOwnNames;
};

struct Comparison {
    compare::Alignment head;                ///< botocore | aiobotocore at head
    std::optional<compare::Alignment> base; ///< botocore | aiobotocore at base
    std::vector<int> baseBotocoreOf;  ///< base's botocore statement for each of head's; -1: new upstream
    std::vector<int> baseOf;          ///< base's aiobotocore statement for each of head's; -1: new
    std::vector<int> headOf;          ///< the reverse; -1: removed
    std::vector<bool> movedSinceBase; ///< by head's aiobotocore statement: base had it at another place
    std::vector<bool>
        movedUpstream;      ///< by head's botocore statement: base's botocore had it at another place
    LineSet added;          ///< lines of head's file
    LineSet removed;        ///< lines of base's file
    bool standing = false;  ///< no change: base is botocore's own definition, taken over as it is
    bool delegates = false; ///< standing: it calls botocore's own method, which does what is missing here

    const compare::Statement& statement(int aiobotocore) const;
    const compare::Statement& botocoreStatement(int botocore) const;
    /// The base pair of the botocore statement that stands behind head's botocore statement; nullptr when it was
    /// missing or new.
    const compare::StatementPair* basePairOf(int botocore) const;
    bool isAdded(int aiobotocore) const;
    /// The added lines of a statement's header that hold code: no blank lines, no comment lines.
    std::vector<int> addedLinesOf(const compare::Statement& aiobotocore) const;
    /// Fewer than half of botocore's statements matched in base already; of a standing comparison: match at all.
    bool isReimplemented() const;
};

Comparison compareSources(const Sources& sources, LineSet added, LineSet removed);
/// `head` as a change of what stands in botocore's place in it; `base` is that, aligned with itself.
Comparison comparedWithItself(compare::Alignment head, compare::Alignment base);
/// Everything that diverges, as if the definition had been botocore's own before. `sources` has no base; `added` are the
/// lines that may be judged.
Comparison compareStanding(const Sources& sources, LineSet added);

} // namespace portside::drift
