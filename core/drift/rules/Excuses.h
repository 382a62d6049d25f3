// SPDX-License-Identifier: GPL-3.0-or-later
// What the specification calls clean although botocore has no such statement, and the hints that go with a verdict
// without changing it.
#pragma once

#include "core/drift/rules/Rules.h"

#include <optional>
#include <string>

namespace portside::drift::rules {

struct Excuse {
    Category category = Category::AsyncRequired;
    std::string explanation;
};
/// Imports inside a function, unmatched `async with` headers, delegation to super().<same>(), stubs of synchronous
/// accessors, a loop for `yield from`. nullopt: nothing excuses it.
std::optional<Excuse> excuse(const Case& item);

/// Another object is entered by an `async with` of head than by base's around the same code.
bool exchangesContext(const Comparison& comparison, int aiobotocore);

/// The block before an `else` never goes on behind it.
bool followsExit(const compare::Outline& outline, int clause);

/// A removed statement stands in a helper of the same file that is new and that the definition refers to: its name.
std::optional<std::string> newHelperWith(const Case& item);

/// `x = E; return x` for `return E` or the reverse, or an else after a block that never goes on.
bool isEquivalentRewrite(const Case& item);

} // namespace portside::drift::rules
