// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace portside::support {

TemporaryFolder::TemporaryFolder()
    : m_path(std::filesystem::canonical(m_folder.path().toStdString()).string()) {
    EXPECT_TRUE(m_folder.isValid());
}

void TemporaryFolder::write(std::string_view relative, std::string_view bytes) const {
    const std::filesystem::path file(path(relative));
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    EXPECT_TRUE(stream.good()) << file;
}

} // namespace portside::support
