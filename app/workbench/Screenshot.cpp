// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/Screenshot.h"

#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

namespace portside::app {

namespace {

constexpr int settleMs = 400; ///< for layouts and for the offer of the start page
constexpr int cannotJudge = 4;

} // namespace

void takeScreenshot(window::MainWindow& window, const QString& file, bool waitForSubject) {
    const auto take = [&window, file, waitForSubject] {
        using Page = window::MainWindow::Page;
        const bool shown = !waitForSubject || window.page() == Page::Review || window.page() == Page::Audit;
        if (window.page() == Page::Review)
            window.reviewPage().selectFirstFlagged();
        QTimer::singleShot(settleMs, &window, [&window, file, shown] {
            const bool written = window.grab().save(file);
            QApplication::exit(shown && written ? 0 : cannotJudge);
        });
    };
    if (waitForSubject)
        QObject::connect(&window, &window::MainWindow::settledDown, &window, take);
    else
        QTimer::singleShot(settleMs, &window, take);
}

} // namespace portside::app
