// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PullRequestDesk.h"

#include "ui/render/VisibleText.h"
#include "ui/theme/Words.h"
#include "ui/views/NoticeStrip.h"
#include "ui/views/SubjectHeader.h"
#include "ui/window/ReviewPage.h"

namespace portside::window {

using render::visibleWords;

PullRequestDesk::PullRequestDesk(const theme::Theme& theme, ReviewPage& page, QObject* parent)
    : QObject(parent), m_page(page), m_moved(new views::NoticeStrip(theme, &page)),
      m_reading(new jobs::Job<jobs::PullRequestFacts>(this)) {
    m_moved->setObjectName(QStringLiteral("headMoved"));
    page.addStrip(m_moved);
    connect(m_moved, &views::NoticeStrip::actionWanted, this, [this] { Q_EMIT newHeadWanted(m_number); });
}

void PullRequestDesk::take(Work work) {
    m_reading->stop();
    m_moved->hide();
    const models::LiveReview* live = m_page.live();
    const drift::Outcome* outcome = live ? live->review().drift() : nullptr;
    if (!outcome || !outcome->inputs.pullRequest)
        return;
    m_number = *outcome->inputs.pullRequest;
    m_reading->start([work = std::move(work), number = m_number, head = outcome->inputs.head](
                         const base::Progress& progress) { return work(number, head, progress); },
                     [this, number = m_number](base::Result<jobs::PullRequestFacts> facts) {
                         if (facts && m_page.live())
                             tell(number, *facts);
                     });
}

void PullRequestDesk::tell(int number, const jobs::PullRequestFacts& facts) {
    views::PullRequestWords words;
    if (!facts.title.empty())
        words.title = QStringLiteral("#%1 %2").arg(number).arg(visibleWords(facts.title));
    QStringList about;
    if (!facts.author.empty())
        about << tr("by %1").arg(visibleWords(facts.author));
    if (facts.draft)
        about << tr("draft");
    if (!facts.open)
        about << tr("closed");
    words.about = about.join(QStringLiteral(" · "));
    m_page.header().showPullRequest(words);
    if (!facts.newHead.empty())
        m_moved->show(
            views::NoticeStrip::Weight::Warning,
            {tr("the pull request has moved on to %1 since this was judged; decisions whose evidence "
                "is unchanged carry over")
                 .arg(theme::shortCommit(facts.newHead))},
            tr("Open the new head"));
}

} // namespace portside::window
