// SPDX-License-Identifier: GPL-3.0-or-later
// The values of an audit: the standing divergence of a whole aiobotocore tree from the botocore that it is pinned to, and
// which commit brought each diverging line in. How lines are judged is Judge.h's, how history is read is the pipeline's.
#pragma once

#include "core/drift/Verdict.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::drift {

/// What made a line diverge.
enum class Cause {
    Added,    ///< aiobotocore wrote it so
    Removed,  ///< aiobotocore took botocore's statement out, or never had it
    Upstream, ///< botocore changed, and the change was not ported when the version was bumped
    Unknown   ///< older than the history at hand (a shallow clone)
};
std::string_view word(Cause cause); ///< "added", "removed", "upstream", "unknown"

/// A commit that brought divergence in.
struct OriginCommit {
    std::string id;      ///< forty digits, or "working tree" for what is not committed
    std::string subject; ///< data, not markup; of a merge commit the pull request's title if it says it
    std::string author;  ///< data, not markup
    long long time = 0;  ///< seconds since 1970, UTC; 0 for the working tree
    std::optional<int> pullRequest; ///< that the commit came with
    std::string botocore;           ///< version that the commit is pinned to; empty when it does not say
    bool operator==(const OriginCommit&) const = default;
};

struct Origin {
    Cause cause = Cause::Added;
    size_t commit = 0; ///< index into Audit::commits
    bool operator==(const Origin&) const = default;
};

struct AuditedFunction {
    FunctionVerdict function; ///< lines: what async explains, and what diverges
    std::vector<std::optional<Origin>>
        origins; ///< one for each of function.lines; only diverging lines have one
};

struct Audit {
    std::string repository = "aio-libs/aiobotocore";
    std::string commit;      ///< of aiobotocore: forty digits, or "working tree"
    std::string commitTitle; ///< first line of its message; data, not markup
    std::string registriesDigest;
    Baseline botocore;
    bool withHistory = false;
    std::vector<AuditedFunction> functions; ///< by path, then by line
    std::vector<OriginCommit> commits;      ///< newest first
    std::vector<std::string> warnings;
};

/// A line that widens the difference: cosmetic, behavioural or ambiguous.
bool isDiverging(const LineVerdict& line);
/// The function was compared with a counterpart.
bool isCompared(const FunctionVerdict& function);

struct AuditCounts {
    int compared = 0;     ///< functions with a counterpart, module levels not counted
    int diverging = 0;    ///< of them, those that are not clean
    int tracked = 0;      ///< of the diverging ones
    int moduleLevels = 0; ///< files that diverge outside functions
    int notCompared = 0;
    int notJudged = 0;
    std::map<Verdict, int> functions; ///< of the compared ones
    std::map<Category, int> lines;    ///< diverging lines, module levels included
    int ambiguousLines = 0;           ///< of them
};
AuditCounts counts(const Audit& audit);

/// The newest commit that brought a diverging line of the function in; nullptr without history or divergence.
const OriginCommit* newestOrigin(const Audit& audit, const AuditedFunction& function);

} // namespace portside::drift
