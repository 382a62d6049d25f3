// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ReleasesPage.h"

#include "ui/models/FirstCallModel.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/views/FunctionDelegate.h"
#include "ui/views/ReleaseTimelineView.h"
#include "ui/views/ReleaseWords.h"
#include "ui/window/OutcomeStrip.h"
#include "ui/window/StatePages.h"
#include "ui/window/TagField.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace portside::window {

using models::FirstCallModel;
using render::ReleaseTimeline;
using render::VerdictClass;
using views::ReleaseTimelineView;

namespace {

constexpr int renewMs = 100; ///< between two looks at what is judged so far

} // namespace

ReleasesPage::ReleasesPage(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_job(new jobs::Job<asyncneed::History>(this)),
      m_calls(new FirstCallModel(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    m_body = new QStackedWidget(this);
    m_error = new ErrorPage(m_body);
    m_empty = makeEmpty();
    auto* splitter = new QSplitter(Qt::Horizontal, m_body);
    splitter->addWidget(makeTimeline());
    splitter->addWidget(makeFirstCalls());
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1000, 320});
    m_content = splitter;
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_content, m_error})
        m_body->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(hairline(this));
    makeStrip();
    layout->addWidget(m_strip);
    layout->addWidget(m_body, 1);

    connect(m_job, &jobs::JobBase::progressed, this, [this](const QString&, int done, int total) {
        m_strip->showProgress(total > 0 ? tr("Judging releases, %1 of %2").arg(done).arg(total)
                                        : tr("Opening the clones"),
                              done, total);
        if (!m_shown.isValid() || m_shown.elapsed() >= renewMs) {
            renew(m_releases->snapshot());
            m_shown.start();
        }
    });
    connect(m_job, &jobs::JobBase::stopped, this, [this] {
        const auto releases = m_releases->snapshot();
        renew(releases);
        finish(releases.judged.empty() ? tr("Cancelled before the first release was judged.")
                                       : tr("Cancelled: %1 of %2 releases are judged.")
                                             .arg(releases.count())
                                             .arg(releases.judged.size()));
    });
    connect(m_error, &ErrorPage::retryWanted, this, &ReleasesPage::retry);
    connect(m_error, &ErrorPage::startWanted, this, &ReleasesPage::startWanted);
    connect(m_error, &ErrorPage::settingsWanted, this, &ReleasesPage::settingsWanted);
    showState(State::Empty);
}

ReleasesPage::~ReleasesPage() = default;

QByteArray ReleasesPage::layoutState() const { return m_content->saveState(); }

void ReleasesPage::restoreLayout(const QByteArray& state) { m_content->restoreState(state); }

QWidget* ReleasesPage::makeHeader() {
    QWidget* header = panel(this);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(16, 8, 12, 8);
    column->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(plainWords(tr("Releases of botocore"), theme::Role::Title, header));
    m_judgedWith = new views::ElidedLabel(Qt::ElideMiddle, header);
    theme::setRole(m_judgedWith, theme::Role::Muted);
    line->addWidget(m_judgedWith, 1);
    m_from = new TagField(header);
    m_from->setObjectName(QStringLiteral("releasesFrom"));
    m_from->setPlaceholderText(tr("from: pinned version"));
    m_from->setAccessibleName(
        tr("From botocore release; empty for the version that aiobotocore is pinned to"));
    m_to = new TagField(header);
    m_to->setObjectName(QStringLiteral("releasesTo"));
    m_to->setPlaceholderText(tr("to: newest release"));
    m_to->setAccessibleName(tr("To botocore release; empty for the newest"));
    for (TagField* field : {m_from, m_to}) {
        field->setFixedWidth(160);
        connect(field, &QLineEdit::textChanged, this, [this] { m_wrong->hide(); });
    }
    m_judge = new QPushButton(tr("Judge releases"), header);
    m_judge->setObjectName(QStringLiteral("judgeReleases"));
    auto* back = new QPushButton(tr("Start page"), header);
    theme::setRole(back, theme::Role::Link);
    line->addWidget(m_from);
    line->addWidget(plainWords(QStringLiteral("→"), theme::Role::Muted, header));
    line->addWidget(m_to);
    line->addWidget(m_judge);
    line->addWidget(back);
    m_wrong = plainWords(QString(), theme::Role::Wrong, header);
    m_wrong->setAlignment(Qt::AlignRight);
    m_wrong->hide();
    column->addLayout(line);
    column->addWidget(m_wrong);
    connect(m_from, &QLineEdit::returnPressed, this, [this] { m_to->setFocus(); });
    connect(m_to, &QLineEdit::returnPressed, this, &ReleasesPage::askToJudge);
    connect(m_judge, &QPushButton::clicked, this, &ReleasesPage::askToJudge);
    connect(back, &QPushButton::clicked, this, &ReleasesPage::startWanted);
    return header;
}

void ReleasesPage::makeStrip() {
    m_strip = new OutcomeStrip(m_theme, tr("Releases that are judged"), this);
    connect(m_strip, &OutcomeStrip::cancelWanted, m_job, &jobs::JobBase::stop);
    m_openFree = m_strip->addAction(QStringLiteral("openFreeRange"));
    m_openBlocker = m_strip->addAction(QStringLiteral("openBlocker"));
    connect(m_openFree, &QPushButton::clicked, this, [this] { openPoints(m_free); });
    connect(m_openBlocker, &QPushButton::clicked, this, [this] { openPoints(m_blocker); });
}

QWidget* ReleasesPage::makeEmpty() {
    QWidget* empty = panel(m_body);
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto* sentence = plainWords(tr("Which releases of botocore need a port?"), theme::Role::BigTitle, empty);
    auto* more = plainWords(tr("Every release between two tags is judged against today's overrides."),
                            theme::Role::Muted, empty);
    auto* action = new QPushButton(tr("Newest release without a port"), empty);
    action->setObjectName(QStringLiteral("emptyJudge"));
    theme::setRole(action, theme::Role::Primary);
    connect(action, &QPushButton::clicked, this, [this] { Q_EMIT judgeWanted({}, {}); });
    column->addStretch(2);
    column->addWidget(sentence, 0, Qt::AlignHCenter);
    column->addWidget(more, 0, Qt::AlignHCenter);
    column->addWidget(action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return empty;
}

QWidget* ReleasesPage::makeTimeline() {
    QWidget* side = panel(m_body);
    m_timeline = new ReleaseTimelineView(m_theme, side);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 12, 8);
    foot->setSpacing(12);
    m_range = plainWords(QString(), theme::Role::Title, side);
    m_rangeCounts = new views::ElidedLabel(Qt::ElideRight, side);
    theme::setRole(m_rangeCounts, theme::Role::Muted);
    m_open = new QPushButton(tr("Open range"), side);
    m_open->setObjectName(QStringLiteral("openSelected"));
    m_open->setToolTip(
        tr("Enter in the timeline does the same; Shift with a click or an arrow key chooses the "
           "other end"));
    theme::setRole(m_open, theme::Role::Primary);
    foot->addWidget(m_range);
    foot->addWidget(m_rangeCounts, 1);
    foot->addWidget(m_open);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline, 1);
    column->addWidget(hairline(side));
    column->addLayout(foot);
    const auto open = [this] {
        if (const auto range = m_timeline->range())
            openPoints(*range);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_timeline, &ReleaseTimelineView::openWanted, this, open);
    connect(m_timeline, &ReleaseTimelineView::selectionMoved, this, &ReleasesPage::showSelection);
    return side;
}

QWidget* ReleasesPage::makeFirstCalls() {
    QWidget* side = panel(m_body);
    side->setMinimumWidth(232);
    auto* heading = plainWords(tr("FIRST TO NEED A PORT"), theme::Role::Heading, side);
    heading->setContentsMargins(12, 12, 12, 4);
    m_noCalls = plainWords(QString(), theme::Role::Muted, side);
    m_noCalls->setContentsMargins(12, 4, 12, 4);
    m_noCalls->setWordWrap(true);
    m_callTree = new QTreeView(side);
    m_callTree->setObjectName(QStringLiteral("firstCalls"));
    theme::setRole(m_callTree, theme::Role::Panel);
    m_callTree->setModel(m_calls);
    m_callTree->setItemDelegate(new views::FunctionDelegate(m_theme, m_callTree));
    m_callTree->setHeaderHidden(true);
    m_callTree->setRootIsDecorated(false);
    m_callTree->setIndentation(0);
    m_callTree->setMouseTracking(true);
    m_callTree->setUniformRowHeights(false);
    m_callTree->setExpandsOnDoubleClick(false);
    m_callTree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_callTree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_callTree->setAccessibleName(tr("Functions that first need a port or a decision, by release"));
    connect(m_calls, &QAbstractItemModel::modelReset, m_callTree, &QTreeView::expandAll);
    connect(m_callTree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && m_callTree->hasFocus())
                    m_timeline->select(index.data(models::EntryRole).toInt(),
                                       ReleaseTimelineView::Reach::One);
            });
    connect(m_callTree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const int point = index.data(models::EntryRole).toInt();
        if (point > 0)
            openPoints({point - 1, point});
    });
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_noCalls);
    column->addWidget(m_callTree, 1);
    column->addStretch();
    return side;
}

void ReleasesPage::showOffer(const pipeline::Offer& offer) {
    m_tags.clear();
    for (const std::string& tag : offer.botocoreTags)
        m_tags << render::visibleWords(tag);
    if (of() == Of::BuiltInSample)
        return;
    for (TagField* field : {m_from, m_to})
        field->setKnown(m_tags);
    if (m_from->text().isEmpty() && !offer.pinnedVersion.empty())
        m_from->setText(render::visibleWords(offer.pinnedVersion));
    if (m_to->text().isEmpty() && !m_tags.isEmpty())
        m_to->setText(m_tags.front());
}

void ReleasesPage::turnTo(Of of) {
    if (m_subject.of == of)
        return;
    if (m_job->running())
        m_job->stop();
    m_subject = {of, {}};
    m_sampleTags.clear();
    for (TagField* field : {m_from, m_to}) {
        field->clear();
        field->setKnown(of == Of::Clones ? m_tags : QStringList());
    }
    showState(State::Empty);
}

void ReleasesPage::retry() {
    Q_EMIT judgeWanted(QString::fromStdString(m_subject.request.from),
                       QString::fromStdString(m_subject.request.to));
}

void ReleasesPage::takeFocus() {
    if (m_state == State::Judged || m_state == State::Judging)
        m_timeline->setFocus(Qt::OtherFocusReason);
    else if (m_state == State::Empty)
        m_empty->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
}

QString ReleasesPage::wrongPickers() const {
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    if (!from.isEmpty() && from == to)
        return tr("Both ends are the same release.");
    const QStringList& known = of() == Of::Clones ? m_tags : m_sampleTags;
    if (known.isEmpty())
        return {};
    for (const QString& tag : {from, to})
        if (!tag.isEmpty() && !known.contains(tag))
            return tr("The botocore clone has no release %1.").arg(tag);
    if (!from.isEmpty() && !to.isEmpty() && known.indexOf(from) < known.indexOf(to))
        return tr("%1 is newer than %2.").arg(from, to);
    return {};
}

void ReleasesPage::askToJudge() {
    const QString wrong = wrongPickers();
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        Q_EMIT judgeWanted(m_from->text().trimmed(), m_to->text().trimmed());
}

void ReleasesPage::judge(const jobs::ReleasesSubject& subject) {
    turnTo(subject.of);
    m_subject = subject;
    for (const auto& [field, tag] : {std::pair(m_from, subject.request.from), {m_to, subject.request.to}})
        if (!tag.empty())
            field->setText(QString::fromStdString(tag));
    m_releases = std::make_shared<jobs::JudgedReleases>();
    m_shown.invalidate();
    m_judgedWith->setWords(QString());
    m_strip->wait(tr("Opening the clones"));
    renew(m_releases->snapshot());
    showState(State::Judging);
    takeFocus();
    m_job->start(
        [subject, releases = m_releases](const base::Progress& progress) {
            return jobs::judgeReleases(subject, progress, jobs::JudgedReleases::watch(releases));
        },
        [this](base::Result<asyncneed::History> history) {
            if (!history) {
                m_error->show(tr("Releases of botocore"), history.error());
                showState(State::Failed);
                Q_EMIT settledDown();
                return;
            }
            m_judgedWith->setWords(
                of() == Of::BuiltInSample
                    ? tr("the built-in sample")
                    : tr("judged with aiobotocore %1").arg(theme::shortCommit(history->aiobotocore)));
            renew(jobs::JudgedReleases::whole(std::move(history).value()));
            finish({});
        });
}

void ReleasesPage::renew(const jobs::JudgedReleases::Snapshot& releases) {
    m_timeline->show(render::timelineOf(releases.history, releases.judged));
    m_calls->show(m_timeline->timeline());
    const bool none = m_calls->functionCount() == 0;
    m_callTree->setVisible(!none);
    m_noCalls->setVisible(none);
    m_noCalls->setText(releases.complete() && !releases.judged.empty()
                           ? tr("None: no function of these releases needs a port or a decision.")
                           : tr("None yet."));
}

void ReleasesPage::finish(const QString& sentence) {
    const ReleaseTimeline& timeline = m_timeline->timeline();
    const std::optional<int> blocker = timeline.firstBlocker();
    const int last = timeline.count() - 1;
    const bool all = sentence.isEmpty();
    m_free = {0, blocker ? *blocker - 1 : all ? last : 0};
    m_blocker = blocker ? std::pair(*blocker - 1, *blocker) : std::pair(0, 0);
    const auto offer = [&timeline](QPushButton* button, std::pair<int, int> points) {
        const bool any = points.first < points.second;
        button->setVisible(any);
        if (any)
            button->setText(
                tr("Open %1 → %2").arg(timeline.at(points.first).tag, timeline.at(points.second).tag));
    };
    offer(m_openFree, m_free);
    offer(m_openBlocker, m_blocker);
    QString said = sentence;
    if (last >= 0 && (all || blocker))
        said =
            all ? views::outcomeWords(timeline) : sentence + QLatin1Char(' ') + views::outcomeWords(timeline);
    m_strip->showOutcome(blocker           ? timeline.at(*blocker).verdict
                         : all && last > 0 ? VerdictClass::Mirrored
                                           : VerdictClass::None,
                         said);
    if (last >= 0) {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setText(timeline.at(0).tag);
        m_to->setText(timeline.at(last).tag);
        if (of() == Of::BuiltInSample && m_sampleTags.isEmpty()) {
            for (int point = last; point >= 0; --point)
                m_sampleTags << timeline.at(point).tag;
            m_from->setKnown(m_sampleTags);
            m_to->setKnown(m_sampleTags);
        }
        if (m_timeline->current() < 0 && (all || blocker))
            m_timeline->select(blocker.value_or(last), ReleaseTimelineView::Reach::One);
    }
    showState(last >= 0 ? State::Judged : State::Empty);
    Q_EMIT settledDown();
}

QString ReleasesPage::outcome() const { return m_strip->outcome(); }

void ReleasesPage::showState(State state) {
    m_state = state;
    m_body->setCurrentWidget(state == State::Empty    ? m_empty
                             : state == State::Failed ? static_cast<QWidget*>(m_error)
                                                      : m_content);
    m_strip->setVisible(state == State::Judging || state == State::Judged);
    m_strip->turnTo(state == State::Judging ? OutcomeStrip::Showing::Progress
                                            : OutcomeStrip::Showing::Outcome);
    m_judge->setEnabled(state != State::Judging);
    if (state == State::Empty)
        m_judgedWith->setWords(QString());
}

void ReleasesPage::showSelection() {
    const ReleaseTimeline& timeline = m_timeline->timeline();
    const auto range = m_timeline->range();
    m_open->setEnabled(range.has_value());
    if (!range) {
        m_range->setVisible(m_timeline->current() == 0);
        m_range->setText(m_timeline->current() == 0 ? timeline.at(0).tag : QString());
        m_rangeCounts->setWords(m_timeline->current() == 0
                                    ? views::releaseVerdict(timeline, 0)
                                    : tr("Choose a release; with Shift another one as the other end."));
        return;
    }
    const auto [from, to] = *range;
    m_range->show();
    m_range->setText(tr("%1 → %2").arg(timeline.at(from).tag, timeline.at(to).tag));
    QString words;
    if (to - from == 1) {
        words = views::releaseVerdict(timeline, to);
        if (const QString counts = views::releaseCounts(timeline.at(to)); !counts.isEmpty())
            words = tr("%1: %2").arg(words, counts);
    } else {
        words = views::stretchWords(timeline.stretch(from, to));
    }
    m_rangeCounts->setWords(words);
    if (m_callTree->hasFocus())
        return;
    const QModelIndex row = m_calls->indexOf(m_timeline->current());
    m_callTree->setCurrentIndex(row);
    if (row.isValid())
        m_callTree->scrollTo(row);
}

void ReleasesPage::openPoints(std::pair<int, int> points) {
    const ReleaseTimeline& timeline = m_timeline->timeline();
    if (points.second < timeline.count() && points.first < points.second)
        Q_EMIT rangeWanted(timeline.at(points.first).tag, timeline.at(points.second).tag);
}

} // namespace portside::window
