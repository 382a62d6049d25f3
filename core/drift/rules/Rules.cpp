// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

const std::vector<CategoryRule>& categoryRules() {
    static const std::vector<CategoryRule> rules{
        {Category::BehavioralRemovedLogic, isRemovedLogic},
        {Category::BehavioralLogging, isLogging},
        {Category::BehavioralErrorHandling, isErrorHandling},
        {Category::BehavioralGuard, isGuard},
        {Category::BehavioralControlFlow, isControlFlow},
        {Category::BehavioralCallSwap, isCallSwap},
        {Category::BehavioralOther, [](const Case&) { return true; }},
    };
    return rules;
}

const std::vector<ReasonRule>& reasonRules() {
    static const std::vector<ReasonRule> rules{
        {"aiobotocore-only-name", usesAiobotocoreOnlyName},
        {"async-primitive", usesAsyncPrimitive},
        {"extra-await", awaitsMore},
        {"async-comment", hasAsyncComment},
        {"edits-divergence", editsDivergence},
        {"delegating-override", isInDelegatingOverride},
        {"became-async-context", becameAsyncContext},
        {"re-implemented", isReimplemented},
    };
    return rules;
}

bool addsParameter(const Case& item) {
    const auto* statement = item.statement();
    if (!statement || statement->kind != compare::StatementKind::Signature || statement->parent >= 0 ||
        item.suspect.kind != Suspect::Kind::Edited || !item.suspect.missing.empty() || !item.comparison.base)
        return false;
    const int before = item.comparison.baseOf[static_cast<size_t>(item.suspect.aiobotocore)];
    return before >= 0 &&
           item.comparison.base->aiobotocore.statements[static_cast<size_t>(before)].text != statement->text;
}

const compare::Statement* Case::statement() const {
    return suspect.aiobotocore < 0 ? nullptr : &comparison.statement(suspect.aiobotocore);
}

const compare::Statement* Case::botocore() const {
    return suspect.botocore < 0 ? nullptr : &comparison.botocoreStatement(suspect.botocore);
}

std::vector<const python::Token*> Case::divergentTokens() const {
    std::vector<const python::Token*> found;
    const auto* own = statement();
    if (!own || suspect.kind == Suspect::Kind::Moved || suspect.kind == Suspect::Kind::Structure)
        return found; // their tokens are botocore's, only the place differs
    if (suspect.kind == Suspect::Kind::Edited) {
        for (const int token : suspect.extra)
            found.push_back(&own->tokens[static_cast<size_t>(token)]);
    } else {
        for (const auto& token : own->tokens)
            found.push_back(&token);
    }
    return found;
}

} // namespace portside::drift::rules
