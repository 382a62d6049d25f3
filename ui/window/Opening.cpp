// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into a review that the main window offers: files, checkouts, what is dropped on it, and what is in front judged
// again with another baseline or pairing.
#include "ui/models/LiveReview.h"
#include "ui/window/BaselineDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PairDialog.h"

#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace portside::window {

namespace {

constexpr qint64 mostDiffBytes = 64 * 1024 * 1024;

bool isDiff(const QString& path) {
    return path.endsWith(QLatin1String(".diff"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".patch"), Qt::CaseInsensitive);
}

/// The one local thing that is dragged; empty for anything else.
QString draggedPath(const QMimeData& dragged) {
    const QList<QUrl> urls = dragged.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

void MainWindow::openFile(const QString& path) {
    if (isDiff(path))
        openDiff(path);
    else
        openSubject(jobs::SavedReview{path});
}

void MainWindow::openDiff(const QString& path) {
    QFile file(path);
    const bool opened =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened || file.size() > mostDiffBytes) {
        m_subject.reset();
        showError(QFileInfo(path).fileName(),
                  base::fail(base::ErrorCode::Unreadable,
                             "cannot read " + path.toStdString() + ": " +
                                 (file.isOpen() ? tr("it is too large") : file.errorString()).toStdString()));
        return;
    }
    pipeline::DriftRequest request;
    request.subject = pipeline::DriftRequest::Subject::Diff;
    request.diffText = file.readAll().toStdString();
    request.where = where();
    openSubject(request);
}

void MainWindow::askForDiff() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open diff file"), QString(),
                                                      tr("Diffs (*.diff *.patch);;All files (*)"));
    if (!path.isEmpty())
        openDiff(path);
}

void MainWindow::askForSavedReview() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open saved review"), m_reviewsFolder,
                                                      tr("Reviews (*.portside)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openBranch(const QString& checkout) {
    pipeline::DriftRequest request;
    request.subject = pipeline::DriftRequest::Subject::Revisions;
    request.head = "HEAD";
    request.where = where();
    request.where.aiobotocoreRoot.clear();
    request.where.aiobotocoreRev.clear();
    request.where.aiobotocoreRepo = checkout.toStdString();
    openSubject(request);
}

void MainWindow::openWorkTree(const QString& checkout) {
    pipeline::DriftRequest request;
    request.subject = pipeline::DriftRequest::Subject::WorkTree;
    request.where = where();
    request.where.aiobotocoreRepo.clear();
    request.where.aiobotocoreRev.clear();
    request.where.aiobotocoreRoot = checkout.toStdString();
    openSubject(request);
}

void MainWindow::changeBaseline() {
    const models::LiveReview* live = m_review->live();
    if (!live)
        return;
    BaselineDialog dialog(live->review(), m_subject, where(), m_tags, this);
    if (dialog.exec() == QDialog::Accepted)
        openSubject(dialog.request());
}

void MainWindow::pairFunction() {
    const models::LiveReview* live = m_review->live();
    const drift::Outcome* outcome = live ? live->review().drift() : nullptr;
    const models::FunctionEntry* entry = m_review->currentFunction();
    if (!outcome || !entry)
        return;
    const auto& counterpart = outcome->functions[static_cast<size_t>(entry->index)].counterpart;
    PairDialog dialog(m_review->area().revisions(), entry->key,
                      counterpart ? counterpart->path + "::" + counterpart->name : std::string(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.chosen().empty())
        pairWith(dialog.chosen());
}

void MainWindow::pairWith(const std::string& counterpart) {
    const models::LiveReview* live = m_review->live();
    const drift::Outcome* outcome = live ? live->review().drift() : nullptr;
    if (!outcome || !m_review->currentFunction())
        return;
    // What cannot be judged again is not paired.
    if (sameChange(outcome->inputs, m_subject, where()))
        m_review->pair(counterpart);
    else
        say(tr("The review does not keep what was judged: open the change again to pair its functions."));
}

void MainWindow::judgeAgain() {
    const models::LiveReview* live = m_review->live();
    const drift::Outcome* outcome = live ? live->review().drift() : nullptr;
    auto request = outcome ? sameChange(outcome->inputs, m_subject, where()) : std::nullopt;
    if (!request)
        return;
    if (outcome->inputs.botocore.source == "chosen by hand")
        request->where.botocoreVersion = outcome->inputs.botocore.version;
    request->pairings = review::pairingsOf(live->review());
    ReviewPage::History history = m_review->history();
    openSubject(jobs::OtherBaseline{*request, live->review().pairings});
    m_history = std::move(history);
}

void MainWindow::openMovedRange() {
    const models::LiveReview* live = m_review->live();
    const drift::Outcome* outcome = live ? live->review().drift() : nullptr;
    if (!outcome)
        return;
    const drift::Inputs& inputs = outcome->inputs;
    pipeline::AsyncNeedRequest range{inputs.botocoreBase.version, inputs.botocore.version, where(), 0, {}};
    range.where.aiobotocoreRoot.clear();
    range.where.aiobotocoreRev = inputs.base;
    openSubject(jobs::OtherBaseline{range});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString path = draggedPath(*event->mimeData());
    if (isDiff(path) || path.endsWith(QLatin1String(".portside")) || QFileInfo(path).isDir())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = draggedPath(*event->mimeData());
    event->acceptProposedAction();
    if (QFileInfo(path).isDir())
        openWorkTree(path);
    else
        openFile(path);
}

} // namespace portside::window
