// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Clones.h"

#include "core/git/Repository.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

namespace portside::git {

namespace {

/// The words that differ between the two projects.
struct Words {
    std::string name;
    std::string ownerAndName;
    std::string option;
    std::string variable;
};

const Words& wordsOf(Project project) {
    static const Words aiobotocore{"aiobotocore", "aio-libs/aiobotocore", "--aiobotocore-repo",
                                   "PORTSIDE_AIOBOTOCORE"};
    static const Words botocore{"botocore", "boto/botocore", "--botocore-clone", "PORTSIDE_BOTOCORE"};
    return project == Project::Aiobotocore ? aiobotocore : botocore;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::optional<std::string> enclosingCheckout(const std::string& folder) {
    const auto repository = Repository::open(folder);
    if (!repository)
        return std::nullopt;
    const auto head = repository->resolve("HEAD");
    if (!head)
        return std::nullopt;
    const auto tree = repository->tree(*head);
    if (!tree)
        return std::nullopt;
    const auto package = (*tree)->idOf("aiobotocore/__init__.py");
    if (!package || !*package)
        return std::nullopt;
    return repository->workTree().value_or(repository->gitFolder());
}

/// Not merely a folder inside some other repository.
bool isRepositoryItself(const std::filesystem::path& folder) {
    std::error_code unknown;
    return std::filesystem::exists(folder / ".git", unknown) ||
           (std::filesystem::exists(folder / "HEAD", unknown) &&
            std::filesystem::exists(folder / "objects", unknown));
}

} // namespace

std::string ownerAndName(Project project) { return wordsOf(project).ownerAndName; }

std::string publicUrl(const std::string& ownerAndName) {
    return "https://github.com/" + ownerAndName + ".git";
}

std::string cacheFolder() {
    const auto cache = environment("XDG_CACHE_HOME");
    return (cache.starts_with('/') ? cache : environment("HOME") + "/.cache") + "/portside";
}

std::string cachedClone(Project project) { return cacheFolder() + "/clones/" + wordsOf(project).name; }

base::Result<std::string> findClone(Project project, const std::string& chosen,
                                    const std::string& currentFolder) {
    const auto& words = wordsOf(project);
    if (!chosen.empty()) {
        const auto repository = Repository::open(chosen);
        return repository ? base::Result(chosen) : repository.error();
    }
    if (project == Project::Aiobotocore && !currentFolder.empty())
        if (const auto checkout = enclosingCheckout(currentFolder))
            return *checkout;
    if (const auto named = environment(words.variable.c_str()); !named.empty()) {
        const auto repository = Repository::open(named);
        return repository
                   ? base::Result(named)
                   : base::fail(repository.error().code, words.variable + ": " + repository.error().message);
    }
    if (const auto cached = cachedClone(project); isRepositoryItself(cached)) {
        const auto repository = Repository::open(cached);
        return repository ? base::Result(cached) : repository.error();
    }
    return base::fail(base::ErrorCode::NoClone, "there is no clone of " + words.name + ": name one with " +
                                                    words.option + ", set " + words.variable +
                                                    ", or run portside-cli clone");
}

} // namespace portside::git
