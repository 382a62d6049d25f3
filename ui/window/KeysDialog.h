// SPDX-License-Identifier: GPL-3.0-or-later
// The cheat sheet: every key, and what the signs and colours mean.
#pragma once

#include <QDialog>

namespace portside::theme {
class Theme;
}

namespace portside::window {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(const theme::Theme& theme, QWidget* parent = nullptr);
};

} // namespace portside::window
