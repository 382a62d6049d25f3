// SPDX-License-Identifier: GPL-3.0-or-later
// The command that fills the cache with clones.
#pragma once

#include "app/CommandLine.h"
#include "app/headless/Headless.h"

namespace portside::app {

/// The exit code: 0 when every project that was named is there, 4 otherwise.
int cloneProjects(const CommandLine& line, Streams streams, const base::Progress& progress);

} // namespace portside::app
