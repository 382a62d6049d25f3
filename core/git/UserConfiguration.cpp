// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/UserConfiguration.h"

#include "core/git/libgit2/Objects.h"

namespace portside::git {

std::string configuredForUser(const std::string& key) {
    startLibrary();
    OwnedConfig all, snapshot;
    const char* value = nullptr;
    if (git_config_open_default(all.out()) != 0 || git_config_snapshot(snapshot.out(), all) != 0 ||
        git_config_get_string(&value, snapshot, key.c_str()) != 0)
        return {};
    return value;
}

} // namespace portside::git
