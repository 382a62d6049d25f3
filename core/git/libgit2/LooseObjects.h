// SPDX-License-Identifier: GPL-3.0-or-later
// Loose objects, read in libgit2's place: libgit2 1.5 turns for ever in one whose file is cut off. Packed objects stay
// libgit2's.
#pragma once

#include "core/git/libgit2/Objects.h"

#include <string>

namespace portside::git {

/// From now on the repository's loose objects, and those of the repositories that it borrows from, are read here: one
/// that is damaged is an error that says so.
void readLooseObjects(git_repository* repository);

/// The same for a folder of objects that is read as well.
void readLooseObjects(git_odb* objects, const std::string& folder);

} // namespace portside::git
