// SPDX-License-Identifier: GPL-3.0-or-later
// What is worth telling about a definition beside its lines, because no added line shows it.
#pragma once

#include "core/drift/Suspect.h"
#include "core/drift/SuspectJudge.h"

#include <string>

namespace portside::drift {

/// "not ported yet: ..." for what botocore has got since; "leaves out ..." for what a new override lacks of it, which is
/// judged by the lines that it adds. Empty when there is neither.
std::string noteOn(const Comparison& comparison, const Suspects& suspects, Measure measure);

} // namespace portside::drift
