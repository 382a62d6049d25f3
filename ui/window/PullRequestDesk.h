// SPDX-License-Identifier: GPL-3.0-or-later
// What the review page tells of its pull request beside the code: title, author, draft, and that the head has moved on
// since it was judged. It reads on a thread of its own, and never says that it could not.
#pragma once

#include "ui/jobs/Job.h"
#include "ui/jobs/PullRequestFacts.h"

#include <QObject>

#include <functional>

namespace portside::theme {
class Theme;
}

namespace portside::views {
class NoticeStrip;
}

namespace portside::window {

class ReviewPage;

class PullRequestDesk : public QObject {
    Q_OBJECT
public:
    using Work = std::function<base::Result<jobs::PullRequestFacts>(int number, const std::string& head,
                                                                    const base::Progress& progress)>;
    PullRequestDesk(const theme::Theme& theme, ReviewPage& page, QObject* parent);

    /// The review that just opened on the page. `work` runs on another thread.
    void take(Work work);

Q_SIGNALS:
    void newHeadWanted(int number);

private:
    void tell(int number, const jobs::PullRequestFacts& facts);

    ReviewPage& m_page;
    views::NoticeStrip* m_moved;
    int m_number = 0;
    jobs::Job<jobs::PullRequestFacts>* m_reading;
};

} // namespace portside::window
