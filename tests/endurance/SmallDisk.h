// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a given size, for as long as this lives. Mounting needs the right to, so it may not come about.
#pragma once

#include <cstddef>
#include <string>

namespace portside::endurance {

class SmallDisk {
public:
    SmallDisk(const std::string& folder, size_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return m_problem.empty(); }
    const std::string& problem() const { return m_problem; }

    /// Leaves about that much room.
    void fillBut(size_t bytes) const;
    void empty() const;

private:
    std::string m_folder;
    std::string m_problem;
};

} // namespace portside::endurance
