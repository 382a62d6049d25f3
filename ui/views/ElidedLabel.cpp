// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ElidedLabel.h"

#include <QEvent>

#include <algorithm>

namespace portside::views {

namespace {

constexpr int leastWidth = 64;

} // namespace

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent) : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
    setIndent(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setWords(const QString& words, const QString& toolTip) {
    m_words = words;
    m_toolTip = toolTip;
    setAccessibleName(words);
    measure();
}

void ElidedLabel::measure() {
    ensurePolished();
    setText(m_words);
    m_whole = QLabel::sizeHint();
    updateGeometry();
    cut();
}

bool ElidedLabel::event(QEvent* event) {
    const bool done = QLabel::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
    return done;
}

QSize ElidedLabel::sizeHint() const { return m_whole + QSize(1, 0); }

QSize ElidedLabel::minimumSizeHint() const {
    return {std::min(m_whole.width() + 1, leastWidth), m_whole.height()};
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
