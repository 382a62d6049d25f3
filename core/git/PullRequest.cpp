// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/PullRequest.h"

#include "core/git/Clones.h"
#include "core/git/MissingRef.h"

namespace portside::git {

namespace {

base::Result<CommitId> fetched(Repository& repository, int number, const std::string& ownerAndName,
                               MissingRef::Earlier earlier, const base::Progress& progress) {
    const auto digits = std::to_string(number);
    return fetchMissing(repository,
                        {"refs/pull/" + digits + "/head", "fetching pull request " + digits,
                         MissingRef::Clone::MayTakeIt, earlier},
                        repository.remoteUrl(ownerAndName).value_or(publicUrl(ownerAndName)), progress);
}

} // namespace

base::Result<CommitId> findPullRequest(Repository& repository, int number, const std::string& ownerAndName,
                                       const base::Progress& progress) {
    if (auto head = repository.pullRequestHead(number, ownerAndName))
        return head;
    auto head = fetched(repository, number, ownerAndName, MissingRef::Earlier::Serves, progress);
    if (head || head.error().code == base::ErrorCode::Stopped)
        return head;
    return base::fail(base::ErrorCode::NoRevision,
                      "pull request " + std::to_string(number) +
                          " is not in the clone and could not be fetched: " + head.error().message);
}

base::Result<CommitId> refreshPullRequest(Repository& repository, int number, const std::string& ownerAndName,
                                          const base::Progress& progress) {
    auto head = fetched(repository, number, ownerAndName, MissingRef::Earlier::IsReplaced, progress);
    if (head || head.error().code == base::ErrorCode::Stopped)
        return head;
    return base::fail(base::ErrorCode::NoRevision, "the new head of pull request " + std::to_string(number) +
                                                       " could not be fetched: " + head.error().message);
}

} // namespace portside::git
