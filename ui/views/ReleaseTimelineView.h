// SPDX-License-Identifier: GPL-3.0-or-later
// The releases between two tags, one cell each in reading order, coloured by verdict; a stretch of them is selected with
// keys or the mouse. It shows what it is given and opens nothing itself.
#pragma once

#include "ui/render/ReleaseTimeline.h"

#include <QAbstractScrollArea>

#include <vector>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class ReleaseTimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    ReleaseTimelineView(const theme::Theme& theme, QWidget* parent = nullptr);

    /// The selection stays while the releases are the same ones.
    void show(render::ReleaseTimeline timeline);
    using QWidget::show;
    const render::ReleaseTimeline& timeline() const { return m_timeline; }

    enum class Reach { One, Stretch };
    /// Stretch keeps the other end where it is. Points out of bounds are clamped.
    void select(int point, Reach reach);
    int current() const { return m_current; } ///< -1 until one is selected
    /// The two releases that would be opened: the ends of the stretch, or of one release the one before it and itself.
    /// nullopt without a selection and for the first release alone.
    std::optional<std::pair<int, int>> range() const;

    /// In coordinates of the viewport.
    QRect cellRect(int point) const;
    /// -1 beside the cells.
    int pointAt(const QPoint& place) const;
    QString spoken(int point) const;

    QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    void selectionMoved();
    void openWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void layOut();
    void paintCell(QPainter& painter, int point) const;
    /// The nearest cell one row up (-1) or down (1); the same when there is none.
    int neighbour(int rows) const;
    QString toolTip(int point) const;
    void announce();

    struct Series {
        QString name;
        int y = 0;
    };
    const theme::Theme& m_theme;
    render::ReleaseTimeline m_timeline;
    std::vector<QRect> m_cells; ///< in coordinates of the content
    std::vector<Series> m_series;
    int m_labelWidth = 0;
    int m_current = -1;
    int m_anchor = -1;
};

} // namespace portside::views
