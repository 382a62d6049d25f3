// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: everything that can be opened, and what was open before. It asks; the main window opens.
#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/jobs/OpenSubject.h"
#include "ui/settings/Settings.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace portside::theme {
class Theme;
}

namespace portside::window {

class TagField;

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const theme::Theme& theme, QWidget* parent = nullptr);

    void showOffer(const pipeline::Offer& offer);
    void showProblem(const QString& problem);
    void showRecent(const std::vector<settings::RecentReview>& reviews);
    void showClones(const QString& aiobotocore, const QString& botocore);

    void focusPullRequest();
    void focusRange();

Q_SIGNALS:
    void pullRequestWanted(int number);
    void rangeWanted(const QString& from, const QString& to);
    void newestWithoutPortWanted();
    void diffWanted();
    void savedReviewWanted();
    void workTreeWanted();
    void sampleWanted(jobs::BuiltInSample::Part part);
    void recentWanted(const QString& path);
    void recentUnwanted(const QString& path);
    void settingsWanted();

private:
    QWidget* makePullRequest();
    QWidget* makeRange();
    QWidget* makeLocal();
    QWidget* makeRecent(const theme::Theme& theme);
    QWidget* makeFoot();
    void updateButtons();

    QLineEdit* m_pull = nullptr;
    QLabel* m_pullWrong = nullptr;
    QPushButton* m_openPull = nullptr;
    TagField* m_pullKnown = nullptr;
    TagField* m_from = nullptr;
    TagField* m_to = nullptr;
    QLabel* m_rangeWrong = nullptr;
    QPushButton* m_openRange = nullptr;
    QStringList m_tags;
    QListWidget* m_recent = nullptr;
    QLabel* m_noRecent = nullptr;
    QLabel* m_clones = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace portside::window
