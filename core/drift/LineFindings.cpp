// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/LineFindings.h"

#include <algorithm>
#include <utility>

namespace portside::drift {

int severity(const LineFinding& finding) {
    switch (weight(finding.category)) {
    case Weight::Behavioral:
        return finding.ambiguous ? 5 : 6;
    case Weight::Cosmetic:
        return 4;
    case Weight::Clean:
        return finding.category == Category::PreExisting ? 3 : finding.category == Category::Mirrored ? 1 : 2;
    case Weight::Neutral:
        return 0;
    }
    return 0;
}

void LineFindings::add(int line, LineFinding finding) {
    const auto [place, fresh] = m_lines.emplace(line, finding);
    if (fresh)
        return;
    LineFinding& known = place->second;
    const int own = severity(finding);
    const int other = severity(known);
    if (own > other || (own == other && finding.category < known.category))
        std::swap(known, finding);
    known.marks.insert(known.marks.end(), finding.marks.begin(), finding.marks.end());
    if (!known.opposite)
        known.opposite = finding.opposite;
}

const LineFinding* LineFindings::at(int line) const {
    const auto found = m_lines.find(line);
    return found == m_lines.end() ? nullptr : &found->second;
}

} // namespace portside::drift
