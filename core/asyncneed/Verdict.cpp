// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Verdict.h"

#include <algorithm>
#include <array>

namespace portside::asyncneed {

namespace {

struct Sentence {
    std::string_view rule;
    std::string_view text;
};

constexpr std::array<Sentence, 14> sentences{{
    {"cosmetic", "Only layout, comments, docstrings, annotations or quoting changed; the code is the same."},
    {"tracked-override",
     "The unit is listed in tests/test_patches.py and its code changed: the async copy has to follow."},
    {"untracked-override",
     "aiobotocore overrides the unit without tracking it, and its code changed: a person looks."},
    {"already-ported", "The override in this aiobotocore tree already contains the change."},
    {"network-io", "The unit gained a call that talks to the network."},
    {"async-callee", "The unit gained a call that is asynchronous in aiobotocore."},
    {"reference-broken", "The unit is gone from botocore, and aiobotocore may still refer to it."},
    {"import-broken", "aiobotocore imports a name that botocore no longer offers there."},
    {"table-changed", "A value changed that aiobotocore keeps a copy of."},
    {"new-subclass", "A class came or changed its bases next to classes that aiobotocore made asynchronous."},
    {"human-territory", "Callbacks, decorators or life cycle changed in a way that only a person can weigh."},
    {"propagated", "An override gained a reference to another unit of this range that needs a port."},
    {"not-judged", "The parser found an error inside the unit; it was not judged."},
    {"pure-sync", "None of the signals was found: the change needs no asynchronous counterpart."},
}};

} // namespace

std::string_view word(Verdict verdict) {
    switch (verdict) {
    case Verdict::PureSync:
        return "pure-sync";
    case Verdict::Ambiguous:
        return "ambiguous";
    case Verdict::NeedsAsync:
        return "needs-async";
    case Verdict::NotJudged:
        return "not-judged";
    }
    return {};
}

std::string_view word(Change change) {
    switch (change) {
    case Change::Added:
        return "added";
    case Change::Removed:
        return "removed";
    case Change::Changed:
        return "changed";
    case Change::Renamed:
        return "renamed";
    }
    return {};
}

std::string_view word(Classification classification) {
    switch (classification) {
    case Classification::NoPort:
        return "no-port";
    case Classification::Ambiguous:
        return "ambiguous";
    case Classification::PortRequired:
        return "port-required";
    }
    return {};
}

std::optional<Verdict> verdictFrom(std::string_view text) {
    for (const auto verdict :
         {Verdict::PureSync, Verdict::Ambiguous, Verdict::NeedsAsync, Verdict::NotJudged})
        if (word(verdict) == text)
            return verdict;
    return std::nullopt;
}

std::optional<Classification> classificationFrom(std::string_view text) {
    for (const auto classification :
         {Classification::NoPort, Classification::Ambiguous, Classification::PortRequired})
        if (word(classification) == text)
            return classification;
    return std::nullopt;
}

std::optional<Classification> rollUp(const std::vector<Verdict>& verdicts) {
    const auto has = [&](Verdict wanted) {
        return std::find(verdicts.begin(), verdicts.end(), wanted) != verdicts.end();
    };
    if (has(Verdict::NeedsAsync))
        return Classification::PortRequired;
    if (has(Verdict::NotJudged))
        return std::nullopt;
    return has(Verdict::Ambiguous) ? Classification::Ambiguous : Classification::NoPort;
}

std::optional<Classification> Outcome::classification() const {
    std::vector<Verdict> verdicts;
    verdicts.reserve(functions.size());
    for (const auto& function : functions)
        verdicts.push_back(function.verdict);
    return rollUp(verdicts);
}

std::string_view sentence(std::string_view ruleId) {
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const Sentence& entry) { return entry.rule == ruleId; });
    return found == sentences.end() ? std::string_view{} : found->text;
}

} // namespace portside::asyncneed
