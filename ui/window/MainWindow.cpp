// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "core/git/Repository.h"
#include "core/git/UserConfiguration.h"
#include "core/report/Report.h"
#include "core/review/ReviewFile.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/Announce.h"
#include "ui/views/SubjectHeader.h"
#include "ui/window/AuditPage.h"
#include "ui/window/CloneCard.h"
#include "ui/window/ExportDialog.h"
#include "ui/window/KeysDialog.h"
#include "ui/window/PreferencesDialog.h"
#include "ui/window/PullRequestDesk.h"
#include "ui/window/ReleasesPage.h"
#include "ui/window/ReviewDoor.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/SigningDesk.h"
#include "ui/window/StartPage.h"
#include "ui/window/StatePages.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>

namespace portside::window {

namespace {

constexpr int patienceMs = 100;
constexpr int quietMs = 6000;

} // namespace

MainWindow::MainWindow(theme::Theme& theme, settings::Settings& settings, const pipeline::Where& where,
                       const QString& reviewsFolder)
    : m_theme(theme), m_settings(settings), m_where(where), m_reviewsFolder(reviewsFolder),
      m_pages(new QStackedWidget(this)), m_start(new StartPage(theme, this)),
      m_loading(new LoadingPage(this)), m_error(new ErrorPage(this)),
      m_review(new ReviewPage(theme, settings, this)),
      m_desk(new SigningDesk(
          theme, *m_review, [this] { return this->where(); }, this)),
      m_releases(new ReleasesPage(theme, this)), m_audit(new AuditPage(theme, settings, this)),
      m_door(new ReviewDoor(this)), m_said(new QLabel(this)), m_saved(new QLabel(this)),
      m_ruleSet(new QLabel(this)), m_counts(new QLabel(this)), m_opening(new jobs::Job<jobs::Opened>(this)),
      m_offering(new jobs::Job<pipeline::Offer>(this)), m_fetching(new jobs::Job<base::Done>(this)),
      m_pullRequest(new PullRequestDesk(theme, *m_review, this)) {
    setAcceptDrops(true);
    setMinimumSize(860, 560);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_start, m_loading, m_error, m_review, m_releases, m_audit})
        m_pages->addWidget(page);
    setCentralWidget(m_pages);
    for (QLabel* label : {m_said, m_saved, m_ruleSet, m_counts})
        label->setTextFormat(Qt::PlainText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_saved);
    statusBar()->addWidget(m_ruleSet);
    statusBar()->addWidget(m_said, 1);
    statusBar()->addPermanentWidget(m_counts);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, m_said, &QLabel::clear);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentWidget(m_loading); });
    m_theme.setZoom(m_settings.zoom());
    makeMenus();
    makeToolBar();
    connectPages();
    connectOnline();
    resize(1440, 900);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray halves = m_settings.timelineSplitter(); !halves.isEmpty())
        m_releases->restoreLayout(halves);
    showStart();
}

MainWindow::~MainWindow() { closeReview(); }

void MainWindow::connectPages() {
    connect(m_start, &StartPage::pullRequestWanted, this, [this](int number) {
        pipeline::DriftRequest request;
        request.pullRequest = number;
        request.where = this->where();
        openSubject(request);
    });
    connect(m_start, &StartPage::rangeWanted, this, [this](const QString& from, const QString& to) {
        openSubject(pipeline::AsyncNeedRequest{from.toStdString(), to.toStdString(), this->where(), 0, {}});
    });
    connect(m_start, &StartPage::syncRangeWanted, this, [this](int number) {
        openSubject(pipeline::AsyncNeedRequest{{}, {}, this->where(), number, {}});
    });
    connect(m_start, &StartPage::newestWithoutPortWanted, this, [this] { judgeReleases({}, {}); });
    connect(m_releases, &ReleasesPage::judgeWanted, this, [this](const QString& from, const QString& to) {
        if (m_releases->of() == ReleasesPage::Of::BuiltInSample)
            judgeSampleReleases(from, to);
        else
            judgeReleases(from, to);
    });
    connect(m_releases, &ReleasesPage::rangeWanted, this, [this](const QString& from, const QString& to) {
        pipeline::AsyncNeedRequest range{from.toStdString(), to.toStdString(), this->where(), 0, {}};
        if (m_releases->of() == ReleasesPage::Of::BuiltInSample)
            openSubject(jobs::BuiltInSample{jobs::BuiltInSample::Part::Range, range, {}});
        else
            openSubject(range);
        m_fromReleases = true;
    });
    connect(m_releases, &ReleasesPage::startWanted, this, &MainWindow::showStart);
    connect(m_start, &StartPage::auditWanted, this, [this] {
        audit({jobs::AuditSubject::Of::Clones, this->where()});
    });
    connect(m_audit, &AuditPage::startWanted, this, &MainWindow::showStart);
    connect(m_audit, &AuditPage::said, this, &MainWindow::say);
    connect(m_audit, &AuditPage::settledDown, this, &MainWindow::settledDown);
    connect(m_audit, &AuditPage::settingsWanted, this, [this] {
        showPreferences();
        audit({m_audit->subject().of, this->where()});
    });
    connect(m_releases, &ReleasesPage::settingsWanted, this, [this] {
        showPreferences();
        readOffer();
        m_releases->retry();
    });
    connect(m_start, &StartPage::diffWanted, this, &MainWindow::askForDiff);
    connect(m_start, &StartPage::savedReviewWanted, this, &MainWindow::askForSavedReview);
    connect(m_start, &StartPage::branchWanted, this, &MainWindow::openBranch);
    connect(m_start, &StartPage::workTreeWanted, this, &MainWindow::openWorkTree);
    connect(m_start, &StartPage::sampleWanted, this, [this](jobs::BuiltInSample::Part part) {
        openSubject(jobs::BuiltInSample{part, {}, {}});
    });
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openFile);
    connect(m_start, &StartPage::recentUnwanted, this, [this](const QString& path) {
        m_settings.forgetReview(path);
        m_start->showRecent(m_settings.recentReviews());
    });
    connect(m_start, &StartPage::interruptedWanted, this, &MainWindow::resumeInterrupted);
    connect(m_start, &StartPage::interruptedDismissed, this, [this] {
        m_interrupted.clear();
        m_start->showInterrupted({});
        m_start->takeFocus();
    });
    connect(m_door, &ReviewDoor::raiseWanted, this, &MainWindow::comeToFront);
    connect(m_start, &StartPage::settingsWanted, this, &MainWindow::showPreferences);
    connect(m_loading, &LoadingPage::cancelWanted, m_opening, &jobs::JobBase::stop);
    connect(m_opening, &jobs::JobBase::progressed, m_loading, &LoadingPage::progress);
    connect(m_opening, &jobs::JobBase::stopped, this, [this] {
        m_patience.stop();
        leaveReview();
        say(tr("Cancelled."));
    });
    connect(m_error, &ErrorPage::retryWanted, this, [this] {
        if (m_subject)
            openSubject(jobs::Subject(*m_subject));
        else
            showStart();
    });
    connect(m_error, &ErrorPage::startWanted, this, &MainWindow::showStart);
    connect(m_error, &ErrorPage::settingsWanted, this, [this] {
        showPreferences();
        // The request carries the clones of the time when it was made.
        if (!m_subject)
            return;
        if (auto* change = std::get_if<pipeline::DriftRequest>(&*m_subject))
            change->where = where();
        if (auto* range = std::get_if<pipeline::AsyncNeedRequest>(&*m_subject))
            range->where = where();
        openSubject(jobs::Subject(*m_subject));
    });
    connect(m_review, &ReviewPage::stateChanged, this, &MainWindow::updateActions);
    connect(m_review, &ReviewPage::decided, this, &MainWindow::say);
    connect(m_review, &ReviewPage::pairingChanged, this, &MainWindow::judgeAgain);
    connect(m_review, &ReviewPage::listWanted, this,
            [this] { actionNamed(QStringLiteral("listPane"))->setChecked(true); });
    connect(m_review, &ReviewPage::panelWanted, this,
            [this] { actionNamed(QStringLiteral("verdictPane"))->setChecked(true); });
    connect(m_review, &ReviewPage::exportWanted, this, &MainWindow::showExport);
    connect(m_review, &ReviewPage::baselineWanted, this, &MainWindow::changeBaseline);
    connect(m_review, &ReviewPage::movedRangeWanted, this, &MainWindow::openMovedRange);
    connect(m_review, &ReviewPage::personWanted, this, &MainWindow::askForPerson);
    connect(m_desk, &SigningDesk::personWanted, this, &MainWindow::askForPerson);
    connect(m_desk, &SigningDesk::said, this, &MainWindow::say);
    connect(m_review, &ReviewPage::refused, this, [this](const QString& words) {
        QMessageBox box(QMessageBox::Warning, tr("Not taken"), QString(), QMessageBox::Close, this);
        box.setTextFormat(Qt::PlainText);
        box.setText(tr("The decision was not taken: %1.").arg(words));
        box.setInformativeText(theme::advice(base::ErrorCode::CannotWrite));
        box.exec();
    });
}

pipeline::Where MainWindow::where() const {
    pipeline::Where where = m_where;
    if (where.aiobotocoreRepo.empty() && where.aiobotocoreRoot.empty())
        where.aiobotocoreRepo = m_settings.aiobotocoreClone().toStdString();
    if (where.botocoreClone.empty() && where.botocorePath.empty())
        where.botocoreClone = m_settings.botocoreClone().toStdString();
    return where;
}

MainWindow::Page MainWindow::page() const {
    const QWidget* current = m_pages->currentWidget();
    return current == m_review     ? Page::Review
           : current == m_error    ? Page::Error
           : current == m_loading  ? Page::Loading
           : current == m_releases ? Page::Releases
           : current == m_audit    ? Page::Audit
                                   : Page::Start;
}

QString MainWindow::title(const jobs::Subject& subject) const {
    if (const auto* change = std::get_if<pipeline::DriftRequest>(&subject)) {
        using Kind = pipeline::DriftRequest::Subject;
        switch (change->subject) {
        case Kind::PullRequest:
            return tr("Pull request #%1").arg(change->pullRequest);
        case Kind::Diff:
            return tr("Diff");
        case Kind::Revisions:
            if (change->pullRequest > 0)
                return tr("Pull request #%1").arg(change->pullRequest);
            if (change->base.empty())
                return change->head == "HEAD" ? tr("My branch") : theme::shortCommit(change->head);
            return QStringLiteral("%1..%2").arg(theme::shortCommit(change->base),
                                                theme::shortCommit(change->head));
        case Kind::WorkTree:
            return tr("Uncommitted changes");
        }
    }
    if (const auto* other = std::get_if<jobs::OtherBaseline>(&subject))
        return std::visit([this](const auto& request) { return title(request); }, other->request);
    if (const auto* range = std::get_if<pipeline::AsyncNeedRequest>(&subject); range && range->from.empty())
        return tr("The botocore releases of pull request #%1").arg(range->pullRequest);
    if (const auto* range = std::get_if<pipeline::AsyncNeedRequest>(&subject))
        return QStringLiteral("botocore %1 → %2")
            .arg(render::visibleWords(range->from), render::visibleWords(range->to));
    if (const auto* saved = std::get_if<jobs::SavedReview>(&subject))
        return QFileInfo(saved->path).fileName();
    return tr("The built-in sample");
}

void MainWindow::openSubject(const jobs::Subject& subject) {
    m_subject = subject;
    m_fromReleases = false;
    m_history.reset();
    closeReview();
    m_loading->begin(title(subject));
    m_patience.start();
    m_opening->start(
        [subject, folder = m_reviewsFolder](const base::Progress& progress) {
            return jobs::openSubject(subject, folder, progress);
        },
        [this](base::Result<jobs::Opened> opened) {
            m_patience.stop();
            if (opened)
                openReview(std::move(*opened));
            else if (opened.error().code == base::ErrorCode::Stopped)
                leaveReview();
            else
                showError(title(*m_subject), opened.error());
            Q_EMIT settledDown();
        });
}

void MainWindow::openReview(review::Review review, const QString& path, bool saved) {
    jobs::Opened opened;
    opened.loaded.review = std::move(review);
    opened.path = path;
    opened.saved = saved;
    openReview(std::move(opened));
}

void MainWindow::openReview(jobs::Opened opened) {
    const QString path = opened.path;
    if (ReviewDoor::knock(path)) {
        showStart();
        say(tr("That review is open in another window, which was brought to the front."));
        Q_EMIT openElsewhere();
        return;
    }
    auto live = opened.saved
                    ? models::LiveReview::resume(std::move(opened.loaded), path)
                    : models::LiveReview::begin(std::move(opened.loaded.review), path, opened.earlier);
    if (!live) {
        showError(QFileInfo(path).fileName(), live.error());
        return;
    }
    noteReleases((*live)->review());
    pipeline::Revisions revisions = pipeline::revisionsOf((*live)->review(), where());
    if (const auto* change = m_subject ? std::get_if<pipeline::DriftRequest>(&*m_subject) : nullptr) {
        revisions.where = change->where;
        revisions.diffText = change->diffText;
    }
    findPerson();
    (*live)->setPerson({m_settings.personName().toStdString(), m_settings.personEmail().toStdString()});
    m_review->open(std::move(live).value(), revisions, std::exchange(m_history, std::nullopt));
    m_desk->take(opened.earlier);
    readPullRequest();
    m_pages->setCurrentWidget(m_review);
    setWindowTitle(tr("%1 — Portside").arg(views::subjectOf(m_review->live()->review()).title));
    m_ruleSet->setText(tr("rule set %1").arg(m_review->live()->review().ruleSet));
    m_counts->setText(m_review->countWords());
    noteRecent();
    answerForReview();
    updateActions();
}

void MainWindow::showStart() {
    closeReview();
    m_pages->setCurrentWidget(m_start);
    setWindowTitle(tr("Portside"));
    for (QLabel* label : {m_said, m_saved, m_ruleSet, m_counts})
        label->clear();
    m_start->showRecent(m_settings.recentReviews());
    m_start->takeFocus();
    readOffer();
    updateActions();
}

void MainWindow::showReleases() {
    closeReview();
    m_pages->setCurrentWidget(m_releases);
    setWindowTitle(tr("Releases of botocore — Portside"));
    for (QLabel* label : {m_said, m_saved, m_ruleSet, m_counts})
        label->clear();
    m_releases->takeFocus();
    updateActions();
}

void MainWindow::audit(const jobs::AuditSubject& subject) {
    m_audit->judge(subject);
    showAudit();
}

void MainWindow::showAudit() {
    closeReview();
    m_pages->setCurrentWidget(m_audit);
    setWindowTitle(tr("Standing divergence — Portside"));
    for (QLabel* label : {m_said, m_saved, m_ruleSet, m_counts})
        label->clear();
    m_audit->takeFocus();
    updateActions();
}

void MainWindow::leaveReview() {
    if (std::exchange(m_fromReleases, false))
        showReleases();
    else
        showStart();
}

void MainWindow::judgeReleases(const QString& from, const QString& to) {
    m_settings.setTimelineRange(from, to);
    m_releases->judge({ReleasesPage::Of::Clones, {from.toStdString(), to.toStdString(), where()}});
    showReleases();
}

void MainWindow::judgeSampleReleases(const QString& from, const QString& to) {
    m_releases->judge({ReleasesPage::Of::BuiltInSample, {from.toStdString(), to.toStdString(), {}}});
    showReleases();
}

void MainWindow::readOffer() {
    m_offering->start(
        [at = where()](const base::Progress& progress) { return pipeline::readOffer(at, progress); },
        [this](base::Result<pipeline::Offer> offer) {
            if (offer) {
                m_settings.noteRelease(QString::fromStdString(offer->pinnedVersion));
                if (!offer->botocoreTags.empty())
                    m_settings.noteRelease(QString::fromStdString(offer->botocoreTags.front()));
                m_tags.clear();
                for (const std::string& tag : offer->botocoreTags)
                    m_tags << render::visibleWords(tag);
                m_start->showOffer(*offer, m_settings.newestRelease());
                m_clones->showOffer(*offer);
                m_releases->showOffer(*offer);
            } else {
                m_start->showProblem(theme::sentence(offer.error()));
            }
        });
}

void MainWindow::showError(const QString& what, const base::Error& error) {
    closeReview();
    m_error->show(what, error);
    m_pages->setCurrentWidget(m_error);
    setWindowTitle(tr("Portside"));
    updateActions();
}

void MainWindow::noteReleases(const review::Review& review) {
    // A review may come from someone whose clone is newer.
    if (const drift::Outcome* outcome = review.drift())
        m_settings.noteRelease(QString::fromStdString(outcome->inputs.botocore.version));
    else
        m_settings.noteRelease(QString::fromStdString(review.asyncNeed()->inputs.to.tag));
}

void MainWindow::findPerson() {
    if (!m_settings.personName().isEmpty())
        return;
    // Prefilled from git, as it would sign a commit in the clone.
    const pipeline::Where at = where();
    for (const std::string& folder :
         {at.aiobotocoreRoot, at.aiobotocoreRepo, at.botocoreClone,
          qEnvironmentVariable("PORTSIDE_AIOBOTOCORE").toStdString(), std::string(".")}) {
        if (folder.empty())
            continue;
        const auto repository = git::Repository::open(folder);
        if (!repository)
            continue;
        const std::string name = repository->configured("user.name");
        if (name.empty())
            continue;
        m_settings.setPerson(QString::fromStdString(name),
                             QString::fromStdString(repository->configured("user.email")));
        return;
    }
    // The sample and reviews by mail have no clone at all.
    m_settings.setPerson(QString::fromStdString(git::configuredForUser("user.name")),
                         QString::fromStdString(git::configuredForUser("user.email")));
}

void MainWindow::askForPerson() {
    bool given = false;
    const QString name =
        QInputDialog::getText(
            this, tr("Your name"),
            tr("Your name stands beside every decision you take, in the review and in its report."),
            QLineEdit::Normal, qEnvironmentVariable("USER"), &given)
            .trimmed();
    if (!given || name.isEmpty())
        return;
    m_settings.setPerson(name, m_settings.personEmail());
    m_review->live()->setPerson({name.toStdString(), m_settings.personEmail().toStdString()});
}

void MainWindow::say(const QString& words) {
    views::announce(*m_said, words);
    m_quiet.start();
}

void MainWindow::showExport() {
    if (!m_review->live())
        return;
    ExportDialog dialog(m_theme, m_review->live()->review(),
                        QFileInfo(m_review->live()->path()).completeBaseName(), this);
    connect(&dialog, &ExportDialog::done, this, &MainWindow::say);
    dialog.exec();
}

void MainWindow::saveCopy() {
    if (!m_review->live())
        return;
    const QString proposed = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                             QLatin1Char('/') + QFileInfo(m_review->live()->path()).fileName();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy of the review"), proposed,
                                                      tr("Reviews (*.portside)"));
    if (path.isEmpty())
        return;
    const auto written = review::writeReview(m_review->live()->review(), path.toStdString());
    if (written) {
        say(tr("Copy saved as %1.").arg(path));
        return;
    }
    QMessageBox box(QMessageBox::Warning, tr("Not saved"), QString(), QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(QString::fromStdString(written.error().message));
    box.exec();
}

void MainWindow::showPreferences() {
    PreferencesDialog dialog(m_settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (models::LiveReview* live = m_review->live())
        live->setPerson({m_settings.personName().toStdString(), m_settings.personEmail().toStdString()});
    if (page() == Page::Start)
        showStart();
}

void MainWindow::showKeys() {
    KeysDialog dialog(m_theme, *menuBar(), this);
    dialog.exec();
}

void MainWindow::showAbout() {
    QMessageBox box(QMessageBox::NoIcon, tr("About Portside"), QString(), QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(windowIcon().pixmap(64, 64));
    box.setText(
        tr("Portside %1, rule set %2").arg(QStringLiteral(PORTSIDE_VERSION)).arg(report::ruleSetVersion()));
    box.setInformativeText(tr("Review workbench for the botocore mirrors in aiobotocore.\nGNU General Public "
                              "License, version 3 or later."));
    box.exec();
}

void MainWindow::chooseTheme(theme::Choice choice) {
    m_theme.choose(choice);
    m_settings.setThemeWord(theme::word(choice));
}

void MainWindow::zoom(int percent) {
    m_theme.setZoom(percent);
    m_settings.setZoom(m_theme.zoom());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setTimelineSplitter(m_releases->layoutState());
    closeReview();
    QMainWindow::closeEvent(event);
}

} // namespace portside::window
