// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/OpenPullsCard.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/StyleSheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portside::window {

namespace {

constexpr int mostRows = 6; // more are scrolled to

} // namespace

OpenPullsCard::OpenPullsCard(Work work, QWidget* parent)
    : Card(tr("Open pull requests"), QString(), parent), m_work(std::move(work)),
      m_ask(new QPushButton(tr("Ask GitHub"), this)),
      m_byItself(new QCheckBox(tr("From now on by itself"), this)),
      m_words(wrappedWords(tr("GitHub is asked when you say so, not before."), theme::Role::Muted, this)),
      m_list(new QListWidget(this)), m_asking(new jobs::Job<std::vector<github::PullRequestPage>>(this)) {
    m_ask->setObjectName(QStringLiteral("askGitHub"));
    m_words->setObjectName(QStringLiteral("openPullsWords"));
    m_list->setObjectName(QStringLiteral("openPulls"));
    m_list->setAccessibleName(tr("Open pull requests"));
    theme::setRole(m_list, theme::Role::Bare);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    rows()->addWidget(m_words);
    rows()->addWidget(m_list);
    m_byItself->setObjectName(QStringLiteral("askByItself"));
    m_byItself->setToolTip(
        tr("Ask when the window opens, and for the title, author and head of a pull request "
           "that is reviewed. Nothing is sent but the question."));
    m_byItself->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_ask);
    line->addWidget(m_byItself);
    line->addStretch();
    rows()->addLayout(line);
    connect(m_ask, &QPushButton::clicked, this, qOverload<>(&OpenPullsCard::ask));
    connect(m_byItself, &QCheckBox::clicked, this, &OpenPullsCard::byItselfWanted);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT pullRequestWanted(item->data(Qt::UserRole).toInt()); });
}

void OpenPullsCard::ask() { ask(Asked::ByPerson); }

void OpenPullsCard::askQuietly() { ask(Asked::ByItself); }

void OpenPullsCard::setByItself(bool on) {
    m_byItself->setChecked(on);
    m_byItself->setVisible(on || !m_byItself->isHidden());
}

void OpenPullsCard::ask(Asked asked) {
    m_ask->setEnabled(false);
    m_byItself->show();
    theme::setRole(m_words, theme::Role::Muted);
    m_words->setText(tr("Asking GitHub…"));
    m_words->show();
    m_asking->start(
        [work = m_work](const base::Progress& progress) { return work(progress); },
        [this, asked](base::Result<std::vector<github::PullRequestPage>> pages) {
            m_ask->setEnabled(true);
            m_ask->setText(tr("Ask GitHub again"));
            if (pages) {
                fill(*pages, asked);
                return;
            }
            // Nobody asked: no alarm.
            theme::setRole(m_words, asked == Asked::ByPerson ? theme::Role::Wrong : theme::Role::Muted);
            m_words->setText(render::visibleWords(pages.error().message + ". " + pages.error().detail));
        });
}

void OpenPullsCard::fill(const std::vector<github::PullRequestPage>& pages, Asked asked) {
    m_list->clear();
    for (const auto& page : pages) {
        const QString title = render::visibleWords(page.title);
        const QString words = page.draft ? tr("#%1 %2 (draft)").arg(page.number).arg(title)
                                         : tr("#%1 %2").arg(page.number).arg(title);
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, page.number);
        item->setToolTip(tr("%1, by %2").arg(words, render::visibleWords(page.author)).toHtmlEscaped());
    }
    m_words->setText(pages.empty() ? tr("There is none.") : QString());
    m_words->setVisible(pages.empty());
    m_list->setVisible(!pages.empty());
    if (pages.empty())
        return;
    const int shown = std::min(mostRows, m_list->count());
    m_list->setFixedHeight(shown * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    if (asked == Asked::ByPerson)
        m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace portside::window
