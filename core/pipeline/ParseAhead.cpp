// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ParseAhead.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace portside::pipeline {

void ParseAhead::add(const std::shared_ptr<mirror::ModuleCache>& cache, const source::SourceTree& tree,
                     const std::string& path) {
    const auto id = tree.idOf(path);
    if (!id || !id->has_value() || cache->find(path, **id))
        return;
    const bool queued = std::any_of(m_tasks.begin(), m_tasks.end(),
                                    [&](const Task& task) { return task.path == path && task.id == **id; });
    if (queued)
        return;
    auto text = tree.read(path);
    if (text && text->has_value() && (*text)->isUtf8())
        m_tasks.push_back({cache, path, **id, std::move(**text), nullptr});
}

void ParseAhead::run() {
    std::sort(m_tasks.begin(), m_tasks.end(), [](const Task& a, const Task& b) {
        return a.text.bytes().size() >
               b.text.bytes().size(); // the longest first, so that none is left alone at the end
    });
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < m_tasks.size(); i = next++) {
            auto& task = m_tasks[i];
            task.module = std::make_shared<python::Module>(python::readModule(task.path, task.text));
            task.cache->keep(task.id, task.module);
        }
    };
    const size_t cores = std::min<size_t>(std::max(1U, std::thread::hardware_concurrency()), 4);
    std::vector<std::jthread> others;
    for (size_t i = 1; i < std::min(cores, m_tasks.size()); ++i)
        others.emplace_back(work);
    work();
}

} // namespace portside::pipeline
