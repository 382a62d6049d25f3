// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of a whole tree: a table of its functions, what diverges in each and since when, and the side by side behind
// each row. It judges in the background: first what diverges, then who brought it in.
#pragma once

#include "ui/jobs/AuditTree.h"
#include "ui/jobs/Job.h"
#include "ui/models/AuditFilter.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace portside::models {
class AuditModel;
}

namespace portside::settings {
class Settings;
}

namespace portside::theme {
class Theme;
}

namespace portside::views {
class ElidedLabel;
} // namespace portside::views

namespace portside::window {

class AuditDetail;
class ErrorPage;
class OutcomeStrip;

class AuditPage : public QWidget {
    Q_OBJECT
public:
    AuditPage(theme::Theme& theme, settings::Settings& settings, QWidget* parent = nullptr);
    ~AuditPage() override;

    /// Starts to judge; what was shown before goes.
    void judge(const jobs::AuditSubject& subject);
    void retry();
    /// Stops what runs; the page is empty then.
    void close();
    void takeFocus();

    enum class State { Empty, Judging, Tracing, Done, Failed };
    State state() const { return m_state; }
    const jobs::AuditSubject& subject() const { return m_subject; }
    const drift::Audit* audit() const { return m_audit.get(); }
    QTreeView& table() const { return *m_table; }
    AuditDetail& detail() const { return *m_detail; }
    bool showsDetail() const;
    /// The sentence on the whole tree.
    QString outcome() const;

Q_SIGNALS:
    void startWanted();
    void settingsWanted();
    void said(const QString& words);
    void settledDown(); ///< judged and traced, failed or cancelled

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeTable();
    void makeKeys();
    void trace();
    void showAudit(jobs::SharedAudit audit);
    void showState(State state);
    void showOutcome(const QString& remark);
    void showFilters();
    void fitColumns();
    void openCurrent();
    void openRow(const QModelIndex& index);
    void backToTable();
    void goToFunction(int step);
    void goToFlaggedLine(int step);
    void saveReport();

    const theme::Theme& m_theme;
    jobs::AuditSubject m_subject;
    State m_state = State::Empty;
    jobs::SharedAudit m_audit;
    jobs::Job<jobs::SharedAudit>* m_job;
    models::AuditModel* m_model;
    models::AuditFilter* m_filter;
    views::ElidedLabel* m_judgedWith = nullptr;
    QPushButton* m_save = nullptr;
    OutcomeStrip* m_strip = nullptr;
    QPushButton* m_trace = nullptr;
    QStackedWidget* m_body = nullptr;
    QWidget* m_content = nullptr;
    QLineEdit* m_search = nullptr;
    QButtonGroup* m_showing = nullptr;
    QTreeView* m_table = nullptr;
    QLabel* m_none = nullptr;
    AuditDetail* m_detail = nullptr;
    ErrorPage* m_error = nullptr;
};

} // namespace portside::window
