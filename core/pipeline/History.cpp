// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/History.h"

#include "core/asyncneed/Judge.h"
#include "core/mirror/Pin.h"
#include "core/pipeline/Sources.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace portside::pipeline {

namespace {

/// Neighbouring releases share most files, so a worker takes a run of them: long enough to share, short enough that
/// no worker is left alone at the end.
constexpr size_t runLength = 16;

/// The releases from `from` to `to`, oldest first; empty when either is missing or they are the wrong way round.
std::vector<std::string> releasesBetween(std::vector<std::string> tags, const std::string& from,
                                         const std::string& to) {
    std::erase_if(tags, [](const std::string& tag) { return !mirror::isReleaseTag(tag); });
    std::sort(tags.begin(), tags.end(), mirror::versionLess);
    const auto first = std::find(tags.begin(), tags.end(), from);
    const auto last =
        to.empty() && !tags.empty() ? std::prev(tags.end()) : std::find(tags.begin(), tags.end(), to);
    if (first == tags.end() || last == tags.end() || last < first)
        return {};
    return {first, std::next(last)};
}

/// What one thread needs of its own: repositories are not shared, parsed modules are.
class Worker {
public:
    static base::Result<Worker> open(const Where& where, std::shared_ptr<mirror::ModuleCache> cache) {
        Worker worker;
        auto clone = openBotocoreClone(where);
        if (!clone)
            return noTag(clone.error().message);
        worker.m_clone = std::move(*clone);
        const auto aiobotocore = openAiobotocore(where);
        if (!aiobotocore)
            return aiobotocore.error();
        worker.m_commit = aiobotocore->commit;
        worker.m_name = aiobotocore->name;
        worker.m_aiobotocore = std::make_unique<mirror::Package>(aiobotocore->tree, "aiobotocore", cache);
        auto registries = mirror::readRegistries(*worker.m_aiobotocore);
        if (!registries)
            return registries.error();
        worker.m_registries = std::move(*registries);
        worker.m_cache = std::move(cache);
        return worker;
    }

    const std::string& commit() const { return m_commit; }

    asyncneed::Release judge(const std::string& from, const std::string& to, const base::Progress& progress) {
        if (!m_old || m_oldTag != from) {
            auto package = packageAt(from);
            if (!package)
                return failed(from, to, package.error().detail);
            m_old = std::move(*package);
        }
        auto package = packageAt(to);
        if (!package)
            return failed(from, to, package.error().detail);
        std::unique_ptr<mirror::Package> newer = std::move(*package);
        asyncneed::Inputs inputs;
        inputs.from = {from, {}};
        inputs.to = {to, {}};
        inputs.aiobotocore = m_commit;
        inputs.aiobotocoreName = m_name;
        const auto outcome =
            asyncneed::judge({*m_old, *newer, *m_aiobotocore, m_registries, inputs}, progress);
        asyncneed::Release release =
            outcome ? asyncneed::summary(*outcome) : failed(from, to, outcome.error().message);
        m_old = std::move(newer);
        m_oldTag = to;
        return release;
    }

private:
    static asyncneed::Release failed(const std::string& from, const std::string& to, std::string why) {
        asyncneed::Release release;
        release.from = from;
        release.to = to;
        release.problem = std::move(why);
        return release;
    }

    base::Result<std::unique_ptr<mirror::Package>> packageAt(const std::string& tag) const {
        const auto release = openRelease(*m_clone, tag);
        if (!release)
            return release.error();
        return std::make_unique<mirror::Package>(release->tree, "botocore", m_cache);
    }

    std::optional<git::Repository> m_clone;
    std::string m_commit;
    std::string m_name;
    std::unique_ptr<mirror::Package> m_aiobotocore;
    mirror::Registries m_registries;
    std::shared_ptr<mirror::ModuleCache> m_cache;
    std::unique_ptr<mirror::Package> m_old;
    std::string m_oldTag;
};

} // namespace

base::Result<asyncneed::History> judgeHistory(const HistoryRequest& request, const base::Progress& progress,
                                              const HistoryWatch& watch) {
    progress.at("opening");
    const auto clone = openBotocoreClone(request.where);
    if (!clone)
        return noTag(clone.error().message);
    auto tags = clone->tags();
    if (!tags)
        return noTag(tags.error().message);
    std::string from = request.from;
    if (from.empty()) {
        const auto aiobotocore = openAiobotocore(request.where);
        if (!aiobotocore)
            return aiobotocore.error();
        const auto pin = mirror::readPin(*aiobotocore->tree, *tags);
        if (!pin)
            return pin.error();
        from = pin->version;
    }
    const auto releases = releasesBetween(std::move(*tags), from, request.to);
    if (releases.empty())
        return noTag("no releases from " + from + " to " + (request.to.empty() ? "the newest" : request.to));

    if (watch.begun)
        watch.begun(releases);

    const auto cache = std::make_shared<mirror::ModuleCache>();
    auto first = Worker::open(request.where, cache);
    if (!first)
        return first.error();
    asyncneed::History history;
    history.from = from;
    history.aiobotocore = first->commit();
    const size_t steps = releases.size() - 1;
    history.releases.resize(steps);

    std::atomic<size_t> next = 0;
    std::mutex reporting;
    int done = 0;
    const auto run = [&](Worker& worker) {
        const base::Progress quiet{progress.stop, {}};
        for (size_t start = next.fetch_add(runLength); start < steps; start = next.fetch_add(runLength)) {
            for (size_t step = start; step < std::min(start + runLength, steps); ++step) {
                if (progress.stopped())
                    return;
                history.releases[step] = worker.judge(releases[step], releases[step + 1], quiet);
                const std::scoped_lock lock(reporting);
                if (watch.judged)
                    watch.judged(step, history.releases[step]);
                progress.at("comparing", ++done, static_cast<int>(steps));
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        const size_t useful =
            std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), steps / runLength + 1);
        for (size_t i = 1; i < useful; ++i)
            helpers.emplace_back([&] {
                if (auto worker = Worker::open(request.where, cache))
                    run(*worker);
            });
        run(*first);
    }
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");
    return history;
}

} // namespace portside::pipeline
