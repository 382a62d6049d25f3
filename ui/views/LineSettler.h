// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the verdict panel that settles one line of a function. It takes no decision itself.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class ElidedLabel;

/// What can be settled about the line under the cursor.
struct LineOffer {
    QString where;                    ///< "Line 105"
    std::vector<std::string> choices; ///< verdict words; none: lines are not settled here
    bool judged = false;              ///< there is something to settle on this line
    std::string taken;                ///< the one that counts now; empty when open
    QString takenBy;                  ///< who took it; empty when open
};

class LineSettler : public QWidget {
    Q_OBJECT
public:
    LineSettler(const theme::Theme& theme, QWidget* parent);

    void offer(const LineOffer& offer);

Q_SIGNALS:
    void choiceWanted(const std::string& choice);
    void reopenWanted();

private:
    const theme::Theme& m_theme;
    QLabel* m_heading;
    QHBoxLayout* m_row;
    std::vector<QPushButton*> m_buttons;
    std::vector<std::string> m_offered;
    ElidedLabel* m_said;
    QPushButton* m_reopen;
};

} // namespace portside::views
