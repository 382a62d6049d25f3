// SPDX-License-Identifier: GPL-3.0-or-later
// How SideBySideView shares its width: dividers that move, and a third pane that folds to a strip.
#include "ui/views/SideBySideView.h"

#include <algorithm>
#include <cmath>

namespace portside::views {

SideBySideView::PaneArea SideBySideView::areaOf(int pane) const {
    const int count = std::max(1, m_model.paneCount());
    PaneArea area;
    area.left = edgeOf(pane);
    area.right = pane + 1 >= count ? viewport()->width() : edgeOf(pane + 1);
    if (pane == m_foldedPane) {
        area.numberRight = area.bar = area.glyph = area.code = area.right;
        return area;
    }
    int digits = 3;
    for (const render::Pane& each : m_model.panes)
        digits = std::max(digits, static_cast<int>(QString::number(each.lastLine).size()));
    area.numberRight = area.left + 8 + digits * m_digitWidth;
    area.bar = area.numberRight + 8;
    area.glyph = area.bar + 3;
    area.code = area.glyph + 2 * m_digitWidth + 8;
    return area;
}

int SideBySideView::edgeOf(int pane) const {
    const int count = std::max(1, m_model.paneCount());
    const int width = viewport()->width();
    if (m_foldedPane < 0)
        return pane == 0 ? 0 : static_cast<int>(std::lround(width * splitAt(pane - 1, count)));
    // One pane is a strip; the other two share what is left.
    const int room = width - stripWidth;
    const int split = static_cast<int>(std::lround(room * splitAt(0, 2)));
    int edge = 0;
    bool first = true;
    for (int at = 0; at < pane; ++at) {
        edge += at == m_foldedPane ? stripWidth : first ? split : room - split;
        first = first && at == m_foldedPane;
    }
    return edge;
}

double SideBySideView::splitAt(int divider, int paneCount) const {
    const Splits& splits = paneCount == 3 ? m_threeSplits : m_twoSplits;
    return splits[static_cast<size_t>(divider)];
}

void SideBySideView::setSplits(const std::vector<double>& two, const std::vector<double>& three) {
    const auto take = [](const std::vector<double>& from, Splits& to, size_t count) {
        double before = 0;
        for (size_t i = 0; i < count; ++i) {
            if (i >= from.size() || !(from[i] > before) || !(from[i] < 1))
                return; // not what this view wrote
            before = from[i];
        }
        std::copy_n(from.begin(), count, to.begin());
    };
    take(two, m_twoSplits, 1);
    take(three, m_threeSplits, 2);
    layOut();
    viewport()->update();
}

std::vector<double> SideBySideView::splits(int paneCount) const {
    return paneCount == 3 ? std::vector<double>{m_threeSplits[0], m_threeSplits[1]}
                          : std::vector<double>{m_twoSplits[0]};
}

int SideBySideView::dividerAt(int x) const {
    for (int pane = 1; pane < m_model.paneCount(); ++pane)
        if (std::abs(x - areaOf(pane).left) <= 3 &&
            (m_foldedPane < 0 || (pane != m_foldedPane && pane - 1 != m_foldedPane)))
            return pane - 1;
    return -1;
}

void SideBySideView::dragDivider(int x) {
    const int count = m_foldedPane >= 0 ? 2 : m_model.paneCount();
    Splits& splits = count == 3 ? m_threeSplits : m_twoSplits;
    const int strip = m_foldedPane >= 0 ? stripWidth : 0;
    const double room = std::max(1, viewport()->width() - strip);
    const double at = (x - (m_foldedPane == 0 ? strip : 0)) / room;
    const double least = std::min(0.3, leastPaneWidth / room);
    const auto divider = static_cast<size_t>(count == 3 ? m_dragged : 0);
    const double low = (divider > 0 ? splits[divider - 1] : 0.0) + least;
    const double high = (count == 3 && divider == 0 ? splits[1] : 1.0) - least;
    splits[divider] = std::clamp(at, std::min(low, high), std::max(low, high));
    layOut();
    viewport()->update();
    m_header->update();
}

void SideBySideView::evenPanes() {
    m_twoSplits = {0.5, 0};
    m_threeSplits = {1.0 / 3, 2.0 / 3};
    layOut();
    viewport()->update();
    Q_EMIT splitsChanged();
}

void SideBySideView::foldPane(int pane) {
    m_wantedFold = m_model.paneCount() == 3 ? pane : -1;
    chooseFoldedPane();
    layOut();
    viewport()->update();
    m_header->update();
}

void SideBySideView::chooseFoldedPane() {
    const int before = m_foldedPane;
    const bool tight = m_model.paneCount() == 3 && viewport()->width() < 3 * comfortablePane();
    m_foldedPane = m_model.paneCount() != 3 ? -1
                   : m_wantedFold >= 0      ? m_wantedFold
                   : tight                  ? m_tightFold
                                            : -1;
    if (m_foldedPane >= 0 && m_pane == m_foldedPane)
        m_pane = m_foldedPane == 2 ? 1 : 2;
    if (before != m_foldedPane)
        m_selection.reset();
}

int SideBySideView::comfortablePane() const { return 30 * m_digitWidth; }

void SideBySideView::unfoldPane() {
    const int pane = m_foldedPane;
    m_wantedFold = -1;
    // Where three do not fit, the one at the other end gives way: what changed upstream stays beside the override.
    m_tightFold = pane == 2 ? 0 : 2;
    chooseFoldedPane();
    m_pane = pane;
    layOut();
    viewport()->update();
    m_header->update();
    Q_EMIT paneUnfolded(pane);
}

} // namespace portside::views
