// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AuditPage.h"

#include "core/base/FileWriter.h"
#include "core/report/AuditReport.h"
#include "ui/models/AuditModel.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/AuditDelegate.h"
#include "ui/views/ElidedLabel.h"
#include "ui/window/AuditDetail.h"
#include "ui/window/OutcomeStrip.h"
#include "ui/window/StatePages.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace portside::window {

using models::AuditModel;
using models::AuditShowing;
using render::VerdictClass;

namespace {

constexpr std::array showings{AuditShowing::Diverging, AuditShowing::Behavioural, AuditShowing::NeedsPerson,
                              AuditShowing::Cosmetic,  AuditShowing::Clean,       AuditShowing::NotCompared};

report::Format formatOf(const QString& path) {
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? report::Format::Json
           : path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) ? report::Format::Markdown
                                                                      : report::Format::Text;
}

} // namespace

AuditPage::AuditPage(theme::Theme& theme, settings::Settings& settings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_job(new jobs::Job<jobs::SharedAudit>(this)),
      m_model(new AuditModel(this)), m_filter(new models::AuditFilter(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setSourceModel(m_model);
    m_body = new QStackedWidget(this);
    m_error = new ErrorPage(m_body);
    m_content = makeTable();
    m_detail = new AuditDetail(theme, settings, m_body);
    m_strip = new OutcomeStrip(m_theme, tr("Progress of the audit"), this);
    connect(m_strip, &OutcomeStrip::cancelWanted, m_job, &jobs::JobBase::stop);
    m_trace = m_strip->addAction(QStringLiteral("auditAgain"));
    connect(m_trace, &QPushButton::clicked, this, [this] {
        if (m_audit)
            trace();
        else
            retry();
    });
    for (QWidget* page : std::initializer_list<QWidget*>{m_content, m_detail, m_error})
        m_body->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(hairline(this));
    layout->addWidget(m_strip);
    layout->addWidget(m_body, 1);
    makeKeys();

    connect(m_job, &jobs::JobBase::progressed, this, [this](const QString&, int done, int total) {
        m_strip->showProgress(m_state == State::Tracing
                                  ? (total > 0
                                         ? tr("Reading history, %1 of %2 lines traced").arg(done).arg(total)
                                         : tr("Reading history"))
                              : total > 0 ? tr("Comparing, %1 of %2 files").arg(done).arg(total)
                                          : tr("Opening the clones"),
                              done, total);
    });
    connect(m_job, &jobs::JobBase::stopped, this, [this] {
        const bool traced = m_state == State::Tracing;
        showState(traced ? State::Done : State::Empty);
        showOutcome(traced ? tr("Cancelled: the commits are not looked up.") : tr("Cancelled."));
        Q_EMIT settledDown();
    });
    connect(m_error, &ErrorPage::retryWanted, this, &AuditPage::retry);
    connect(m_error, &ErrorPage::startWanted, this, &AuditPage::startWanted);
    connect(m_error, &ErrorPage::settingsWanted, this, &AuditPage::settingsWanted);
    connect(m_detail, &AuditDetail::tableWanted, this, &AuditPage::backToTable);
    connect(m_detail, &AuditDetail::flaggedWanted, this, &AuditPage::goToFlaggedLine);
    connect(&m_theme, &theme::Theme::changed, this, [this] { fitColumns(); });
    showState(State::Empty);
}

AuditPage::~AuditPage() = default;

QWidget* AuditPage::makeHeader() {
    QWidget* header = panel(this);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(8);
    line->addWidget(plainWords(tr("Standing divergence"), theme::Role::Title, header));
    m_judgedWith = new views::ElidedLabel(Qt::ElideMiddle, header);
    m_judgedWith->setObjectName(QStringLiteral("auditBaseline"));
    theme::setRole(m_judgedWith, theme::Role::Muted);
    line->addWidget(m_judgedWith, 1);
    m_save = new QPushButton(tr("Save report…"), header);
    m_save->setObjectName(QStringLiteral("saveAudit"));
    auto* back = new QPushButton(tr("Start page"), header);
    theme::setRole(back, theme::Role::Link);
    line->addWidget(m_save);
    line->addWidget(back);
    connect(m_save, &QPushButton::clicked, this, &AuditPage::saveReport);
    connect(back, &QPushButton::clicked, this, &AuditPage::startWanted);
    return header;
}

QWidget* AuditPage::makeTable() {
    QWidget* page = panel(m_body);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(16, 4, 12, 8);
    line->setSpacing(6);
    m_search = new QLineEdit(page);
    m_search->setObjectName(QStringLiteral("auditSearch"));
    m_search->setPlaceholderText(tr("Function, file, category, commit or #PR"));
    m_search->setAccessibleName(tr("Show functions in which these words occur"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(320);
    line->addWidget(m_search, 1);
    m_showing = new QButtonGroup(this);
    for (size_t i = 0; i < showings.size(); ++i) {
        auto* button = new QPushButton(page);
        button->setCheckable(true);
        theme::setRole(button, theme::Role::Filter);
        m_showing->addButton(button, static_cast<int>(i));
        line->addWidget(button);
    }
    m_showing->button(0)->setChecked(true);
    line->addStretch();
    column->addLayout(line);

    m_table = new QTreeView(page);
    m_table->setObjectName(QStringLiteral("auditTable"));
    theme::setRole(m_table, theme::Role::Panel);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new views::AuditDelegate(m_theme, m_table));
    m_table->setRootIsDecorated(false);
    m_table->setIndentation(0);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setMouseTracking(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Functions of aiobotocore and what diverges in them"));
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setSectionsMovable(false);
    m_table->header()->setAccessibleName(tr("Columns; a click sorts"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AuditModel::Verdict, Qt::DescendingOrder);
    column->addWidget(m_table, 1);
    m_none = plainWords(QString(), theme::Role::Muted, page);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(0, 24, 0, 24);
    column->addWidget(m_none);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter->setWords(typed);
        showFilters();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_showing, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter->setShowing(showings[static_cast<size_t>(id)]);
        showFilters();
    });
    connect(m_table, &QTreeView::activated, this, &AuditPage::openRow);
    return page;
}

void AuditPage::makeKeys() {
    const auto key = [this](QWidget* where, const QKeySequence& keys, std::function<void()> act) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(act));
    };
    key(m_detail, Qt::Key_Escape, [this] { backToTable(); });
    for (const auto& keys : {QKeySequence(Qt::Key_F7), QKeySequence(Qt::CTRL | Qt::Key_Down)})
        key(m_detail, keys, [this] { goToFlaggedLine(1); });
    for (const auto& keys : {QKeySequence(Qt::SHIFT | Qt::Key_F7), QKeySequence(Qt::CTRL | Qt::Key_Up)})
        key(m_detail, keys, [this] { goToFlaggedLine(-1); });
    key(m_detail, Qt::ALT | Qt::Key_Down, [this] { goToFunction(1); });
    key(m_detail, Qt::ALT | Qt::Key_Up, [this] { goToFunction(-1); });
    key(m_detail, Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_detail->toggleFolds(); });
    key(m_content, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(m_search, Qt::Key_Escape, [this] { m_search->clear(); });
    for (const auto& keys : {Qt::Key_Return, Qt::Key_Enter})
        key(m_table, keys, [this] { openCurrent(); });
}

void AuditPage::judge(const jobs::AuditSubject& subject) {
    m_subject = subject;
    m_audit.reset();
    m_model->show(nullptr);
    m_detail->clear();
    m_search->clear();
    m_judgedWith->setWords(QString());
    m_strip->wait(tr("Opening the clones"));
    m_body->setCurrentWidget(m_content);
    showState(State::Judging);
    m_job->start([subject](const base::Progress& progress) { return jobs::auditTree(subject, progress); },
                 [this](base::Result<jobs::SharedAudit> audit) {
                     if (!audit) {
                         m_error->show(tr("Standing divergence"), audit.error());
                         m_body->setCurrentWidget(m_error);
                         showState(State::Failed);
                         Q_EMIT settledDown();
                         return;
                     }
                     showAudit(std::move(*audit));
                     trace();
                 });
}

void AuditPage::trace() {
    m_strip->wait(tr("Reading history"));
    showState(State::Tracing);
    m_job->start(
        [subject = m_subject, audit = m_audit](const base::Progress& progress) {
            return jobs::traceAudit(subject, audit, progress);
        },
        [this](base::Result<jobs::SharedAudit> audit) {
            showState(State::Done);
            if (audit) {
                showAudit(std::move(*audit));
                showOutcome({});
            } else {
                showOutcome(
                    tr("The history cannot be read: %1.").arg(render::visibleWords(audit.error().message)));
            }
            Q_EMIT settledDown();
        });
}

void AuditPage::retry() { judge(jobs::AuditSubject(m_subject)); }

void AuditPage::close() {
    if (m_job->running())
        m_job->stop();
}

void AuditPage::takeFocus() {
    if (showsDetail())
        m_detail->takeFocus();
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

bool AuditPage::showsDetail() const { return m_body->currentWidget() == m_detail; }

QString AuditPage::outcome() const { return m_strip->outcome(); }

void AuditPage::showAudit(jobs::SharedAudit audit) {
    const bool first = !m_audit;
    m_audit = std::move(audit);
    m_content->setEnabled(true); // else it takes no focus
    m_model->show(m_audit);
    QString against =
        tr("aiobotocore %1 against botocore %2")
            .arg(theme::shortCommit(m_audit->commit), render::visibleWords(m_audit->botocore.version));
    if (!m_audit->botocore.source.empty())
        against += tr(", %1").arg(theme::sourceWords(m_audit->botocore.source));
    if (m_subject.of == jobs::AuditSubject::Of::BuiltInSample)
        against += tr(" · the built-in sample");
    m_judgedWith->setWords(against);
    if (first) {
        showFilters();
        fitColumns();
        m_table->setCurrentIndex(m_filter->index(0, 0));
        m_table->scrollToTop();
        if (isVisible() && !m_search->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
    } else if (showsDetail()) {
        const auto at = m_filter->mapToSource(m_table->currentIndex());
        if (at.isValid())
            m_detail->show(m_audit, static_cast<size_t>(at.row()), AuditDetail::Place::Stay);
    }
}

void AuditPage::showState(State state) {
    m_state = state;
    const bool running = state == State::Judging || state == State::Tracing;
    m_strip->setVisible(state != State::Failed);
    m_strip->turnTo(running ? OutcomeStrip::Showing::Progress : OutcomeStrip::Showing::Outcome);
    m_save->setEnabled(m_audit != nullptr && !running);
    m_content->setEnabled(m_audit != nullptr);
    if (!m_audit)
        m_none->setText(state == State::Judging ? tr("Comparing every override with botocore…")
                                                : tr("Nothing is judged yet."));
    m_table->setVisible(m_audit != nullptr);
    m_none->setVisible(m_audit == nullptr);
}

void AuditPage::showOutcome(const QString& remark) {
    QStringList said;
    VerdictClass worst = VerdictClass::None;
    if (m_audit) {
        const auto counts = drift::counts(*m_audit);
        int lines = 0;
        for (const auto& [category, count] : counts.lines)
            lines += count;
        QString what = tr("%1 of %2 overrides").arg(counts.diverging).arg(counts.compared);
        if (counts.moduleLevels > 0)
            what =
                tr("%1 and the outside of functions in %n file(s)", nullptr, counts.moduleLevels).arg(what);
        said << tr("%1 diverge from botocore, in %n line(s).", nullptr, lines).arg(what);
        if (counts.notJudged > 0)
            said << tr("%n function(s) could not be judged.", nullptr, counts.notJudged);
        for (int row = 0; row < m_model->rowCount(); ++row)
            worst = render::worse(worst, m_model->classOf(row));
    }
    if (!remark.isEmpty())
        said << remark;
    if (m_audit)
        for (const std::string& warning : m_audit->warnings)
            said << render::visibleWords(warning) + QLatin1Char('.');
    m_strip->showOutcome(worst, said.join(QLatin1Char(' ')));
    m_trace->setText(m_audit ? tr("Look up the commits") : tr("Judge again"));
    m_trace->setVisible(!m_audit || !m_audit->withHistory);
}

void AuditPage::showFilters() {
    const std::array<QString, showings.size()> names{tr("Diverging %1"),      tr("Behavioral %1"),
                                                     tr("Needs a person %1"), tr("Cosmetic %1"),
                                                     tr("Clean %1"),          tr("Not compared %1")};
    for (size_t i = 0; i < showings.size(); ++i)
        m_showing->button(static_cast<int>(i))->setText(names[i].arg(m_filter->countOf(showings[i])));
    const bool none = m_audit && m_filter->rowCount() == 0;
    m_table->setVisible(m_audit && !none);
    m_none->setVisible(!m_audit || none);
    if (none)
        m_none->setText(m_search->text().isEmpty() ? tr("There is no such function.")
                                                   : tr("No function matches these words."));
    else if (m_audit && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(0, 0));
}

void AuditPage::fitColumns() {
    // Names and commits get what the facts leave over.
    const QFontMetrics metrics(m_theme.wordsFont());
    const auto wide = [&](const char* sample) {
        return metrics.horizontalAdvance(QString::fromLatin1(sample)) + 24;
    };
    const int verdict = wide("behavioral drift") + 18;
    const int lines = wide("Lines");
    const int tracked = wide("Tracked");
    const int since = wide("2026-00-00");
    const int pull = wide("#0000");
    const int file = wide("credentials.py");
    const int rest =
        std::max(300, m_table->viewport()->width() - verdict - lines - tracked - since - pull - file);
    m_table->setColumnWidth(AuditModel::Function, rest * 44 / 100);
    m_table->setColumnWidth(AuditModel::File, file);
    m_table->setColumnWidth(AuditModel::Verdict, verdict);
    m_table->setColumnWidth(AuditModel::Lines, lines);
    m_table->setColumnWidth(AuditModel::Categories, rest * 28 / 100);
    m_table->setColumnWidth(AuditModel::Tracked, tracked);
    m_table->setColumnWidth(AuditModel::BroughtIn, since);
    m_table->setColumnWidth(AuditModel::PullRequest, pull);
}

void AuditPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void AuditPage::openCurrent() { openRow(m_table->currentIndex()); }

void AuditPage::openRow(const QModelIndex& index) {
    if (!index.isValid() || !m_audit)
        return;
    m_detail->show(m_audit, static_cast<size_t>(m_filter->mapToSource(index).row()),
                   AuditDetail::Place::FirstFlagged);
    m_body->setCurrentWidget(m_detail);
    m_detail->takeFocus();
}

void AuditPage::backToTable() {
    m_body->setCurrentWidget(m_content);
    m_table->setFocus(Qt::OtherFocusReason);
}

void AuditPage::goToFunction(int step) {
    const QModelIndex next = m_table->currentIndex().siblingAtRow(m_table->currentIndex().row() + step);
    if (!next.isValid())
        return;
    m_table->setCurrentIndex(next);
    openRow(next);
}

void AuditPage::goToFlaggedLine(int step) {
    if (m_detail->goToFlaggedLine(step))
        return;
    const int before = m_table->currentIndex().row();
    goToFunction(step);
    if (step < 0 && m_table->currentIndex().row() != before)
        m_detail->goToLastFlaggedLine();
}

void AuditPage::saveReport() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the audit"), QStringLiteral("audit.md"),
                                                      tr("Markdown (*.md);;Text (*.txt);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto text = report::writeAudit(*m_audit, formatOf(path));
    const auto written = text ? base::writeFile(path.toStdString(), *text) : text.error();
    Q_EMIT said(written
                    ? tr("Audit saved as %1.").arg(path)
                    : tr("The audit was not saved: %1.").arg(render::visibleWords(written.error().message)));
}

} // namespace portside::window
