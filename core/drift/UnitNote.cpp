// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/UnitNote.h"

#include "core/drift/Difference.h"
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/YieldFrom.h"

#include <algorithm>
#include <vector>

namespace portside::drift {

namespace {

std::string counted(size_t count) {
    return std::to_string(count) + (count == 1 ? " statement" : " statements");
}

std::string leftOut(const Comparison& comparison) {
    if (rules::delegatesToSuper(comparison.head.aiobotocore))
        return {};
    constexpr size_t shown = 3;
    std::vector<std::string> missing;
    for (size_t i = 0; i < comparison.head.botocore.statements.size(); ++i) {
        const int index = static_cast<int>(i);
        const auto& statement = comparison.botocoreStatement(index);
        if (!statement.tokens.empty() && !comparison.head.ofBotocore(index) &&
            !rules::isUnrolled(comparison, index))
            missing.push_back(firstLineInTicks(comparison.head.botocore, index) + " (line " +
                              std::to_string(statement.lines.first) + ")");
    }
    if (missing.empty())
        return {};
    std::string text = "leaves out " + counted(missing.size()) + " of botocore's: ";
    for (size_t i = 0; i < std::min(shown, missing.size()); ++i)
        text += (i > 0 ? ", " : "") + missing[i];
    if (missing.size() > shown)
        text += " and " + std::to_string(missing.size() - shown) + " more";
    return text;
}

} // namespace

std::string noteOn(const Comparison& comparison, const Suspects& suspects, Measure measure) {
    if (!suspects.notPortedYet.empty())
        return "not ported yet: " + counted(suspects.notPortedYet.size()) + " new in botocore, first " +
               firstLineInTicks(comparison.head.botocore, suspects.notPortedYet.front());
    return measure == Measure::Mirror && !comparison.base ? leftOut(comparison) : std::string();
}

} // namespace portside::drift
