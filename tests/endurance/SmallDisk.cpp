// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/SmallDisk.h"

#include "core/base/Descriptor.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace portside::endurance {

SmallDisk::SmallDisk(const std::string& folder, size_t bytes) : m_folder(folder) {
    std::filesystem::create_directories(folder);
    const std::string options = "size=" + std::to_string(bytes);
    if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, options.c_str()) != 0)
        m_problem = std::strerror(errno);
}

SmallDisk::~SmallDisk() {
    if (mounted())
        ::umount2(m_folder.c_str(), MNT_DETACH);
}

void SmallDisk::fillBut(size_t bytes) const {
    struct statvfs state = {};
    if (::statvfs(m_folder.c_str(), &state) != 0)
        return;
    const size_t free = static_cast<size_t>(state.f_bavail) * state.f_bsize;
    if (free <= bytes)
        return;
    const base::Descriptor filler(
        ::open((m_folder + "/filler").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    const std::string block(4096, 'x');
    for (size_t written = 0; written < free - bytes; written += block.size())
        if (!base::writeAll(filler.number(), block))
            break;
}

void SmallDisk::empty() const { std::filesystem::remove(m_folder + "/filler"); }

} // namespace portside::endurance
