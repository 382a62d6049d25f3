// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/WrappedLabel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace portside::views {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
        QTextLayout layout(line, font());
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
