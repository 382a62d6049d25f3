// SPDX-License-Identifier: GPL-3.0-or-later
// The releases of a history while they are being judged: written by the judging threads, read by the window. It judges
// nothing itself.
#pragma once

#include "core/asyncneed/History.h"
#include "core/pipeline/History.h"

#include <memory>
#include <mutex>
#include <vector>

namespace portside::jobs {

class JudgedReleases {
public:
    /// What is known at one moment; steps that are not judged yet have their tags only.
    struct Snapshot {
        asyncneed::History history;
        std::vector<bool> judged; ///< by step
        int count() const;
        bool complete() const { return count() == static_cast<int>(judged.size()); }
    };
    Snapshot snapshot() const;

    /// Every step of a finished history.
    static Snapshot whole(asyncneed::History history);
    /// Writes into `releases`, which it keeps alive.
    static pipeline::HistoryWatch watch(const std::shared_ptr<JudgedReleases>& releases);

private:
    mutable std::mutex m_mutex;
    Snapshot m_now;
};

} // namespace portside::jobs
