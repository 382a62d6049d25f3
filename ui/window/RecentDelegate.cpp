// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/RecentDelegate.h"

#include "ui/theme/Glyphs.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"

#include <QListWidgetItem>
#include <QLocale>
#include <QPainter>

namespace portside::window {

using render::VerdictClass;

namespace {

VerdictClass classOfToken(const QString& token) {
    if (token == QLatin1String("no-port"))
        return VerdictClass::Mirrored;
    if (token == QLatin1String("port-required"))
        return VerdictClass::Behavioural;
    const VerdictClass verdict = render::classOfWord(token.toStdString());
    return verdict == VerdictClass::None ? VerdictClass::NotJudged : verdict;
}

} // namespace

RecentDelegate::RecentDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QListWidgetItem* RecentDelegate::item(const settings::RecentReview& review) {
    auto* item = new QListWidgetItem(review.title);
    const QString state = QStringList{theme::verdictWord(review.verdict.toStdString()),
                                      review.open > 0 ? tr("%1 open").arg(review.open) : tr("nothing open"),
                                      QLocale().toString(review.opened, QLocale::ShortFormat)}
                              .join(QStringLiteral(" · "));
    item->setData(PathRole, review.path);
    item->setData(ClassRole, static_cast<int>(classOfToken(review.verdict)));
    item->setData(StateRole, state);
    item->setData(Qt::AccessibleTextRole, review.title + QStringLiteral(", ") + state);
    item->setToolTip(review.path.toHtmlEscaped());
    return item;
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const theme::Palette& palette = m_theme.palette();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? palette.current : palette.hover);
        painter->drawRoundedRect(QRectF(row).adjusted(0, 1, 0, -1), 4, 4);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 1.5, -0.5, -1.5), 4, 4);
    }
    theme::paintChip(*painter, QRectF(row.left() + 8, row.center().y() - 9, 18, 18),
                     static_cast<VerdictClass>(index.data(ClassRole).toInt()), palette);
    const QRect room = row.adjusted(36, 6, -8, -6);
    QFont words = m_theme.wordsFont();
    const QFontMetrics metrics(words);
    painter->setFont(words);
    painter->setPen(palette.text);
    painter->drawText(
        room, Qt::AlignTop | Qt::AlignLeft,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->setPen(palette.muted);
    painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                      metrics.elidedText(index.data(StateRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, 2 * QFontMetrics(m_theme.wordsFont()).height() + 16};
}

} // namespace portside::window
