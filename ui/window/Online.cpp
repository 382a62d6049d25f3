// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does over the network: posting, the open pull requests, clones.
#include "ui/models/LiveReview.h"
#include "ui/window/CloneCard.h"
#include "ui/window/MainWindow.h"
#include "ui/window/OpenPullsCard.h"
#include "ui/window/PostDialog.h"
#include "ui/window/PullRequestDesk.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/StartPage.h"

#include <QInputDialog>

namespace portside::window {

namespace {

constexpr int largestNumber = 10'000'000;

} // namespace

github::Address MainWindow::gitHub() const {
    const auto address = github::addressFrom(m_settings.gitHubApi().toStdString());
    return address ? *address : *github::addressFrom({});
}

void MainWindow::connectOnline() {
    auto* clones = new CloneCard(m_start);
    m_clones = clones;
    m_start->addCard(clones);
    connect(clones, &CloneCard::cloned, this, &MainWindow::readOffer);
    auto* pulls = new OpenPullsCard(
        [address = gitHub()](const base::Progress& progress) {
            return jobs::listPullRequests(address, progress);
        },
        m_start);
    m_pulls = pulls;
    m_start->addCard(pulls);
    connect(pulls, &OpenPullsCard::pullRequestWanted, m_start, &StartPage::pullRequestWanted);
    connect(pulls, &OpenPullsCard::byItselfWanted, this,
            [this](bool on) { m_settings.setAsksGitHubByItself(on); });
    connect(m_pullRequest, &PullRequestDesk::newHeadWanted, this, &MainWindow::reviewNewHead);
}

void MainWindow::goOnline() {
    m_online = true;
    m_pulls->setByItself(mayAskGitHub());
    if (mayAskGitHub())
        m_pulls->askQuietly();
}

bool MainWindow::mayAskGitHub() const {
    // A token that someone put into the environment is a word as good as a click.
    return m_online && m_settings.asksGitHubByItself().value_or(jobs::hasEnvironmentToken(gitHub()));
}

void MainWindow::readPullRequest() {
    const jobs::Whom whom = mayAskGitHub() ? jobs::Whom::GitHubToo : jobs::Whom::CloneOnly;
    m_pullRequest->take([at = m_review->area().revisions().where, whom, address = gitHub()](
                            int number, const std::string& head, const base::Progress& progress) {
        return jobs::readPullRequestFacts(at, number, head, whom, address, progress);
    });
}

int MainWindow::pullRequestInFront() const {
    const models::LiveReview* live = m_review->live();
    if (!live)
        return 0;
    if (const drift::Outcome* outcome = live->review().drift())
        return outcome->inputs.pullRequest.value_or(0);
    const auto* range = m_subject ? std::get_if<pipeline::AsyncNeedRequest>(&*m_subject) : nullptr;
    return range ? range->pullRequest : 0;
}

void MainWindow::showPost() {
    if (!m_review->live())
        return;
    int number = pullRequestInFront();
    if (number == 0) {
        bool chosen = false;
        number = QInputDialog::getInt(this, tr("Post to a pull request"), tr("Number of the pull request:"),
                                      1, 1, largestNumber, 1, &chosen);
        if (!chosen)
            return;
    }
    PostDialog dialog(m_theme, m_review->live()->review(), number, gitHub(), this);
    connect(&dialog, &PostDialog::posted, this, &MainWindow::say);
    connect(&dialog, &PostDialog::exportWanted, this, &MainWindow::showExport);
    bool wantsNewHead = false;
    connect(&dialog, &PostDialog::newHeadWanted, this, [&] { wantsNewHead = true; });
    dialog.begin();
    dialog.exec();
    if (wantsNewHead)
        reviewNewHead(number);
}

void MainWindow::reviewNewHead(int number) {
    say(tr("Fetching the new head of pull request %1…").arg(number));
    m_fetching->start([at = where(), number](
                          const base::Progress& progress) { return jobs::fetchHead(at, number, progress); },
                      [this, number](base::Result<base::Done> fetched) {
                          if (!fetched) {
                              showError(tr("The new head of pull request %1 was not opened").arg(number),
                                        fetched.error());
                              return;
                          }
                          pipeline::DriftRequest request;
                          request.pullRequest = number;
                          request.where = where();
                          openSubject(request);
                      });
}

} // namespace portside::window
