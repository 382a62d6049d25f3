// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/VerdictChip.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"

#include <QPainter>

namespace portside::views {

VerdictChip::VerdictChip(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedSize(sizeHint());
}

void VerdictChip::show(render::VerdictClass verdict) {
    m_verdict = verdict;
    setAccessibleName(theme::word(verdict));
    setVisible(verdict != render::VerdictClass::None);
    update();
}

void VerdictChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    theme::paintChip(painter, QRectF(1, 1, 18, 18), m_verdict, m_theme.palette());
}

} // namespace portside::views
