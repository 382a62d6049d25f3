// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace portside::base {

Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
}

void syncFolderOf(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    const Descriptor handle(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.isOpen())
        ::fsync(handle.number());
}

} // namespace portside::base
