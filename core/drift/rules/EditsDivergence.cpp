// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Excuses.h"
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

bool editsDivergence(const Case& item) {
    const auto& comparison = item.comparison;
    if (!comparison.base)
        return false;
    if (item.suspect.kind == Suspect::Kind::Edited || item.suspect.kind == Suspect::Kind::Missing) {
        const auto* before = comparison.basePairOf(item.suspect.botocore);
        if (before)
            return before->match == compare::Match::Edited;
    }
    if (item.suspect.aiobotocore < 0)
        return false;
    const int before = comparison.baseOf[static_cast<size_t>(item.suspect.aiobotocore)];
    if (before >= 0)
        return comparison.base->ofAiobotocore(before) == nullptr;
    return item.statement()->kind == compare::StatementKind::With &&
           exchangesContext(comparison, item.suspect.aiobotocore);
}

} // namespace portside::drift::rules
