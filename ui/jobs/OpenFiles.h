// SPDX-License-Identifier: GPL-3.0-or-later
// The files behind an open review, for the code view. Runs on any thread; shows nothing. What the clones at hand do not
// have is looked for in the built-in sample: its reviews can be saved and opened again like any other.
#pragma once

#include "core/pipeline/ReviewFiles.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace portside::jobs {

base::Result<pipeline::WholeFile> openWholeFile(const pipeline::Revisions& revisions, const std::string& path,
                                                const std::vector<compare::SideBySide>& compared);
/// A file on disk with exactly these bytes, for other programs: the checkout's own, else a read-only copy below
/// `folder`.
base::Result<QString> fileOnDisk(const pipeline::Revisions& revisions, compare::Side side,
                                 const std::string& path, const QString& folder);
base::Result<std::vector<pipeline::NamePlace>> searchName(const pipeline::Revisions& revisions,
                                                          const std::string& name,
                                                          const std::optional<pipeline::NameUse>& use,
                                                          const base::Progress& progress);

base::Result<std::vector<std::string>> functionsOf(const pipeline::Revisions& revisions, compare::Side side);

} // namespace portside::jobs
