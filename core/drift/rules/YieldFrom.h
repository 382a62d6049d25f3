// SPDX-License-Identifier: GPL-3.0-or-later
// An async function has no `yield from` (PEP 525): it loops and yields instead.
#pragma once

#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

/// The suspect is part of `for x in E: yield x` in an async function for botocore's `yield from E`, which stands nowhere
/// else in it: the loop, what it yields, or botocore's statement.
bool unrollsYieldFrom(const Case& item);
/// botocore's statement is a `yield from` that an async function at head loops over in its place.
bool isUnrolled(const Comparison& comparison, int botocore);

} // namespace portside::drift::rules
