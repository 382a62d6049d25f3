// SPDX-License-Identifier: GPL-3.0-or-later
// The words and values of the tag-range check's outcome. What the rules mean is in resources/rules; how they
// judge is in core/asyncneed/rules.
#pragma once

#include "core/compare/SideBySide.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::asyncneed {

/// Worst last but for NotJudged, which is a state: the parser found an error inside the unit.
enum class Verdict { PureSync, Ambiguous, NeedsAsync, NotJudged };
enum class Change { Added, Removed, Changed, Renamed };
enum class Classification { NoPort, Ambiguous, PortRequired };

std::string_view word(Verdict verdict); ///< "pure-sync", "ambiguous", "needs-async", "not-judged"
std::string_view word(Change change);   ///< "added", "removed", "changed", "renamed"
std::string_view word(Classification classification); ///< "no-port", "ambiguous", "port-required"
std::optional<Verdict> verdictFrom(std::string_view word);
std::optional<Classification> classificationFrom(std::string_view word);

/// A place that proves something, quoted.
struct Quote {
    compare::Side side = compare::Side::Botocore;
    std::string path; ///< "tests/test_patches.py" too
    int line = 0;     ///< 1-based
    std::string text; ///< the line, trimmed
};

/// What one rule found on one unit.
struct Finding {
    std::string rule; ///< kebab-case id: "tracked-override"
    Verdict verdict = Verdict::PureSync;
    std::string signal; ///< the matched string: "AioEndpoint._do_get_response", "urllib3.PoolManager("
    std::string reason; ///< one line for people, at most 80 characters where it can be
    std::vector<Quote> quotes;
};

struct FunctionVerdict {
    std::string path;       ///< "botocore/args.py" (new side; old side for removed units)
    std::string mirrorPath; ///< "aiobotocore/args.py"; empty in the advisory section
    std::string name;       ///< qualified name of the unit on the new side (old side when removed); "Class
                            ///< (header)", "NAME"
    std::string oldName;    ///< for renamed and moved units, else empty
    Change change = Change::Changed;
    std::string changeNote; ///< "moved from botocore/x.py", else empty
    Verdict verdict = Verdict::PureSync;
    bool alreadyPorted = false;
    std::string rule;   ///< id of the first finding that gives the verdict; "pure-sync" when nothing matched
    std::string reason; ///< that finding's reason
    std::vector<Finding> findings;  ///< the naming one first
    std::vector<std::string> notes; ///< pre-existing async calls, not counted
    std::string whyNoOverride;      ///< for the third pane when there is none
    compare::SideBySide view;
    std::vector<int> addedLines;   ///< botocore (new) lines that the range added, 1-based
    std::vector<int> removedLines; ///< botocoreOld lines that the range removed
};

struct TagCommit {
    std::string tag;
    std::string commit; ///< peeled
    bool operator==(const TagCommit&) const = default;
};

struct Inputs {
    TagCommit from;
    TagCommit to;
    std::string aiobotocore;      ///< commit, or "working tree"
    std::string aiobotocoreName;  ///< revision as asked for, or the folder's name
    std::string registriesDigest; ///< SHA-256
    bool operator==(const Inputs&) const = default;
};

/// A tracked symbol whose digest changes.
struct HashBump {
    std::string symbol; ///< reference as written in test_patches
    std::string oldDigest;
    std::string newDigest;   ///< empty when the symbol is gone
    bool covers = true;      ///< false: the digest is that of an unrelated definition
    bool substantive = true; ///< false: cosmetic
    bool operator==(const HashBump&) const = default;
};

/// What a sync pull request claims beside the verdict; see ThreeWay.h.
struct ThreeWay {
    std::optional<Classification> claim;  ///< by its text; nullopt when the text is not at hand
    std::optional<Classification> bounds; ///< by its version bounds; nullopt when they do not move
    std::string boundsWords;              ///< "lower 1.2.3, upper 1.3.0 -> 1.3.5"; empty when none are stated
    bool operator==(const ThreeWay&) const = default;
};

struct Outcome {
    Inputs inputs;
    std::optional<ThreeWay> threeWay;       ///< for a sync pull request only
    std::vector<FunctionVerdict> functions; ///< by path, then by line
    std::vector<FunctionVerdict> advisory;  ///< files without a mirror; never part of the roll-up
    std::vector<std::string> warnings;
    std::vector<HashBump> hashes;

    /// nullopt when something was not judged and nothing else needs a port: never no-port then.
    std::optional<Classification> classification() const;
};

/// Any needs-async, else any ambiguous, else no-port.
std::optional<Classification> rollUp(const std::vector<Verdict>& verdicts);

/// One line for people on a rule id; empty for unknown ids. English.
std::string_view sentence(std::string_view ruleId);

} // namespace portside::asyncneed
