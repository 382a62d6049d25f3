// SPDX-License-Identifier: GPL-3.0-or-later
// The two sides of a long task: the caller asks it to stop and hears how far it is.
// Tasks look at `stop` at their seams (per file, per function) and then return ErrorCode::Stopped.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace portside::base {

struct Progress {
    std::stop_token stop; ///< never stops when default-constructed
    /// Called on the task's own thread; `total` is 0 while unknown. Stage words are for people.
    std::function<void(std::string_view stage, int done, int total)> report;

    bool stopped() const { return stop.stop_requested(); }
    void at(std::string_view stage, int done = 0, int total = 0) const {
        if (report)
            report(stage, done, total);
    }
};

} // namespace portside::base
