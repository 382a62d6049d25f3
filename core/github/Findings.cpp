// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Findings.h"

#include "core/report/Wording.h"

#include <algorithm>
#include <optional>

namespace portside::github {

namespace {

using Weight = Finding::Weight;

Weight machineWeight(const drift::LineVerdict& line) {
    if (line.ambiguous)
        return Weight::Ambiguous;
    return drift::weight(line.category) == drift::Weight::Cosmetic ? Weight::Cosmetic : Weight::Behavioral;
}

/// What a person's verdict makes of a line; nullopt: nothing to say about it any more.
std::optional<Weight> settledWeight(const drift::LineVerdict& line, const review::Decision& decision) {
    if (decision.waived || decision.verdict == drift::word(drift::Verdict::Clean))
        return std::nullopt;
    if (decision.verdict == drift::word(drift::Verdict::CosmeticDrift))
        return Weight::Cosmetic;
    const auto weight = machineWeight(line);
    return weight == Weight::Ambiguous ? Weight::Behavioral : weight;
}

} // namespace

Findings findingsOf(const review::Review& review) {
    Findings out;
    out.functions = report::comparedFunctions(*review.drift());
    for (const auto& function : out.functions) {
        const auto key = review::functionKey(function);
        const auto* onFunction = review::decisionOn(review, key);
        const auto first = out.findings.size();
        for (size_t i = 0; i < function.lines.size(); ++i) {
            const auto& line = function.lines[i];
            if (!report::isFlagged(line))
                continue;
            Finding finding{machineWeight(line), review::lineKey(function, i), &function, i, 1, nullptr};
            const auto* onLine = review::decisionOn(review, key, finding.id);
            // The newer of the two; they stand in the review in the order of their times.
            finding.decision = onLine && (!onFunction || onLine > onFunction) ? onLine : onFunction;
            // A decision on a single line is about that line alone.
            finding.length = onLine ? 1 : report::placeLength(function.lines, i);
            i += finding.length - 1;
            const auto weight =
                finding.decision ? settledWeight(line, *finding.decision) : std::optional(finding.weight);
            if (!weight) {
                out.settled.push_back(finding.id);
                continue;
            }
            finding.weight = *weight;
            out.findings.push_back(std::move(finding));
        }
        // Somebody called the function behavioral although no line of it is: the worst place speaks for it.
        const bool behavioral = onFunction && !onFunction->waived &&
                                onFunction->verdict == drift::word(drift::Verdict::BehavioralDrift);
        const auto mine = out.findings.begin() + static_cast<std::ptrdiff_t>(first);
        if (behavioral && mine != out.findings.end() &&
            std::none_of(mine, out.findings.end(),
                         [](const auto& finding) { return finding.weight == Weight::Behavioral; }))
            mine->weight = Weight::Behavioral;
    }
    return out;
}

} // namespace portside::github
