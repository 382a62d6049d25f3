// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/Cosmetic.h"

namespace portside::asyncneed {

std::vector<Finding> cosmetic(const Subject& subject) {
    const auto& change = subject.change;
    if (change.change != Change::Changed || change.moved || !change.cosmetic)
        return {};
    return {{"cosmetic",
             Verdict::PureSync,
             "equal normal form",
             "cosmetic: equal but for layout, comments, docstrings or annotations",
             {quoteOf(change)}}};
}

} // namespace portside::asyncneed
