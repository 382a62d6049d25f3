// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of each verdict class: as text for gutters and words, as a painted chip for lists and panels.
#pragma once

#include "ui/render/RowModel.h"
#include "ui/theme/Palette.h"

#include <QString>

class QPainter;
class QRectF;

namespace portside::theme {

QString glyph(render::VerdictClass verdict);
/// Missing behavioural lines have a sign of their own; None and filler have none.
QString glyph(const render::Cell& cell);

/// A rounded square in the class's mark colour around its glyph.
void paintChip(QPainter& painter, const QRectF& square, render::VerdictClass verdict, const Palette& palette);

/// Thin diagonal lines across the rectangle; continuous from one rectangle to the next.
void paintHatch(QPainter& painter, const QRectF& area, const QColor& colour, qreal spacing);

} // namespace portside::theme
