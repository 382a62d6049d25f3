// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window keeps from one start to the next: recent reviews, which review is open where, and the way back
// into one after a crash.
#include "ui/theme/Words.h"
#include "ui/views/SubjectHeader.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewDoor.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/StartPage.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>

namespace portside::window {

void MainWindow::noteRecent() {
    const models::LiveReview* live = m_review->live();
    if (!live)
        return;
    const review::Review& review = live->review();
    settings::RecentReview recent;
    recent.path = live->path();
    recent.title = views::subjectOf(review).title;
    if (review.drift()) {
        recent.verdict = QString::fromUtf8(drift::word(review::effectiveDrift(review)).data());
        recent.functions = static_cast<int>(review.drift()->functions.size());
    } else {
        const auto verdict = review::effectiveClassification(review);
        recent.verdict =
            verdict ? QString::fromUtf8(asyncneed::word(*verdict).data()) : QStringLiteral("not-judged");
        recent.functions = static_cast<int>(review.asyncNeed()->functions.size());
        recent.title += QStringLiteral(" · ") + theme::shortCommit(review.asyncNeed()->inputs.aiobotocore);
    }
    recent.open = review::openCases(review);
    recent.opened = QDateTime::currentDateTime();
    m_settings.noteReview(recent);
}

void MainWindow::closeReview() {
    if (const models::LiveReview* live = m_review->live()) {
        noteRecent();
        m_settings.noteClosed(live->path());
    }
    m_door->close();
    m_review->close();
    for (QLabel* label : {m_said, m_saved, m_ruleSet, m_counts})
        label->clear();
}

void MainWindow::answerForReview() {
    const models::LiveReview& live = *m_review->live();
    m_door->answerFor(live.path());
    m_settings.noteOpen({live.path(), views::subjectOf(live.review()).title});
    if (m_interrupted == live.path()) {
        m_interrupted.clear();
        m_start->showInterrupted({});
    }
}

void MainWindow::offerInterrupted() {
    for (const settings::OpenReview& review : m_settings.openReviews()) {
        if (ReviewDoor::isOpen(review.path))
            continue;
        m_settings.noteClosed(review.path);
        if (!QFileInfo::exists(review.path))
            continue;
        m_interrupted = review.path;
        m_start->showInterrupted(review.title);
    }
    if (page() == Page::Start)
        m_start->takeFocus();
}

void MainWindow::resumeInterrupted() {
    if (!m_interrupted.isEmpty())
        openFile(QString(m_interrupted));
}

void MainWindow::comeToFront() {
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
    QApplication::alert(this);
}

} // namespace portside::window
