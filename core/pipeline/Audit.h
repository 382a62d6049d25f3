// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of a whole aiobotocore tree: what diverges from the botocore that it is pinned to, and since which commit.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/drift/Audit.h"
#include "core/pipeline/Pipeline.h"

namespace portside::pipeline {

struct AuditRequest {
    enum class History { Read, LeaveOut };
    Where where;
    History history = History::Read;
};

/// The commits that brought divergence in come from the history of the revision (of HEAD for a folder inside a clone; a
/// folder outside any has none, which is a warning). Errors as of the pull-request check.
base::Result<drift::Audit> judgeAudit(const AuditRequest& request, const base::Progress& progress);

} // namespace portside::pipeline
