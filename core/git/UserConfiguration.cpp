// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/UserConfiguration.h"

#include <git2.h>

namespace portside::git {

std::string configuredForUser(const std::string& key) {
    git_libgit2_init(); // counted, and never undone: handles elsewhere outlive this call
    git_config* all = nullptr;
    if (git_config_open_default(&all) != 0)
        return {};
    git_config* snapshot = nullptr;
    const char* value = nullptr;
    std::string found;
    if (git_config_snapshot(&snapshot, all) == 0 && git_config_get_string(&value, snapshot, key.c_str()) == 0)
        found = value;
    git_config_free(snapshot);
    git_config_free(all);
    return found;
}

} // namespace portside::git
