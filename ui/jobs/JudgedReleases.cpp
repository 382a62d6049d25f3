// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JudgedReleases.h"

#include <algorithm>

namespace portside::jobs {

int JudgedReleases::Snapshot::count() const {
    return static_cast<int>(std::count(judged.begin(), judged.end(), true));
}

JudgedReleases::Snapshot JudgedReleases::snapshot() const {
    const std::lock_guard lock(m_mutex);
    return m_now;
}

JudgedReleases::Snapshot JudgedReleases::whole(asyncneed::History history) {
    Snapshot snapshot;
    snapshot.judged.assign(history.releases.size(), true);
    snapshot.history = std::move(history);
    return snapshot;
}

pipeline::HistoryWatch JudgedReleases::watch(const std::shared_ptr<JudgedReleases>& releases) {
    pipeline::HistoryWatch watch;
    watch.begun = [releases](const std::vector<std::string>& tags) {
        const std::lock_guard lock(releases->m_mutex);
        Snapshot& now = releases->m_now;
        now.history.from = tags.front();
        now.history.releases.resize(tags.size() - 1);
        now.judged.assign(tags.size() - 1, false);
        for (size_t step = 0; step + 1 < tags.size(); ++step) {
            now.history.releases[step].from = tags[step];
            now.history.releases[step].to = tags[step + 1];
        }
    };
    watch.judged = [releases](size_t step, const asyncneed::Release& release) {
        const std::lock_guard lock(releases->m_mutex);
        releases->m_now.history.releases[step] = release;
        releases->m_now.judged[step] = true;
    };
    return watch;
}

} // namespace portside::jobs
