// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Audit.h"

#include "core/drift/Judge.h"
#include "core/pipeline/Provenance.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

namespace {

/// What an audit is made of.
struct Opened {
    AiobotocoreTree tree;
    BotocoreSource botocore;
    BotocoreSource::Version version;
};

base::Result<Opened> open(const Where& where) {
    auto tree = openAiobotocore(where);
    if (!tree)
        return tree.error();
    auto botocore = BotocoreSource::open(where);
    if (!botocore)
        return botocore.error();
    auto version = botocore->forTree(*tree->tree, where.botocoreVersion);
    if (!version)
        return version.error();
    return Opened{std::move(*tree), std::move(*botocore), std::move(*version)};
}

/// The clone whose history tells where a tree's lines come from.
base::Result<git::Repository> historyOf(const Where& where) {
    return where.aiobotocoreRoot.empty() ? openAiobotocoreClone(where)
                                         : git::Repository::open(where.aiobotocoreRoot);
}

} // namespace

base::Result<drift::Audit> judgeAudit(const AuditRequest& request, const base::Progress& progress) {
    progress.at("opening");
    const auto opened = open(request.where);
    if (!opened)
        return opened.error();
    const auto& [tree, botocore, version] = *opened;
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    const mirror::Package aiobotocore(tree.tree, "aiobotocore");
    const auto registries = mirror::readRegistries(aiobotocore);
    if (!registries)
        return registries.error();
    auto outcome = drift::judgeStanding({aiobotocore, *version.package}, *registries, progress);
    if (!outcome)
        return outcome.error();

    drift::Audit audit;
    audit.commit = tree.commit;
    audit.registriesDigest = digestOf(*registries);
    audit.botocore = version.baseline;
    audit.warnings = std::move(outcome->warnings);
    for (const auto& warning : version.warnings)
        audit.warnings.push_back(warning);
    for (auto& function : outcome->functions) {
        const size_t lines = function.lines.size();
        audit.functions.push_back({std::move(function), std::vector<std::optional<drift::Origin>>(lines)});
    }
    if (tree.commit != workingTree)
        if (const auto clone = historyOf(request.where))
            if (const auto commit = clone->commit(tree.commit))
                audit.commitTitle = commit->summary;
    return request.history == AuditRequest::History::LeaveOut
               ? base::Result<drift::Audit>(std::move(audit))
               : traceAudit(std::move(audit), request.where, progress);
}

base::Result<drift::Audit> traceAudit(drift::Audit audit, const Where& where,
                                      const base::Progress& progress) {
    Where at = where;
    if (audit.commit != workingTree)
        at.aiobotocoreRev = audit.commit; // a branch may have moved since
    const auto opened = open(at);
    if (!opened)
        return opened.error();
    const auto clone = historyOf(at);
    if (!clone) {
        audit.warnings.push_back("no history: " + clone.error().message);
        return audit;
    }
    const auto traced = traceOrigins(
        audit, {*clone, opened->tree, opened->botocore, opened->version, at.botocoreVersion}, progress);
    return traced ? base::Result<drift::Audit>(std::move(audit)) : traced.error();
}

} // namespace portside::pipeline
