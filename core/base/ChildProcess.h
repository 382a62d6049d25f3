// SPDX-License-Identifier: GPL-3.0-or-later
// Another program, run to its end with text in and text out. Never through a shell.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace portside::base {

struct ChildResult {
    int exitCode = 0;
    std::string output;
    std::string errors;
};

/// What is not said is as in this process.
struct ChildSurroundings {
    std::string folder;
    std::vector<std::pair<std::string, std::string>> environment; ///< set beside what is there
    std::chrono::milliseconds patience{0};                        ///< the program is ended then; 0: never
};

/// Blocks; looks at `progress.stop` ten times a second and ends the program then. `program` is looked up in PATH.
/// Errors: Stopped, Unreachable when its time is over, or CannotWrite when it cannot be started; an exit code other than
/// 0 is none.
Result<ChildResult> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                               const std::string& input, const Progress& progress,
                               const ChildSurroundings& surroundings = {});

} // namespace portside::base
