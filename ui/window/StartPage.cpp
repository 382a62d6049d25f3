// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StartPage.h"

#include "core/git/Clones.h"
#include "core/mirror/Pin.h"
#include "core/pipeline/PullRequestAddress.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/ElidedLabel.h"
#include "ui/window/Card.h"
#include "ui/window/CheckoutCard.h"
#include "ui/window/InterruptedStrip.h"
#include "ui/window/RecentDelegate.h"
#include "ui/window/TagField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portside::window {

StartPage::StartPage(const theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    auto* content = new QWidget(this);
    theme::setRole(content, theme::Role::Panel);
    content->setMaximumWidth(1040);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    m_interrupted = new InterruptedStrip(content);
    connect(m_interrupted, &InterruptedStrip::resumeWanted, this, &StartPage::interruptedWanted);
    connect(m_interrupted, &InterruptedStrip::dismissed, this, &StartPage::interruptedDismissed);
    column->addWidget(m_interrupted);
    column->addWidget(wrappedWords(tr("What shall be judged?"), theme::Role::BigTitle, content));
    column->addWidget(wrappedWords(
        tr("Open a pull request against aiobotocore or a range of botocore releases. Every added line is "
           "compared with botocore and gets a verdict with its reason; you settle what is left."),
        theme::Role::Muted, content));
    auto* across = new QHBoxLayout;
    across->setSpacing(24);
    auto* opening = new QVBoxLayout;
    opening->setSpacing(12);
    opening->addWidget(makePullRequest());
    opening->addWidget(makeRange());
    m_checkout = new CheckoutCard(this);
    connect(m_checkout, &CheckoutCard::branchWanted, this, &StartPage::branchWanted);
    connect(m_checkout, &CheckoutCard::workTreeWanted, this, &StartPage::workTreeWanted);
    opening->addWidget(m_checkout);
    opening->addWidget(makeFiles());
    opening->addStretch();
    across->addLayout(opening, 5);
    m_side = new QVBoxLayout;
    m_side->setSpacing(12);
    m_side->addWidget(makeRecent(theme), 1);
    m_sample = makeSample();
    m_side->addWidget(m_sample);
    m_side->addStretch(0);
    across->addLayout(m_side, 4);
    column->addLayout(across, 1);
    column->addWidget(makeFoot());

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Start page"));
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

void StartPage::addCard(QWidget* card) {
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_side->insertWidget(m_side->count() - 1, card);
}

QWidget* StartPage::makePullRequest() {
    auto* card = new Card(tr("Pull request"),
                          tr("Is every added line mirrored in botocore, or explained by async?"), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_pull = new TagField(card);
    m_pull->setObjectName(QStringLiteral("pullRequest"));
    m_pull->setPlaceholderText(tr("Number or URL"));
    m_pull->setAccessibleName(tr("Pull request, number or URL"));
    m_openPull = new QPushButton(tr("Open pull request"), card);
    m_openPull->setObjectName(QStringLiteral("openPullRequestButton"));
    theme::setRole(m_openPull, theme::Role::Primary);
    line->addWidget(m_pull, 1);
    line->addWidget(m_openPull);
    m_pullWrong = wrappedWords(QString(), theme::Role::Wrong, card);
    m_pullWrong->setObjectName(QStringLiteral("pullRequestWrong"));
    m_pullWrong->hide();
    m_openSync = new QPushButton(tr("Its botocore releases"), card);
    m_openSync->setObjectName(QStringLiteral("openSyncButton"));
    m_openSync->setToolTip(
        tr("For a pull request that moves botocore: do the releases in between need a port?"));
    card->rows()->addLayout(line);
    card->rows()->addWidget(m_pullWrong);
    auto* audit = new QPushButton(tr("Standing divergence of all overrides"), card);
    audit->setObjectName(QStringLiteral("auditButton"));
    audit->setToolTip(tr("Without a pull request: what differs from botocore today, and since which commit"));
    connect(audit, &QPushButton::clicked, this, &StartPage::auditWanted);
    auto* more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_openSync);
    more->addWidget(audit);
    more->addStretch();
    card->rows()->addLayout(more);
    const auto open = [this] {
        if (const int number = namedPullRequest(); number > 0)
            Q_EMIT pullRequestWanted(number);
    };
    connect(m_pull, &QLineEdit::returnPressed, this, open);
    connect(m_openPull, &QPushButton::clicked, this, open);
    connect(m_openSync, &QPushButton::clicked, this, [this] {
        if (const int number = namedPullRequest(); number > 0)
            Q_EMIT syncRangeWanted(number);
    });
    connect(m_pull, &QLineEdit::textChanged, this, [this] {
        m_pullWrong->hide();
        updateButtons();
    });
    return card;
}

int StartPage::namedPullRequest() {
    const auto address = pipeline::readPullRequestAddress(m_pull->text().toStdString());
    QString wrong;
    if (m_pull->text().trimmed().isEmpty())
        return 0;
    if (!address)
        wrong = tr("That is neither a number nor the URL of a pull request.");
    else if (!address->isOfAiobotocore())
        wrong = tr("That is a pull request of %1. Only those of %2 are judged here.")
                    .arg(render::visibleWords(address->project),
                         QString::fromStdString(git::ownerAndName(git::Project::Aiobotocore)));
    m_pullWrong->setText(wrong);
    m_pullWrong->setVisible(!wrong.isEmpty());
    return wrong.isEmpty() ? address->number : 0;
}

QWidget* StartPage::makeRange() {
    auto* card =
        new Card(tr("botocore releases"), tr("Do aiobotocore's overrides have to change for them?"), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_from = new TagField(card);
    m_from->setObjectName(QStringLiteral("fromTag"));
    m_from->setPlaceholderText(tr("from, e.g. 1.42.70"));
    m_from->setAccessibleName(tr("From botocore release"));
    m_to = new TagField(card);
    m_to->setObjectName(QStringLiteral("toTag"));
    m_to->setPlaceholderText(tr("to, e.g. 1.42.84"));
    m_to->setAccessibleName(tr("To botocore release"));
    m_openRange = new QPushButton(tr("Open range"), card);
    theme::setRole(m_openRange, theme::Role::Primary);
    auto* arrow = new QLabel(QStringLiteral("→"), card);
    theme::setRole(arrow, theme::Role::Muted);
    line->addWidget(m_from, 1);
    line->addWidget(arrow);
    line->addWidget(m_to, 1);
    line->addWidget(m_openRange);
    m_rangeWrong = wrappedWords(QString(), theme::Role::Wrong, card);
    m_rangeWrong->setObjectName(QStringLiteral("rangeWrong"));
    m_rangeWrong->hide();
    m_supported = wrappedWords(QString(), theme::Role::Muted, card);
    m_supported->setObjectName(QStringLiteral("supported"));
    m_supported->hide();
    m_stale = wrappedWords(QString(), theme::Role::Wrong, card);
    m_stale->setObjectName(QStringLiteral("stale"));
    m_stale->hide();
    card->rows()->addLayout(line);
    card->rows()->addWidget(m_rangeWrong);
    card->rows()->addWidget(m_supported);
    card->rows()->addWidget(m_stale);
    auto* newest = new QPushButton(tr("Newest release without a port"), card);
    newest->setObjectName(QStringLiteral("newestWithoutPort"));
    newest->setToolTip(tr("Judge every release since the one that aiobotocore is pinned to"));
    connect(newest, &QPushButton::clicked, this, &StartPage::newestWithoutPortWanted);
    card->rows()->addWidget(newest, 0, Qt::AlignLeft);
    connect(m_from, &QLineEdit::returnPressed, this, [this] { m_to->setFocus(); });
    connect(m_to, &QLineEdit::returnPressed, this, &StartPage::askForRange);
    connect(m_openRange, &QPushButton::clicked, this, &StartPage::askForRange);
    for (TagField* field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_rangeWrong->hide();
            updateButtons();
        });
    return card;
}

void StartPage::askForRange() {
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    if (from.isEmpty() || to.isEmpty())
        return;
    QString wrong;
    if (from == to)
        wrong = tr("Both ends are the same release.");
    for (const QString& tag : {from, to})
        if (!m_tags.isEmpty() && !m_tags.contains(tag))
            wrong = tr("The botocore clone has no release %1.").arg(tag);
    m_rangeWrong->setText(wrong);
    m_rangeWrong->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        Q_EMIT rangeWanted(from, to);
}

QWidget* StartPage::makeFiles() {
    auto* card = new Card(
        tr("Files"), tr("A diff, a saved review or a checkout may also be dropped on this window."), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* diff = new QPushButton(tr("Diff file…"), card);
    auto* saved = new QPushButton(tr("Saved review…"), card);
    connect(diff, &QPushButton::clicked, this, &StartPage::diffWanted);
    connect(saved, &QPushButton::clicked, this, &StartPage::savedReviewWanted);
    line->addWidget(diff);
    line->addWidget(saved);
    line->addStretch();
    card->rows()->addLayout(line);
    return card;
}

QWidget* StartPage::makeRecent(const theme::Theme& theme) {
    m_recentCard = new Card(tr("Recent reviews"), QString(), this);
    m_recentCard->rows()->setContentsMargins(16, 12, 8, 8);
    m_recent = new QListWidget(m_recentCard);
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setAccessibleName(tr("Recent reviews"));
    theme::setRole(m_recent, theme::Role::Bare);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setItemDelegate(new RecentDelegate(theme, m_recent));
    m_recent->setMouseTracking(true);
    m_recent->setMinimumHeight(160);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* forget = new QAction(tr("Remove from this list"), m_recent);
    forget->setObjectName(QStringLiteral("forgetRecent"));
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    connect(forget, &QAction::triggered, this, [this] {
        if (const QListWidgetItem* item = m_recent->currentItem())
            Q_EMIT recentUnwanted(item->data(RecentDelegate::PathRole).toString());
    });
    // One click opens, as on every other thing of this page; Enter does too.
    const auto open = [this](const QListWidgetItem* item) {
        Q_EMIT recentWanted(item->data(RecentDelegate::PathRole).toString());
    };
    connect(m_recent, &QListWidget::itemClicked, this, open);
    auto* enter = new QAction(tr("Open"), m_recent);
    enter->setObjectName(QStringLiteral("openRecent"));
    enter->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    enter->setShortcutContext(Qt::WidgetShortcut);
    m_recent->insertAction(forget, enter);
    connect(enter, &QAction::triggered, this, [this, open] {
        if (const QListWidgetItem* item = m_recent->currentItem())
            open(item);
    });
    m_noRecent =
        wrappedWords(tr("None yet. Reviews are kept here, with your decisions, until you remove them."),
                     theme::Role::Muted, m_recentCard);
    m_recentCard->rows()->addWidget(m_noRecent);
    m_recentCard->rows()->addWidget(m_recent, 1);
    return m_recentCard;
}

QWidget* StartPage::makeSample() {
    auto* card =
        new Card(tr("New here?"),
                 tr("The built-in sample shows every verdict. It needs no clone and no network."), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* pull = new QPushButton(tr("Sample p&ull request"), card);
    pull->setObjectName(QStringLiteral("samplePullRequestButton"));
    auto* range = new QPushButton(tr("Sample range"), card);
    connect(pull, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(jobs::BuiltInSample::Part::PullRequest); });
    connect(range, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(jobs::BuiltInSample::Part::Range); });
    line->addWidget(pull);
    line->addWidget(range);
    line->addStretch();
    card->rows()->addLayout(line);
    return card;
}

QWidget* StartPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    m_botocore = new views::ElidedLabel(Qt::ElideMiddle, foot);
    m_botocore->setObjectName(QStringLiteral("botocoreClone"));
    m_aiobotocore = new views::ElidedLabel(Qt::ElideMiddle, foot);
    m_aiobotocore->setObjectName(QStringLiteral("aiobotocoreClone"));
    m_problem = wrappedWords(QString(), theme::Role::Wrong, foot);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    for (views::ElidedLabel* label : {m_botocore, m_aiobotocore}) {
        theme::setRole(label, theme::Role::Muted);
        texts->addWidget(label);
    }
    texts->addWidget(m_problem);
    auto* choose = new QPushButton(tr("Choose clones…"), foot);
    connect(choose, &QPushButton::clicked, this, &StartPage::settingsWanted);
    layout->addLayout(texts, 1);
    layout->addWidget(choose, 0, Qt::AlignTop);
    return foot;
}

void StartPage::updateButtons() {
    const bool pull = !m_pull->text().trimmed().isEmpty();
    m_openPull->setEnabled(pull);
    m_openSync->setEnabled(pull);
    m_openRange->setEnabled(!m_from->text().trimmed().isEmpty() && !m_to->text().trimmed().isEmpty());
}

void StartPage::showOffer(const pipeline::Offer& offer, const QString& newestKnown) {
    m_tags.clear();
    for (const std::string& tag : offer.botocoreTags)
        m_tags << render::visibleWords(tag);
    m_from->setKnown(m_tags);
    m_to->setKnown(m_tags);
    QStringList pulls;
    for (const int number : offer.pullRequests)
        pulls << QString::number(number);
    m_pull->setKnown(pulls);
    const QString pinned = render::visibleWords(offer.pinnedVersion);
    const QString newest = m_tags.isEmpty() ? QString() : m_tags.front();
    // What changed since the supported version, unless someone typed already.
    if (m_from->text().isEmpty())
        m_from->setText(pinned);
    if (m_to->text().isEmpty() && newest != pinned)
        m_to->setText(newest);
    m_supported->setText(
        pinned.isEmpty() || newest.isEmpty() ? QString()
        : pinned == newest
            ? tr("aiobotocore supports botocore up to %1, the newest release in the clone.").arg(pinned)
            : tr("aiobotocore supports botocore up to %1; the newest release in the clone is %2.")
                  .arg(pinned, newest));
    m_supported->setVisible(!m_supported->text().isEmpty());
    const bool stale =
        !newest.isEmpty() && mirror::versionLess(newest.toStdString(), newestKnown.toStdString());
    m_stale->setText(
        stale ? tr("The botocore clone is out of date: it ends at %1, and %2 is out. Fetch its tags "
                   "to judge what came after.")
                    .arg(newest, newestKnown)
              : QString());
    m_stale->setVisible(stale);
    m_checkout->offer(QString::fromStdString(offer.checkout));

    const auto clone = [](const QString& project, const std::string& folder) {
        return folder.empty() ? tr("Clone of %1: none").arg(project)
                              : tr("Clone of %1: %2").arg(project, render::visibleWords(folder));
    };
    m_botocore->setWords(clone(QStringLiteral("botocore"), offer.botocoreFolder));
    m_aiobotocore->setWords(clone(QStringLiteral("aiobotocore"), offer.aiobotocoreFolder));
    QStringList problems;
    QStringList missing;
    for (const auto& [problem, project] :
         {std::pair(&offer.botocoreProblem, QStringLiteral("botocore")),
          std::pair(&offer.aiobotocoreProblem, QStringLiteral("aiobotocore"))}) {
        if (!*problem)
            continue;
        if ((*problem)->code == base::ErrorCode::NoClone)
            missing << project;
        else
            problems << theme::sentence(**problem);
    }
    if (missing.size() == 2)
        problems << tr(
            "Both checks read local clones of the two projects, and none was found. Choose them to open "
            "real changes; the sample needs none.");
    else if (missing.size() == 1)
        problems << tr("There is no clone of %1 yet. Choose one to open real changes; the sample needs none.")
                        .arg(missing.front());
    showProblem(problems.join(QLatin1Char('\n')));
}

void StartPage::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void StartPage::showRecent(const std::vector<settings::RecentReview>& reviews) {
    m_recent->clear();
    for (const settings::RecentReview& review : reviews)
        m_recent->addItem(RecentDelegate::item(review));
    m_recent->setVisible(!reviews.empty());
    m_noRecent->setVisible(reviews.empty());
    const int edge = reviews.empty() ? 16 : 8; // the list has an edge of its own
    m_recentCard->rows()->setContentsMargins(16, 12, edge, edge);
    // Who has no review yet meets the sample first.
    m_side->removeWidget(m_recentCard);
    m_side->removeWidget(m_sample);
    m_side->insertWidget(0, reviews.empty() ? m_sample : m_recentCard);
    m_side->insertWidget(1, reviews.empty() ? static_cast<QWidget*>(m_recentCard) : m_sample);
    m_side->setStretchFactor(m_recentCard, reviews.empty() ? 0 : 1);
    m_side->setStretchFactor(m_sample, 0);
    m_side->setStretch(m_side->count() - 1, reviews.empty() ? 1 : 0); // below all cards
}

void StartPage::showInterrupted(const QString& title) {
    if (title.isEmpty())
        m_interrupted->hide();
    else
        m_interrupted->offer(title);
}

void StartPage::takeFocus() {
    if (m_interrupted->isVisibleTo(this))
        m_interrupted->takeFocus();
    else
        focusPullRequest();
}

void StartPage::focusPullRequest() {
    m_pull->setFocus(Qt::ShortcutFocusReason);
    m_pull->selectAll();
}

void StartPage::focusRange() {
    m_from->setFocus(Qt::ShortcutFocusReason);
    m_from->selectAll();
}

void StartPage::focusCheckout() { m_checkout->takeFocus(); }

} // namespace portside::window
