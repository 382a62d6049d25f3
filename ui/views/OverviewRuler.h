// SPDX-License-Identifier: GPL-3.0-or-later
// The strip beside the scroll bar: where in the function the verdicts are. A click goes there.
#pragma once

#include "ui/render/VerdictClass.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class OverviewRuler : public QWidget {
    Q_OBJECT
public:
    OverviewRuler(const theme::Theme& theme, QWidget* parent);

    /// Asked for with a height in pixels; short functions fill `contentHeight` pixels only.
    using Source = std::function<std::vector<render::VerdictClass>(int pixels)>;
    void setSource(Source source) { m_source = std::move(source); }
    /// Everything in pixels of the content.
    void setExtent(int contentHeight, int visibleFrom, int visibleHeight);

    QSize sizeHint() const override { return {14, 0}; }

Q_SIGNALS:
    /// In pixels of the content.
    void wanted(int contentY);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    int drawnHeight() const;
    void go(int y);

    const theme::Theme& m_theme;
    Source m_source;
    int m_contentHeight = 0;
    int m_visibleFrom = 0;
    int m_visibleHeight = 0;
};

} // namespace portside::views
