// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/AuditDelegate.h"

#include "ui/models/AuditModel.h"
#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>

namespace portside::views {

using models::AuditModel;

namespace {

constexpr int edge = 8;
constexpr int chip = 18;
constexpr int gap = 8;

} // namespace

AuditDelegate::AuditDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void AuditDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const theme::Palette& palette = m_theme.palette();
    const QRect cell = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(cell, palette.current);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, palette.hover);
    if (selected && index.column() == AuditModel::Function)
        painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), palette.accent);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), palette.accent);
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), palette.accent);
    }
    QRect room = cell.adjusted(edge, 0, -edge, 0);
    if (index.column() == AuditModel::Verdict) {
        const QRectF square(room.left(), room.center().y() - chip / 2.0 + 0.5, chip, chip);
        theme::paintChip(*painter, square,
                         static_cast<render::VerdictClass>(index.data(models::ClassRole).toInt()), palette);
        room.setLeft(room.left() + chip + gap);
    }
    const bool code = index.data(models::NameInCodeRole).toBool();
    const QFont font = code ? m_theme.quoteFont() : m_theme.wordsFont();
    const bool quiet = index.column() == AuditModel::File || index.column() == AuditModel::Tracked ||
                       index.column() == AuditModel::Categories;
    painter->setFont(font);
    painter->setPen(quiet ? palette.muted : palette.text);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(room, static_cast<int>(alignment),
                      QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(),
                                                    code ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
    painter->restore();
}

QSize AuditDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int height = std::max(chip + 8, QFontMetrics(m_theme.wordsFont()).height() + 10);
    const QFont font =
        index.data(models::NameInCodeRole).toBool() ? m_theme.quoteFont() : m_theme.wordsFont();
    return {QFontMetrics(font).horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * edge, height};
}

} // namespace portside::views
