// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/Job.h"

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace portside::jobs {

/// What passes between the threads lies here, under the lock; the event that wakes the GUI thread carries nothing.
/// So the hand-over can be proven with the thread sanitizer, which does not see into Qt's own queue.
struct JobBase::Run {
    explicit Run(int number) : generation(number) {}

    const int generation;
    std::mutex mutex;
    QString stage;
    int done = 0;
    int total = 0;
    bool toldProgress = true;      ///< false: not collected yet
    std::function<void()> deliver; ///< empty before the work ends and once it is collected
    std::atomic<bool> finished = false;
    std::jthread thread; ///< last: it joins before the rest goes
};

JobBase::JobBase(QObject* parent) : QObject(parent) {}

JobBase::~JobBase() {
    for (const auto& run : m_runs)
        run->thread.request_stop();
    m_runs.clear();
}

void JobBase::stop() {
    if (!m_running)
        return;
    ++m_generation;
    m_running = false;
    for (const auto& run : m_runs)
        run->thread.request_stop();
    Q_EMIT stopped();
}

void JobBase::reap() {
    std::erase_if(m_runs, [](const auto& run) { return run->finished.load(); });
}

void JobBase::wake() { QMetaObject::invokeMethod(this, "collect", Qt::QueuedConnection); }

/// Takes what the newest request has ready; an older one may have woken it, which does no harm.
void JobBase::collect() {
    if (m_runs.empty() || m_runs.back()->generation != m_generation || !m_running)
        return;
    Run& run = *m_runs.back();
    const int generation = run.generation;
    std::function<void()> deliver;
    QString stage;
    int done = 0;
    int total = 0;
    bool progress = false;
    {
        const std::lock_guard lock(run.mutex);
        deliver = std::exchange(run.deliver, nullptr);
        progress = !std::exchange(run.toldProgress, true);
        stage = run.stage;
        done = run.done;
        total = run.total;
    }
    if (progress)
        Q_EMIT progressed(stage, done, total);
    // Whoever heard of the progress may have stopped the job or started the next request.
    if (deliver && m_running && generation == m_generation) {
        m_running = false;
        deliver();
    }
}

void JobBase::launch(std::function<std::function<void()>(const base::Progress&)> work) {
    for (const auto& run : m_runs)
        run->thread.request_stop();
    reap();
    m_running = true;
    m_runs.push_back(std::make_unique<Run>(++m_generation));
    Run* run = m_runs.back().get();
    run->thread = std::jthread([this, run, work = std::move(work)](std::stop_token stop) {
        base::Progress progress;
        progress.stop = stop;
        progress.report = [this, run](std::string_view stage, int done, int total) {
            {
                const std::lock_guard lock(run->mutex);
                run->stage = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
                run->done = done;
                run->total = total;
                if (!std::exchange(run->toldProgress, false))
                    return;
            }
            wake();
        };
        auto deliver = work(progress);
        {
            const std::lock_guard lock(run->mutex);
            run->deliver = std::move(deliver);
        }
        wake();
        run->finished = true;
    });
    Q_EMIT started();
}

} // namespace portside::jobs
