// SPDX-License-Identifier: GPL-3.0-or-later
// The shortest edit between two sequences of symbols (Myers 1986, linear space), for lines and anything else
// that has been given numbers. It says which items have no partner; the others match in order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace portside::source {

/// Items without a partner in the other sequence; the k-th false of one side matches the k-th false of the
/// other.
struct SequenceDiff {
    std::vector<bool> oldOnly;
    std::vector<bool> newOnly;
};

/// Minimal as long as no part of the sequences needs more than about 1,000 edits; beyond that good but not
/// always minimal, so that the cost stays near linear.
SequenceDiff diffSequences(std::span<const uint32_t> oldItems, std::span<const uint32_t> newItems);

} // namespace portside::source
