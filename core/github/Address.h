// SPDX-License-Identifier: GPL-3.0-or-later
// Which GitHub we talk to: github.com or an enterprise's own. It opens no connection.
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace portside::github {

struct Address {
    std::string api;  ///< "https://api.github.com", without a slash at the end
    std::string web;  ///< "https://github.com"
    std::string host; ///< whose tokens are sent: "github.com"; nothing else ever sees them
    bool enterprise = false;
};

/// Empty for github.com. An enterprise's host may be named alone (https://HOST), or with /api/v3. Usage for anything but
/// https, but for a server on this machine (loopback), which may speak http.
base::Result<Address> addressFrom(std::string_view url);

/// "OWNER/NAME" of letters, digits, ".", "-" and "_".
bool isRepositoryName(std::string_view text);

/// A page of a file at a commit, percent-encoded; `line` 0: none.
std::string permalink(std::string_view web, std::string_view repository, std::string_view commit,
                      std::string_view path, int line);

} // namespace portside::github
