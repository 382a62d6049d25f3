// SPDX-License-Identifier: GPL-3.0-or-later
// One definition of a change, judged line by line: a function, or a class attribute or module-level table.
// It knows neither files nor which definitions a change touches.
#pragma once

#include "core/drift/Comparison.h"
#include "core/drift/FileContext.h"
#include "core/drift/SuspectJudge.h"
#include "core/drift/Verdict.h"

#include <string>
#include <vector>

namespace portside::drift {

struct UnitOutcome {
    std::vector<LineVerdict> lines; ///< in row order
    bool reimplemented = false;
    std::string note; ///< "not ported yet: ...", empty otherwise
    compare::SideBySide view;
};

/// `home` is the class at head that the definition stands in, if any.
UnitOutcome judgeUnit(const Sources& sources, FileContext& file, const mirror::Place& home, Measure measure);

} // namespace portside::drift
