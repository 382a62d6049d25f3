// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ElidedLabel.h"

#include <algorithm>

namespace portside::views {

namespace {

constexpr int leastWidth = 48;

} // namespace

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent) : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setWords(const QString& words, const QString& toolTip) {
    m_words = words;
    m_toolTip = toolTip;
    setAccessibleName(words);
    updateGeometry();
    cut();
}

int ElidedLabel::frame() const {
    // What the style sheet puts around the text.
    return std::max(0, QLabel::sizeHint().width() - fontMetrics().horizontalAdvance(text()));
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_words) + frame() + 2, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), leastWidth + frame()), QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    cut();
}

void ElidedLabel::cut() {
    const int room = contentsRect().width();
    const QString shown = fontMetrics().elidedText(m_words, m_mode, std::max(room, 0));
    if (shown != text())
        setText(shown);
    const QString full = m_toolTip.isEmpty() ? (shown == m_words ? QString() : m_words) : m_toolTip;
    setToolTip(full.isEmpty()
                   ? full
                   : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(full.toHtmlEscaped()));
}

} // namespace portside::views
