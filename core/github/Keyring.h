// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's own store of secrets, where the program was built with QtKeychain and a desktop is there. Its calls wait
// for the desktop, which may ask the user to unlock the store.
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <string>

namespace portside::github::keyring {

/// False when the program was built without it, or no desktop session is there to ask.
bool available();

/// The token kept for the host; nullopt when there is none or the store did not open.
std::optional<std::string> read(const std::string& host);

/// Replaces what was kept. CannotWrite with the store's own words.
base::Result<base::Done> write(const std::string& host, const std::string& secret);

} // namespace portside::github::keyring
