// SPDX-License-Identifier: GPL-3.0-or-later
// The open pull requests of aiobotocore, read from GitHub when somebody asks for them: nothing is asked before.
#pragma once

#include "ui/jobs/GitHubWork.h"
#include "ui/jobs/Job.h"
#include "ui/window/Card.h"

class QListWidget;
class QPushButton;

namespace portside::window {

class OpenPullsCard : public Card {
    Q_OBJECT
public:
    using Work = std::function<base::Result<std::vector<github::PullRequestPage>>(const base::Progress&)>;
    OpenPullsCard(Work work, QWidget* parent);

    void ask();

Q_SIGNALS:
    void pullRequestWanted(int number);

private:
    void fill(const std::vector<github::PullRequestPage>& pages);

    Work m_work;
    QPushButton* m_ask;
    QLabel* m_words;
    QListWidget* m_list;
    jobs::Job<std::vector<github::PullRequestPage>>* m_asking;
};

} // namespace portside::window
