// SPDX-License-Identifier: GPL-3.0-or-later
// Another program, run to its end with text in and text out. Never through a shell.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <string>
#include <vector>

namespace portside::base {

struct ChildResult {
    int exitCode = 0;
    std::string output;
    std::string errors;
};

/// Blocks; looks at `progress.stop` ten times a second and ends the program then. `program` is looked up in PATH.
/// Errors: Stopped, or CannotWrite when it cannot be started; an exit code other than 0 is none.
Result<ChildResult> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                               const std::string& input, const Progress& progress);

} // namespace portside::base
