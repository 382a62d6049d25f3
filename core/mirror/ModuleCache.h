// SPDX-License-Identifier: GPL-3.0-or-later
// Parsed modules by content, shared by packages that read neighbouring versions. It keeps nothing alive: a module stays
// as long as some package uses it. Safe to use from several threads, as long as the trees call equal content by equal
// ids (those of one repository do).
#pragma once

#include "core/python/Module.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace portside::mirror {

class ModuleCache {
public:
    /// nullptr when no living package has read that path with that content.
    std::shared_ptr<const python::Module> find(std::string_view path, std::string_view contentId) const;
    void keep(const std::string& contentId, const std::shared_ptr<const python::Module>& module);

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, std::string>, std::weak_ptr<const python::Module>> m_modules;
};

} // namespace portside::mirror
