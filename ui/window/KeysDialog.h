// SPDX-License-Identifier: GPL-3.0-or-later
// The cheat sheet: every key, read off the menus so that none is forgotten, those of the code view and the timeline, and
// what the signs and colours mean.
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QMenuBar;
class QVBoxLayout;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const theme::Theme& theme, const QMenuBar& menus, QWidget* parent = nullptr);

private:
    struct Group {
        QString title;
        std::vector<std::pair<QString, QString>> rows; ///< keys, meaning
    };
    static std::vector<Group> groupsOf(const QMenuBar& menus);
    void addGroup(QVBoxLayout* column, const Group& group);
    void addSigns(QVBoxLayout* column);

    const theme::Theme& m_theme;
};

} // namespace portside::window
