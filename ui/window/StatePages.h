// SPDX-License-Identifier: GPL-3.0-or-later
// The two pages between asking and reading: how far it is, and what went wrong. One sentence, one action each.
#pragma once

#include "core/base/Result.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace portside::window {

class LoadingPage : public QWidget {
    Q_OBJECT
public:
    explicit LoadingPage(QWidget* parent = nullptr);

    void begin(const QString& what);
    /// `total` 0: unknown.
    void progress(const QString& stage, int done, int total);

Q_SIGNALS:
    void cancelWanted();

private:
    QLabel* m_what;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

class ErrorPage : public QWidget {
    Q_OBJECT
public:
    explicit ErrorPage(QWidget* parent = nullptr);

    void show(const QString& what, const base::Error& error);
    using QWidget::show;

Q_SIGNALS:
    void retryWanted();
    void startWanted();
    void settingsWanted();

private:
    QLabel* m_what;
    QLabel* m_message;
    QLabel* m_advice;
    QPushButton* m_action;
    bool m_toSettings = false;
};

} // namespace portside::window
