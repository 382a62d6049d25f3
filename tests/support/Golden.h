// SPDX-License-Identifier: GPL-3.0-or-later
// Text in, text out: compares bytes with a file of the sources, so that the diff is the review.
// PORTSIDE_ACCEPT=1 in the environment writes what came out instead; read it before it is committed.
#pragma once

#include <string>

namespace portside::support {

/// `file` is relative to the sources' tests folder. A missing file is a failure unless it is being accepted.
void expectGolden(const std::string& file, const std::string& actual);

} // namespace portside::support
