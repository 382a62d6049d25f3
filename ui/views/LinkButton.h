// SPDX-License-Identifier: GPL-3.0-or-later
// A button that looks like a link; its text is cut in the middle where there is no room, whole in the tooltip.
#pragma once

#include <QPushButton>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class LinkButton : public QPushButton {
    Q_OBJECT
public:
    LinkButton(const theme::Theme& theme, const QString& words, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QString m_words;
};

} // namespace portside::views
