// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/PullRequest.h"

#include "core/git/Clones.h"
#include "core/git/MissingRef.h"

namespace portside::git {

base::Result<CommitId> findPullRequest(Repository& repository, int number, const std::string& ownerAndName,
                                       const base::Progress& progress) {
    if (auto head = repository.pullRequestHead(number, ownerAndName))
        return head;
    const auto digits = std::to_string(number);
    auto head = fetchMissing(
        repository,
        {"refs/pull/" + digits + "/head", "fetching pull request " + digits, MissingRef::Clone::MayTakeIt},
        repository.remoteUrl(ownerAndName).value_or(publicUrl(ownerAndName)), progress);
    if (head || head.error().code == base::ErrorCode::Stopped)
        return head;
    return base::fail(base::ErrorCode::NoRevision,
                      "pull request " + digits +
                          " is not in the clone and could not be fetched: " + head.error().message);
}

} // namespace portside::git
