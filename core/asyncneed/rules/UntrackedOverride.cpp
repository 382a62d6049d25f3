// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/UntrackedOverride.h"

namespace portside::asyncneed {

std::vector<Finding> untrackedOverride(const Subject& subject) {
    if (subject.entry || subject.overrides.empty() || subject.isRemoved() || subject.change.moved)
        return {};
    const bool delegates = onlyDelegates(subject);
    if (delegates && !parametersOutgrow(subject))
        return {};
    const auto& first = subject.overrides.front().aiobotocore;
    Finding finding{"untracked-override", Verdict::Ambiguous, nameOf(first), {}, {quoteOf(subject.change)}};
    finding.reason = delegates
                         ? "upstream's parameters changed, `" + nameOf(first) + "` does not forward them"
                         : "`" + nameOf(first) + "` overrides it, untracked; " +
                               (subject.isAdded() ? "new upstream" : "its code changed");
    for (const auto& override : subject.overrides)
        finding.quotes.push_back(quoteOf(override.aiobotocore));
    return {finding};
}

} // namespace portside::asyncneed
