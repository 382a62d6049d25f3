// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a verdict's mark on the overview ruler. No two verdicts share one, so that none is told by colour alone;
// what weighs more is wider. Every shape reads in a mark of a single pixel's height.
#pragma once

#include "ui/render/VerdictClass.h"

#include <vector>

namespace portside::views {

/// Strokes lie within this many columns.
inline constexpr int rulerMarkColumns = 8;

/// Half-open range of columns.
struct RulerStroke {
    int begin = 0;
    int end = 0;
    bool operator==(const RulerStroke&) const = default;
};

/// Empty for VerdictClass::None.
std::vector<RulerStroke> rulerMark(render::VerdictClass verdict);

} // namespace portside::views
