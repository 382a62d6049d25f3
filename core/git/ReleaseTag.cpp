// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/ReleaseTag.h"

#include "core/git/MissingRef.h"

namespace portside::git {

base::Result<CommitId> findTag(Repository& repository, const std::string& tag,
                               const std::string& ownerAndName, const base::Progress& progress) {
    auto here = repository.tagged(tag);
    if (here)
        return here;
    const auto url = repository.remoteUrl(ownerAndName);
    // A tag is a name: nothing that git could read as more than that goes to it.
    const bool isName = !tag.empty() &&
                        tag.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz"
                                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-_+") == std::string::npos &&
                        tag.find("..") == std::string::npos && tag.front() != '-' && tag.front() != '.' &&
                        tag.back() != '.';
    if (!url || !isName)
        return here;
    auto fetched = fetchMissing(repository,
                                {"refs/tags/" + tag, "fetching tag " + tag, MissingRef::Clone::StaysAsItIs,
                                 MissingRef::Earlier::Serves},
                                *url, progress);
    if (fetched || fetched.error().code == base::ErrorCode::Stopped)
        return fetched;
    return base::fail(base::ErrorCode::NoRevision,
                      here.error().message + ", and it could not be fetched: " + fetched.error().message);
}

} // namespace portside::git
