// SPDX-License-Identifier: GPL-3.0-or-later
// How a cell of the audit's table looks: the verdict with its sign, names in code, the rest in words.
#pragma once

#include <QStyledItemDelegate>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class AuditDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    AuditDelegate(const theme::Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const theme::Theme& m_theme;
};

} // namespace portside::views
