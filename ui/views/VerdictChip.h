// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of a verdict class as a small widget.
#pragma once

#include "ui/render/VerdictClass.h"

#include <QWidget>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class VerdictChip : public QWidget {
    Q_OBJECT
public:
    VerdictChip(const theme::Theme& theme, QWidget* parent = nullptr);

    void show(render::VerdictClass verdict);
    using QWidget::show;
    QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    render::VerdictClass m_verdict = render::VerdictClass::None;
};

} // namespace portside::views
