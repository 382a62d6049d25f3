// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/AsyncCallee.h"

#include "core/asyncneed/Reach.h"

namespace portside::asyncneed {

std::vector<Finding> asyncCallee(const Subject& subject) {
    std::vector<Finding> findings;
    if (!subject.isFunction() || !subject.change.newUnit)
        return findings;
    for (const auto& call : subject.newCalls)
        if (auto reach = reachOf(subject, *subject.change.newUnit, call))
            findings.push_back({"async-callee", reach->verdict, reach->signal, "new call " + reach->reason,
                                std::move(reach->quotes)});
    return findings;
}

} // namespace portside::asyncneed
