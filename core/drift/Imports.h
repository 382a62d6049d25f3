// SPDX-License-Identifier: GPL-3.0-or-later
// Import lines outside functions: a changed set of names is support for the code below, the same set in another order
// or grouping is cosmetic.
#pragma once

#include "core/drift/FileContext.h"
#include "core/drift/LineFindings.h"

namespace portside::drift {

void judgeImports(FileContext& file, LineFindings& findings);

} // namespace portside::drift
