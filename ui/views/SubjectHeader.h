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
    /// The releases that a pull request moves botocore over; empty when it moves nothing.
    QString movesFrom;
    QString movesTo;
};
Subject subjectOf(const review::Review& review);

class SubjectHeader : public QWidget {
    Q_OBJECT
public:
    SubjectHeader(QWidget* parent = nullptr);

    void show(const Subject& subject);
    using QWidget::show;
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
    ElidedLabel* m_title;
    QHBoxLayout* m_facts;
    QToolButton* m_baseline;
    QAction* m_movedRange;
    ElidedLabel* m_place;
    QPushButton* m_warnings;
    QPushButton* m_export;
    QPushButton* m_signOff;
};

} // namespace portside::views
