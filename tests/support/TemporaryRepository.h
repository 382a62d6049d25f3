// SPDX-License-Identifier: GPL-3.0-or-later
// A git repository of its own for one test, made with the git command under a fixed identity, clock and configuration:
// the same steps give the same commit ids everywhere.
#pragma once

#include "tests/support/TemporaryFolder.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::support {

/// Runs git in `folder`, shut off from the machine's configuration; gives what it printed, trimmed. A failure fails the
/// test. `clock` is the time of any commit it makes, in seconds since 1970.
std::string git(const std::string& folder, const std::vector<std::string>& arguments,
                long long clock = 1'600'000'000);

/// A bare clone of `repository` with one more pull request, on main, that changes no file.
void addWordsOnlyPullRequest(const std::string& repository, const std::string& clone, int number);

class TemporaryRepository {
public:
    /// Branch main, no commit. `initArguments` go to `git init`.
    explicit TemporaryRepository(const std::vector<std::string>& initArguments = {});

    std::string path() const { return m_folder.path("repo"); }
    /// Beside the repository, not inside.
    std::string besidePath(std::string_view name) const { return m_folder.path(name); }

    void write(std::string_view relative, std::string_view bytes) const;
    void remove(std::string_view relative) const;
    /// Commits everything as it is, empty changes included; the commit's id. Each is a minute younger than the last.
    std::string commit(const std::string& message);
    std::string git(const std::vector<std::string>& arguments);

private:
    TemporaryFolder m_folder;
    long long m_clock = 1'600'000'000;
};

} // namespace portside::support
