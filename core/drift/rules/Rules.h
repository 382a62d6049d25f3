// SPDX-License-Identifier: GPL-3.0-or-later
// What a new divergence means: one rule per category and per reason, in the order in which they are asked.
// A rule reads; it changes nothing and knows nothing of the other rules.
#pragma once

#include "core/drift/Suspect.h"

#include <string_view>
#include <vector>

namespace portside::drift::rules {

/// One suspect with what surrounds it.
struct Case {
    const Comparison& comparison;
    const Suspects& suspects;
    const Suspect& suspect;
    Background& background;

    const compare::Outline& outline() const { return comparison.head.aiobotocore; }
    const python::SyntaxTree& tree() const { return outline().tree(); }
    /// nullptr for Missing.
    const compare::Statement* statement() const;
    const compare::Statement* botocore() const;
    /// The divergent tokens at head: all of an extra statement's, the extra ones of an edited statement.
    std::vector<const python::Token*> divergentTokens() const;
};

struct CategoryRule {
    Category category;
    bool (*fits)(const Case&);
};
/// Behavioural categories; the first that fits names the suspect. The last one always fits.
const std::vector<CategoryRule>& categoryRules();

struct ReasonRule {
    std::string_view id;
    bool (*applies)(const Case&);
};
/// Reasons why a behavioural suspect is for a person to decide; all that apply are listed.
const std::vector<ReasonRule>& reasonRules();

bool isLogging(const Case&);
bool isErrorHandling(const Case&);
bool isGuard(const Case&);
bool isControlFlow(const Case&);
bool isCallSwap(const Case&);
bool isRemovedLogic(const Case&);

bool usesAiobotocoreOnlyName(const Case&);
bool usesAsyncPrimitive(const Case&);
bool awaitsMore(const Case&);
bool hasAsyncComment(const Case&);
bool editsDivergence(const Case&);
bool isInDelegatingOverride(const Case&);
bool becameAsyncContext(const Case&);
bool isReimplemented(const Case&);

/// The change added a parameter of aiobotocore's own to the signature of the definition itself: that stands opposite
/// botocore's whatever the body does, so no way of writing the body explains it. Never a signature that hands all on
/// (`*args, **kwargs` for botocore's parameters).
bool addsParameter(const Case&);

/// A call of `super().<own name>()` somewhere below the definition.
bool delegatesToSuper(const compare::Outline& outline);

} // namespace portside::drift::rules
