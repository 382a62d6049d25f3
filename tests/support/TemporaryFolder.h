// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of its own for one test, gone with it. It knows nothing of git.
#pragma once

#include <QTemporaryDir>

#include <string>
#include <string_view>

namespace portside::support {

class TemporaryFolder {
public:
    TemporaryFolder();

    /// Absolute, with links resolved, without a slash at the end.
    const std::string& path() const { return m_path; }
    std::string path(std::string_view relative) const { return m_path + '/' + std::string(relative); }

    /// Creates the file and the folders above it.
    void write(std::string_view relative, std::string_view bytes) const;

private:
    QTemporaryDir m_folder;
    std::string m_path;
};

} // namespace portside::support
