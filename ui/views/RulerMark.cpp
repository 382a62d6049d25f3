// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/RulerMark.h"

namespace portside::views {

using render::VerdictClass;

std::vector<RulerStroke> rulerMark(VerdictClass verdict) {
    switch (verdict) {
    case VerdictClass::None:
        break;
    case VerdictClass::Behavioural:
        return {{0, 8}};
    case VerdictClass::Ambiguous:
        return {{0, 3}, {5, 8}};
    case VerdictClass::NotJudged:
        return {{0, 2}, {3, 5}, {6, 8}};
    case VerdictClass::Explained:
        return {{0, 4}};
    case VerdictClass::Cosmetic:
        return {{4, 8}};
    case VerdictClass::Mirrored:
        return {{0, 2}};
    case VerdictClass::Neutral:
        return {{6, 8}};
    case VerdictClass::Settled:
        return {{3, 5}};
    }
    return {};
}

} // namespace portside::views
