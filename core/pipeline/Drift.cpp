// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the pull-request check.
#include "core/asyncneed/ThreeWay.h"
#include "core/base/Digest.h"
#include "core/drift/Judge.h"
#include "core/git/Clones.h"
#include "core/mirror/Pin.h"
#include "core/pipeline/ParseAhead.h"
#include "core/pipeline/Sources.h"
#include "core/source/TreeDiff.h"

#include <algorithm>

namespace portside::pipeline {

namespace {

/// The two aiobotocore trees of a change, and how to name them.
struct Subject {
    Tree base;
    Tree head;
    drift::Inputs inputs;
};

base::Result<Subject> betweenCommits(const git::Repository& clone, const git::CommitId& base,
                                     const git::CommitId& head) {
    auto baseTree = clone.tree(base);
    if (!baseTree)
        return baseTree.error();
    auto headTree = clone.tree(head);
    if (!headTree)
        return headTree.error();
    const auto commit = clone.commit(head);
    if (!commit)
        return commit.error();
    Subject subject{std::move(*baseTree), std::move(*headTree), {}};
    subject.inputs.head = head;
    subject.inputs.base = base;
    subject.inputs.headTitle = commit->summary;
    return subject;
}

base::Result<Subject> pullRequest(const DriftRequest& request, const base::Progress& progress) {
    auto clone = openAiobotocoreClone(request.where);
    if (!clone)
        return clone.error();
    const auto ends = pullRequestEnds(*clone, request.pullRequest, progress);
    if (!ends)
        return ends.error();
    auto subject = betweenCommits(*clone, ends->base, ends->head);
    if (subject)
        subject->inputs.pullRequest = request.pullRequest;
    return subject;
}

base::Result<Subject> revisions(const DriftRequest& request) {
    const auto clone = openAiobotocoreClone(request.where);
    if (!clone)
        return clone.error();
    const auto head = clone->resolve(request.head);
    if (!head)
        return head.error();
    if (request.base.empty()) {
        const auto ends = branchEnds(*clone, *head);
        return ends ? betweenCommits(*clone, ends->base, ends->head) : ends.error();
    }
    const auto base = clone->resolve(request.base);
    if (!base)
        return base.error();
    auto subject = betweenCommits(*clone, *base, *head);
    if (subject && request.pullRequest > 0)
        subject->inputs.pullRequest = request.pullRequest;
    return subject;
}

base::Result<Subject> workTree(const DriftRequest& request) {
    const auto folder = checkout(request.where);
    if (!folder)
        return folder.error();
    const auto clone = git::Repository::open(*folder);
    if (!clone)
        return clone.error();
    const auto head = clone->resolve("HEAD");
    if (!head)
        return head.error();
    auto tree = clone->tree(*head);
    if (!tree)
        return tree.error();
    const auto root = folderAbove(clone->workTree().value_or(*folder), "aiobotocore");
    if (!root)
        return base::fail(base::ErrorCode::NoClone, *folder + " holds no aiobotocore package");
    Subject subject{std::move(*tree), std::make_shared<source::FolderTree>(*root), {}};
    subject.inputs.head = workingTree;
    subject.inputs.base = *head;
    return subject;
}

base::Result<Subject> diff(const DriftRequest& request) {
    auto ends = openDiff(request.where, request.diffText);
    if (!ends)
        return ends.error();
    Subject subject{std::move(ends->base), std::move(ends->head), {}};
    subject.inputs.head = "diff";
    subject.inputs.base = std::move(ends->commit);
    return subject;
}

base::Result<Subject> subjectOf(const DriftRequest& request, const base::Progress& progress) {
    switch (request.subject) {
    case DriftRequest::Subject::PullRequest:
        return pullRequest(request, progress);
    case DriftRequest::Subject::Diff:
        return diff(request);
    case DriftRequest::Subject::Revisions:
        return revisions(request);
    case DriftRequest::Subject::WorkTree:
        return workTree(request);
    }
    return base::fail(base::ErrorCode::Internal, "unknown subject");
}

/// SHA-256 over the paths, line sets and added lines of a change.
base::Result<std::string> digestOf(const std::vector<source::ChangedFile>& files,
                                   const source::SourceTree& head) {
    std::string text;
    for (const auto& file : files) {
        text += "--- " + file.oldPath.value_or("") + "\n+++ " + file.newPath.value_or("") + "\n";
        source::SourceText newText;
        if (file.newPath) {
            auto read = head.read(*file.newPath);
            if (!read)
                return read.error();
            newText = read->value_or(source::SourceText());
        }
        for (const auto& change : file.changes) {
            text += "@@ " + std::to_string(change.oldLines.first) + ".." +
                    std::to_string(change.oldLines.last) + "\n";
            for (int line = change.newLines.first; line <= change.newLines.last; ++line)
                text.append("+").append(newText.lineWithEnding(line));
        }
    }
    return base::sha256Hex(text);
}

/// The three-way check of a pull request that moves the version bounds; nothing for any other.
std::vector<std::string> syncDisagreements(const DriftRequest& request, const source::SourceTree& base,
                                           const source::SourceTree& head, const base::Progress& progress) {
    const auto before = mirror::readBounds(base);
    const auto after = mirror::readBounds(head);
    if (!before || !after || !asyncneed::claimOf(*before, *after))
        return {};
    auto text = request.textOfSync();
    if (!text)
        return {};
    AsyncNeedRequest range;
    range.where = request.where;
    range.pullRequest = request.pullRequest;
    range.pullRequestText = std::move(text);
    const auto review = judgeAsyncNeed(range, progress);
    if (!review)
        return {};
    return asyncneed::disagreements(*review->asyncNeed()->threeWay, review::effectiveClassification(*review));
}

} // namespace

base::Result<review::Review> judgeDrift(const DriftRequest& request, const base::Progress& progress) {
    progress.at("opening");
    auto subject = subjectOf(request, progress);
    if (!subject)
        return subject.error();
    const auto source = BotocoreSource::open(request.where);
    if (!source)
        return source.error();
    const auto headVersion = source->forTree(*subject->head, request.where.botocoreVersion);
    if (!headVersion)
        return headVersion.error();
    auto baseVersion = source->forTree(*subject->base, request.where.botocoreVersion);
    if (!baseVersion)
        return baseVersion.error();
    if (baseVersion->baseline.commit == headVersion->baseline.commit) // one version: parse it once
        baseVersion->package = headVersion->package;
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");

    progress.at("reading");
    auto files = source::changedFiles(*subject->base, *subject->head, "aiobotocore", ".py", progress);
    if (!files)
        return files.error();
    const auto modules = std::make_shared<mirror::ModuleCache>(); // most files are the same on both sides
    ParseAhead ahead;
    if (const auto all = subject->head->list("aiobotocore", ".py"))
        for (const auto& entry : *all)
            ahead.add(modules, *subject->head, entry.path);
    for (const auto& file : *files) {
        if (file.oldPath)
            ahead.add(modules, *subject->base, *file.oldPath);
        if (!file.newPath || !file.newPath->starts_with("aiobotocore/"))
            continue;
        const std::string mirror = file.newPath->substr(std::string_view("aio").size());
        ahead.add(source->modules(), headVersion->package->tree(), mirror);
        ahead.add(source->modules(), baseVersion->package->tree(), mirror);
    }
    ahead.run();
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");
    const mirror::Package base(subject->base, "aiobotocore", modules);
    const mirror::Package head(subject->head, "aiobotocore", modules);
    const auto patches = subject->head->read(mirror::patchesPath);
    if (!patches)
        return patches.error();
    std::optional<mirror::Registries> registries;
    if (patches->has_value()) {
        auto read = mirror::readRegistries(head);
        if (!read)
            return read.error();
        registries = std::move(*read);
    }
    auto diffDigest = digestOf(*files, *subject->head);
    if (!diffDigest)
        return diffDigest.error();

    drift::Inputs inputs = std::move(subject->inputs);
    inputs.diffDigest = std::move(*diffDigest);
    inputs.registriesDigest = digestOf(registries.value_or(mirror::Registries()));
    inputs.botocore = headVersion->baseline;
    inputs.botocoreBase = baseVersion->baseline;
    const bool asks = request.pairings.empty() && request.rememberedPairings;
    const drift::Change change{{base, *baseVersion->package},
                               {head, *headVersion->package},
                               std::move(*files),
                               registries ? &*registries : nullptr,
                               asks ? request.rememberedPairings(inputs) : request.pairings};
    auto outcome = drift::judge(change, progress);
    if (!outcome)
        return outcome.error();
    outcome->inputs = std::move(inputs);
    for (const auto& warning : headVersion->warnings)
        outcome->warnings.push_back(warning);
    if (!registries)
        outcome->warnings.push_back(std::string(mirror::patchesPath) +
                                    " is missing: nothing is known to be tracked");
    if (request.subject == DriftRequest::Subject::PullRequest && request.textOfSync)
        outcome->disagreements = syncDisagreements(request, *subject->base, *subject->head, progress);
    review::Review review;
    review.outcome = std::move(*outcome);
    return review;
}

} // namespace portside::pipeline
