// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind the audit page: which tree of whose clones. Runs on any thread; shows nothing.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Audit.h"

#include <memory>

namespace portside::jobs {

struct AuditSubject {
    enum class Of { Clones, BuiltInSample };
    Of of = Of::Clones;
    pipeline::Where where; ///< not heeded for the sample
};

using SharedAudit = std::shared_ptr<const drift::Audit>;

/// What diverges, without history: quick.
base::Result<SharedAudit> auditTree(const AuditSubject& subject, const base::Progress& progress);
/// The same with the commits that brought it in.
base::Result<SharedAudit> traceAudit(const AuditSubject& subject, const SharedAudit& audit,
                                     const base::Progress& progress);

} // namespace portside::jobs
