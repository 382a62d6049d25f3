// SPDX-License-Identifier: GPL-3.0-or-later
// A list of places in code below the panes, to go through one by one: definitions, calls. It finds none itself.
#pragma once

#include "core/compare/SideBySide.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QTreeWidget;

namespace portside::theme {
class Theme;
}

namespace portside::views {

struct Place {
    compare::Side side = compare::Side::Botocore;
    QString path;
    int line = 0;
    QString function;    ///< what it stands in
    QString text;        ///< the line
    bool byName = false; ///< nothing but the name says that it is meant
};

class PlaceList : public QWidget {
    Q_OBJECT
public:
    PlaceList(const theme::Theme& theme, QWidget* parent = nullptr);

    void show(const QString& title, std::vector<Place> places);
    using QWidget::show;
    void takeFocus();

Q_SIGNALS:
    void wanted(compare::Side side, const QString& path, int line);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void leave();

    const theme::Theme& m_theme;
    QLabel* m_title;
    QTreeWidget* m_list;
    std::vector<Place> m_places;
};

} // namespace portside::views
