// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/OverviewRuler.h"

#include "ui/theme/Theme.h"
#include "ui/views/RulerMark.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace portside::views {

using render::VerdictClass;

namespace {

constexpr int markLeft = 4;

} // namespace

OverviewRuler::OverviewRuler(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Overview of verdicts"));
    setCursor(Qt::PointingHandCursor);
}

void OverviewRuler::setExtent(int contentHeight, int visibleFrom, int visibleHeight) {
    m_contentHeight = contentHeight;
    m_visibleFrom = visibleFrom;
    m_visibleHeight = visibleHeight;
    update();
}

int OverviewRuler::drawnHeight() const {
    // What fits on screen stands beside its rows; what does not is squeezed.
    return std::min(height(), m_contentHeight);
}

void OverviewRuler::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    painter.fillRect(rect(), palette.panel);
    painter.fillRect(QRect(0, 0, 1, height()), palette.border);
    const int drawn = drawnHeight();
    if (!m_source || drawn <= 0)
        return;
    const std::vector<VerdictClass> slices = m_source(drawn);
    for (size_t from = 0; from < slices.size();) {
        size_t to = from + 1;
        while (to < slices.size() && slices[to] == slices[from])
            ++to;
        const VerdictClass verdict = slices[from];
        if (verdict != VerdictClass::None) {
            QColor colour = palette.of(verdict).mark;
            const bool quiet = verdict == VerdictClass::Mirrored || verdict == VerdictClass::Neutral;
            if (quiet)
                colour.setAlpha(90);
            const int y = static_cast<int>(from);
            const int gap = to - from > 4 ? 1 : 0;
            const int high = std::max(2, static_cast<int>(to - from) - gap);
            for (const RulerStroke& stroke : rulerMark(verdict))
                painter.fillRect(QRect(markLeft + stroke.begin, y, stroke.end - stroke.begin, high), colour);
        }
        from = to;
    }
    if (m_contentHeight > height()) {
        const double scale = static_cast<double>(drawn) / m_contentHeight;
        QRectF window(1.5, m_visibleFrom * scale + 0.5, width() - 2.5, m_visibleHeight * scale - 1);
        painter.setPen(palette.border);
        QColor veil = palette.muted;
        veil.setAlpha(48);
        painter.setBrush(veil);
        painter.drawRect(window);
    }
}

void OverviewRuler::go(int y) {
    if (const int drawn = drawnHeight(); drawn > 0)
        Q_EMIT wanted(
            static_cast<int>(static_cast<long long>(std::clamp(y, 0, drawn)) * m_contentHeight / drawn));
}

void OverviewRuler::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        go(static_cast<int>(event->position().y()));
}

void OverviewRuler::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        go(static_cast<int>(event->position().y()));
}

} // namespace portside::views
