// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/AuditTree.h"

#include "core/pipeline/Sample.h"

namespace portside::jobs {

namespace {

base::Result<pipeline::AuditRequest> requestOf(const AuditSubject& subject, const base::Progress& progress) {
    pipeline::AuditRequest request{subject.where, pipeline::AuditRequest::History::LeaveOut};
    if (subject.of == AuditSubject::Of::BuiltInSample) {
        progress.at("making the sample");
        const auto sample = pipeline::openSample({});
        if (!sample)
            return sample.error();
        request.where = sample->audited;
    }
    return request;
}

base::Result<SharedAudit> shared(base::Result<drift::Audit> audit) {
    if (!audit)
        return audit.error();
    return SharedAudit(std::make_shared<drift::Audit>(std::move(audit).value()));
}

} // namespace

base::Result<SharedAudit> auditTree(const AuditSubject& subject, const base::Progress& progress) {
    const auto request = requestOf(subject, progress);
    return request ? shared(pipeline::judgeAudit(*request, progress)) : request.error();
}

base::Result<SharedAudit> traceAudit(const AuditSubject& subject, const SharedAudit& audit,
                                     const base::Progress& progress) {
    const auto request = requestOf(subject, progress);
    return request ? shared(pipeline::traceAudit(*audit, request->where, progress)) : request.error();
}

} // namespace portside::jobs
