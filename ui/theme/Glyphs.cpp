// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace portside::theme {

using render::VerdictClass;

QString glyph(VerdictClass verdict) {
    switch (verdict) {
    case VerdictClass::None:
        return {};
    case VerdictClass::Mirrored:
        return QStringLiteral("=");
    case VerdictClass::Explained:
        return QStringLiteral("a");
    case VerdictClass::Neutral:
        return QStringLiteral("·");
    case VerdictClass::Cosmetic:
        return QStringLiteral("~");
    case VerdictClass::NotJudged:
        return QStringLiteral("×");
    case VerdictClass::Ambiguous:
        return QStringLiteral("?");
    case VerdictClass::Behavioural:
        return QStringLiteral("!");
    case VerdictClass::Settled:
        return QStringLiteral("✓");
    }
    return {};
}

QString glyph(const render::Cell& cell) {
    if (cell.settled)
        return glyph(VerdictClass::Settled);
    if (cell.kind == render::CellKind::Missing && cell.verdict == VerdictClass::Behavioural)
        return QStringLiteral("−");
    return glyph(cell.verdict);
}

void paintChip(QPainter& painter, const QRectF& square, VerdictClass verdict, const Palette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor mark = palette.of(verdict).mark;
    painter.setPen(QPen(mark, 1.5));
    painter.setBrush(palette.base);
    painter.drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    if (verdict == VerdictClass::Settled) {
        // Drawn, because few fonts have a check mark that is centred.
        QPainterPath check;
        const qreal w = square.width();
        check.moveTo(square.left() + w * 0.29, square.top() + w * 0.53);
        check.lineTo(square.left() + w * 0.44, square.top() + w * 0.67);
        check.lineTo(square.left() + w * 0.72, square.top() + w * 0.35);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(check);
    } else {
        QFont font = painter.font();
        font.setPixelSize(std::max(8, static_cast<int>(std::lround(square.height() * 0.66))));
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(square, Qt::AlignCenter, glyph(verdict));
    }
    painter.restore();
}

void paintHatch(QPainter& painter, const QRectF& area, const QColor& colour, qreal spacing) {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    // Lines x + y = k * spacing: the same wherever the area begins, so that adjacent rows join.
    const qreal first = std::floor((area.left() + area.top()) / spacing) * spacing;
    for (qreal sum = first; sum < area.right() + area.bottom() + spacing; sum += spacing)
        painter.drawLine(QPointF(sum - area.top(), area.top()), QPointF(sum - area.bottom(), area.bottom()));
    painter.restore();
}

} // namespace portside::theme
