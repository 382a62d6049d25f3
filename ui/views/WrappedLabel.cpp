// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/WrappedLabel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace portside::views {

namespace {

/// A line without its backticks, and where the code between them stands.
struct Spelt {
    QString text;
    QList<QTextLayout::FormatRange> code;
};

Spelt speltOut(const QString& line, const QFont& codeFont) {
    const QStringList parts = line.split(QLatin1Char('`'));
    // An odd backtick is one that somebody wrote.
    if (parts.size() % 2 == 0)
        return {line, {}};
    Spelt spelt;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(spelt.text.size());
            range.length = static_cast<int>(parts[i].size());
            range.format.setFont(codeFont);
            spelt.code.append(range);
        }
        spelt.text += parts[i];
    }
    return spelt;
}

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedLabel::setCodeFont(const QFont& font) {
    m_codeFont = font;
    updateGeometry();
    update();
}

QSize WrappedLabel::laidOut(int width, QPainter* painter) const {
    const QMargins margins = contentsMargins();
    const qreal room = std::max(1, width - margins.left() - margins.right());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal y = margins.top();
    qreal widest = 0;
    const QStringList lines = text().split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const Spelt spelt = m_codeFont ? speltOut(line, *m_codeFont) : Spelt{line, {}};
        QTextLayout layout(spelt.text, font());
        layout.setFormats(spelt.code);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
            each.setLineWidth(room);
            each.setPosition(QPointF(margins.left(), y));
            y += each.height();
            widest = std::max(widest, each.naturalTextWidth());
        }
        layout.endLayout();
        if (painter)
            layout.draw(painter, QPointF(0, 0));
    }
    return {static_cast<int>(std::ceil(widest)) + margins.left() + margins.right(),
            static_cast<int>(std::ceil(y)) + margins.bottom()};
}

int WrappedLabel::heightForWidth(int width) const {
    ensurePolished();
    return text().isEmpty() ? 0 : laidOut(width, nullptr).height();
}

QSize WrappedLabel::sizeHint() const {
    ensurePolished();
    return laidOut(QWIDGETSIZE_MAX, nullptr);
}

QSize WrappedLabel::minimumSizeHint() const {
    ensurePolished();
    return {24, fontMetrics().height()};
}

void WrappedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    laidOut(width(), &painter);
}

} // namespace portside::views
