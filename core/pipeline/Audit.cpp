// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Audit.h"

#include "core/drift/Judge.h"
#include "core/pipeline/Provenance.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

namespace {

/// The clone whose history tells where a tree's lines come from.
base::Result<git::Repository> historyOf(const Where& where) {
    return where.aiobotocoreRoot.empty() ? openAiobotocoreClone(where)
                                         : git::Repository::open(where.aiobotocoreRoot);
}

} // namespace

base::Result<drift::Audit> judgeAudit(const AuditRequest& request, const base::Progress& progress) {
    progress.at("opening");
    const auto tree = openAiobotocore(request.where);
    if (!tree)
        return tree.error();
    const auto source = BotocoreSource::open(request.where);
    if (!source)
        return source.error();
    const auto version = source->forTree(*tree->tree, request.where.botocoreVersion);
    if (!version)
        return version.error();
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    const mirror::Package aiobotocore(tree->tree, "aiobotocore");
    const auto registries = mirror::readRegistries(aiobotocore);
    if (!registries)
        return registries.error();
    auto outcome = drift::judgeStanding({aiobotocore, *version->package}, *registries, progress);
    if (!outcome)
        return outcome.error();

    drift::Audit audit;
    audit.commit = tree->commit;
    audit.registriesDigest = digestOf(*registries);
    audit.botocore = version->baseline;
    audit.warnings = std::move(outcome->warnings);
    for (const auto& warning : version->warnings)
        audit.warnings.push_back(warning);
    for (auto& function : outcome->functions) {
        const size_t lines = function.lines.size();
        audit.functions.push_back({std::move(function), std::vector<std::optional<drift::Origin>>(lines)});
    }
    const auto clone = historyOf(request.where);
    if (clone && tree->commit != workingTree)
        if (const auto commit = clone->commit(tree->commit))
            audit.commitTitle = commit->summary;
    if (request.history == AuditRequest::History::LeaveOut)
        return audit;
    if (!clone) {
        audit.warnings.push_back("no history: " + clone.error().message);
        return audit;
    }
    const auto traced =
        traceOrigins(audit, {*clone, *tree, *source, *version, request.where.botocoreVersion}, progress);
    return traced ? base::Result<drift::Audit>(std::move(audit)) : traced.error();
}

} // namespace portside::pipeline
