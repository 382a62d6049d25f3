// SPDX-License-Identifier: GPL-3.0-or-later
// The words and values of the pull-request check's outcome. What they mean is in resources/rules; how they
// are found is in core/drift/rules.
#pragma once

#include "core/compare/SideBySide.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::drift {

/// The verdict on a function or a change. NoCounterpart and NotJudged are states of a function, never of a
/// roll-up.
enum class Verdict { Clean, CosmeticDrift, BehavioralDrift, Ambiguous, NoCounterpart, NotJudged };

/// Why a line has the verdict it has. In order of the specification's table: the first that fits names the
/// line.
enum class Category {
    OutOfScope,
    NoCounterpart,
    Blank,
    ImportSupport,
    Mirrored,
    AsyncRequired,
    AsyncWrapper,
    AioClass,
    PreExisting,
    CosmeticDocstring,
    CosmeticComment,
    CosmeticTypeHint,
    CosmeticImport,
    CosmeticFormat,
    BehavioralLogging,
    BehavioralErrorHandling,
    BehavioralGuard,
    BehavioralControlFlow,
    BehavioralCallSwap,
    BehavioralRemovedLogic,
    BehavioralOther
};

/// What a category counts as in a roll-up.
enum class Weight { Neutral, Clean, Cosmetic, Behavioral };

std::string_view word(Verdict verdict); ///< "clean", "cosmetic-drift", "behavioral-drift", "ambiguous",
                                        ///< "no-counterpart", "not-judged"
std::string_view
word(Category category); ///< "behavioral-guard", ... the category's kebab-case id, also its rule id
std::optional<Verdict> verdictFrom(std::string_view word);
std::optional<Category> categoryFrom(std::string_view word);
Weight weight(Category category);

enum class Confidence { High, Medium, Low };
std::string_view word(Confidence confidence);

/// One added aiobotocore line or one missing botocore line.
struct LineVerdict {
    compare::Side side = compare::Side::Aiobotocore;
    int line = 0; ///< 1-based in that side's own file (head, or head's botocore version)
    std::optional<int>
        baseLine; ///< for a missing botocore line: the aiobotocore line that was removed, in base
    Category category = Category::Mirrored;
    bool ambiguous =
        false;        ///< a person must decide; only ever with a behavioural category or re-implemented code
    std::string text; ///< the line without its ending
    std::optional<int> opposite;      ///< the line that it mirrors or replaces on the other side
    std::string oppositeText;         ///< empty without opposite
    std::vector<std::string> reasons; ///< ids: why ambiguous ("aiobotocore-only-name"), then hints
                                      ///< ("equivalent-rewrite", "extracted-to-helper")
    std::string explanation; ///< one line for people, English, no full stop: "not in botocore's function"
    std::vector<compare::Mark> marks; ///< the differing tokens of this line

    Confidence
    confidence() const; ///< behavioural high, cosmetic medium, ambiguous low, clean and neutral high
};

struct CounterpartName {
    std::string path; ///< "botocore/args.py"
    std::string name; ///< "ClientArgsCreator.get_client_args"
};

/// Name of the pseudo function that stands for what a file has outside functions.
inline constexpr std::string_view moduleLevel = "(module level)";

/// A function that the change touches.
struct FunctionVerdict {
    std::string path; ///< "aiobotocore/args.py" at head
    std::string name; ///< qualified; a property's setter is "Class.prop (setter)"
    std::optional<CounterpartName> counterpart;
    Verdict verdict = Verdict::Clean;
    bool tracked = false;       ///< an entry of tests/test_patches.py names the counterpart
    std::string trackedAs;      ///< "tests/test_patches.py:120: X.y", empty when untracked
    bool reimplemented = false; ///< under half of botocore's statements matched in base already
    std::string note; ///< why no counterpart, why not judged, "not ported yet: ..."; empty otherwise
    std::vector<LineVerdict> lines; ///< in row order: every added line and every missing botocore line
    compare::SideBySide view;       ///< botocore (head's version) and aiobotocore (head)

    bool isModuleLevel() const { return name == moduleLevel; }
};

/// Where botocore was read for one revision.
struct Baseline {
    std::string version; ///< "1.42.84"
    std::string commit;  ///< forty digits; empty when read from an installed package
    std::string
        source; ///< "uv.lock", "pyproject.toml bound", "setup.py bound", "chosen by hand", "installed"
    bool operator==(const Baseline&) const = default;
};

struct Inputs {
    std::string repository = "aio-libs/aiobotocore";
    std::optional<int> pullRequest;
    std::string head; ///< commit, "working tree" or "diff"
    std::string base;
    std::string headTitle;        ///< first line of the head commit's message; data, not markup
    std::string diffDigest;       ///< SHA-256 over the changed files and line sets
    std::string registriesDigest; ///< SHA-256
    Baseline botocore;
    Baseline botocoreBase;
    bool operator==(const Inputs&) const = default;
};

struct Outcome {
    Inputs inputs;
    std::vector<FunctionVerdict> functions; ///< by path, then by line at head
    /// Lines of the change outside functions, with their path; the view of a file's module level is not kept.
    struct LooseLine {
        std::string path;
        LineVerdict line;
    };
    std::vector<LooseLine> lines;
    std::vector<std::string> warnings;
    /// Of a sync pull request whose text was read: what its text, its version bounds and the verdict on the range that
    /// it bumps do not agree on; one sentence each.
    std::vector<std::string> disagreements;

    Verdict
    verdict() const; ///< the machine's roll-up: BehavioralDrift, Ambiguous, CosmeticDrift, Clean or NotJudged
};

/// The roll-up of lines: any behavioural, else any ambiguous, else any cosmetic, else clean.
Verdict rollUp(const std::vector<LineVerdict>& lines);
/// The roll-up of functions; NoCounterpart is left out; any NotJudged makes a clean or cosmetic roll-up NotJudged.
Verdict rollUp(const std::vector<Verdict>& verdicts);

/// One line for people on a category or reason id; empty for unknown ids. English.
std::string_view sentence(std::string_view ruleId);

} // namespace portside::drift
