// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseTimelineView.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/views/ReleaseTimelineAccess.h"
#include "ui/views/ReleaseWords.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace portside::views {

using render::ReleasePoint;
using render::VerdictClass;

namespace {

constexpr int margin = 16;
constexpr int gap = 4;
constexpr int seriesGap = 12;
constexpr int bar = 3;
constexpr qreal radius = 4;
constexpr qreal hatchSpacing = 6;
constexpr size_t mostNamed = 12; ///< functions in a tooltip

} // namespace

ReleaseTimelineView::ReleaseTimelineView(const theme::Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme) {
    // First: whatever a screen reader is told of makes the interface, and it is kept for good.
    installReleaseTimelineAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of releases"));
    connect(&m_theme, &theme::Theme::changed, this, [this] { layOut(); });
}

void ReleaseTimelineView::show(render::ReleaseTimeline timeline) {
    const auto sameTag = [](const ReleasePoint& one, const ReleasePoint& other) {
        return one.tag == other.tag;
    };
    const bool same = std::equal(timeline.points.begin(), timeline.points.end(), m_timeline.points.begin(),
                                 m_timeline.points.end(), sameTag);
    m_timeline = std::move(timeline);
    if (!same) {
        m_current = m_anchor = -1;
        verticalScrollBar()->setValue(0);
    }
    layOut();
    Q_EMIT selectionMoved();
}

void ReleaseTimelineView::layOut() {
    const QFontMetrics metrics(m_theme.wordsFont());
    const int cellHeight = metrics.height() + 12;
    int patchWidth = 0;
    m_labelWidth = 0;
    for (const ReleasePoint& point : m_timeline.points) {
        patchWidth = std::max(patchWidth, metrics.horizontalAdvance(point.patch));
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(point.series));
    }
    m_labelWidth += 12;
    const int cellWidth = bar + 6 + metrics.horizontalAdvance(QStringLiteral("=")) + 6 + patchWidth + 8;
    const int from = margin + m_labelWidth;
    const int room = std::max(cellWidth, viewport()->width() - from - margin);
    const int perRow = std::max(1, (room + gap) / (cellWidth + gap));
    m_cells.clear();
    m_series.clear();
    int y = gap * 2;
    int column = 0;
    for (const ReleasePoint& point : m_timeline.points) {
        if (m_series.empty() || m_series.back().name != point.series) {
            if (!m_series.empty())
                y += cellHeight + seriesGap;
            column = 0;
            m_series.push_back({point.series, y});
        } else if (column == perRow) {
            column = 0;
            y += cellHeight + gap;
        }
        m_cells.emplace_back(from + column * (cellWidth + gap), y, cellWidth, cellHeight);
        ++column;
    }
    const int height = m_cells.empty() ? 0 : y + cellHeight + gap * 2;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(cellHeight + gap);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

QRect ReleaseTimelineView::cellRect(int point) const {
    return m_cells[static_cast<size_t>(point)].translated(0, -verticalScrollBar()->value());
}

int ReleaseTimelineView::pointAt(const QPoint& place) const {
    for (int point = 0; point < m_timeline.count(); ++point)
        if (cellRect(point).contains(place))
            return point;
    return -1;
}

QString ReleaseTimelineView::spoken(int point) const { return releaseSpoken(m_timeline, point); }

std::optional<std::pair<int, int>> ReleaseTimelineView::range() const {
    if (m_current < 0)
        return std::nullopt;
    if (m_current != m_anchor)
        return std::pair(std::min(m_anchor, m_current), std::max(m_anchor, m_current));
    return m_current > 0 ? std::optional(std::pair(m_current - 1, m_current)) : std::nullopt;
}

void ReleaseTimelineView::select(int point, Reach reach) {
    if (m_timeline.points.empty())
        return;
    point = std::clamp(point, 0, m_timeline.count() - 1);
    const int anchor = reach == Reach::Stretch && m_anchor >= 0 ? m_anchor : point;
    const QRect cell = cellRect(point);
    if (cell.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cell.top() - gap * 2);
    else if (cell.bottom() >= viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cell.bottom() - viewport()->height() +
                                      gap * 2);
    if (point == m_current && anchor == m_anchor)
        return;
    m_current = point;
    m_anchor = anchor;
    viewport()->update();
    announce();
    Q_EMIT selectionMoved();
}

void ReleaseTimelineView::announce() {
    setAccessibleDescription(spoken(m_current));
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_current);
    QAccessible::updateAccessibility(&focus);
}

void ReleaseTimelineView::paintCell(QPainter& painter, int point) const {
    const theme::Palette& palette = m_theme.palette();
    const ReleasePoint& release = m_timeline.at(point);
    const QRectF cell = QRectF(cellRect(point)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool plain = release.verdict == VerdictClass::None;
    // A stretch is a band behind its cells, so that their verdicts keep their colours.
    if (m_current != m_anchor && std::min(m_anchor, m_current) <= point &&
        point <= std::max(m_anchor, m_current))
        painter.fillRect(cellRect(point).adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2), palette.selection);
    const theme::ClassColours& colours = palette.of(release.verdict);
    painter.setPen(plain || !palette.tinted ? QPen(palette.border) : QPen(colours.tint));
    painter.setBrush(plain ? palette.base : colours.tint);
    painter.drawRoundedRect(cell, radius, radius);
    if (!plain) {
        if (release.verdict == VerdictClass::Ambiguous) {
            QColor hatch = colours.mark;
            hatch.setAlpha(70);
            theme::paintHatch(painter, cell.adjusted(bar, 1, -1, -1), hatch, hatchSpacing);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.mark);
        painter.drawRoundedRect(QRectF(cell.left(), cell.top(), bar, cell.height()), 1.5, 1.5);
    }
    const QFontMetrics metrics(m_theme.wordsFont());
    const int glyphWidth = metrics.horizontalAdvance(QStringLiteral("="));
    QRectF room = cell.adjusted(bar + 6, 0, -8, 0);
    if (!plain) {
        QFont bold = m_theme.wordsFont();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colours.mark);
        painter.drawText(QRectF(room.left() - 2, room.top(), glyphWidth + 4, room.height()), Qt::AlignCenter,
                         theme::glyph(release.verdict));
    }
    painter.setFont(m_theme.wordsFont());
    painter.setPen(plain && point > 0 ? palette.muted : palette.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, release.patch);
    if (point == m_current || point == m_anchor) {
        const bool focused = point == m_current && hasFocus();
        painter.setPen(QPen(palette.accent, focused ? 2.5 : 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell, radius, radius);
    }
}

void ReleaseTimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Palette& palette = m_theme.palette();
    painter.fillRect(viewport()->rect(), palette.panel);
    painter.setFont(m_theme.wordsFont());
    painter.setPen(palette.muted);
    const int rowHeight = m_cells.empty() ? 0 : m_cells.front().height();
    for (const Series& series : m_series)
        painter.drawText(QRect(margin, series.y - verticalScrollBar()->value(), m_labelWidth, rowHeight),
                         Qt::AlignVCenter | Qt::AlignLeft, series.name);
    for (int point = 0; point < m_timeline.count(); ++point)
        if (cellRect(point).adjusted(-2, -2, 2, 2).intersects(event->rect()))
            paintCell(painter, point);
}

void ReleaseTimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

int ReleaseTimelineView::neighbour(int rows) const {
    if (m_current < 0)
        return 0;
    const QRect here = m_cells[static_cast<size_t>(m_current)];
    int best = m_current;
    int bestY = 0;
    for (int point = m_current + rows; point >= 0 && point < m_timeline.count(); point += rows) {
        const QRect there = m_cells[static_cast<size_t>(point)];
        if (there.top() == here.top())
            continue;
        if (best != m_current && there.top() != bestY)
            break;
        const bool nearer =
            best == m_current || std::abs(there.left() - here.left()) <
                                     std::abs(m_cells[static_cast<size_t>(best)].left() - here.left());
        if (nearer) {
            best = point;
            bestY = there.top();
        }
    }
    return best;
}

void ReleaseTimelineView::keyPressEvent(QKeyEvent* event) {
    const Reach reach = event->modifiers() & Qt::ShiftModifier ? Reach::Stretch : Reach::One;
    const int rowHeight = m_cells.empty() ? 1 : m_cells.front().height() + gap;
    const auto page = [&](int direction) {
        for (int row = 0; row < std::max(1, viewport()->height() / rowHeight - 1); ++row)
            select(neighbour(direction), reach);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        select(m_current - 1, reach);
        return;
    case Qt::Key_Right:
        select(m_current + 1, reach);
        return;
    case Qt::Key_Up:
        select(neighbour(-1), reach);
        return;
    case Qt::Key_Down:
        select(neighbour(1), reach);
        return;
    case Qt::Key_PageUp:
        page(-1);
        return;
    case Qt::Key_PageDown:
        page(1);
        return;
    case Qt::Key_Home:
        select(0, reach);
        return;
    case Qt::Key_End:
        select(m_timeline.count() - 1, reach);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (range())
            Q_EMIT openWanted();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ReleaseTimelineView::mousePressEvent(QMouseEvent* event) {
    const int point = pointAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && point >= 0)
        select(point,
               event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier) ? Reach::Stretch : Reach::One);
}

void ReleaseTimelineView::mouseMoveEvent(QMouseEvent* event) {
    const int point = pointAt(event->position().toPoint());
    if ((event->buttons() & Qt::LeftButton) && point >= 0)
        select(point, Reach::Stretch);
}

void ReleaseTimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && pointAt(event->position().toPoint()) >= 0 && range())
        Q_EMIT openWanted();
}

void ReleaseTimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReleaseTimelineView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString ReleaseTimelineView::toolTip(int point) const {
    const ReleasePoint& release = m_timeline.at(point);
    QStringList lines{tr("%1: %2").arg(release.tag, releaseVerdict(m_timeline, point))};
    if (const QString counts = releaseCounts(release); !counts.isEmpty())
        lines << counts;
    for (size_t i = 0; i < std::min(mostNamed, release.calling.size()); ++i)
        lines << theme::glyph(release.calling[i].verdict) + QStringLiteral("  ") + release.calling[i].name;
    if (release.calling.size() > mostNamed)
        lines << tr("and %n more", nullptr, static_cast<int>(release.calling.size() - mostNamed));
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>")) +
           QStringLiteral("</p>");
}

bool ReleaseTimelineView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = pointAt(help->pos());
    if (point < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTip(point), viewport(), cellRect(point));
    return true;
}

} // namespace portside::views
