// SPDX-License-Identifier: GPL-3.0-or-later
// Parses on all cores what a check will ask for, before it asks: the check itself then finds the modules in the cache.
// It judges nothing, and what it could not read is left for the check to report.
#pragma once

#include "core/mirror/ModuleCache.h"
#include "core/source/SourceTree.h"

#include <memory>
#include <string>
#include <vector>

namespace portside::pipeline {

class ParseAhead {
public:
    /// For the packages that share that cache. Files that do not exist, are no UTF-8 or are known already are passed
    /// over.
    void add(const std::shared_ptr<mirror::ModuleCache>& cache, const source::SourceTree& tree,
             const std::string& path);
    /// Returns when all is parsed. The modules live as long as this object.
    void run();

private:
    struct Task {
        std::shared_ptr<mirror::ModuleCache> cache;
        std::string path;
        std::string id;
        source::SourceText text;
        std::shared_ptr<const python::Module> module;
    };

    std::vector<Task> m_tasks;
};

} // namespace portside::pipeline
