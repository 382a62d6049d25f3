// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/CarryOver.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace portside::review {

namespace {

/// One function of either check, as far as decisions are concerned.
struct Subject {
    std::string key;
    std::string fingerprint;
    std::string effective; ///< verdict word
    const drift::FunctionVerdict* drift = nullptr;
    const asyncneed::FunctionVerdict* asyncNeed = nullptr;
};

class Subjects {
public:
    explicit Subjects(const Review& review) {
        if (const auto* outcome = review.drift()) {
            m_levels = moduleLevels(*outcome);
            const auto addAll = [&](const std::vector<drift::FunctionVerdict>& functions) {
                for (const auto& function : functions)
                    add({functionKey(function), fingerprint(function),
                         std::string(drift::word(effectiveVerdict(review, function))), &function, nullptr});
            };
            addAll(outcome->functions);
            addAll(m_levels);
        } else {
            for (const auto& unit : review.asyncNeed()->functions)
                add({functionKey(unit), fingerprint(unit),
                     std::string(asyncneed::word(effectiveVerdict(review, unit))), nullptr, &unit});
        }
    }
    Subjects(const Subjects&) = delete;

    const std::vector<Subject>& all() const { return m_all; }
    const Subject* named(const std::string& key) const {
        const auto found = m_byKey.find(key);
        return found == m_byKey.end() ? nullptr : &m_all[found->second];
    }

private:
    void add(Subject subject) {
        m_byKey.emplace(subject.key, m_all.size());
        m_all.push_back(std::move(subject));
    }

    std::vector<drift::FunctionVerdict> m_levels;
    std::vector<Subject> m_all;
    std::map<std::string, size_t> m_byKey;
};

std::string counted(size_t number, std::string_view what) {
    return std::to_string(number) + ' ' + std::string(what) + (number == 1 ? "" : "s");
}

/// How many elements one of the two lists has and the other lacks; the longer count of the two sides.
template <typename Value> size_t difference(std::vector<Value> one, std::vector<Value> other) {
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    std::vector<Value> gone, come;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(gone));
    std::set_difference(other.begin(), other.end(), one.begin(), one.end(), std::back_inserter(come));
    return std::max(gone.size(), come.size());
}

void noteText(std::vector<std::string>& changes, std::string_view whose,
              const std::optional<compare::Excerpt>& earlier, const std::optional<compare::Excerpt>& now) {
    if (!earlier && !now)
        return;
    if (!earlier || !now) {
        changes.push_back(std::string(whose) + (now ? " has it now" : " does not have it any more"));
        return;
    }
    if (earlier->lines == now->lines)
        return;
    const size_t lines = difference(earlier->lines, now->lines);
    changes.push_back(lines == 0 ? "the lines of " + std::string(whose) + " stand in another order"
                                 : counted(lines, "line") + " of " + std::string(whose) + " changed");
}

void noteVerdict(std::vector<std::string>& changes, std::string_view earlier, std::string_view now) {
    if (earlier != now)
        changes.push_back("the machine says " + std::string(now) + ", it said " + std::string(earlier));
}

std::string sentence(const std::vector<std::string>& changes) {
    // The parts above are those of the fingerprint; this is for digests that a later version computes otherwise.
    return changes.empty() ? "its evidence is recorded in another way" : base::joined(changes, "; ");
}

std::string changeBetween(const Subject* earlier, const Subject& now) {
    if (!earlier)
        return "the earlier review does not hold its evidence any more";
    if (now.drift && earlier->drift)
        return whatChanged(*earlier->drift, *now.drift);
    if (now.asyncNeed && earlier->asyncNeed)
        return whatChanged(*earlier->asyncNeed, *now.asyncNeed);
    return "it was another check";
}

using Spot = std::pair<std::string, std::string>; // function and line

Spot spotOf(const Decision& decision) { return {decision.function, decision.line}; }

std::set<Spot> spotsIn(const Review& review) {
    std::set<Spot> spots;
    for (const auto& decision : review.decisions)
        spots.insert(spotOf(decision));
    for (const auto& reopened : review.reopened)
        spots.insert(spotOf(reopened.decision));
    return spots;
}

std::string commitWord(std::string_view word, const std::string& value) {
    return std::string(word) + ' ' + value;
}

} // namespace

std::string originOf(const Review& earlier, const Review& now) {
    if (const auto* change = earlier.drift()) {
        const auto& inputs = change->inputs;
        const auto* other = now.drift();
        if (!other || inputs.head != other->inputs.head)
            return inputs.head;
        if (inputs.base != other->inputs.base)
            return commitWord("base", inputs.base);
        if (!(inputs.botocore == other->inputs.botocore))
            return commitWord("botocore", inputs.botocore.version);
        return inputs.head;
    }
    const auto& inputs = earlier.asyncNeed()->inputs;
    const auto* other = now.asyncNeed();
    if (other && inputs.from == other->inputs.from && inputs.to == other->inputs.to &&
        inputs.aiobotocore != other->inputs.aiobotocore)
        return commitWord("aiobotocore", inputs.aiobotocore);
    return inputs.from.tag + ".." + inputs.to.tag;
}

bool areRelated(const Review& one, const Review& other) {
    if (const auto* change = one.drift())
        return other.drift() && change->inputs.repository == other.drift()->inputs.repository &&
               change->inputs.pullRequest == other.drift()->inputs.pullRequest;
    return other.asyncNeed() != nullptr;
}

std::string whatChanged(const drift::FunctionVerdict& earlier, const drift::FunctionVerdict& now) {
    if (fingerprint(earlier) == fingerprint(now))
        return {};
    std::vector<std::string> changes;
    noteVerdict(changes, drift::word(earlier.verdict), drift::word(now.verdict));
    const auto nameOf = [](const drift::FunctionVerdict& function) {
        return function.counterpart ? function.counterpart->path + "::" + function.counterpart->name
                                    : std::string();
    };
    if (nameOf(earlier) != nameOf(now))
        changes.push_back(now.counterpart ? "it stands for " + now.counterpart->name + " now"
                                          : "it stands for nothing in botocore any more");
    noteText(changes, "botocore", earlier.view.botocore, now.view.botocore);
    noteText(changes, "aiobotocore", earlier.view.aiobotocore, now.view.aiobotocore);
    const auto linesOf = [](const drift::FunctionVerdict& function) {
        std::vector<std::string> lines;
        for (const auto& line : function.lines)
            if (machineVerdict(line) != drift::Verdict::Clean)
                lines.push_back(std::string(drift::word(line.category)) + (line.ambiguous ? "?" : "") + '\n' +
                                line.text + '\n' + line.oppositeText + '\n' +
                                base::joined(line.reasons, " "));
        return lines;
    };
    if (const size_t lines = difference(linesOf(earlier), linesOf(now)))
        changes.push_back(counted(lines, "flagged line") + (lines == 1 ? " is another" : " are others"));
    if (earlier.tracked != now.tracked)
        changes.push_back(now.tracked ? "test_patches tracks it now"
                                      : "test_patches does not track it any more");
    else if (changes.empty() && earlier.trackedAs != now.trackedAs)
        changes.push_back("test_patches tracks it under another name");
    return sentence(changes);
}

std::string whatChanged(const asyncneed::FunctionVerdict& earlier, const asyncneed::FunctionVerdict& now) {
    if (fingerprint(earlier) == fingerprint(now))
        return {};
    std::vector<std::string> changes;
    noteVerdict(changes, asyncneed::word(earlier.verdict), asyncneed::word(now.verdict));
    if (earlier.change != now.change)
        changes.push_back("it is " + std::string(asyncneed::word(now.change)) + " now, it was " +
                          std::string(asyncneed::word(earlier.change)));
    noteText(changes, "the older botocore", earlier.view.botocoreOld, now.view.botocoreOld);
    noteText(changes, "the newer botocore", earlier.view.botocore, now.view.botocore);
    noteText(changes, "the override", earlier.view.aiobotocore, now.view.aiobotocore);
    const auto findingsOf = [](const asyncneed::FunctionVerdict& function) {
        std::vector<std::string> findings;
        for (const auto& finding : function.findings) {
            findings.push_back(finding.rule + '\n' + finding.signal);
            for (const auto& quote : finding.quotes)
                findings.back() += '\n' + quote.path + '\n' + quote.text;
        }
        return findings;
    };
    if (const size_t findings = difference(findingsOf(earlier), findingsOf(now)))
        changes.push_back(counted(findings, "finding") + (findings == 1 ? " is another" : " are others"));
    return sentence(changes);
}

CarryCount carryOver(Review& now, const Review& earlier) {
    CarryCount count;
    const Subjects subjects(now), before(earlier);
    auto taken = spotsIn(now);
    const auto origin = originOf(earlier, now);
    for (const auto& candidate : earlier.decisions) {
        if (decisionOn(earlier, candidate.function, candidate.line) != &candidate ||
            !taken.insert(spotOf(candidate)).second)
            continue;
        const auto* subject = subjects.named(candidate.function);
        if (!subject) {
            ++count.gone;
        } else if (subject->fingerprint == candidate.fingerprint) {
            auto decision = candidate;
            if (decision.carriedFrom.empty())
                decision.carriedFrom = origin;
            now.decisions.push_back(std::move(decision));
            ++count.carried;
        } else {
            now.reopened.push_back(
                {candidate, origin, changeBetween(before.named(candidate.function), *subject), {}});
            ++count.reopened;
        }
    }
    if (now.pairings.empty()) // else it was judged with what people said last
        for (const auto& pairing : earlier.pairings)
            if (subjects.named(pairing.function) && !pairedWith(now, pairing.function) &&
                pairedWith(earlier, pairing.function) == pairing.counterpart)
                now.pairings.push_back(pairing);
    return count;
}

CarryCount takeUp(Review& now, const Review& kept) {
    const bool sameInputs =
        now.drift() && kept.drift()
            ? now.drift()->inputs == kept.drift()->inputs
            : now.asyncNeed() && kept.asyncNeed() && now.asyncNeed()->inputs == kept.asyncNeed()->inputs;
    if (!sameInputs) {
        const auto count = carryOver(now, kept);
        now.signOffs.insert(now.signOffs.begin(), kept.signOffs.begin(), kept.signOffs.end());
        return count;
    }
    CarryCount count;
    const Subjects subjects(now), before(kept);
    const auto own = std::move(now.decisions);
    now.decisions.clear();
    auto reopened = kept.reopened;
    for (const auto& decision : kept.decisions) {
        const auto* subject = subjects.named(decision.function);
        if (subject && subject->fingerprint == decision.fingerprint) {
            now.decisions.push_back(
                decision); // with all that was taken back: nothing that people said is dropped
            ++count.carried;
        } else if (decisionOn(kept, decision.function, decision.line) == &decision) {
            if (!subject) {
                ++count.gone;
                continue;
            }
            reopened.push_back({decision,
                                "rule set " + std::to_string(kept.ruleSet),
                                changeBetween(before.named(decision.function), *subject),
                                {}});
            ++count.reopened;
        }
    }
    now.decisions.insert(now.decisions.end(), own.begin(), own.end());
    now.reopened.insert(now.reopened.begin(), reopened.begin(), reopened.end());
    if (now.pairings.empty())
        now.pairings = kept.pairings;
    now.signOffs.insert(now.signOffs.begin(), kept.signOffs.begin(), kept.signOffs.end());
    return count;
}

SinceSignOff since(const Review& signedOff, const SignOff& signOff, const Review& now) {
    SinceSignOff out;
    out.signOff = signOff;
    if (&signedOff != &now)
        out.from = originOf(signedOff, now);
    Review then = signedOff;
    then.decisions.resize(
        std::min(then.decisions.size(), static_cast<size_t>(std::max(0, signOff.decisions))));
    const Subjects before(then), subjects(now);
    for (const auto& subject : subjects.all()) {
        const auto* earlier = before.named(subject.key);
        if (!earlier)
            out.rows.push_back({subject.key, SinceRow::Kind::New, "it was not part of what was signed off"});
        else if (earlier->fingerprint != subject.fingerprint)
            out.rows.push_back({subject.key, SinceRow::Kind::Evidence, changeBetween(earlier, subject)});
        else if (earlier->effective != subject.effective)
            out.rows.push_back({subject.key, SinceRow::Kind::Decision,
                                "it was " + earlier->effective + " and is " + subject.effective + " now"});
        else
            ++out.same;
    }
    for (const auto& subject : before.all())
        if (!subjects.named(subject.key))
            out.rows.push_back({subject.key, SinceRow::Kind::Gone, "it is not part of the change any more"});
    return out;
}

} // namespace portside::review
