// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the tag-range check over many consecutive releases: where ports first became necessary, and how far the
// bounds can move without one.
#pragma once

#include "core/asyncneed/Verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace portside::asyncneed {

/// One step from a release to the next.
struct Release {
    std::string from;
    std::string to;
    std::optional<Classification> classification; ///< nullopt: not judged, see problem
    int pureSync = 0;
    int ambiguous = 0;
    int needsAsync = 0;
    std::vector<std::string>
        calling; ///< "botocore/args.py::X.y" of the units that are not pure-sync, in order
    std::vector<Verdict> callingVerdicts; ///< of `calling`, one each
    std::string problem;                  ///< why the step was not judged; empty otherwise
};

struct History {
    std::string from;
    std::string aiobotocore;       ///< commit, or "working tree"
    std::vector<Release> releases; ///< oldest first
    /// The last release before the first that is not no-port; `from` when the very first is not.
    std::string furthestWithoutPort() const;
};

/// The step as the history keeps it.
Release summary(const Outcome& outcome);

} // namespace portside::asyncneed
