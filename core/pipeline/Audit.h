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

/// Errors as of the pull-request check.
base::Result<drift::Audit> judgeAudit(const AuditRequest& request, const base::Progress& progress);

/// A finished audit with the commits that brought its lines in, from the history of its commit (of HEAD for a folder
/// inside a clone; a folder outside any has none, which is a warning). `where` is the audit's. Part of judgeAudit() unless
/// history is left out.
base::Result<drift::Audit> traceAudit(drift::Audit audit, const Where& where, const base::Progress& progress);

} // namespace portside::pipeline
