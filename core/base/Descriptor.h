// SPDX-License-Identifier: GPL-3.0-or-later
// A POSIX file descriptor that closes itself, and the few calls on it that must be made with care.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace portside::base {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor();

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// All of them, or false with the reason in errno.
bool writeAll(int descriptor, std::string_view bytes);

/// A new name in a folder is durable only when the folder itself is. `path` is that of the file, in the file system's
/// encoding. Where a folder cannot be synced nothing can be done about it.
void syncFolderOf(const std::string& path);

} // namespace portside::base
