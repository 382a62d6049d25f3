// SPDX-License-Identifier: GPL-3.0-or-later
// What git would use for this user where no repository says otherwise.
#pragma once

#include <string>

namespace portside::git {

/// "user.name" and the like; empty when unset or when git's files cannot be read.
std::string configuredForUser(const std::string& key);

} // namespace portside::git
