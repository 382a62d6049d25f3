// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text over several lines that never asks for more width than it is given: a name too long for a line breaks
// anywhere.
#pragma once

#include <QFont>
#include <QLabel>

#include <optional>

class QPainter;

namespace portside::views {

class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    /// Draws what stands between backticks in this font, without them. Only the look: text() keeps them.
    void setCodeFont(const QFont& font);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Draws when there is a painter.
    QSize laidOut(int width, QPainter* painter) const;

    std::optional<QFont> m_codeFont;
};

} // namespace portside::views
