// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files opposite each other, so that what was compared function by function stands in them exactly as it does
// alone. What lies between is paired by text. It judges nothing and marks nothing of its own.
#pragma once

#include "core/compare/SideBySideBuilder.h"

#include <utility>
#include <vector>

namespace portside::compare {

/// The files of one comparison; nullptr where a side has none. Borrowed.
struct WholeFiles {
    const python::Module* botocoreOld = nullptr;
    const python::Module* botocore = nullptr;
    const python::Module* aiobotocore = nullptr;
};

/// `compared` are pictures of definitions that were compared already: their rows and marks hold. `mirrored` are further
/// definitions that stand for each other, botocore's first.
SideBySide wholeFile(const WholeFiles& files, const std::vector<SideBySide>& compared,
                     const std::vector<std::pair<Passage, Passage>>& mirrored);

} // namespace portside::compare
