// SPDX-License-Identifier: GPL-3.0-or-later
// portside-cli without its main(): the pipeline in a straight line from words to a report. Reports go to `out`,
// everything else to `err`.
#pragma once

#include "core/base/Progress.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace portside::app {

struct Streams {
    std::istream& in; ///< for --diff -
    std::ostream& out;
    std::ostream& err;
};

/// The exit code. `arguments` without the program's own name.
int runHeadless(const std::vector<std::string>& arguments, Streams streams, const base::Progress& progress);

} // namespace portside::app
