// SPDX-License-Identifier: GPL-3.0-or-later
// The tests, or with --decide the one that they kill.
#include "tests/endurance/Decider.h"

#include <QApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 5 && words[1] == QLatin1String("--decide"))
        portside::endurance::decideForEver(words[2].toStdString(), words[3].toStdString(), words[4].toUInt());
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
