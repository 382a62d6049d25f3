// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Verdict.h"

#include <algorithm>
#include <array>

namespace portside::drift {

namespace {

struct CategoryRow {
    Category category;
    std::string_view id;
    Weight weight;
    std::string_view sentence;
};

constexpr std::array categories{
    CategoryRow{Category::OutOfScope, "out-of-scope", Weight::Neutral,
                "The file has no mirror in botocore, so there is nothing to compare the line with."},
    CategoryRow{Category::NoCounterpart, "no-counterpart", Weight::Neutral,
                "The line belongs to code of aiobotocore's own, which no botocore definition stands behind."},
    CategoryRow{Category::Blank, "blank", Weight::Neutral, "A blank line."},
    CategoryRow{Category::ImportSupport, "import-support", Weight::Neutral,
                "The set of imported names changed to serve the code below."},
    CategoryRow{Category::Mirrored, "mirrored", Weight::Clean, "botocore has the same line at this place."},
    CategoryRow{Category::AsyncRequired, "async-required", Weight::Clean,
                "The line differs from botocore's only by what async syntax asks for."},
    CategoryRow{Category::AsyncWrapper, "async-wrapper", Weight::Clean,
                "The line differs from botocore's only by a known async stand-in."},
    CategoryRow{Category::AioClass, "aio-class", Weight::Clean,
                "The line differs from botocore's only by the name of an Aio class."},
    CategoryRow{Category::PreExisting, "pre-existing", Weight::Clean,
                "The line diverged from botocore before this change already."},
    CategoryRow{Category::CosmeticDocstring, "cosmetic-docstring", Weight::Cosmetic,
                "Docstring words that botocore's docstring does not have."},
    CategoryRow{Category::CosmeticComment, "cosmetic-comment", Weight::Cosmetic,
                "A comment that botocore does not have."},
    CategoryRow{Category::CosmeticTypeHint, "cosmetic-type-hint", Weight::Cosmetic,
                "An annotation that botocore does not have."},
    CategoryRow{Category::CosmeticImport, "cosmetic-import", Weight::Cosmetic,
                "The same imported names in another order or grouping."},
    CategoryRow{Category::CosmeticFormat, "cosmetic-format", Weight::Cosmetic,
                "The same code in another layout than botocore's, without an async reason."},
    CategoryRow{Category::BehavioralLogging, "behavioral-logging", Weight::Behavioral,
                "A call on a logger or on warnings that botocore does not make."},
    CategoryRow{Category::BehavioralErrorHandling, "behavioral-error-handling", Weight::Behavioral,
                "A try, except, finally, raise or assert that botocore does not have."},
    CategoryRow{Category::BehavioralGuard, "behavioral-guard", Weight::Behavioral,
                "A guard that botocore does not have."},
    CategoryRow{Category::BehavioralControlFlow, "behavioral-control-flow", Weight::Behavioral,
                "Control flow that differs from botocore's."},
    CategoryRow{Category::BehavioralCallSwap, "behavioral-call-swap", Weight::Behavioral,
                "The line calls something else than botocore's line does."},
    CategoryRow{Category::BehavioralRemovedLogic, "behavioral-removed-logic", Weight::Behavioral,
                "This change removed a line that botocore still has."},
    CategoryRow{Category::BehavioralOther, "behavioral-other", Weight::Behavioral,
                "Code that botocore does not have."},
};

struct ReasonRow {
    std::string_view id;
    std::string_view sentence;
};

constexpr std::array reasonRows{
    ReasonRow{"aiobotocore-only-name", "The line uses a name that only aiobotocore defines."},
    ReasonRow{"async-primitive", "The statement works with an async primitive."},
    ReasonRow{"extra-await", "A statement without counterpart awaits something."},
    ReasonRow{"async-comment", "The comment beside the line gives an async reason."},
    ReasonRow{"edits-divergence", "The line edits a statement that diverged from botocore before."},
    ReasonRow{"depends-on-ambiguous", "The line rests on another one that a person has to settle."},
    ReasonRow{"delegating-override", "The override delegates to super() where botocore's function does not."},
    ReasonRow{"became-async-context", "The function became an async context manager."},
    ReasonRow{"async-lost", "An async adaptation was taken away."},
    ReasonRow{"missing-await", "A call of an async function is not awaited."},
    ReasonRow{"re-implemented",
              "The function shares too little with botocore's to be compared line by line."},
    ReasonRow{"equivalent-rewrite", "Provably the same behaviour, still divergence."},
    ReasonRow{"extracted-to-helper", "The logic moved into a helper that the function calls."},
};

const CategoryRow& row(Category category) {
    return *std::find_if(categories.begin(), categories.end(),
                         [category](const CategoryRow& entry) { return entry.category == category; });
}

} // namespace

std::string_view word(Verdict verdict) {
    switch (verdict) {
    case Verdict::Clean:
        return "clean";
    case Verdict::CosmeticDrift:
        return "cosmetic-drift";
    case Verdict::BehavioralDrift:
        return "behavioral-drift";
    case Verdict::Ambiguous:
        return "ambiguous";
    case Verdict::NoCounterpart:
        return "no-counterpart";
    case Verdict::NotJudged:
        return "not-judged";
    }
    return {};
}

std::string_view word(Category category) { return row(category).id; }

std::string_view word(Confidence confidence) {
    switch (confidence) {
    case Confidence::High:
        return "high";
    case Confidence::Medium:
        return "medium";
    case Confidence::Low:
        return "low";
    }
    return {};
}

std::optional<Verdict> verdictFrom(std::string_view text) {
    for (const auto verdict : {Verdict::Clean, Verdict::CosmeticDrift, Verdict::BehavioralDrift,
                               Verdict::Ambiguous, Verdict::NoCounterpart, Verdict::NotJudged})
        if (word(verdict) == text)
            return verdict;
    return std::nullopt;
}

std::optional<Category> categoryFrom(std::string_view text) {
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [text](const CategoryRow& entry) { return entry.id == text; });
    return found == categories.end() ? std::nullopt : std::optional(found->category);
}

Weight weight(Category category) { return row(category).weight; }

Confidence LineVerdict::confidence() const {
    if (ambiguous)
        return Confidence::Low;
    return weight(category) == Weight::Cosmetic ? Confidence::Medium : Confidence::High;
}

Verdict rollUp(const std::vector<LineVerdict>& lines) {
    bool ambiguous = false;
    bool cosmetic = false;
    for (const auto& line : lines) {
        if (line.ambiguous)
            ambiguous = true;
        else if (weight(line.category) == Weight::Behavioral)
            return Verdict::BehavioralDrift;
        else if (weight(line.category) == Weight::Cosmetic)
            cosmetic = true;
    }
    return ambiguous ? Verdict::Ambiguous : cosmetic ? Verdict::CosmeticDrift : Verdict::Clean;
}

Verdict rollUp(const std::vector<Verdict>& verdicts) {
    for (const auto worst :
         {Verdict::BehavioralDrift, Verdict::Ambiguous, Verdict::NotJudged, Verdict::CosmeticDrift})
        if (std::find(verdicts.begin(), verdicts.end(), worst) != verdicts.end())
            return worst;
    return Verdict::Clean;
}

Verdict Outcome::verdict() const {
    std::vector<Verdict> verdicts;
    for (const auto& function : functions)
        verdicts.push_back(function.verdict);
    // Each line outside functions stands for itself.
    for (const auto& loose : lines)
        verdicts.push_back(rollUp(std::vector{loose.line}));
    return rollUp(verdicts);
}

std::string_view sentence(std::string_view ruleId) {
    if (const auto category = categoryFrom(ruleId))
        return row(*category).sentence;
    const auto found = std::find_if(reasonRows.begin(), reasonRows.end(),
                                    [ruleId](const ReasonRow& entry) { return entry.id == ruleId; });
    return found == reasonRows.end() ? std::string_view{} : found->sentence;
}

} // namespace portside::drift
