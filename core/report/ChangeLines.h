// SPDX-License-Identifier: GPL-3.0-or-later
// The flagged lines of a function as the text reports list them: one entry for what is one place.
#pragma once

#include "core/drift/Verdict.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace portside::report {

/// What stands below an entry, by the index of its first line; lines with another one begin another entry.
using Remark = std::function<std::string(size_t line)>;

/// "  - line 12: `...` replaces `...`" with the reason, and so on; empty when nothing is flagged. `absence` is the word for
/// a botocore line that has no opposite.
std::string changeLines(const drift::FunctionVerdict& function, std::string_view absence,
                        const Remark& remark = {});

} // namespace portside::report
