// SPDX-License-Identifier: GPL-3.0-or-later
// A review: one subject, the machine's verdicts, and what people decided about them. A plain value; the file
// that keeps it is ReviewFile's, the words for it are core/report's.
#pragma once

#include "core/asyncneed/Verdict.h"
#include "core/drift/Verdict.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace portside::review {

struct Person {
    std::string name;
    std::string email;
};

/// A person's word on one function or one line of it. Append-only: a changed mind is a new decision, and so
/// is undo.
struct Decision {
    std::string function; ///< key of the function (see functionKey)
    std::string line;     ///< key of the line (see lineKey); empty when it is about the function
    std::string verdict;  ///< a verdict word of the check; empty: undone, the machine's verdict holds again
    std::string note;
    Person by;
    std::string time;        ///< UTC, ISO 8601: "2026-11-20T10:14:03Z"
    std::string fingerprint; ///< digest of the evidence it was taken on; a line's is that of its function
    std::string carriedFrom; ///< commit or range it was carried over from; empty when taken here
    std::string precedent;   ///< id of the precedent or waiver that was accepted; empty when there was none
    bool waived = false;     ///< the divergence stays and is accepted; the note says why
    std::string newerFields; ///< what a newer Portside knows of it, as a JSON object; empty when nothing
};

/// A person's word that two functions stand for each other whatever the names say. Append-only; the newest counts.
struct Pairing {
    std::string function;    ///< key of the aiobotocore function
    std::string counterpart; ///< key of the botocore function; empty: as the machine pairs it
    Person by;
    std::string time; ///< UTC, ISO 8601
    std::string newerFields;
};

/// An earlier decision that did not carry over, because what it rested on is not the same any more.
struct Reopened {
    Decision decision;
    std::string from; ///< commit or range that it was taken on
    std::string why;  ///< one line for people, English, no full stop
    std::string newerFields;
};

struct Signature {
    std::string format; ///< "ssh" or "openpgp"
    std::string text;   ///< armoured and detached, over the statement's bytes
    std::string digest; ///< SHA-256 of `text`
};

/// A person's word for the whole review as it stood then. core/review/SignOff.h says how long it holds.
struct SignOff {
    Person by;
    std::string time;      ///< UTC, ISO 8601
    std::string digest;    ///< SHA-256 of the canonical JSON of all but the sign-offs
    int decisions = 0;     ///< how many decisions there were
    std::string statement; ///< what was read and signed
    std::optional<Signature> signature;
    std::string newerFields;
};

/// What is added to a review one at a time.
using Record = std::variant<Decision, Pairing, SignOff>;

using Outcome = std::variant<asyncneed::Outcome, drift::Outcome>;

/// Number of the rules in core/asyncneed/rules and core/drift/rules; raised when a rule's answer changes.
inline constexpr int currentRuleSet = 2;

struct Review {
    Outcome outcome;
    std::vector<Decision> decisions; ///< oldest first
    std::vector<Pairing> pairings;   ///< oldest first
    std::vector<Reopened> reopened;  ///< in the order of their decisions
    std::vector<SignOff> signOffs;   ///< oldest first
    int ruleSet = currentRuleSet;    ///< the rules that gave the outcome
    /// Fields of a newer file that this version does not know, as a JSON object; kept over a load and a save.
    std::string newerFields;

    const asyncneed::Outcome* asyncNeed() const { return std::get_if<asyncneed::Outcome>(&outcome); }
    const drift::Outcome* drift() const { return std::get_if<drift::Outcome>(&outcome); }
};

/// Name of the pseudo function that stands for what a file's module level changed.
using drift::moduleLevel;
/// The lines outside functions, gathered by file as functions named moduleLevel, so that everything below holds for
/// them too. Without a view.
std::vector<drift::FunctionVerdict> moduleLevels(const drift::Outcome& outcome);

/// Stable within a review: "aiobotocore/args.py::AioClientArgsCreator.get_client_args".
std::string functionKey(const drift::FunctionVerdict& function);
std::string functionKey(const asyncneed::FunctionVerdict& function);
/// A finding's id: digest of path, qualified name, category, normalised line and an ordinal among equal ones.
std::string lineKey(const drift::FunctionVerdict& function, size_t lineIndex);

/// Digest of everything a decision about the function rests on.
std::string fingerprint(const drift::FunctionVerdict& function);
std::string fingerprint(const asyncneed::FunctionVerdict& function);

/// The decision that counts for a function (or line): the newest, unless it undid. nullptr when open.
const Decision* decisionOn(const Review& review, std::string_view functionKey, std::string_view lineKey = {});

/// The key of the function that a person paired this one with; nullopt when the machine's pairing holds.
std::optional<std::string> pairedWith(const Review& review, std::string_view functionKey);

/// All that hold now, function to counterpart: what a new judgement of the same change is given.
std::map<std::string, std::string, std::less<>> pairingsOf(const Review& review);

void append(Review& review, Record record);

/// Newest decisions applied, roll-up by the machine's own rule. A decision on a function holds for all its lines but
/// for those that were decided after it.
drift::Verdict effectiveVerdict(const Review& review, const drift::FunctionVerdict& function);
asyncneed::Verdict effectiveVerdict(const Review& review, const asyncneed::FunctionVerdict& function);
/// The review's roll-up over effective verdicts.
drift::Verdict effectiveDrift(const Review& review);
std::optional<asyncneed::Classification> effectiveClassification(const Review& review);

/// How many functions (and module levels) still need a person: ambiguous and undecided, or not judged.
int openCases(const Review& review);

/// How many functions the machine could not judge; nobody can settle these.
int notJudged(const Review& review);

/// What the machine says of one line: ambiguous, or what its category counts as.
drift::Verdict machineVerdict(const drift::LineVerdict& line);

/// The verdict words that a person may choose for a function of this review, in key order (1, 2, 3).
std::vector<std::string> choices(const Review& review);

} // namespace portside::review
