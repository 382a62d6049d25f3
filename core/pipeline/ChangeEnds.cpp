// SPDX-License-Identifier: GPL-3.0-or-later
// Where a pull request or branch starts and ends.
#include "core/git/Clones.h"
#include "core/git/PullRequest.h"
#include "core/pipeline/Sources.h"

namespace portside::pipeline {

namespace {

/// Rule V1: what the change of a head starts from.
base::Result<git::CommitId> baseOf(const git::Repository& clone, const git::CommitId& head) {
    const auto trunk = clone.defaultBranch(git::ownerAndName(git::Project::Aiobotocore));
    if (!trunk)
        return trunk.error();
    const auto merged = clone.contains(*trunk, head);
    if (!merged)
        return merged.error();
    if (!*merged)
        return clone.mergeBase(head, *trunk);
    const auto landing = clone.firstContaining(*trunk, head);
    if (!landing)
        return landing.error();
    const auto commit = clone.commit(*landing);
    if (!commit)
        return commit.error();
    if (commit->parents.empty())
        return base::fail(base::ErrorCode::NoRevision, "the change is the first commit of its repository");
    return clone.mergeBase(head, commit->parents.front());
}

} // namespace

base::Result<ChangeEnds> branchEnds(const git::Repository& clone, const git::CommitId& head) {
    const auto base = baseOf(clone, head);
    if (!base)
        return base.error();
    return ChangeEnds{*base, head};
}

base::Result<ChangeEnds> pullRequestEnds(git::Repository& clone, int number, const base::Progress& progress) {
    const auto head =
        git::findPullRequest(clone, number, git::ownerAndName(git::Project::Aiobotocore), progress);
    if (!head)
        return head.error();
    return branchEnds(clone, *head);
}

} // namespace portside::pipeline
