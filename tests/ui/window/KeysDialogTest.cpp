// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeysDialog.h"

#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"
#include "ui/theme/Theme.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QSet>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

TEST(KeysDialog, listsEveryKeyOfEveryAction) {
    const support::TemporaryFolder folder;
    theme::Theme theme;
    settings::Settings settings(QString::fromStdString(folder.path("settings.ini")));
    MainWindow window(theme, settings, {}, QString::fromStdString(folder.path("reviews")));
    window.openReview(support::exampleChange(), QString::fromStdString(folder.path("one.portside")), false);
    const KeysDialog dialog(theme, *window.menuBar());
    QSet<QString> listed;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        for (const QString& key : label->text().split(QStringLiteral("  ")))
            listed.insert(key);
    int keys = 0;
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (action->objectName().isEmpty() || action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_TRUE(listed.contains(key.toString(QKeySequence::NativeText)))
                << action->objectName().toStdString() << ' ' << key.toString().toStdString();
            ++keys;
        }
    }
    EXPECT_GT(keys, 30);
}

TEST(KeysDialog, aTagRangeHasNoThirdVerdict) {
    const support::TemporaryFolder folder;
    theme::Theme theme;
    settings::Settings settings(QString::fromStdString(folder.path("settings.ini")));
    MainWindow window(theme, settings, {}, QString::fromStdString(folder.path("reviews")));
    window.openReview(support::exampleRange(), QString::fromStdString(folder.path("one.portside")), false);
    const KeysDialog dialog(theme, *window.menuBar());
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        EXPECT_NE(label->text(), QStringLiteral("3"));
}

} // namespace
} // namespace portside::window
