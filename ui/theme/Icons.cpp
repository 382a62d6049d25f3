// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace portside::theme {

namespace {

constexpr int side = 16;
constexpr int width = side + 4; ///< air before the word beside it

QPixmap drawn(QByteArray strokes, const QColor& colour, int scale) {
    strokes.replace("#000000", colour.name(QColor::HexRgb).toLatin1());
    QPixmap picture(width * scale, side * scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(strokes).render(&painter, QRectF(0, 0, side * scale, side * scale));
    picture.setDevicePixelRatio(scale);
    return picture;
}

} // namespace

QIcon icon(const QString& name, const Palette& palette) {
    QFile file(QStringLiteral(":/portside/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray strokes = file.readAll();
    QIcon icon;
    for (int scale = 1; scale <= 4; ++scale) {
        icon.addPixmap(drawn(strokes, palette.text, scale), QIcon::Normal);
        icon.addPixmap(drawn(strokes, palette.border, scale), QIcon::Disabled);
    }
    return icon;
}

} // namespace portside::theme
