// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the tool bar in the colours of a palette. They are strokes of one colour and never stand alone: a word
// or a tooltip goes with each.
#pragma once

#include "ui/theme/Palette.h"

#include <QIcon>
#include <QString>

namespace portside::theme {

/// `name` as in resources/icons, without the ending. 20x16: at its right there is air for a word.
QIcon icon(const QString& name, const Palette& palette);

} // namespace portside::theme
