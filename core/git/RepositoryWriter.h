// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a new bare repository out of files in memory: the built-in sample, and fixtures of tests. It never opens a
// repository that is there already, so nothing that belongs to a person is ever written to.
#pragma once

#include "core/base/Result.h"
#include "core/git/Repository.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace portside::git {

/// Everything that a commit's id depends on: the same values give the same id on every machine.
struct NewCommit {
    std::map<std::string, std::string> files; ///< path to bytes: the whole tree
    std::vector<CommitId> parents;
    std::string message;
    std::string authorName; ///< the committer too
    std::string authorEmail;
    long long time = 0; ///< seconds since 1970, UTC
};

class RepositoryWriter {
public:
    /// CannotWrite when `path` exists and is no empty folder. HEAD names refs/heads/main.
    static base::Result<RepositoryWriter> create(const std::string& path);

    RepositoryWriter(RepositoryWriter&&) noexcept;
    RepositoryWriter& operator=(RepositoryWriter&&) noexcept;
    ~RepositoryWriter();

    base::Result<CommitId> commit(const NewCommit& commit);
    /// `name` in full: "refs/tags/1.4.0".
    base::Result<base::Done> pointRef(const std::string& name, const CommitId& commit);

private:
    struct Handle;
    explicit RepositoryWriter(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace portside::git
