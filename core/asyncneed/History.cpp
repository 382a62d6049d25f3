// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/History.h"

namespace portside::asyncneed {

std::string History::furthestWithoutPort() const {
    std::string furthest = from;
    for (const auto& release : releases) {
        if (release.classification != Classification::NoPort)
            break;
        furthest = release.to;
    }
    return furthest;
}

Release summary(const Outcome& outcome) {
    Release release;
    release.from = outcome.inputs.from.tag;
    release.to = outcome.inputs.to.tag;
    release.classification = outcome.classification();
    for (const auto& function : outcome.functions) {
        const std::string name = function.path + "::" + function.name;
        release.pureSync += function.verdict == Verdict::PureSync;
        release.ambiguous += function.verdict == Verdict::Ambiguous;
        release.needsAsync += function.verdict == Verdict::NeedsAsync;
        if (function.verdict == Verdict::NotJudged && release.problem.empty())
            release.problem = name + " does not parse";
        if (function.verdict == Verdict::PureSync)
            continue;
        release.calling.push_back(name);
        release.callingVerdicts.push_back(function.verdict);
    }
    return release;
}

} // namespace portside::asyncneed
