// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/MissingRef.h"

#include "core/base/Digest.h"
#include "core/git/ChildGit.h"
#include "core/git/Clones.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace portside::git {

namespace {

/// Writable, and owned by us: git itself refuses to work in other people's repositories.
bool isOurs(const std::string& gitFolder) {
    struct stat status {};
    return ::stat(gitFolder.c_str(), &status) == 0 && status.st_uid == ::geteuid() &&
           ::access(gitFolder.c_str(), W_OK) == 0 && ::access((gitFolder + "/objects").c_str(), W_OK) == 0;
}

/// One per clone: what is fetched leans on that clone's objects.
std::string annexOf(const std::string& gitFolder) {
    return cacheFolder() + "/pulls/" + base::sha1Hex(gitFolder).substr(0, 16) + ".git";
}

/// Creates the annex if need be: an empty repository that borrows the clone's objects.
base::Result<base::Done> prepareAnnex(const std::string& annex, const std::string& gitFolder,
                                      const base::Progress& progress) {
    std::error_code error;
    std::filesystem::create_directories(annex, error);
    if (error)
        return base::fail(base::ErrorCode::CannotWrite, "cannot create " + annex + ": " + error.message());
    if (auto made = runGit({"init", "--quiet", "--bare", "--object-format=sha1", "--template=", annex},
                           "preparing the cache", progress);
        !made)
        return made;
    std::filesystem::create_directories(annex + "/objects/info", error);
    std::ofstream alternates(annex + "/objects/info/alternates", std::ios::binary);
    alternates << gitFolder << "/objects\n";
    alternates.close();
    if (!alternates)
        return base::fail(base::ErrorCode::CannotWrite, "cannot write to " + annex);
    return base::Done{};
}

base::Result<base::Done> fetch(const std::string& gitFolder, const std::string& url, const MissingRef& ref,
                               const base::Progress& progress) {
    return runGit({"--git-dir=" + gitFolder, "fetch", "--no-tags", "--no-write-fetch-head", "--progress",
                   "--", url, "+" + ref.name + ":" + ref.name},
                  ref.stage, progress);
}

/// The commit in the annex, whose objects `repository` can read from then on.
base::Result<CommitId> commitInAnnex(Repository& repository, const std::string& annex,
                                     const MissingRef& ref) {
    const auto opened = Repository::open(annex);
    if (!opened)
        return opened.error();
    const auto commit = opened->resolve(ref.name);
    if (!commit)
        return commit;
    if (const auto readable = repository.alsoReadObjects(annex + "/objects"); !readable)
        return readable.error();
    return commit;
}

} // namespace

base::Result<CommitId> fetchMissing(Repository& repository, const MissingRef& ref, const std::string& url,
                                    const base::Progress& progress) {
    const auto clone = repository.gitFolder();
    const auto annex = annexOf(clone);
    std::error_code unknown;
    if (ref.earlier == MissingRef::Earlier::Serves && std::filesystem::exists(annex + "/HEAD", unknown))
        if (auto commit = commitInAnnex(repository, annex, ref))
            return commit;
    const bool isOwnClone = clone.starts_with(cacheFolder() + "/clones/");
    const bool isInClone =
        (ref.mayStandInClone == MissingRef::Clone::MayTakeIt || isOwnClone) && isOurs(clone);
    base::Result<base::Done> fetched = base::Done{};
    if (!isInClone)
        fetched = prepareAnnex(annex, clone, progress);
    if (fetched)
        fetched = fetch(isInClone ? clone : annex, url, ref, progress);
    if (!fetched)
        return fetched.error();
    return isInClone ? repository.resolve(ref.name) : commitInAnnex(repository, annex, ref);
}

} // namespace portside::git
