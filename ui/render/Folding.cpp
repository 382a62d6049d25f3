// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Folding.h"

#include <algorithm>

namespace portside::render {

namespace {

constexpr int leastFold = 3;

} // namespace

Folding::Folding(const RowModel& model, int context) : m_rowCount(model.rowCount()) {
    std::vector<bool> kept(static_cast<size_t>(m_rowCount), false);
    bool anyChanged = false;
    for (int row = 0; row < m_rowCount; ++row) {
        const ModelRow& at = model.rows[static_cast<size_t>(row)];
        if (!at.changed && at.worst == VerdictClass::None)
            continue;
        anyChanged = true;
        const int last = std::min(m_rowCount - 1, row + context);
        for (int near = std::max(0, row - context); near <= last; ++near)
            kept[static_cast<size_t>(near)] = true;
    }
    if (anyChanged) {
        for (int row = 0; row < m_rowCount;) {
            int end = row;
            while (end < m_rowCount && !kept[static_cast<size_t>(end)])
                ++end;
            if (end - row >= leastFold)
                m_runs.push_back({row, end - row, false});
            row = std::max(end, row + 1);
        }
    }
    layOut();
}

int Folding::screenRowOf(int row) const {
    const auto after = std::upper_bound(m_screen.begin(), m_screen.end(), row,
                                        [](int wanted, const ScreenRow& at) { return wanted < at.row; });
    return after == m_screen.begin() ? 0 : static_cast<int>(after - m_screen.begin()) - 1;
}

bool Folding::anyFolded() const {
    return std::any_of(m_runs.begin(), m_runs.end(), [](const Run& run) { return !run.open; });
}

void Folding::expand(int screenRow) {
    if (screenRow >= 0 && screenRow < count() && m_screen[static_cast<size_t>(screenRow)].isFold())
        reveal(m_screen[static_cast<size_t>(screenRow)].row);
}

bool Folding::reveal(int row) {
    for (Run& run : m_runs) {
        if (!run.open && row >= run.first && row < run.first + run.count) {
            run.open = true;
            layOut();
            return true;
        }
    }
    return false;
}

void Folding::expandAll() {
    for (Run& run : m_runs)
        run.open = true;
    layOut();
}

void Folding::foldAll() {
    for (Run& run : m_runs)
        run.open = false;
    layOut();
}

std::vector<int> Folding::foldedRows() const {
    std::vector<int> rows;
    for (const Run& run : m_runs)
        if (!run.open)
            rows.push_back(run.first);
    return rows;
}

void Folding::foldOnly(const std::vector<int>& firstRows) {
    for (Run& run : m_runs)
        run.open = std::find(firstRows.begin(), firstRows.end(), run.first) == firstRows.end();
    layOut();
}

void Folding::layOut() {
    m_screen.clear();
    auto run = m_runs.begin();
    for (int row = 0; row < m_rowCount;) {
        while (run != m_runs.end() && (run->open || run->first < row))
            ++run;
        if (run != m_runs.end() && run->first == row) {
            m_screen.push_back({row, run->count});
            row += run->count;
        } else {
            m_screen.push_back({row, 0});
            ++row;
        }
    }
}

std::vector<VerdictClass> overview(const RowModel& model, const Folding& folding, int pixels) {
    std::vector<VerdictClass> slices(static_cast<size_t>(std::max(pixels, 0)), VerdictClass::None);
    const int count = folding.count();
    if (slices.empty() || count == 0)
        return slices;
    for (int at = 0; at < count; ++at) {
        const ScreenRow& screen = folding.screenRows()[static_cast<size_t>(at)];
        if (screen.isFold())
            continue;
        const VerdictClass worst = model.rows[static_cast<size_t>(screen.row)].worst;
        const auto first = static_cast<size_t>(static_cast<long long>(at) * pixels / count);
        const auto last =
            std::max(first, static_cast<size_t>(static_cast<long long>(at + 1) * pixels / count - 1));
        for (size_t slice = first; slice <= last && slice < slices.size(); ++slice)
            slices[slice] = worse(slices[slice], worst);
    }
    return slices;
}

} // namespace portside::render
