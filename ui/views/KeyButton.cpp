// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/KeyButton.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace portside::views {

namespace {

constexpr int padding = 12;
constexpr int gap = 8;

QFont capFont(QFont font) {
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() - 2));
    return font;
}

} // namespace

KeyButton::KeyButton(const theme::Theme& theme, const QString& words, const QString& key, CapAt capAt,
                     QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_key(key), m_capAt(capAt) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
}

void KeyButton::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    setAccessibleDescription(m_trail.isEmpty() ? tr("Key %1").arg(m_key) : m_trail);
    updateGeometry();
    update();
}

void KeyButton::setCapShown(bool shown) {
    m_capShown = shown;
    updateGeometry();
    update();
}

void KeyButton::setTrail(const QString& trail) {
    m_trail = trail;
    setWords(m_words);
}

int KeyButton::capWidth() const {
    return m_key.isEmpty() || !m_capShown
               ? 0
               : std::max(18, QFontMetrics(capFont(font())).horizontalAdvance(m_key) + 8);
}

QSize KeyButton::sizeHint() const {
    ensurePolished();
    int width = 2 * padding + fontMetrics().horizontalAdvance(m_words) + capWidth() +
                (m_words.isEmpty() || capWidth() == 0 ? 0 : gap);
    if (!m_trail.isEmpty())
        width += gap + fontMetrics().horizontalAdvance(m_trail);
    return {width, std::max(fontMetrics().height() + 12, 28)};
}

QSize KeyButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    const int least =
        2 * padding + capWidth() + gap + fontMetrics().horizontalAdvance(QStringLiteral("mmmm"));
    return {std::min(whole.width(), least), whole.height()};
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);

    const theme::Palette& palette = m_theme.palette();
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    if (capWidth() > 0) {
        const int width = capWidth();
        const int height = 18;
        const int left = m_capAt == CapAt::Start ? room.left() : room.right() - width + 1;
        const QRectF cap(left + 0.5, room.center().y() - height / 2 + 0.5, width - 1, height - 1);
        painter.setPen(palette.border);
        painter.setBrush(palette.panel);
        painter.drawRoundedRect(cap, 3, 3);
        painter.setFont(capFont(font()));
        painter.setPen(palette.muted);
        painter.drawText(cap, Qt::AlignCenter, m_key);
        if (m_capAt == CapAt::Start)
            room.setLeft(left + width + gap);
        else
            room.setRight(left - gap);
    }
    painter.setFont(font());
    if (!m_trail.isEmpty()) {
        painter.setPen(palette.muted);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_trail);
        room.setRight(room.right() - fontMetrics().horizontalAdvance(m_trail) - gap);
    }
    painter.setPen(isEnabled() ? palette.text : palette.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
}

} // namespace portside::views
