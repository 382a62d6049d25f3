// SPDX-License-Identifier: GPL-3.0-or-later
// Which commit brought each diverging line of an audit in. A line is followed back, parent by parent, as long as the
// override of that time diverged in the same tokens from the botocore of that time: through re-formatting, re-indenting,
// moves inside the function, renames of files, classes and functions. Nothing is kept on disk.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/drift/Audit.h"
#include "core/git/Repository.h"
#include "core/pipeline/Sources.h"

#include <memory>
#include <string>

namespace portside::pipeline {

/// What an audit was made of; borrowed.
struct AuditedTree {
    const git::Repository& clone; ///< whose history is read
    const AiobotocoreTree& tree;
    const BotocoreSource& botocore;
    const BotocoreSource::Version& version; ///< of `tree`
    std::string chosenVersion; ///< of botocore, then for all commits; empty: each commit's own pin
};

/// Fills the origins, the commits and `withHistory`. Progress counts the lines that are settled. Stopped.
base::Result<base::Done> traceOrigins(drift::Audit& audit, const AuditedTree& tree,
                                      const base::Progress& progress);

} // namespace portside::pipeline
