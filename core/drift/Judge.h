// SPDX-License-Identifier: GPL-3.0-or-later
// The pull-request check: a change of aiobotocore judged line by line against botocore at the two versions it is
// pinned to. It reads no repository itself and fills no Outcome::inputs; that is the caller's knowledge.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/drift/Verdict.h"
#include "core/mirror/Package.h"
#include "core/mirror/Registries.h"
#include "core/source/ChangedFile.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace portside::drift {

/// One side of a change: aiobotocore at a revision, and botocore at the version which that revision is pinned to.
/// When both revisions are pinned to one version the two botocore packages may be the same object.
struct Revision {
    const mirror::Package& aiobotocore;
    const mirror::Package& botocore;
};

struct Change {
    Revision base;
    Revision head;
    std::vector<source::ChangedFile> files;         ///< others than aiobotocore/**/*.py are passed over
    const mirror::Registries* registries = nullptr; ///< head's; nullptr: nothing is known to be tracked
    /// Functions that a person paired whatever the names say: "aiobotocore/args.py::Class.method" to the same of
    /// botocore. Those that do not exist are passed over.
    std::map<std::string, std::string, std::less<>> pairings = {};
};

/// Every added line of a file in scope stands in exactly one of Outcome's functions or lines. Errors: Unreadable when a
/// file in scope cannot be read, Stopped. A file that does not parse is no error: its functions are NotJudged.
base::Result<Outcome> judge(const Change& change, const base::Progress& progress);

/// The same comparison without a change: all that diverges in every override of a tree. Lines that are botocore's own,
/// blank or nobody's counterpart are left out; what diverges outside functions is one more function of its file, named
/// "(module level)". Functions without a counterpart have no lines; those of files without a mirror are among them.
/// Errors as above.
base::Result<Outcome> judgeStanding(const Revision& revision, const mirror::Registries& registries,
                                    const base::Progress& progress);

} // namespace portside::drift
