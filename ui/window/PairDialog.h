// SPDX-License-Identifier: GPL-3.0-or-later
// Which function of botocore a function of aiobotocore stands for, chosen by hand. It only asks: keeping the answer and
// judging again is the window's.
#pragma once

#include "ui/jobs/Job.h"

#include "core/pipeline/ReviewFiles.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace portside::window {

class PairDialog : public QDialog {
    Q_OBJECT
public:
    /// `function` is a key of aiobotocore, `counterpart` what stands opposite it now; may be empty.
    PairDialog(const pipeline::Revisions& revisions, const std::string& function,
               const std::string& counterpart, QWidget* parent = nullptr);

    /// Key of the chosen function; empty without a choice.
    std::string chosen() const;

private:
    void show(const std::vector<std::string>& keys, const std::string& function,
              const std::string& counterpart);
    void filter(const QString& words);

    QLabel* m_state;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_pair;
    jobs::Job<std::vector<std::string>>* m_reading;
};

} // namespace portside::window
