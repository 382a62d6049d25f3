// SPDX-License-Identifier: GPL-3.0-or-later
// Top of the start page after a crash or kill: which review was open, and the way back into it.
#pragma once

#include <QFrame>

class QPushButton;

namespace portside::views {
class ElidedLabel;
}

namespace portside::window {

class InterruptedStrip : public QFrame {
    Q_OBJECT
public:
    explicit InterruptedStrip(QWidget* parent);

    void offer(const QString& title);
    void takeFocus();

Q_SIGNALS:
    void resumeWanted();
    void dismissed();

private:
    views::ElidedLabel* m_words;
    QPushButton* m_resume;
};

} // namespace portside::window
