// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PostDialog.h"

#include "core/github/Keyring.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/CoreWords.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/views/LinkButton.h"
#include "ui/window/Card.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace portside::window {

namespace {

/// "1a2b3c is its head." with a capital and one full stop.
QString sentence(const std::string& words) {
    QString text = render::visibleWords(words);
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

/// Several lines of foreign text, each made visible.
QString visibleLines(const std::string& text) {
    QStringList lines;
    for (const QString& line : QString::fromStdString(text).split(QLatin1Char('\n')))
        lines << render::visibleWords(line.toStdString());
    return lines.join(QLatin1Char('\n'));
}

QVBoxLayout* pageLayout(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    return layout;
}

QPushButton* button(const QString& words, QWidget* parent, const char* name) {
    auto* made = new QPushButton(words, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

PostDialog::PostDialog(const theme::Theme& theme, review::Review review, int pullRequest,
                       const github::Address& address, QWidget* parent)
    : PostDialog(theme, std::move(review), pullRequest, address, Works(), parent) {}

PostDialog::PostDialog(const theme::Theme& theme, review::Review review, int pullRequest,
                       const github::Address& address, Works works, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_review(std::move(review)), m_number(pullRequest),
      m_works(std::move(works)), m_account{address, std::nullopt}, m_pages(new QStackedWidget(this)),
      m_planning(new jobs::Job<jobs::Planned>(this)), m_sending(new jobs::Job<github::Posted>(this)) {
    setWindowTitle(tr("Post to pull request %1").arg(m_number));
    resize(900, 620);
    for (QWidget* page :
         {makeReading(), makeToken(), makePlan(theme), makeSending(), makeDone(), makeProblem()})
        m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    const auto said = [](QLabel* label) {
        return [label](const QString& stage, int, int) {
            label->setText(theme::coreWords(stage.toStdString()));
        };
    };
    connect(m_planning, &jobs::JobBase::progressed, this, said(m_reading));
    connect(m_sending, &jobs::JobBase::progressed, this, [this](const QString& stage, int done, int total) {
        const QString words = theme::coreWords(stage.toStdString());
        m_stage->setText(total > 0 ? tr("%1, %2 of %3").arg(words).arg(done).arg(total) : words);
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
}

PostDialog::Page PostDialog::page() const { return static_cast<Page>(m_pages->currentIndex()); }

void PostDialog::turnTo(Page page) { m_pages->setCurrentIndex(static_cast<int>(page)); }

QWidget* PostDialog::makeReading() {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    layout->addStretch(2);
    layout->addWidget(
        wrappedWords(tr("Reading pull request %1…").arg(m_number), theme::Role::BigTitle, page));
    auto* bar = new QProgressBar(page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Progress"));
    layout->addWidget(bar);
    m_reading = wrappedWords(QString(), theme::Role::Muted, page);
    layout->addWidget(m_reading);
    layout->addWidget(wrappedWords(tr("Nothing is sent before you have seen it."), theme::Role::Muted, page));
    auto* cancel = button(tr("Cancel"), page, "cancelReading");
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(cancel, 0, Qt::AlignLeft);
    layout->addStretch(3);
    return page;
}

QWidget* PostDialog::makeToken() {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    layout->addStretch(1);
    const QString host = QString::fromStdString(m_account.address.host);
    layout->addWidget(wrappedWords(tr("A token for %1").arg(host), theme::Role::BigTitle, page));
    layout->addWidget(
        wrappedWords(tr("None was found in %1, with gh, or in the desktop keyring. A fine-grained token "
                        "needs \"Pull requests: write\" for aiobotocore and nothing more.")
                         .arg(QString::fromStdString(github::tokenVariables(m_account.address).front())),
                     theme::Role::Muted, page));
    m_token = new QLineEdit(page);
    m_token->setObjectName(QStringLiteral("token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Token"));
    m_token->setAccessibleName(tr("Token for %1").arg(host));
    layout->addWidget(m_token);
    m_keep = new QCheckBox(tr("&Keep it in the desktop keyring"), page);
    m_keep->setVisible(github::keyring::available());
    layout->addWidget(m_keep);
    layout->addWidget(wrappedWords(
        m_keep->isVisibleTo(page) ? tr("Otherwise it is kept in memory until this window closes.")
                                  : tr("It is kept in memory until this window closes, and nowhere else."),
        theme::Role::Muted, page));
    m_tokenWrong = wrappedWords(QString(), theme::Role::Wrong, page);
    layout->addWidget(m_tokenWrong);
    m_useToken = button(tr("&Continue"), page, "useToken");
    theme::setRole(m_useToken, theme::Role::Primary);
    m_useToken->setEnabled(false);
    auto* cancel = button(tr("Cancel"), page, "cancelToken");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_useToken);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(2);
    connect(m_token, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_useToken->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_token, &QLineEdit::returnPressed, this, &PostDialog::takeToken);
    connect(m_useToken, &QPushButton::clicked, this, &PostDialog::takeToken);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

void PostDialog::takeToken() {
    auto token = github::Token::from(m_token->text().toStdString(), m_account.address.host);
    if (!token) {
        m_tokenWrong->setText(tr("That is no token: it has blanks or other signs that no token has."));
        return;
    }
    if (m_keep->isChecked()) {
        const auto kept = github::keyring::write(m_account.address.host, token->secret());
        if (!kept) {
            m_keep->setChecked(false);
            m_tokenWrong->setText(
                tr("It was not kept: %1 Continue to use it this once.").arg(sentence(kept.error().message)));
            return;
        }
    }
    m_token->clear();
    m_account.token = std::move(token);
    begin();
}

QWidget* PostDialog::makePlan(const theme::Theme& theme) {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    m_title = wrappedWords(QString(), theme::Role::Title, page);
    m_facts = wrappedWords(QString(), theme::Role::Muted, page);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);

    auto* split = new QSplitter(Qt::Horizontal, page);
    split->setChildrenCollapsible(false);
    m_steps = new QListWidget(split);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setAccessibleName(tr("Comments, checked when they will be sent"));
    m_steps->setMinimumWidth(200);
    m_steps->setSpacing(2);
    m_steps->setTextElideMode(Qt::ElideMiddle);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* shown = new QWidget(split);
    auto* shownLayout = new QVBoxLayout(shown);
    shownLayout->setContentsMargins(12, 0, 0, 0);
    shownLayout->setSpacing(8);
    m_where = wrappedWords(QString(), theme::Role::Muted, shown);
    m_text = new QPlainTextEdit(shown);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setReadOnly(true);
    m_text->setFont(theme.quoteFont());
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the comment, Markdown"));
    m_text->setMinimumWidth(200);
    shownLayout->addWidget(m_where);
    shownLayout->addWidget(m_text, 1);
    split->addWidget(m_steps);
    split->addWidget(shown);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 5);
    split->setSizes({400, 500});
    layout->addWidget(split, 1);

    m_unsettled = new QCheckBox(page);
    m_unsettled->setObjectName(QStringLiteral("unsettled"));
    const int open = review::openCases(m_review);
    m_unsettled->setText(tr("Post although %n case(s) are not settled yet", nullptr, open));
    m_unsettled->setVisible(open > 0);
    layout->addWidget(m_unsettled);
    m_ownWork = wrappedWords(tr("On a pull request of your own GitHub lets you comment only."),
                             theme::Role::Muted, page);
    m_ownWork->hide();
    layout->addWidget(m_ownWork);

    m_requests = new QCheckBox(tr("&Request changes instead of commenting"), page);
    m_requests->setObjectName(QStringLiteral("requestChanges"));
    auto* save = button(tr("&Export instead…"), page, "exportInstead");
    auto* cancel = button(tr("Cancel"), page, "cancelPlan");
    m_post = button(tr("&Post"), page, "post");
    theme::setRole(m_post, theme::Role::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_requests);
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addWidget(m_post);
    layout->addLayout(buttons);
    connect(m_steps, &QListWidget::currentRowChanged, this, &PostDialog::showStep);
    connect(m_steps, &QListWidget::itemChanged, this, &PostDialog::updateButtons);
    connect(m_unsettled, &QCheckBox::toggled, this, &PostDialog::updateButtons);
    connect(m_requests, &QCheckBox::toggled, this, &PostDialog::updateButtons);
    connect(save, &QPushButton::clicked, this, &PostDialog::exportWanted);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_post, &QPushButton::clicked, this, &PostDialog::send);
    return page;
}

QWidget* PostDialog::makeSending() {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    layout->addStretch(2);
    layout->addWidget(wrappedWords(tr("Posting…"), theme::Role::BigTitle, page));
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    layout->addWidget(m_bar);
    m_stage = wrappedWords(QString(), theme::Role::Muted, page);
    layout->addWidget(m_stage);
    layout->addWidget(
        wrappedWords(tr("GitHub asks for a second between two writes. What is stopped half-way is "
                        "completed by posting again; nothing is posted twice."),
                     theme::Role::Muted, page));
    auto* stop = button(tr("Stop"), page, "stopSending");
    connect(stop, &QPushButton::clicked, this, [this] {
        m_sending->stop();
        showProblem(
            {base::ErrorCode::Stopped, "stopped before the end",
             "Part of it may be posted already; posting again completes it, nothing is posted twice."});
    });
    layout->addWidget(stop, 0, Qt::AlignLeft);
    layout->addStretch(3);
    return page;
}

QWidget* PostDialog::makeDone() {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    layout->addStretch(1);
    layout->addWidget(wrappedWords(tr("Posted"), theme::Role::BigTitle, page));
    m_done = wrappedWords(QString(), theme::Role::Muted, page);
    m_done->setObjectName(QStringLiteral("doneWords"));
    layout->addWidget(m_done);
    m_links = new QVBoxLayout;
    m_links->setSpacing(4);
    layout->addLayout(m_links);
    auto* close = button(tr("Close"), page, "closeDone");
    theme::setRole(close, theme::Role::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignLeft);
    layout->addStretch(2);
    return page;
}

QWidget* PostDialog::makeProblem() {
    auto* page = new QWidget(this);
    auto* layout = pageLayout(page);
    layout->addStretch(1);
    layout->addWidget(wrappedWords(tr("This could not be posted"), theme::Role::BigTitle, page));
    m_wrong = wrappedWords(QString(), theme::Role::Wrong, page);
    m_wrong->setObjectName(QStringLiteral("wrong"));
    m_wrong->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_forward = wrappedWords(QString(), theme::Role::Muted, page);
    m_forward->setObjectName(QStringLiteral("forward"));
    m_forward->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_wrong);
    layout->addWidget(m_forward);
    m_newHead = button(tr("Review the &new head"), page, "newHead");
    m_again = button(tr("&Try again"), page, "tryAgain");
    auto* save = button(tr("&Export instead…"), page, "exportAfterAll");
    auto* close = button(tr("Close"), page, "closeProblem");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* one : {m_newHead, m_again, save, close})
        buttons->addWidget(one);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(2);
    connect(m_newHead, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT newHeadWanted();
    });
    connect(m_again, &QPushButton::clicked, this, &PostDialog::begin);
    connect(save, &QPushButton::clicked, this, &PostDialog::exportWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

github::Wish PostDialog::wish() const {
    github::Wish wish;
    wish.pullRequest = m_number;
    wish.unsettled = github::Wish::Unsettled::Post; // the check box stands before the button
    if (page() == Page::Plan && m_requests->isChecked())
        wish.event = github::Event::RequestChanges;
    for (int row = 0; m_planned && row < m_steps->count(); ++row)
        if (m_steps->item(row)->checkState() == Qt::Unchecked)
            wish.leftOut.insert(github::stepKey(m_planned->plan.steps[static_cast<size_t>(row)]));
    return wish;
}

void PostDialog::begin() {
    m_planned.reset();
    m_steps->clear();
    m_reading->clear();
    turnTo(Page::Reading);
    m_planning->start([plan = m_works.plan, review = m_review, wish = wish(), account = m_account](
                          const base::Progress& progress) { return plan(review, wish, account, progress); },
                      [this](base::Result<jobs::Planned> planned) {
                          if (planned) {
                              showPlan(std::move(*planned));
                          } else if (planned.error().code == base::ErrorCode::Usage) {
                              turnTo(Page::Token);
                              m_token->setFocus(Qt::OtherFocusReason);
                          } else {
                              showProblem(planned.error());
                          }
                      });
}

void PostDialog::showPlan(jobs::Planned planned) {
    m_account = planned.account;
    m_planned = std::move(planned);
    const auto& page = m_planned->page;
    m_title->setText(tr("%1 #%2").arg(render::visibleWords(page.title)).arg(m_number));
    QStringList facts{tr("by %1").arg(render::visibleWords(page.author))};
    if (page.draft)
        facts << tr("draft");
    if (!page.open)
        facts << tr("closed");
    facts << tr("head %1").arg(render::visibleWords(page.head.substr(0, 7)))
          << tr("you are %1").arg(render::visibleWords(m_planned->ownLogin));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const bool own = page.author == m_planned->ownLogin;
    m_requests->setChecked(false);
    m_requests->setEnabled(!own);
    m_ownWork->setVisible(own);
    for (const auto& step : m_planned->plan.steps) {
        QString verb;
        switch (step.action) {
        case github::Action::Create:
            verb = tr("Create");
            break;
        case github::Action::Update:
            verb = tr("Update");
            break;
        case github::Action::Strike:
            verb = tr("Strike");
            break;
        case github::Action::Leave:
            verb = tr("Leave");
            break;
        }
        const QString words = tr("%1: %2").arg(verb, render::visibleWords(step.title));
        // Every file is below that folder; the tooltip has the whole path.
        QString brief = words;
        brief.replace(QStringLiteral(" at aiobotocore/"), QStringLiteral(" at "));
        auto* item = new QListWidgetItem(brief, m_steps);
        item->setToolTip(words.toHtmlEscaped());
        const bool changes = step.action != github::Action::Leave;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                       (changes ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        if (changes)
            item->setCheckState(Qt::Checked);
        else
            item->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    turnTo(Page::Plan);
    m_steps->setCurrentRow(0);
    if (m_steps->count() == 0)
        showStep(-1);
    m_steps->setFocus(Qt::OtherFocusReason);
    updateButtons();
}

void PostDialog::showStep(int row) {
    if (!m_planned || row < 0) {
        m_where->setText(tr("The change is clean, so there is nothing to say about it."));
        m_text->clear();
        return;
    }
    const auto& step = m_planned->plan.steps[static_cast<size_t>(row)];
    if (step.place)
        m_where->setText(
            tr("At line %1 of %2%3, as it will be sent")
                .arg(step.place->last)
                .arg(render::visibleWords(step.place->path),
                     step.place->side == github::Place::Side::Old ? tr(" (before the change)") : QString()));
    else if (step.action == github::Action::Leave)
        m_where->setText(tr("Already there, and left as it is"));
    else
        m_where->setText(step.kind == github::CommentKind::Finding
                             ? tr("At its earlier place, as it will be sent")
                             : tr("In the conversation, as it will be sent"));
    m_text->setPlainText(visibleLines(github::textBelowMarker(step.body)));
}

void PostDialog::updateButtons() {
    int chosen = 0;
    for (int row = 0; row < m_steps->count(); ++row)
        chosen += (m_steps->item(row)->flags() & Qt::ItemIsUserCheckable) &&
                  m_steps->item(row)->checkState() == Qt::Checked;
    const bool requests = m_requests->isChecked();
    m_post->setText(chosen > 0 ? tr("&Post %n comment(s)", nullptr, chosen)
                    : requests ? tr("&Request changes")
                               : tr("Nothing to post"));
    m_post->setEnabled((chosen > 0 || requests) &&
                       (!m_unsettled->isVisibleTo(this) || m_unsettled->isChecked()));
}

void PostDialog::send() {
    if (!m_planned || !m_post->isEnabled())
        return;
    const github::Wish chosen = wish();
    m_bar->setRange(0, 0);
    m_stage->clear();
    turnTo(Page::Sending);
    m_sending->start([send = m_works.send, review = m_review, chosen, account = m_account](
                         const base::Progress& progress) { return send(review, chosen, account, progress); },
                     [this](base::Result<github::Posted> result) {
                         if (result)
                             showDone(*result);
                         else
                             showProblem(result.error());
                     });
}

void PostDialog::showDone(const github::Posted& result) {
    const QString words = tr("%1 created, %2 updated, %3 struck, %4 left alone.")
                              .arg(result.created)
                              .arg(result.updated)
                              .arg(result.struck)
                              .arg(result.leftAlone);
    m_done->setText(words);
    // Only pages of the host that we posted to.
    const QUrl web(QString::fromStdString(m_account.address.web));
    for (const auto& text : result.addresses) {
        const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != web.scheme() || url.host() != web.host())
            continue;
        auto* link = new views::LinkButton(m_theme, render::visibleWords(text), this);
        connect(link, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        m_links->addWidget(link, 0, Qt::AlignLeft);
    }
    turnTo(Page::Done);
    Q_EMIT posted(tr("Posted to pull request %1: %2").arg(m_number).arg(words));
}

void PostDialog::showProblem(const base::Error& error) {
    m_wrong->setText(sentence(error.message));
    m_forward->setText(sentence(error.detail));
    // The plan's own words for it; the head is all that a new review can mend.
    const bool moved = error.message.find("has moved on") != std::string::npos;
    m_newHead->setVisible(moved);
    theme::setRole(moved ? m_newHead : m_again, theme::Role::Primary);
    turnTo(Page::Problem);
    (moved ? m_newHead : m_again)->setFocus(Qt::OtherFocusReason);
}

} // namespace portside::window
