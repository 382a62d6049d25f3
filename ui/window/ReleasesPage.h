// SPDX-License-Identifier: GPL-3.0-or-later
// The page on many releases: which need a port, which function asked for it first, and the way into any stretch of them.
// It judges in the background; the main window opens what is chosen.
#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/JudgeReleases.h"
#include "ui/jobs/JudgedReleases.h"

#include <QElapsedTimer>
#include <QWidget>

#include <utility>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace portside::models {
class FirstCallModel;
}

namespace portside::theme {
class Theme;
}

namespace portside::views {
class ElidedLabel;
class ReleaseTimelineView;
} // namespace portside::views

namespace portside::window {

class ErrorPage;
class OutcomeStrip;
class TagField;

class ReleasesPage : public QWidget {
    Q_OBJECT
public:
    using Of = jobs::ReleasesSubject::Of;

    ReleasesPage(const theme::Theme& theme, QWidget* parent = nullptr);
    ~ReleasesPage() override;

    /// For the pickers; the sample's are known once it is judged.
    void showOffer(const pipeline::Offer& offer);
    /// Starts to judge; what was shown before goes.
    void judge(const jobs::ReleasesSubject& subject);
    /// Asks again for what was judged last.
    void retry();
    /// Empties the page unless it shows releases of these repositories already.
    void turnTo(Of of);
    Of of() const { return m_subject.of; }
    void takeFocus();
    /// The widths of its two halves.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    views::ReleaseTimelineView& timeline() const { return *m_timeline; }
    const models::FirstCallModel& firstCalls() const { return *m_calls; }
    enum class State { Empty, Judging, Judged, Failed };
    State state() const { return m_state; }
    /// The sentence on all releases.
    QString outcome() const;

Q_SIGNALS:
    void judgeWanted(const QString& from, const QString& to); ///< empty: pinned version, newest release
    void rangeWanted(const QString& from, const QString& to);
    void startWanted();
    void settingsWanted();
    void settledDown(); ///< judged, failed or cancelled

private:
    QWidget* makeHeader();
    void makeStrip();
    QWidget* makeEmpty();
    QWidget* makeTimeline();
    QWidget* makeFirstCalls();
    void renew(const jobs::JudgedReleases::Snapshot& releases);
    void finish(const QString& sentence);
    void showSelection();
    void showState(State state);
    void askToJudge();
    void openPoints(std::pair<int, int> points);
    QString wrongPickers() const;

    const theme::Theme& m_theme;
    State m_state = State::Empty;
    jobs::ReleasesSubject m_subject;
    std::shared_ptr<jobs::JudgedReleases> m_releases;
    QStringList m_tags; ///< newest first
    QStringList m_sampleTags;
    QElapsedTimer m_shown;
    jobs::Job<asyncneed::History>* m_job;
    models::FirstCallModel* m_calls;
    TagField* m_from = nullptr;
    TagField* m_to = nullptr;
    QPushButton* m_judge = nullptr;
    views::ElidedLabel* m_judgedWith = nullptr;
    QLabel* m_wrong = nullptr;
    OutcomeStrip* m_strip = nullptr;
    QPushButton* m_openFree = nullptr;
    QPushButton* m_openBlocker = nullptr;
    std::pair<int, int> m_free;
    std::pair<int, int> m_blocker;
    QStackedWidget* m_body = nullptr;
    QWidget* m_empty = nullptr;
    QSplitter* m_content = nullptr;
    ErrorPage* m_error = nullptr;
    views::ReleaseTimelineView* m_timeline = nullptr;
    QLabel* m_range = nullptr;
    views::ElidedLabel* m_rangeCounts = nullptr;
    QPushButton* m_open = nullptr;
    QTreeView* m_callTree = nullptr;
    QLabel* m_noCalls = nullptr;
};

} // namespace portside::window
