// SPDX-License-Identifier: GPL-3.0-or-later
// The window: which page is in front, what its menus do, what is being opened. It connects jobs, models and views and
// decides nothing about code.
#pragma once

#include "ui/jobs/AuditTree.h"
#include "ui/jobs/GitHubWork.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/OpenSubject.h"
#include "ui/settings/Settings.h"
#include "ui/window/ReviewPage.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace portside::theme {
class Theme;
enum class Choice;
} // namespace portside::theme

namespace portside::window {

class AuditPage;
class CloneCard;
class ErrorPage;
class LoadingPage;
class OpenPullsCard;
class PullRequestDesk;
class ReleasesPage;
class ReviewDoor;
class SigningDesk;
class StartPage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `where` overrides the clones of the settings (command line). `reviewsFolder` takes fresh reviews.
    MainWindow(theme::Theme& theme, settings::Settings& settings, const pipeline::Where& where,
               const QString& reviewsFolder);
    ~MainWindow() override;

    void openSubject(const jobs::Subject& subject);
    /// A saved review, or a diff by its ending.
    void openFile(const QString& path);
    void openDiff(const QString& path);
    /// A review at hand; `path` is where it is kept from now on.
    void openReview(review::Review review, const QString& path, bool saved);
    void openReview(jobs::Opened opened);
    void showStart();
    /// The timeline, with what it showed last.
    void showReleases();
    /// Judges the standing divergence of the whole tree.
    void audit(const jobs::AuditSubject& subject);
    /// The audit, with what it showed last; judges the clones' tree when there is none.
    void showAudit();

    ReviewPage& reviewPage() const { return *m_review; }
    StartPage& startPage() const { return *m_start; }
    ReleasesPage& releasesPage() const { return *m_releases; }
    AuditPage& auditPage() const { return *m_audit; }
    enum class Page { Start, Loading, Error, Review, Releases, Audit };
    Page page() const;
    /// The action of that object name; for tests and for those who look for a key.
    QAction* actionNamed(const QString& name) const;
    /// From now on GitHub may be asked without a click, as far as the person allowed it; asks for the open pull requests.
    void goOnline();
    /// Offers what a window that did not say goodbye had open.
    void offerInterrupted();

Q_SIGNALS:
    /// What was asked for is open in another window, which came to the front.
    void openElsewhere();
    /// The last openSubject() came to its end: a review or the error page is in front. Or the audit() did.
    void settledDown();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectPages();
    void makeMenus();
    void makeReviewMenus();
    void makeViewMenu();
    void showCodeMenu(const QPoint& place);
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 std::function<void()> act);
    void addPane(QMenu* menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 bool shown, std::function<void(bool)> show);
    void updateActions();
    void fillRecentMenu();

    pipeline::Where where() const;
    QString title(const jobs::Subject& subject) const;
    void readOffer();
    /// Lets go of the review in front, if any, and of the word that it is open.
    void closeReview();
    void answerForReview();
    void comeToFront();
    void resumeInterrupted();
    void makeToolBar();
    /// Back to where the review in front, or the one being opened, was asked for.
    void leaveReview();
    void judgeReleases(const QString& from, const QString& to);
    void judgeSampleReleases(const QString& from, const QString& to);
    void askForDiff();
    void askForSavedReview();
    /// What the branch at hand committed since it left the default branch.
    void openBranch(const QString& checkout);
    void openWorkTree(const QString& checkout);
    void showError(const QString& what, const base::Error& error);
    void changeBaseline();
    void pairFunction();
    /// Keeps the pairing; an empty one gives the word back to the machine.
    void pairWith(const std::string& counterpart);
    /// The change in front with the pairings that its review has now. What can be undone stays so.
    void judgeAgain();
    /// The range that the pull request in front moves botocore over, judged with the tree before it.
    void openMovedRange();
    void showExport();
    void connectOnline();
    bool mayAskGitHub() const;
    void readPullRequest();
    void showPost();
    void reviewNewHead(int number);
    github::Address gitHub() const;
    /// 0 when nobody knows.
    int pullRequestInFront() const;
    void saveCopy();
    void showPreferences();
    void showKeys();
    void showAbout();
    void chooseTheme(theme::Choice choice);
    void zoom(int percent);
    void noteRecent();
    void say(const QString& words);
    void noteReleases(const review::Review& review);
    void findPerson();
    void askForPerson();

    theme::Theme& m_theme;
    settings::Settings& m_settings;
    pipeline::Where m_where;
    QString m_reviewsFolder;
    QStackedWidget* m_pages;
    StartPage* m_start;
    LoadingPage* m_loading;
    ErrorPage* m_error;
    ReviewPage* m_review;
    SigningDesk* m_desk;
    ReleasesPage* m_releases;
    AuditPage* m_audit;
    ReviewDoor* m_door;
    QToolBar* m_toolBar = nullptr;
    QString m_interrupted; ///< path of the review that is offered to go on with
    QLabel* m_said;
    QLabel* m_saved;
    QLabel* m_ruleSet;
    QLabel* m_counts;
    QMenu* m_recentMenu = nullptr;
    QList<QAction*> m_reviewActions; ///< only with a review in front
    std::optional<jobs::Subject> m_subject;
    std::optional<ReviewPage::History> m_history; ///< for the review that is being judged again
    QStringList m_tags;                           ///< releases of botocore at hand, newest first
    bool m_fromReleases = false;                  ///< the last subject was chosen on the timeline
    QTimer m_patience;
    QTimer m_quiet;
    jobs::Job<jobs::Opened>* m_opening;
    jobs::Job<pipeline::Offer>* m_offering;
    jobs::Job<base::Done>* m_fetching;
    PullRequestDesk* m_pullRequest;
    CloneCard* m_clones = nullptr;
    OpenPullsCard* m_pulls = nullptr;
    bool m_online = false;
};

} // namespace portside::window
