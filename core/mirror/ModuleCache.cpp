// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/ModuleCache.h"

namespace portside::mirror {

std::shared_ptr<const python::Module> ModuleCache::find(std::string_view path,
                                                        std::string_view contentId) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_modules.find({std::string(path), std::string(contentId)});
    return found == m_modules.end() ? nullptr : found->second.lock();
}

void ModuleCache::keep(const std::string& contentId, const std::shared_ptr<const python::Module>& module) {
    const std::scoped_lock lock(m_mutex);
    m_modules[{module->path, contentId}] = module;
}

} // namespace portside::mirror
