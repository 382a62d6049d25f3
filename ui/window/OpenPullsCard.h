// SPDX-License-Identifier: GPL-3.0-or-later
// The open pull requests of aiobotocore, read from GitHub when somebody asks for them, or said that it may ask by itself.
#pragma once

#include "ui/jobs/GitHubWork.h"
#include "ui/jobs/Job.h"
#include "ui/window/Card.h"

class QCheckBox;
class QListWidget;
class QPushButton;

namespace portside::window {

class OpenPullsCard : public Card {
    Q_OBJECT
public:
    using Work = std::function<base::Result<std::vector<github::PullRequestPage>>(const base::Progress&)>;
    OpenPullsCard(Work work, QWidget* parent);

    /// By a click: the list takes the keyboard.
    void ask();
    /// By itself, once: takes no keyboard, and says quietly when there is no answer.
    void askQuietly();
    /// What the box says; it is shown once someone asked.
    void setByItself(bool on);

Q_SIGNALS:
    void pullRequestWanted(int number);
    void byItselfWanted(bool on);

private:
    enum class Asked { ByPerson, ByItself };
    void ask(Asked asked);
    void fill(const std::vector<github::PullRequestPage>& pages, Asked asked);

    Work m_work;
    QPushButton* m_ask;
    QCheckBox* m_byItself;
    QLabel* m_words;
    QListWidget* m_list;
    jobs::Job<std::vector<github::PullRequestPage>>* m_asking;
};

} // namespace portside::window
