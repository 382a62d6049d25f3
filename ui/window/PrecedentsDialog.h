// SPDX-License-Identifier: GPL-3.0-or-later
// Every precedent and waiver at hand, one's own and the team's: to read, to edit their reason, to withdraw and to put
// back in force. Each change is in its file before it shows.
#pragma once

#include "core/review/Precedents.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace portside::window {

class PrecedentsDialog : public QDialog {
    Q_OBJECT
public:
    /// `files` are paths of precedent files; those that are not there yet are empty.
    explicit PrecedentsDialog(const QStringList& files, QWidget* parent = nullptr);

private:
    void read();
    void edit();
    void toggleWithdrawn();
    void change(const std::function<void(review::Precedent&)>& edit);
    void updateButtons();

    QStringList m_files;
    QTreeWidget* m_rows;
    QLabel* m_problem;
    QPushButton* m_edit;
    QPushButton* m_withdraw;
};

} // namespace portside::window
