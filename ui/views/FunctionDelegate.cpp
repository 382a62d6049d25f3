// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/FunctionDelegate.h"

#include "ui/models/Roles.h"
#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace portside::views {

using render::VerdictClass;

namespace {

constexpr int edge = 12;
constexpr int indent = 20;
constexpr int chip = 18;
constexpr int gap = 8;
constexpr int padding = 4;

QFont smaller(QFont font) {
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() - 1));
    return font;
}

} // namespace

FunctionDelegate::FunctionDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void FunctionDelegate::paintFile(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const theme::Palette& palette = m_theme.palette();
    const QRect row = option.rect;
    const bool open = option.state & QStyle::State_Open;
    QPainterPath arrow;
    const QPointF centre(row.left() + edge + 4, row.center().y() + 1);
    if (open) {
        arrow.moveTo(centre + QPointF(-4, -2));
        arrow.lineTo(centre + QPointF(4, -2));
        arrow.lineTo(centre + QPointF(0, 3));
    } else {
        arrow.moveTo(centre + QPointF(-2, -4));
        arrow.lineTo(centre + QPointF(3, 0));
        arrow.lineTo(centre + QPointF(-2, 4));
    }
    arrow.closeSubpath();
    painter->fillPath(arrow, palette.muted);
    QFont font = m_theme.wordsFont();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(palette.muted);
    const QRect text = row.adjusted(edge + 14, 0, -edge, 0);
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, text.width()));
}

void FunctionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const theme::Palette& palette = m_theme.palette();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    if (selected)
        painter->fillRect(row, palette.current);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, palette.hover);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), palette.accent);
    if (focused) {
        painter->setPen(QPen(palette.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (index.data(models::IsFileRole).toBool()) {
        paintFile(painter, option, index);
        painter->restore();
        return;
    }

    const bool settled = index.data(models::SettledRole).toBool();
    const auto verdict =
        settled ? VerdictClass::Settled : static_cast<VerdictClass>(index.data(models::ClassRole).toInt());
    const QRectF square(row.left() + indent, row.center().y() - chip / 2.0 + 0.5, chip, chip);
    theme::paintChip(*painter, square, verdict, palette);

    const QRect room = row.adjusted(indent + chip + gap, padding, -edge, -padding);
    const QFont words = m_theme.wordsFont();
    const QFont small = smaller(words);
    const QFont code = index.data(models::NameInCodeRole).toBool() ? m_theme.quoteFont() : words;
    const QString details = index.data(models::DetailRole).toString();
    QRect top = room;
    if (!details.isEmpty())
        top.setHeight(std::max(QFontMetrics(code).height(), QFontMetrics(words).height()));
    const QString counts = index.data(models::TrailRole).toString();
    const int countsWidth = QFontMetrics(small).horizontalAdvance(counts);
    if (!counts.isEmpty()) {
        painter->setFont(small);
        painter->setPen(palette.muted);
        painter->drawText(top, Qt::AlignVCenter | Qt::AlignRight, counts);
        top.setRight(top.right() - countsWidth - gap);
    }
    painter->setFont(code);
    const bool quiet = index.data(models::ViewedRole).toBool() && !index.data(models::NeedsMeRole).toBool();
    painter->setPen(quiet ? palette.muted : palette.text);
    painter->drawText(
        top, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(code).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, top.width()));
    painter->setFont(small);
    painter->setPen(palette.muted);
    painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(details, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize FunctionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFont words = m_theme.wordsFont();
    const int height = QFontMetrics(words).height();
    if (index.data(models::IsFileRole).toBool())
        return {120, height + 12};
    if (index.data(models::DetailRole).toString().isEmpty())
        return {120, std::max(chip + 8, height + 10)};
    const int name = std::max(height, QFontMetrics(m_theme.quoteFont()).height());
    return {120, name + QFontMetrics(smaller(words)).height() + 2 * padding + 1};
}

} // namespace portside::views
