// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/LinkButton.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace portside::views {

namespace {

constexpr int padding = 4;

} // namespace

LinkButton::LinkButton(const theme::Theme& theme, const QString& words, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_words(words) {
    setCursor(Qt::PointingHandCursor);
    setToolTip(words.toHtmlEscaped());
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_words) + padding + 3, fontMetrics().height() + padding};
}

QSize LinkButton::minimumSizeHint() const { return {32, sizeHint().height()}; }

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Palette& palette = m_theme.palette();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    QFont font = this->font();
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(palette.accent);
    const QRect room = rect().adjusted(1, 0, -padding, 0); // flush with the words above and below
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_words, Qt::ElideMiddle, room.width()));
}

} // namespace portside::views
