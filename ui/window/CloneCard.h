// SPDX-License-Identifier: GPL-3.0-or-later
// Offers to clone the projects that are not here into the cache, and shows how far that is. It clones nowhere else.
#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/jobs/GitHubWork.h"
#include "ui/jobs/Job.h"
#include "ui/window/Card.h"

class QProgressBar;
class QPushButton;

namespace portside::window {

class CloneCard : public Card {
    Q_OBJECT
public:
    using Work =
        std::function<base::Result<base::Done>(const std::vector<git::Project>&, const base::Progress&)>;
    explicit CloneCard(QWidget* parent, Work work = jobs::cloneInto);

    /// Shown while a clone is missing; a clone that was named but is broken is not ours to replace.
    void showOffer(const pipeline::Offer& offer);

Q_SIGNALS:
    void cloned();

private:
    void begin();
    void end(const QString& words, theme::Role role);

    Work m_work;
    std::vector<git::Project> m_missing;
    QLabel* m_what;
    QPushButton* m_clone;
    QPushButton* m_cancel;
    QProgressBar* m_bar;
    QLabel* m_stage;
    jobs::Job<base::Done>* m_cloning;
};

} // namespace portside::window
