// SPDX-License-Identifier: GPL-3.0-or-later
// Where the verdict, the text and the version bounds of a sync pull request contradict each other, one line each. Hidden
// while they agree.
#pragma once

#include <QStringList>
#include <QWidget>

namespace portside::theme {
class Theme;
}

namespace portside::views {

class WrappedLabel;

class DisagreementStrip : public QWidget {
    Q_OBJECT
public:
    DisagreementStrip(const theme::Theme& theme, QWidget* parent = nullptr);

    /// One sentence each, without a full stop.
    void show(const QStringList& sentences);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    WrappedLabel* m_words;
};

} // namespace portside::views
