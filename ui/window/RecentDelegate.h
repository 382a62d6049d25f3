// SPDX-License-Identifier: GPL-3.0-or-later
// How a recent review looks on the start page: chip, title, verdict and how many cases are open.
#pragma once

#include "ui/settings/Settings.h"

#include <QStyledItemDelegate>

class QListWidgetItem;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class RecentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole + 1, ClassRole, StateRole };

    RecentDelegate(const theme::Theme& theme, QObject* parent);
    /// Owned by the caller.
    static QListWidgetItem* item(const settings::RecentReview& review);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const theme::Theme& m_theme;
};

} // namespace portside::window
