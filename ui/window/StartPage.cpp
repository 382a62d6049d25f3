// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StartPage.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/window/RecentDelegate.h"
#include "ui/window/TagField.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portside::window {

namespace {

QLabel* words(const QString& text, theme::Role role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setRole(label, role);
    return label;
}

QLabel* cardTitle(const QString& text, QWidget* parent) {
    auto* label = words(text, theme::Role::Title, parent);
    return label;
}

struct Card {
    QFrame* frame;
    QVBoxLayout* layout;
};

Card card(const QString& title, const QString& sentence, QWidget* parent) {
    auto* frame = new QFrame(parent);
    theme::setRole(frame, theme::Role::Card);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(cardTitle(title, frame));
    if (!sentence.isEmpty())
        layout->addWidget(words(sentence, theme::Role::Muted, frame));
    return {frame, layout};
}

} // namespace

StartPage::StartPage(const theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    auto* content = new QWidget(this);
    theme::setRole(content, theme::Role::Panel);
    content->setMaximumWidth(1040);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(words(tr("What shall be judged?"), theme::Role::BigTitle, content));
    column->addWidget(words(
        tr("Open a pull request against aiobotocore or a range of botocore releases. Every added line is "
           "compared with botocore and gets a verdict with its reason; you settle what is left."),
        theme::Role::Muted, content));
    auto* across = new QHBoxLayout;
    across->setSpacing(24);
    auto* opening = new QVBoxLayout;
    opening->setSpacing(12);
    opening->addWidget(makePullRequest());
    opening->addWidget(makeRange());
    opening->addWidget(makeLocal());
    opening->addStretch();
    across->addLayout(opening, 5);
    across->addWidget(makeRecent(theme), 4);
    column->addLayout(across, 1);
    column->addWidget(makeFoot());

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* centre = new QWidget(scroll);
    theme::setRole(centre, theme::Role::Panel);
    auto* centring = new QHBoxLayout(centre);
    centring->setContentsMargins(0, 0, 0, 0);
    centring->addStretch(1);
    centring->addWidget(content, 100);
    centring->addStretch(1);
    scroll->setWidget(centre);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    updateButtons();
}

QWidget* StartPage::makePullRequest() {
    const Card at = card(tr("Pull request"),
                         tr("Is every added line mirrored in botocore, or explained by async?"), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_pullKnown = new TagField(at.frame);
    m_pull = m_pullKnown;
    m_pull->setObjectName(QStringLiteral("pullRequest"));
    m_pull->setPlaceholderText(tr("Number or URL"));
    m_pull->setAccessibleName(tr("Pull request, number or URL"));
    m_openPull = new QPushButton(tr("Open pull request"), at.frame);
    theme::setRole(m_openPull, theme::Role::Primary);
    line->addWidget(m_pull, 1);
    line->addWidget(m_openPull);
    m_pullWrong =
        words(tr("That is neither a number nor the URL of a pull request."), theme::Role::Wrong, at.frame);
    m_pullWrong->hide();
    at.layout->addLayout(line);
    at.layout->addWidget(m_pullWrong);
    const auto open = [this] {
        const int number = jobs::pullRequestNumber(m_pull->text());
        m_pullWrong->setVisible(number == 0 && !m_pull->text().trimmed().isEmpty());
        if (number > 0)
            Q_EMIT pullRequestWanted(number);
    };
    connect(m_pull, &QLineEdit::returnPressed, this, open);
    connect(m_openPull, &QPushButton::clicked, this, open);
    connect(m_pull, &QLineEdit::textChanged, this, [this] {
        m_pullWrong->hide();
        updateButtons();
    });
    return at.frame;
}

QWidget* StartPage::makeRange() {
    const Card at =
        card(tr("botocore releases"), tr("Do aiobotocore's overrides have to change for them?"), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_from = new TagField(at.frame);
    m_from->setObjectName(QStringLiteral("fromTag"));
    m_from->setPlaceholderText(tr("from, e.g. 1.42.70"));
    m_from->setAccessibleName(tr("From botocore release"));
    m_to = new TagField(at.frame);
    m_to->setObjectName(QStringLiteral("toTag"));
    m_to->setPlaceholderText(tr("to, e.g. 1.42.84"));
    m_to->setAccessibleName(tr("To botocore release"));
    m_openRange = new QPushButton(tr("Open range"), at.frame);
    theme::setRole(m_openRange, theme::Role::Primary);
    line->addWidget(m_from, 1);
    line->addWidget(words(QStringLiteral("→"), theme::Role::Muted, at.frame));
    line->addWidget(m_to, 1);
    line->addWidget(m_openRange);
    m_rangeWrong = words(QString(), theme::Role::Wrong, at.frame);
    m_rangeWrong->hide();
    at.layout->addLayout(line);
    at.layout->addWidget(m_rangeWrong);
    auto* newest = new QPushButton(tr("Newest release without a port"), at.frame);
    newest->setObjectName(QStringLiteral("newestWithoutPort"));
    newest->setToolTip(tr("Judge every release since the one that aiobotocore is pinned to"));
    connect(newest, &QPushButton::clicked, this, &StartPage::newestWithoutPortWanted);
    at.layout->addWidget(newest, 0, Qt::AlignLeft);
    const auto open = [this] {
        const QString from = m_from->text().trimmed();
        const QString to = m_to->text().trimmed();
        QString wrong;
        if (!from.isEmpty() && from == to)
            wrong = tr("Both ends are the same release.");
        for (const QString& tag : {from, to})
            if (!m_tags.isEmpty() && !tag.isEmpty() && !m_tags.contains(tag))
                wrong = tr("The botocore clone has no release %1.").arg(tag);
        m_rangeWrong->setText(wrong);
        m_rangeWrong->setVisible(!wrong.isEmpty());
        if (wrong.isEmpty() && !from.isEmpty() && !to.isEmpty())
            Q_EMIT rangeWanted(from, to);
    };
    connect(m_from, &QLineEdit::returnPressed, this, [this] { m_to->setFocus(); });
    connect(m_to, &QLineEdit::returnPressed, this, open);
    connect(m_openRange, &QPushButton::clicked, this, open);
    for (TagField* field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_rangeWrong->hide();
            updateButtons();
        });
    return at.frame;
}

QWidget* StartPage::makeLocal() {
    const Card at = card(tr("On this computer"),
                         tr("A diff or a saved review may also be dropped anywhere on this window."), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* workTree = new QPushButton(tr("Uncommitted changes…"), at.frame);
    workTree->setToolTip(tr("Review what a checkout of aiobotocore has changed but not committed"));
    auto* diff = new QPushButton(tr("Diff file…"), at.frame);
    auto* saved = new QPushButton(tr("Saved review…"), at.frame);
    connect(workTree, &QPushButton::clicked, this, &StartPage::workTreeWanted);
    connect(diff, &QPushButton::clicked, this, &StartPage::diffWanted);
    connect(saved, &QPushButton::clicked, this, &StartPage::savedReviewWanted);
    line->addWidget(workTree);
    line->addWidget(diff);
    line->addWidget(saved);
    line->addStretch();
    at.layout->addLayout(line);
    return at.frame;
}

QWidget* StartPage::makeRecent(const theme::Theme& theme) {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const Card recent = card(tr("Recent reviews"), QString(), side);
    recent.layout->setContentsMargins(16, 12, 8, 8);
    m_recent = new QListWidget(recent.frame);
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setAccessibleName(tr("Recent reviews"));
    theme::setRole(m_recent, theme::Role::Bare);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setItemDelegate(new RecentDelegate(theme, m_recent));
    m_recent->setMouseTracking(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* forget = new QAction(tr("Remove from this list"), m_recent);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    connect(forget, &QAction::triggered, this, [this] {
        if (const QListWidgetItem* item = m_recent->currentItem())
            Q_EMIT recentUnwanted(item->data(RecentDelegate::PathRole).toString());
    });
    const auto open = [this](const QListWidgetItem* item) {
        Q_EMIT recentWanted(item->data(RecentDelegate::PathRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, open);
    m_noRecent = words(tr("None yet. Reviews are kept here, with your decisions, until you remove them."),
                       theme::Role::Muted, recent.frame);
    recent.layout->addWidget(m_noRecent);
    recent.layout->addWidget(m_recent, 1);
    recent.layout->addStretch();
    layout->addWidget(recent.frame, 1);

    const Card sample =
        card(tr("New here?"),
             tr("The built-in sample shows every verdict. It needs no clone and no network."), side);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* pull = new QPushButton(tr("Sample pull request"), sample.frame);
    auto* range = new QPushButton(tr("Sample range"), sample.frame);
    connect(pull, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(jobs::BuiltInSample::Part::PullRequest); });
    connect(range, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(jobs::BuiltInSample::Part::Range); });
    line->addWidget(pull);
    line->addWidget(range);
    line->addStretch();
    sample.layout->addLayout(line);
    layout->addWidget(sample.frame);
    return side;
}

QWidget* StartPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    m_clones = words(QString(), theme::Role::Muted, foot);
    m_problem = words(QString(), theme::Role::Wrong, foot);
    m_problem->hide();
    texts->addWidget(m_clones);
    texts->addWidget(m_problem);
    auto* choose = new QPushButton(tr("Choose clones…"), foot);
    connect(choose, &QPushButton::clicked, this, &StartPage::settingsWanted);
    layout->addLayout(texts, 1);
    layout->addWidget(choose, 0, Qt::AlignTop);
    return foot;
}

void StartPage::updateButtons() {
    m_openPull->setEnabled(!m_pull->text().trimmed().isEmpty());
    m_openRange->setEnabled(!m_from->text().trimmed().isEmpty() && !m_to->text().trimmed().isEmpty());
}

void StartPage::showOffer(const pipeline::Offer& offer) {
    m_tags.clear();
    for (const std::string& tag : offer.botocoreTags)
        m_tags << render::visibleWords(tag);
    m_from->setKnown(m_tags);
    m_to->setKnown(m_tags);
    QStringList pulls;
    for (const int number : offer.pullRequests)
        pulls << QString::number(number);
    m_pullKnown->setKnown(pulls);
    // What changed since the supported version, unless someone typed already.
    if (m_from->text().isEmpty() && !offer.pinnedVersion.empty())
        m_from->setText(render::visibleWords(offer.pinnedVersion));
    if (m_to->text().isEmpty() && !m_tags.isEmpty())
        m_to->setText(m_tags.front());
    showProblem(render::visibleWords(offer.problem));
}

void StartPage::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void StartPage::showClones(const QString& aiobotocore, const QString& botocore) {
    const QString found = tr("automatic");
    m_clones->setText(
        tr("Clone of botocore: %1\nClone of aiobotocore: %2")
            .arg(botocore.isEmpty() ? found : botocore, aiobotocore.isEmpty() ? found : aiobotocore));
}

void StartPage::showRecent(const std::vector<settings::RecentReview>& reviews) {
    m_recent->clear();
    for (const settings::RecentReview& review : reviews)
        m_recent->addItem(RecentDelegate::item(review));
    m_recent->setVisible(!reviews.empty());
    m_noRecent->setVisible(reviews.empty());
}

void StartPage::focusPullRequest() {
    m_pull->setFocus(Qt::ShortcutFocusReason);
    m_pull->selectAll();
}

void StartPage::focusRange() {
    m_from->setFocus(Qt::ShortcutFocusReason);
    m_from->selectAll();
}

} // namespace portside::window
