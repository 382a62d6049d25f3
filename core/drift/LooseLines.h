// SPDX-License-Identifier: GPL-3.0-or-later
// The added lines of a file that stand in no function: imports, class headers, class attributes, module-level tables,
// comments and docstrings between them.
#pragma once

#include "core/drift/FileContext.h"
#include "core/drift/Verdict.h"

#include <vector>

namespace portside::drift {

/// Verdicts on exactly the added lines that no function of head's file contains, and on botocore lines that the change
/// took out of a table or attribute. In order.
std::vector<LineVerdict> judgeLooseLines(FileContext& file);

} // namespace portside::drift
