// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Audit.h"

#include <algorithm>

namespace portside::drift {

std::string_view word(Cause cause) {
    switch (cause) {
    case Cause::Added:
        return "added";
    case Cause::Removed:
        return "removed";
    case Cause::Upstream:
        return "upstream";
    case Cause::Unknown:
        break;
    }
    return "unknown";
}

bool isDiverging(const LineVerdict& line) {
    return line.ambiguous || weight(line.category) == Weight::Cosmetic ||
           weight(line.category) == Weight::Behavioral;
}

bool isCompared(const FunctionVerdict& function) {
    return function.verdict != Verdict::NoCounterpart && function.verdict != Verdict::NotJudged;
}

AuditCounts counts(const Audit& audit) {
    AuditCounts counts;
    for (const auto& [function, origins] : audit.functions) {
        for (const auto& line : function.lines)
            if (isDiverging(line)) {
                ++counts.lines[line.category];
                counts.ambiguousLines += line.ambiguous;
            }
        if (function.verdict == Verdict::NotJudged)
            ++counts.notJudged;
        else if (function.verdict == Verdict::NoCounterpart)
            ++counts.notCompared;
        else if (function.isModuleLevel()) {
            ++counts.moduleLevels;
        } else {
            ++counts.compared;
            ++counts.functions[function.verdict];
            if (function.verdict != Verdict::Clean) {
                ++counts.diverging;
                counts.tracked += function.tracked;
            }
        }
    }
    return counts;
}

const OriginCommit* newestOrigin(const Audit& audit, const AuditedFunction& function) {
    std::optional<size_t> newest;
    for (const auto& origin : function.origins)
        if (origin && (!newest || origin->commit < *newest))
            newest = origin->commit;
    return newest ? &audit.commits[*newest] : nullptr;
}

} // namespace portside::drift
