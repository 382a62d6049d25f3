// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known about the open review before anything else: that it is read only and why, that its file was
// damaged, that its sign-off is void. One line with at most one thing to do about it. Hidden while there is nothing.
#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class WrappedLabel;

class NoticeStrip : public QWidget {
    Q_OBJECT
public:
    NoticeStrip(const theme::Theme& theme, QWidget* parent = nullptr);

    enum class Weight { Fine, Warning };
    /// `action` is the button's words; empty: no button.
    void show(Weight weight, const QStringList& sentences, const QString& action = {});
    using QWidget::show;
    QString words() const;

Q_SIGNALS:
    void actionWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    WrappedLabel* m_words;
    QPushButton* m_action;
    Weight m_weight = Weight::Fine;
};

} // namespace portside::views
