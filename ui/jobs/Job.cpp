// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/Job.h"

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace portside::jobs {

struct JobBase::Run {
    struct Latest {
        std::mutex mutex;
        QString stage;
        int done = 0;
        int total = 0;
        bool queued = false;
    };
    int generation = 0;
    std::shared_ptr<Latest> latest = std::make_shared<Latest>();
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

void JobBase::launch(std::function<std::function<void()>(const base::Progress&)> work) {
    for (const auto& run : m_runs)
        run->thread.request_stop();
    reap();
    const int generation = ++m_generation;
    m_running = true;
    m_runs.push_back(std::make_unique<Run>());
    Run* run = m_runs.back().get();
    run->generation = generation;
    run->thread = std::jthread([this, run, generation, work = std::move(work)](std::stop_token stop) {
        base::Progress progress;
        progress.stop = stop;
        progress.report = [this, generation, latest = run->latest](std::string_view stage, int done,
                                                                   int total) {
            const std::lock_guard lock(latest->mutex);
            latest->stage = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
            latest->done = done;
            latest->total = total;
            if (std::exchange(latest->queued, true))
                return;
            QMetaObject::invokeMethod(
                this,
                [this, generation, latest] {
                    QString words;
                    int doneNow = 0;
                    int totalNow = 0;
                    {
                        const std::lock_guard relock(latest->mutex);
                        words = latest->stage;
                        doneNow = latest->done;
                        totalNow = latest->total;
                        latest->queued = false;
                    }
                    if (generation == m_generation && m_running)
                        Q_EMIT progressed(words, doneNow, totalNow);
                },
                Qt::QueuedConnection);
        };
        std::function<void()> deliver = work(progress);
        QMetaObject::invokeMethod(
            this,
            [this, generation, deliver = std::move(deliver)] {
                if (generation != m_generation)
                    return;
                m_running = false;
                deliver();
            },
            Qt::QueuedConnection);
        run->finished = true;
    });
    Q_EMIT started();
}

} // namespace portside::jobs
