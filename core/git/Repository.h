// SPDX-License-Identifier: GPL-3.0-or-later
// A git repository, read only: revisions, tags, commits as source trees. libgit2 stays inside this folder.
// One handle belongs to one thread; open another for another thread. Fetching is PullRequest's work.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/git/Commit.h"
#include "core/source/SourceTree.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::git {

class Repository {
public:
    /// Opens a clone, bare or not, worktree or folder inside one; of any ownership. NoClone when there is
    /// none. Shallow clones open (isShallow); SHA-256 repositories are refused with a sentence of their own.
    static base::Result<Repository> open(const std::string& path);

    Repository(Repository&&) noexcept;
    Repository& operator=(Repository&&) noexcept;
    ~Repository();

    bool isShallow() const;
    bool isBare() const;
    /// Root of the working tree; nullopt for a bare repository.
    std::optional<std::string> workTree() const;

    /// The commit that a revision (tag, branch, commit id, HEAD, HEAD~2, refs/...) peels to. NoRevision when
    /// unknown.
    base::Result<CommitId> resolve(const std::string& revision) const;
    /// The commit of the tag of exactly this name, never of an expression such as 1.42.84~1. NoRevision when
    /// there is none.
    base::Result<CommitId> tagged(const std::string& tag) const;
    base::Result<Commit> commit(const CommitId& id) const;
    /// The commit's files; links and submodules are none. `name` goes into its description, "1.42.84
    /// (db757c7)". The tree keeps the repository alive and is bound to its thread. Reading gives Unreadable
    /// for an object that is damaged or missing (partial clone).
    base::Result<std::shared_ptr<const source::SourceTree>> tree(const CommitId& id,
                                                                 std::string_view name = {}) const;

    /// Names of all tags without refs/tags/, in no particular order.
    base::Result<std::vector<std::string>> tags() const;
    /// Pull request numbers whose head is here (see pullRequestHead), ascending.
    std::vector<int> pullRequests() const;
    /// Head of refs/pull/N/head, else of refs/remotes/R/pr/N or refs/remotes/R/pull/N/head, where R is the
    /// remote that names `ownerAndName` when one does (not a fork's own pull requests). NoRevision when it is
    /// not here.
    base::Result<CommitId> pullRequestHead(int number, std::string_view ownerAndName = {}) const;

    /// The default branch's commit: a remote's HEAD, main or master, else the local main or master, else
    /// HEAD. The remote that names `ownerAndName` comes first (in a fork's clone origin/main may be years
    /// old), then origin, then the others by name.
    base::Result<CommitId> defaultBranch(std::string_view ownerAndName = {}) const;
    /// The best common ancestor; NoRevision when there is none, or none that a shallow clone holds.
    base::Result<CommitId> mergeBase(const CommitId& one, const CommitId& other) const;
    /// True when `ancestor` is reachable from (or equal to) `descendant`.
    base::Result<bool> contains(const CommitId& descendant, const CommitId& ancestor) const;
    /// The oldest commit of `tip`'s first-parent line that contains (or is) `id`; NoRevision when none does.
    base::Result<CommitId> firstContaining(const CommitId& tip, const CommitId& id) const;

    /// Where refs, objects and configuration live: the folder that worktrees share, without a slash at the
    /// end.
    std::string gitFolder() const;
    /// Reads objects from another repository's objects folder as well, through this handle only (nothing is
    /// written).
    base::Result<base::Done> alsoReadObjects(const std::string& objectsFolder);

    /// URL of the remote whose URL names OWNER/NAME (https, ssh, scp form or path, with or without .git).
    std::optional<std::string> remoteUrl(std::string_view ownerAndName) const;
    /// user.name / user.email as git would use them here; empty when unset.
    std::string configured(const std::string& key) const;

private:
    struct Handle;
    explicit Repository(std::shared_ptr<Handle> handle);
    std::shared_ptr<Handle> m_handle;
};

} // namespace portside::git
