// SPDX-License-Identifier: GPL-3.0-or-later
// Posting a review to its pull request: what will be created, updated, struck and left alone, with a check box each and
// the text as it will be sent; then progress, and the result or what is in the way. Nothing is sent before "Post".
#pragma once

#include "core/review/Review.h"
#include "ui/jobs/GitHubWork.h"
#include "ui/jobs/Job.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class PostDialog : public QDialog {
    Q_OBJECT
public:
    /// The two works that use the network; tests put others in their place.
    struct Works {
        std::function<base::Result<jobs::Planned>(const review::Review&, const github::Wish&, jobs::Account,
                                                  const base::Progress&)>
            plan = jobs::planPost;
        std::function<base::Result<github::Posted>(const review::Review&, const github::Wish&,
                                                   const jobs::Account&, const base::Progress&)>
            send = jobs::sendPost;
    };

    PostDialog(const theme::Theme& theme, review::Review review, int pullRequest,
               const github::Address& address, Works works, QWidget* parent = nullptr);
    PostDialog(const theme::Theme& theme, review::Review review, int pullRequest,
               const github::Address& address, QWidget* parent = nullptr);

    enum class Page { Reading, Token, Plan, Sending, Done, Problem };
    Page page() const;
    /// Reads the pull request and shows the plan.
    void begin();

Q_SIGNALS:
    void exportWanted();
    void newHeadWanted();
    void posted(const QString& words);

private:
    QWidget* makeReading();
    QWidget* makeToken();
    QWidget* makePlan(const theme::Theme& theme);
    QWidget* makeSending();
    QWidget* makeDone();
    QWidget* makeProblem();
    void turnTo(Page page);
    void showPlan(jobs::Planned planned);
    void showStep(int row);
    void showDone(const github::Posted& posted);
    void showProblem(const base::Error& error);
    void takeToken();
    void updateButtons();
    void send();
    github::Wish wish() const;

    const theme::Theme& m_theme;
    const review::Review m_review;
    const int m_number;
    const Works m_works;
    jobs::Account m_account;
    std::optional<jobs::Planned> m_planned;

    QStackedWidget* m_pages;
    QLabel* m_reading = nullptr;
    QLabel* m_tokenWrong = nullptr;
    QLineEdit* m_token = nullptr;
    QCheckBox* m_keep = nullptr;
    QPushButton* m_useToken = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QListWidget* m_steps = nullptr;
    QLabel* m_where = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QCheckBox* m_requests = nullptr;
    QLabel* m_ownWork = nullptr;
    QCheckBox* m_unsettled = nullptr;
    QPushButton* m_post = nullptr;
    QLabel* m_stage = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_done = nullptr;
    QVBoxLayout* m_links = nullptr;
    QLabel* m_wrong = nullptr;
    QLabel* m_forward = nullptr;
    QPushButton* m_newHead = nullptr;
    QPushButton* m_again = nullptr;
    jobs::Job<jobs::Planned>* m_planning;
    jobs::Job<github::Posted>* m_sending;
};

} // namespace portside::window
