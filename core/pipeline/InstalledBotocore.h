// SPDX-License-Identifier: GPL-3.0-or-later
// The botocore package that this machine's Python imports. Asked for with an isolated interpreter from the root
// directory: the code of a checkout is never executed.
#pragma once

#include "core/source/SourceTree.h"

#include <optional>
#include <string>

namespace portside::pipeline {

/// The folder that holds the package; nullopt without Python or botocore.
std::optional<std::string> installedBotocore();

/// `__version__` of botocore/__init__.py; empty when it cannot be read.
std::string statedVersion(const source::SourceTree& tree);

} // namespace portside::pipeline
