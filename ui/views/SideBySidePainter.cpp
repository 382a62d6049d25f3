// SPDX-License-Identifier: GPL-3.0-or-later
// How SideBySideView draws what is on screen.
#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/SideBySideView.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace portside::views {

using render::Cell;
using render::VerdictClass;

namespace {

constexpr qreal hatchSpacing = 8;
constexpr int barWidth = 3;

} // namespace

void SideBySideView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const theme::Palette& palette = m_theme.palette();
    painter.fillRect(event->rect(), palette.base);
    painter.setFont(m_font);
    const int top = verticalScrollBar()->value();
    const int first = std::clamp((top + event->rect().top()) / m_rowHeight, 0, m_folding.count());
    const int last = std::min(m_folding.count(), (top + event->rect().bottom()) / m_rowHeight + 1);
    for (int pane = 0; pane < m_model.paneCount(); ++pane) {
        if (pane == m_foldedPane)
            continue;
        if (!m_model.panes[static_cast<size_t>(pane)].absent.isEmpty())
            paintAbsent(painter, pane);
        else
            paintPane(painter, pane, first, last);
    }
    for (int pane = 1; pane < m_model.paneCount(); ++pane)
        painter.fillRect(QRect(areaOf(pane).left, 0, 1, viewport()->height()), palette.border);
    for (int at = first; at < last; ++at)
        if (const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(at)];
            screen.isFold())
            paintFold(painter, screen, yOf(at));
    if (m_foldedPane >= 0)
        paintStrip(painter, first, last);
    if (m_screenRow >= first && m_screenRow < last) {
        const int y = yOf(m_screenRow);
        QColor line = palette.accent;
        if (!hasFocus())
            line.setAlpha(140);
        const int thick = hasFocus() ? 2 : 1;
        painter.fillRect(QRect(0, y, viewport()->width(), thick), line);
        painter.fillRect(QRect(0, y + m_rowHeight - thick, viewport()->width(), thick), line);
    }
}

void SideBySideView::paintPane(QPainter& painter, int pane, int first, int last) {
    const PaneArea area = areaOf(pane);
    const theme::Palette& palette = m_theme.palette();
    painter.save();
    painter.setClipRect(QRect(area.left, 0, area.right - area.left, viewport()->height()));
    for (int at = first; at < last; ++at) {
        const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(at)];
        if (screen.isFold())
            continue;
        paintCellGround(painter, cell(screen.row, pane), area, yOf(at));
    }
    painter.setClipRect(QRect(area.code - 4, 0, area.right - area.code + 4, viewport()->height()));
    for (int at = first; at < last; ++at) {
        const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(at)];
        if (screen.isFold() || cell(screen.row, pane).isFiller())
            continue;
        paintSelection(painter, screen.row, pane, area, yOf(at));
        paintHits(painter, screen.row, pane, area, yOf(at));
        paintMarks(painter, screen.row, pane, area, yOf(at));
        paintCellText(painter, screen.row, pane, area, yOf(at));
        const Cell& at2 = cell(screen.row, pane);
        if (!palette.tinted && at2.isFlagged()) {
            // High contrast has no tints: the word itself stands at the end of the line.
            QFont bold = m_font;
            bold.setBold(true);
            painter.setFont(bold);
            const QString word = theme::word(at2.verdict);
            const int width = QFontMetrics(bold).horizontalAdvance(word) + 16;
            const QRect place(area.right - width, yOf(at), width, m_rowHeight);
            painter.fillRect(place.adjusted(0, 2, 0, -2), palette.base);
            painter.setPen(palette.of(at2.verdict).mark);
            painter.drawText(place, Qt::AlignCenter, word);
            painter.setFont(m_font);
        }
    }
    painter.restore();
}

void SideBySideView::paintCellGround(QPainter& painter, const Cell& at, const PaneArea& area, int y) {
    const theme::Palette& palette = m_theme.palette();
    const QRect ground(area.bar, y, area.right - area.bar, m_rowHeight);
    if (at.isFiller()) {
        // The hatch moves with the rows: its phase is that of the content.
        painter.save();
        const int scrolled = verticalScrollBar()->value();
        painter.translate(0, -scrolled);
        theme::paintHatch(painter, ground.translated(0, scrolled), palette.hatch, hatchSpacing);
        painter.restore();
        return;
    }
    painter.setFont(m_font);
    const bool judged = at.verdict != VerdictClass::None;
    if (judged) {
        const theme::ClassColours& colours = palette.of(at.verdict);
        painter.fillRect(ground, at.quiet ? palette.base : colours.tint);
        if (at.verdict == VerdictClass::Ambiguous && palette.tinted) {
            QColor veil = colours.mark;
            veil.setAlpha(38);
            painter.save();
            const int scrolled = verticalScrollBar()->value();
            painter.translate(0, -scrolled);
            theme::paintHatch(painter, ground.translated(0, scrolled), veil, hatchSpacing);
            painter.restore();
        }
        painter.fillRect(QRect(area.bar, y, barWidth, m_rowHeight), colours.mark);
        QFont bold = m_font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colours.mark);
        painter.drawText(QRect(area.glyph, y, 2 * m_digitWidth + 4, m_rowHeight), Qt::AlignCenter,
                         theme::glyph(at));
        painter.setFont(m_font);
    }
    painter.setPen(palette.muted);
    painter.drawText(QRect(area.left, y, area.numberRight - area.left, m_rowHeight),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(at.line));
}

void SideBySideView::paintCellText(QPainter& painter, int row, int pane, const PaneArea& area, int y) {
    painter.setPen(m_theme.palette().text);
    layoutOf(row, pane)->draw(&painter, QPointF(textLeft(area), y + m_textTop));
}

void SideBySideView::paintMarks(QPainter& painter, int row, int pane, const PaneArea& area, int y) {
    const Cell& at = cell(row, pane);
    if (at.marks.empty())
        return;
    const render::ModelRow& whole = m_model.rows[static_cast<size_t>(row)];
    const VerdictClass verdict = at.verdict != VerdictClass::None ? at.verdict : whole.worst;
    const QTextLine line = layoutOf(row, pane)->lineAt(0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().of(verdict).mark, 1.5));
    painter.setBrush(Qt::NoBrush);
    const double left = textLeft(area);
    for (const render::ColumnRange& mark : at.marks) {
        const double from = left + line.cursorToX(mark.begin);
        const double to = left + line.cursorToX(mark.end);
        painter.drawRoundedRect(QRectF(from - 0.75, y + 1.25, to - from + 1.5, m_rowHeight - 2.5), 3, 3);
    }
    painter.restore();
}

void SideBySideView::paintSelection(QPainter& painter, int row, int pane, const PaneArea& area, int y) {
    if (!hasSelection() || m_selection->pane != pane)
        return;
    const auto [from, to] = std::minmax(m_selection->anchor, m_selection->caret);
    if (row < from.row || row > to.row)
        return;
    const QTextLine line = layoutOf(row, pane)->lineAt(0);
    const double left = textLeft(area);
    const double begin = row == from.row ? line.cursorToX(from.column) : 0;
    const auto length = static_cast<int>(cell(row, pane).shown.text.size());
    // A line that is selected to its end shows that its line break is, too.
    const double end = row == to.row ? line.cursorToX(to.column) : line.cursorToX(length) + m_digitWidth;
    painter.fillRect(QRectF(left + begin, y, end - begin, m_rowHeight), m_theme.palette().selection);
}

void SideBySideView::paintHits(QPainter& painter, int row, int pane, const PaneArea& area, int y) {
    const auto [from, to] =
        std::equal_range(m_hits.begin(), m_hits.end(), render::Hit{row, pane, {}},
                         [](const render::Hit& one, const render::Hit& other) {
                             return std::pair(one.row, one.pane) < std::pair(other.row, other.pane);
                         });
    if (from == to)
        return;
    const QTextLine line = layoutOf(row, pane)->lineAt(0);
    const double left = textLeft(area);
    for (auto hit = from; hit != to; ++hit) {
        const double begin = left + line.cursorToX(hit->columns.begin);
        const double end = left + line.cursorToX(hit->columns.end);
        const QRectF place(begin, y + 2, end - begin, m_rowHeight - 4);
        painter.fillRect(place, m_theme.palette().selection);
        if (hit - m_hits.begin() == m_hit) {
            painter.setPen(QPen(m_theme.palette().accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place);
        } else {
            painter.fillRect(QRectF(begin, y + m_rowHeight - 3, end - begin, 1), m_theme.palette().accent);
        }
    }
}

void SideBySideView::paintStrip(QPainter& painter, int first, int last) {
    const theme::Palette& palette = m_theme.palette();
    const PaneArea area = areaOf(m_foldedPane);
    const QRect strip(area.left, 0, area.right - area.left, viewport()->height());
    painter.fillRect(strip, palette.panel);
    painter.fillRect(QRect(strip.left(), 0, 1, strip.height()), palette.border);
    painter.fillRect(QRect(strip.right(), 0, 1, strip.height()), palette.border);
    // What is folded away still shows where it is judged.
    for (int at = first; at < last; ++at) {
        const render::ScreenRow& screen = m_folding.screenRows()[static_cast<size_t>(at)];
        const Cell& cell = this->cell(screen.row, m_foldedPane);
        if (!screen.isFold() && cell.verdict != VerdictClass::None)
            painter.fillRect(QRect(strip.left() + 2, yOf(at), barWidth, m_rowHeight),
                             palette.of(cell.verdict).mark);
    }
    painter.save();
    painter.setFont(m_theme.wordsFont());
    painter.setPen(palette.accent);
    painter.translate(strip.left(), strip.top());
    painter.rotate(90);
    painter.drawText(QRect(12, -strip.width() + 2, strip.height() - 12, strip.width() - 4),
                     Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("▴ ") + paneName(m_foldedPane));
    painter.restore();
}

void SideBySideView::paintFold(QPainter& painter, const render::ScreenRow& screen, int y) {
    const theme::Palette& palette = m_theme.palette();
    const QRect bar(0, y, viewport()->width(), m_rowHeight);
    painter.fillRect(bar, palette.panel);
    painter.fillRect(QRect(0, bar.top(), bar.width(), 1), palette.border);
    painter.fillRect(QRect(0, bar.bottom(), bar.width(), 1), palette.border);
    painter.setFont(m_theme.wordsFont());
    painter.setPen(palette.accent);
    painter.drawText(bar.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("▸ ") + tr("%n unchanged line(s)", nullptr, screen.hidden));
    painter.setFont(m_font);
}

void SideBySideView::paintAbsent(QPainter& painter, int pane) {
    const theme::Palette& palette = m_theme.palette();
    const PaneArea area = areaOf(pane);
    const QRect whole(area.left, 0, area.right - area.left, viewport()->height());
    theme::paintHatch(painter, whole, palette.hatch, hatchSpacing);
    const QString& words = m_model.panes[static_cast<size_t>(pane)].absent;
    painter.setFont(m_theme.wordsFont());
    const QRect room = whole.adjusted(24, 3 * m_rowHeight, -24, -24);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRect text = painter.boundingRect(room, flags, words);
    const QRect card = text.adjusted(-12, -8, 12, 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.border);
    painter.setBrush(palette.base);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(palette.muted);
    painter.drawText(room, flags, words);
    painter.setFont(m_font);
}

} // namespace portside::views
