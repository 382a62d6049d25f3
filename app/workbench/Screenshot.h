// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the real window for documentation: waits until what was asked for is judged, writes the picture, ends
// the program.
#pragma once

#include <QString>

namespace portside::window {
class MainWindow;
}

namespace portside::app {

/// Ends with exit code 0, or 4 when the subject could not be judged or the picture not be written.
void takeScreenshot(window::MainWindow& window, const QString& file, bool waitForSubject);

} // namespace portside::app
