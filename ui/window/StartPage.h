// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: everything that can be opened, and what was open before. It asks; the main window opens.
#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/jobs/OpenSubject.h"
#include "ui/settings/Settings.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace portside::theme {
class Theme;
}

namespace portside::views {
class ElidedLabel;
}

namespace portside::window {

class Card;
class CheckoutCard;
class InterruptedStrip;
class TagField;

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `newestKnown`: the newest botocore release that was ever heard of here; a clone that ends before it says so.
    void showOffer(const pipeline::Offer& offer, const QString& newestKnown);
    /// The clones could not even be looked at.
    void showProblem(const QString& problem);
    void showRecent(const std::vector<settings::RecentReview>& reviews);
    /// A review that was open when the program ended without a goodbye; empty: none.
    void showInterrupted(const QString& title);

    /// A further card, below those that are there; the page takes it.
    void addCard(QWidget* card);

    /// Where the keyboard starts on this page.
    void takeFocus();
    void focusPullRequest();
    void focusRange();
    void focusCheckout();

Q_SIGNALS:
    void pullRequestWanted(int number);
    void syncRangeWanted(int number); ///< the botocore releases that a sync pull request moves to
    void rangeWanted(const QString& from, const QString& to);
    void newestWithoutPortWanted();
    void auditWanted(); ///< the standing divergence of the whole tree
    void diffWanted();
    void savedReviewWanted();
    void branchWanted(const QString& folder);
    void workTreeWanted(const QString& folder);
    void sampleWanted(jobs::BuiltInSample::Part part);
    void recentWanted(const QString& path);
    void recentUnwanted(const QString& path);
    void interruptedWanted();
    void interruptedDismissed();
    void settingsWanted();

private:
    QWidget* makePullRequest();
    QWidget* makeRange();
    QWidget* makeFiles();
    QWidget* makeRecent(const theme::Theme& theme);
    QWidget* makeSample();
    QWidget* makeFoot();
    void updateButtons();
    /// 0, with the reason shown, unless the field names one of aiobotocore's.
    int namedPullRequest();
    void askForRange();

    QVBoxLayout* m_side = nullptr;
    InterruptedStrip* m_interrupted = nullptr;
    TagField* m_pull = nullptr;
    QLabel* m_pullWrong = nullptr;
    QPushButton* m_openPull = nullptr;
    QPushButton* m_openSync = nullptr;
    TagField* m_from = nullptr;
    TagField* m_to = nullptr;
    QLabel* m_rangeWrong = nullptr;
    QLabel* m_supported = nullptr;
    QLabel* m_stale = nullptr;
    QPushButton* m_openRange = nullptr;
    QStringList m_tags;
    CheckoutCard* m_checkout = nullptr;
    Card* m_recentCard = nullptr;
    QListWidget* m_recent = nullptr;
    QLabel* m_noRecent = nullptr;
    QWidget* m_sample = nullptr;
    views::ElidedLabel* m_botocore = nullptr;
    views::ElidedLabel* m_aiobotocore = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace portside::window
