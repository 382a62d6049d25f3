// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/SubjectHeader.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::views {

using render::visibleWords;
using theme::shortCommit;

namespace {

/// The baseline is cut last: the title gives way first.
constexpr int widestFact = 280;

/// Below this width what the tool bar has too makes room for the title.
constexpr int roomyWidth = 1180;

QString baselineWords(const drift::Baseline& baseline) {
    QString words = SubjectHeader::tr("botocore %1").arg(visibleWords(baseline.version));
    if (!baseline.source.empty())
        words += QStringLiteral(" · ") + theme::sourceWords(baseline.source);
    return words;
}

QString baselineFull(const drift::Baseline& baseline) {
    QString full = baselineWords(baseline);
    if (!baseline.commit.empty())
        full += QLatin1Char('\n') + SubjectHeader::tr("commit %1").arg(visibleWords(baseline.commit));
    return full;
}

Subject driftSubject(const drift::Inputs& inputs) {
    Subject subject;
    const QString title = visibleWords(inputs.headTitle);
    if (inputs.pullRequest)
        subject.shortTitle = QStringLiteral("#%1").arg(*inputs.pullRequest);
    else if (inputs.head == "working tree")
        subject.shortTitle = SubjectHeader::tr("Uncommitted changes");
    else if (inputs.head == "diff")
        subject.shortTitle = SubjectHeader::tr("Diff");
    else
        subject.shortTitle = shortCommit(inputs.head);
    subject.title = title.isEmpty() ? subject.shortTitle : subject.shortTitle + QLatin1Char(' ') + title;
    subject.facts.push_back(
        {SubjectHeader::tr("head %1 · base %2").arg(shortCommit(inputs.head), shortCommit(inputs.base)),
         SubjectHeader::tr("head %1\nbase %2").arg(visibleWords(inputs.head), visibleWords(inputs.base))});
    QString full = baselineFull(inputs.botocore);
    const bool moved =
        !(inputs.botocoreBase.version.empty() || inputs.botocoreBase.version == inputs.botocore.version);
    if (moved)
        full += QStringLiteral("\n\n") + SubjectHeader::tr("base: %1").arg(baselineFull(inputs.botocoreBase));
    QString words = baselineWords(inputs.botocore);
    if (!inputs.botocore.commit.empty())
        words += QStringLiteral(" · ") + shortCommit(inputs.botocore.commit);
    subject.facts.push_back({words, full});
    if (moved)
        subject.facts.push_back(
            {SubjectHeader::tr("base: botocore %1").arg(visibleWords(inputs.botocoreBase.version)),
             baselineFull(inputs.botocoreBase)});
    if (moved) {
        subject.movesFrom = visibleWords(inputs.botocoreBase.version);
        subject.movesTo = visibleWords(inputs.botocore.version);
    }
    subject.place = visibleWords(inputs.repository);
    subject.hasPullRequest = inputs.pullRequest.has_value();
    return subject;
}

Subject rangeSubject(const asyncneed::Inputs& inputs) {
    Subject subject;
    const QString from = visibleWords(inputs.from.tag);
    const QString to = visibleWords(inputs.to.tag);
    subject.shortTitle = QStringLiteral("%1 → %2").arg(from, to);
    subject.title = SubjectHeader::tr("botocore %1").arg(subject.shortTitle);
    for (const asyncneed::TagCommit* tag : {&inputs.from, &inputs.to})
        subject.facts.push_back(
            {QStringLiteral("%1 · %2").arg(visibleWords(tag->tag), shortCommit(tag->commit)),
             SubjectHeader::tr("botocore %1\ncommit %2")
                 .arg(visibleWords(tag->tag), visibleWords(tag->commit))});
    const QString name = shortCommit(inputs.aiobotocoreName);
    const QString commit = shortCommit(inputs.aiobotocore);
    subject.facts.push_back(
        {name.isEmpty() || name == commit ? SubjectHeader::tr("aiobotocore %1").arg(commit)
                                          : SubjectHeader::tr("aiobotocore %1 · %2").arg(name, commit),
         SubjectHeader::tr("aiobotocore %1\n%2")
             .arg(visibleWords(inputs.aiobotocoreName), visibleWords(inputs.aiobotocore))});
    return subject;
}

} // namespace

Subject subjectOf(const review::Review& review) {
    Subject subject;
    const std::vector<std::string>* warnings = nullptr;
    if (const drift::Outcome* outcome = review.drift()) {
        subject = driftSubject(outcome->inputs);
        warnings = &outcome->warnings;
    } else {
        subject = rangeSubject(review.asyncNeed()->inputs);
        warnings = &review.asyncNeed()->warnings;
    }
    for (const std::string& warning : *warnings)
        subject.warnings << visibleWords(warning);
    return subject;
}

SubjectHeader::SubjectHeader(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(Qt::ElideMiddle, this)),
      m_about(new ElidedLabel(Qt::ElideRight, this)), m_top(new QHBoxLayout), m_comparison(new QWidget(this)),
      m_facts(new QHBoxLayout), m_baseline(new QToolButton(this)), m_movedRange(nullptr),
      m_place(new ElidedLabel(Qt::ElideRight, this)), m_warnings(new QPushButton(this)),
      m_export(new QPushButton(tr("Export…"), this)), m_signOff(new QPushButton(this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    theme::setRole(m_title, theme::Role::Title);
    theme::setRole(m_place, theme::Role::Muted);
    theme::setRole(m_about, theme::Role::Muted);
    m_title->setObjectName(QStringLiteral("subjectTitle"));
    m_about->setObjectName(QStringLiteral("subjectAbout"));
    theme::setRole(m_warnings, theme::Role::Link);
    m_export->setToolTip(tr("Preview the report, copy or save it (Ctrl+E)"));
    connect(m_export, &QPushButton::clicked, this, &SubjectHeader::exportWanted);
    m_signOff->setObjectName(QStringLiteral("signOffButton"));
    theme::setRole(m_signOff, theme::Role::Primary);
    m_signOff->hide();
    connect(m_signOff, &QPushButton::clicked, this, &SubjectHeader::signOffWanted);
    connect(m_warnings, &QPushButton::clicked, this, &SubjectHeader::warningsWanted);
    m_baseline->setText(tr("Change…"));
    m_baseline->setObjectName(QStringLiteral("baseline"));
    m_baseline->setToolTip(tr("Compare with something else"));
    m_baseline->setAccessibleName(tr("Change the baseline"));
    m_baseline->setPopupMode(QToolButton::InstantPopup);
    theme::setRole(m_baseline, theme::Role::Link);
    auto* menu = new QMenu(m_baseline);
    connect(menu->addAction(tr("Compare with another baseline…")), &QAction::triggered, this,
            &SubjectHeader::baselineWanted);
    m_movedRange = menu->addAction(QString());
    connect(m_movedRange, &QAction::triggered, this, &SubjectHeader::movedRangeWanted);
    m_baseline->setMenu(menu);
    m_facts->setSpacing(8);
    auto* comparison = new QHBoxLayout(m_comparison);
    comparison->setContentsMargins(0, 0, 0, 0);
    comparison->setSpacing(8);
    comparison->addLayout(m_facts);
    comparison->addWidget(m_baseline);
    comparison->addWidget(m_place);
    comparison->addStretch(1);
    m_top->setSpacing(12);
    m_top->addWidget(m_title);
    m_top->addWidget(m_about);
    m_top->addStretch(1);
    m_top->addWidget(m_warnings);
    m_top->addWidget(m_export);
    m_top->addWidget(m_signOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(m_top);
    layout->addWidget(m_comparison);
}

void SubjectHeader::show(const Subject& subject) {
    m_title->setWords(subject.title);
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Fact& fact : subject.facts) {
        auto* chip = new ElidedLabel(Qt::ElideMiddle, this);
        theme::setRole(chip, theme::Role::Chip);
        chip->setWords(fact.words, fact.full);
        chip->setMinimumWidth(std::min(chip->sizeHint().width(), widestFact));
        m_facts->addWidget(chip);
    }
    m_movedRange->setText(tr("Judge the botocore releases that it moves over: %1 → %2")
                              .arg(subject.movesFrom, subject.movesTo));
    m_movedRange->setVisible(!subject.movesFrom.isEmpty());
    m_place->setWords(subject.place);
    m_warnings->setText(tr("%n warning(s)", nullptr, static_cast<int>(subject.warnings.size())));
    m_warnings->setVisible(!subject.warnings.isEmpty());
    m_about->hide();
    m_tall = subject.hasPullRequest;
    arrange();
}

void SubjectHeader::showPullRequest(const PullRequestWords& words) {
    if (!words.title.isEmpty())
        m_title->setWords(words.title);
    m_about->setWords(words.about);
    m_about->setVisible(!words.about.isEmpty());
}

void SubjectHeader::arrange() {
    m_export->setVisible(width() >= roomyWidth);
    const int needed = m_title->sizeHint().width() + m_comparison->sizeHint().width() +
                       m_warnings->sizeHint().width() + m_export->sizeHint().width() +
                       m_signOff->sizeHint().width() + 5 * m_top->spacing() + 32;
    const bool below = m_tall || needed > width();
    auto* column = static_cast<QVBoxLayout*>(layout());
    if (below == (column->indexOf(m_comparison) >= 0))
        return;
    if (below) {
        m_top->removeWidget(m_comparison);
        column->addWidget(m_comparison);
    } else {
        column->removeWidget(m_comparison);
        m_top->insertWidget(m_top->indexOf(m_about) + 1, m_comparison);
    }
}

void SubjectHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void SubjectHeader::showSignOff(SignOff state, int open) {
    m_signOff->setVisible(state != SignOff::NotOffered);
    m_signOff->setEnabled(state == SignOff::Possible);
    m_signOff->setText(open > 0 ? tr("Sign off: %n open", nullptr, open) : tr("Sign off…"));
    m_signOff->setToolTip(open > 0 ? tr("Possible once nothing is open any more (Ctrl+Return)")
                                   : tr("Put your name to this review as it stands (Ctrl+Return)"));
}

} // namespace portside::views
