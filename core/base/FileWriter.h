// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a whole file at once: what was there is replaced completely or not at all.
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace portside::base {

/// A file is written beside itself, synced and renamed, following links. A device or pipe (/dev/stdout, /dev/null) is
/// written to and never replaced. `path` in the file system's encoding. Errors: CannotWrite "cannot write PATH: why".
Result<Done> writeFile(const std::string& path, std::string_view bytes);

} // namespace portside::base
