// SPDX-License-Identifier: GPL-3.0-or-later
// A commit's files as a SourceTree.
#pragma once

#include "core/git/libgit2/Objects.h"
#include "core/source/SourceTree.h"

#include <memory>
#include <string>

namespace portside::git {

/// `keptAlive` owns the repository. Reading gives Unreadable for an object that is damaged or missing.
std::shared_ptr<const source::SourceTree> commitTree(std::shared_ptr<const void> keptAlive,
                                                     git_repository* repository, OwnedTree root,
                                                     std::string description);

} // namespace portside::git
