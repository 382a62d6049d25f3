// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the start page for work that is not pushed yet: which checkout, and whether its branch or what is not
// committed in it. It only asks.
#pragma once

#include "ui/window/Card.h"

class QLineEdit;
class QPushButton;

namespace portside::window {

class CheckoutCard : public Card {
    Q_OBJECT
public:
    explicit CheckoutCard(QWidget* parent);

    /// Offered unless someone chose another one.
    void offer(const QString& folder);
    QString folder() const;
    void takeFocus();

Q_SIGNALS:
    void branchWanted(const QString& folder);
    void workTreeWanted(const QString& folder);

private:
    void choose();
    void updateButtons();

    QLineEdit* m_folder;
    QPushButton* m_branch;
    QPushButton* m_workTree;
    bool m_chosen = false;
};

} // namespace portside::window
