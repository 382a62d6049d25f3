// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of the function list looks: chip, name cut in the middle, counts or state at the end.
#pragma once

#include <QStyledItemDelegate>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class FunctionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FunctionDelegate(const theme::Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFile(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const theme::Theme& m_theme;
};

} // namespace portside::views
