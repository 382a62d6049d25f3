// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, against which baseline: title and framed facts. A wrong baseline has to be impossible to overlook.
#pragma once

#include "core/review/Review.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace portside::theme {
class Theme;
}

namespace portside::views {

class ElidedLabel;

/// One framed fact with its long form.
struct Fact {
    QString words;
    QString full;
};

struct Subject {
    QString title;
    QString shortTitle; ///< for lists and file names: "#1562", "1.42.49 → 1.42.55"
    std::vector<Fact> facts;
    QString place;
    QStringList warnings;
    bool hasPullRequest = false;
    /// The releases that a pull request moves botocore over; empty when it moves nothing.
    QString movesFrom;
    QString movesTo;
};
Subject subjectOf(const review::Review& review);

/// What is known of a pull request beyond its commits; all of it data, never markup.
struct PullRequestWords {
    QString title; ///< with its number; empty: that of the subject stays
    QString about; ///< "by marlin · draft"
};

class SubjectHeader : public QWidget {
    Q_OBJECT
public:
    SubjectHeader(QWidget* parent = nullptr);

    void show(const Subject& subject);
    using QWidget::show;
    void showPullRequest(const PullRequestWords& words);
    enum class SignOff { NotOffered, NotYet, Possible };
    /// The button says how many cases are still open.
    void showSignOff(SignOff state, int open);

Q_SIGNALS:
    void exportWanted();
    void signOffWanted();
    void baselineWanted();
    void movedRangeWanted();
    void warningsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// In one line where all of it fits, else the baseline below the title.
    void arrange();

    ElidedLabel* m_title;
    ElidedLabel* m_about;
    QHBoxLayout* m_top;
    QWidget* m_comparison; ///< the facts, what changes them, and where they are from
    QHBoxLayout* m_facts;
    bool m_tall =
        false; ///< the title has a line of its own, whatever room there is: what is known later is put there
    QToolButton* m_baseline;
    QAction* m_movedRange;
    ElidedLabel* m_place;
    QPushButton* m_warnings;
    QPushButton* m_export;
    QPushButton* m_signOff;
};

} // namespace portside::views
