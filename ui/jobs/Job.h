// SPDX-License-Identifier: GPL-3.0-or-later
// Long work on a thread of its own: a value goes in, a Result comes out on the GUI thread. A newer request voids the
// older one, whose result is then never delivered. The window's only threads.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QObject>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace portside::jobs {

/// The part of a Job that does not depend on its value.
class JobBase : public QObject {
    Q_OBJECT
public:
    explicit JobBase(QObject* parent = nullptr);
    ~JobBase() override; ///< asks running work to stop and waits for it

    bool running() const { return m_running; }
    /// Nothing of the current request is delivered any more, but stopped() is told.
    void stop();

Q_SIGNALS:
    void started();
    /// At most one in flight; stages that pass faster than the GUI thread are skipped.
    void progressed(const QString& stage, int done, int total);
    void stopped();

protected:
    /// Runs `work` on a new thread; what it returns runs on the GUI thread unless a newer request came.
    void launch(std::function<std::function<void()>(const base::Progress&)> work);

private Q_SLOTS:
    void collect();

private:
    struct Run;
    void wake();
    void reap();

    std::vector<std::unique_ptr<Run>> m_runs;
    int m_generation = 0;
    bool m_running = false;
};

template <typename T> class Job : public JobBase {
public:
    using JobBase::JobBase;
    using Work = std::function<base::Result<T>(const base::Progress&)>;
    using Deliver = std::function<void(base::Result<T>)>;

    void start(Work work, Deliver deliver) {
        launch([work = std::move(work), deliver = std::move(deliver)](const base::Progress& progress) {
            auto result = std::make_shared<base::Result<T>>(guarded(work, progress));
            return std::function<void()>([result, deliver] { deliver(std::move(*result)); });
        });
    }

private:
    static base::Result<T> guarded(const Work& work, const base::Progress& progress) {
        try {
            return work(progress);
        } catch (const std::exception& stray) {
            return base::fail(base::ErrorCode::Internal, stray.what());
        } catch (...) {
            return base::fail(base::ErrorCode::Internal, "an unknown exception");
        }
    }
};

} // namespace portside::jobs
