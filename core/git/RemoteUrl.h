// SPDX-License-Identifier: GPL-3.0-or-later
// Which project a remote's URL names. It does not know remotes.
#pragma once

#include <string>
#include <string_view>

namespace portside::git {

/// The last two parts of a URL (https, ssh, git, file), scp form or path, in lower case and without ".git":
/// "aio-libs/aiobotocore". Empty when there are no two. Hosts do not count: mirrors keep owner and name.
std::string ownerAndNameOf(std::string_view url);

} // namespace portside::git
