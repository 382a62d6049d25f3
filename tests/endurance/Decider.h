// SPDX-License-Identifier: GPL-3.0-or-later
// Someone who takes decisions in the real window, by its keys, as fast as they can, and says each one aloud as soon as
// the window shows it as taken. It is the part of the tests that may be killed at any moment.
#pragma once

#include "core/review/Review.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Theme.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace portside::endurance {

class Decider : public QObject {
public:
    explicit Decider(const std::string& folder);

    /// Opens the review as a person would, and waits for it; false when another page came up instead.
    bool open(const std::string& reviewPath);
    /// Back to the start page: the review is closed.
    void leave();

    /// Types `note`, presses the key of the choice, and looks whether the window shows both. Boxes that come up are
    /// read and closed.
    bool settle(int entry, int choice, const QString& note);
    std::vector<int> entriesToSettle() const;
    /// What boxes said since the last call, one line each.
    QString takeWords();

    window::MainWindow& window() { return m_window; }

private:
    void readBoxes();

    settings::Settings m_settings;
    theme::Theme m_theme;
    window::MainWindow m_window;
    QStringList m_words;
};

/// Decides until it is killed. On standard output: "ready" when the review is open, "taken <note>" for each decision
/// that is shown, "refused <note>" for each that is not.
[[noreturn]] void decideForEver(const std::string& reviewPath, const std::string& folder, unsigned seed);

/// A change with that many functions, half of them for a person to settle, about `bytes` in its file.
review::Review largeChange(size_t functions, size_t bytes);

} // namespace portside::endurance
