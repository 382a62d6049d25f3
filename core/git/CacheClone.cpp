// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/CacheClone.h"

#include "core/git/ChildGit.h"
#include "core/git/Repository.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <vector>

namespace portside::git {

namespace {

namespace fs = std::filesystem;
using base::Done;
using base::ErrorCode;
using base::Result;

/// Held while a clone is made or updated; the system lets go of it when the process ends, however it ends.
class Lock {
public:
    explicit Lock(const std::string& path)
        : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)),
          m_held(m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0) {}
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock() {
        if (m_file >= 0)
            ::close(m_file);
    }
    bool held() const { return m_held; }

private:
    int m_file;
    bool m_held;
};

/// What a fetch that was killed leaves behind; git itself would keep it for two weeks.
void removeLeftovers(const fs::path& folder) {
    std::error_code unknown;
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::recursive_directory_iterator(folder, unknown))
        if (entry.path().extension() == ".lock" || entry.path().filename().string().starts_with("tmp_"))
            leftovers.push_back(entry.path());
    for (const auto& path : leftovers)
        fs::remove_all(path, unknown);
}

Result<Done> fetch(const fs::path& folder, const std::string& url, std::string_view stage,
                   const base::Progress& progress) {
    return runGit({"--git-dir=" + folder.string(), "fetch", "--no-write-fetch-head", "--tags", "--force",
                   "--prune", "--progress", "--", url, "+refs/heads/*:refs/heads/*"},
                  stage, progress);
}

/// So that HEAD names a branch that is there, whatever the project calls it.
Result<Done> pointHead(const fs::path& folder, const base::Progress& progress) {
    const auto repository = Repository::open(folder.string());
    if (!repository)
        return repository.error();
    for (const char* branch : {"main", "master", "develop"})
        if (repository->resolve(std::string("refs/heads/") + branch))
            return runGit(
                {"--git-dir=" + folder.string(), "symbolic-ref", "HEAD", std::string("refs/heads/") + branch},
                "cloning", progress);
    return Done{};
}

base::Error whatHappened(const base::Error& error, const std::string& name, const std::string& url) {
    if (error.code == ErrorCode::Stopped)
        return error;
    return {error.code, name + " could not be cloned from " + url + ": " + error.message,
            "What was received so far does no harm; try again when the network is better."};
}

} // namespace

Result<Done> fillCache(Project project, WhenThere whenThere, const base::Progress& progress,
                       const std::string& givenUrl) {
    const auto name = ownerAndName(project);
    const auto url = givenUrl.empty() ? publicUrl(name) : givenUrl;
    const fs::path clone = cachedClone(project);
    const fs::path unfinished = clone.string() + ".unfinished";
    std::error_code error;
    fs::create_directories(clone.parent_path(), error);
    if (error)
        return base::fail(ErrorCode::CannotWrite,
                          "cannot create " + clone.parent_path().string() + ": " + error.message());
    const Lock lock(clone.string() + ".lock");
    if (!lock.held())
        return base::Error{ErrorCode::CannotWrite, name + " is being cloned already",
                           "Another Portside is at it; wait for it, or stop it."};
    if (fs::exists(clone, error)) {
        const auto opened = Repository::open(clone.string());
        if (!opened)
            return base::Error{ErrorCode::CannotWrite,
                               clone.string() + " is in the way and holds no repository",
                               "Remove it, then clone again."};
        if (whenThere == WhenThere::Leave)
            return Done{};
        removeLeftovers(clone);
        const auto updated = fetch(clone, url, "updating " + name, progress);
        return updated ? updated : whatHappened(updated.error(), name, url);
    }
    auto done =
        runGit({"init", "--quiet", "--bare", "--object-format=sha1", "--template=", unfinished.string()},
               "cloning " + name, progress);
    if (done) {
        removeLeftovers(unfinished);
        done = runGit({"--git-dir=" + unfinished.string(), "config", "remote.origin.url", url},
                      "cloning " + name, progress);
    }
    if (done)
        done = fetch(unfinished, url, "cloning " + name, progress);
    if (done)
        done = pointHead(unfinished, progress);
    if (!done)
        return whatHappened(done.error(), name, url);
    fs::rename(unfinished, clone, error);
    if (error)
        return base::fail(ErrorCode::CannotWrite,
                          "cannot rename " + unfinished.string() + ": " + error.message());
    return Done{};
}

} // namespace portside::git
