// SPDX-License-Identifier: GPL-3.0-or-later
// The roll-up of the review in one line: its verdict, how much still needs a person, and the way to the next case.
#pragma once

#include "ui/render/VerdictClass.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class KeyButton;

class Banner : public QWidget {
    Q_OBJECT
public:
    Banner(const theme::Theme& theme, QWidget* parent = nullptr);

    void show(render::VerdictClass verdict, const QString& word, int open, int functions);
    using QWidget::show;

Q_SIGNALS:
    void nextWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    render::VerdictClass m_class = render::VerdictClass::None;
    QLabel* m_verdict;
    QLabel* m_count;
    QProgressBar* m_progress;
    KeyButton* m_next;
};

} // namespace portside::views
