// SPDX-License-Identifier: GPL-3.0-or-later
// What a judged unit shows: botocore's two versions and aiobotocore's copy opposite each other, and which of botocore's
// lines the range added or removed. It decides nothing.
#pragma once

#include "core/asyncneed/Subject.h"
#include "core/asyncneed/Verdict.h"

#include "core/source/ChangedFile.h"

#include <vector>

namespace portside::asyncneed {

/// Fills view, addedLines, removedLines and whyNoOverride. `lineChanges` are those of the unit's file.
void show(const Subject& subject, const std::vector<source::LineChange>& lineChanges,
          FunctionVerdict& verdict);

} // namespace portside::asyncneed
