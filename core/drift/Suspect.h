// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that diverges from botocore because of this change: what the rules judge. What diverged before is taken
// out here already; what a divergence means is the rules' question.
#pragma once

#include "core/drift/Comparison.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace portside::drift {

struct Suspect {
    enum class Kind {
        Extra,     ///< an aiobotocore statement that stands opposite nothing
        Edited,    ///< opposite a botocore statement of other tokens
        Moved,     ///< botocore's statement, at another place
        Structure, ///< botocore's statement, under another header or branch
        Missing    ///< a botocore statement that the change took away
    };
    Kind kind = Kind::Extra;
    int aiobotocore = -1;     ///< statement at head; -1 for Missing
    int botocore = -1;        ///< statement at head's botocore; -1 for Extra
    std::vector<int> extra;   ///< tokens of the aiobotocore statement that are new divergence
    std::vector<int> missing; ///< tokens of the botocore statement that are newly missing
    int baseStatement = -1; ///< for Missing: the aiobotocore statement of base that was removed; for an Extra
                            ///< that only lost lines: what it was
};

/// Texts of statements that were extra in base's file and are no longer at their old place, so that a moved or
/// re-indented one is not called new. Counted: each may be used once.
using StandingExtras = std::map<std::string, int, std::less<>>;

struct Suspects {
    std::vector<Suspect> fresh;    ///< new divergence, by head's position, Missing ones last
    std::set<int> preExisting;     ///< aiobotocore statements on added lines that diverged before
    std::vector<int> notPortedYet; ///< botocore statements new upstream that head lacks
};

/// Another statement of the same block says the same, and equals botocore's.
bool isDoubled(const compare::Alignment& alignment, int aiobotocore);

/// `standing` is asked for only when something is extra.
Suspects findSuspects(const Comparison& comparison, const std::function<StandingExtras&()>& standing);

} // namespace portside::drift
