// SPDX-License-Identifier: GPL-3.0-or-later
// What was found about one added line, gathered from several questions; the weightiest finding is its verdict.
#pragma once

#include "core/drift/Verdict.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace portside::drift {

struct LineFinding {
    Category category = Category::Mirrored;
    bool ambiguous = false;
    std::vector<std::string> reasons;
    std::string explanation;
    std::optional<int> opposite;
    std::vector<compare::Mark> marks;
};

/// Behavioural before ambiguous before cosmetic before pre-existing before the other clean ones.
int severity(const LineFinding& finding);

class LineFindings {
public:
    /// Keeps the weightier of two; of equally weighty ones the earlier category, with the marks of both.
    void add(int line, LineFinding finding);
    void replace(int line, LineFinding finding) { m_lines[line] = std::move(finding); }
    template <typename Visit> void forEach(Visit visit) {
        for (auto& [line, finding] : m_lines)
            visit(line, finding);
    }
    const std::map<int, LineFinding>& all() const { return m_lines; }
    const LineFinding* at(int line) const;

private:
    std::map<int, LineFinding> m_lines;
};

} // namespace portside::drift
