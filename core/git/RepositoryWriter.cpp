// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/RepositoryWriter.h"

#include <git2.h>

#include <filesystem>

namespace portside::git {

using base::ErrorCode;
using base::fail;

namespace {

template <auto release> struct Free {
    template <typename T> void operator()(T* object) const { release(object); }
};

using OwnedRepository = std::unique_ptr<git_repository, Free<git_repository_free>>;
using OwnedIndex = std::unique_ptr<git_index, Free<git_index_free>>;
using OwnedTree = std::unique_ptr<git_tree, Free<git_tree_free>>;
using OwnedCommit = std::unique_ptr<git_commit, Free<git_commit_free>>;
using OwnedSignature = std::unique_ptr<git_signature, Free<git_signature_free>>;
using OwnedReference = std::unique_ptr<git_reference, Free<git_reference_free>>;

base::Error refused(const std::string& what) {
    const auto* error = git_error_last();
    return fail(ErrorCode::CannotWrite, "cannot write " + what + ": " +
                                            (error && error->message ? error->message : "unknown problem"));
}

std::string hex(const git_oid& id) {
    std::string text(GIT_OID_HEXSZ, '0');
    git_oid_fmt(text.data(), &id);
    return text;
}

} // namespace

struct RepositoryWriter::Handle {
    OwnedRepository repository;
};

RepositoryWriter::RepositoryWriter(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
RepositoryWriter::RepositoryWriter(RepositoryWriter&&) noexcept = default;
RepositoryWriter& RepositoryWriter::operator=(RepositoryWriter&&) noexcept = default;
RepositoryWriter::~RepositoryWriter() = default;

base::Result<RepositoryWriter> RepositoryWriter::create(const std::string& path) {
    std::error_code problem;
    if (std::filesystem::exists(path, problem) && !std::filesystem::is_empty(path, problem))
        return fail(ErrorCode::CannotWrite, path + " is there already");
    git_libgit2_init(); // counted, and never undone: handles may outlive this object
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    git_repository* repository = nullptr;
    if (git_repository_init_ext(&repository, path.c_str(), &options) != 0)
        return refused(path);
    return RepositoryWriter(std::make_unique<Handle>(Handle{OwnedRepository(repository)}));
}

base::Result<CommitId> RepositoryWriter::commit(const NewCommit& commit) {
    git_repository* repository = m_handle->repository.get();
    git_index* rawIndex = nullptr; // of this call only: the repository is bare and keeps none
    if (git_index_new(&rawIndex) != 0)
        return refused("a tree");
    const OwnedIndex index(rawIndex);
    for (const auto& [path, bytes] : commit.files) {
        git_index_entry entry = {};
        entry.mode = GIT_FILEMODE_BLOB;
        entry.path = path.c_str();
        if (git_blob_create_from_buffer(&entry.id, repository, bytes.data(), bytes.size()) != 0 ||
            git_index_add(index.get(), &entry) != 0)
            return refused(path);
    }
    git_oid treeId;
    git_tree* rawTree = nullptr;
    if (git_index_write_tree_to(&treeId, index.get(), repository) != 0 ||
        git_tree_lookup(&rawTree, repository, &treeId) != 0)
        return refused("a tree");
    const OwnedTree tree(rawTree);

    std::vector<OwnedCommit> parents;
    std::vector<const git_commit*> parentPointers;
    for (const auto& parent : commit.parents) {
        git_oid id;
        git_commit* raw = nullptr;
        if (git_oid_fromstr(&id, parent.c_str()) != 0 || git_commit_lookup(&raw, repository, &id) != 0)
            return refused("a commit on " + parent);
        parents.emplace_back(raw);
        parentPointers.push_back(raw);
    }
    git_signature* rawSignature = nullptr;
    if (git_signature_new(&rawSignature, commit.authorName.c_str(), commit.authorEmail.c_str(), commit.time,
                          0) != 0)
        return refused("a commit");
    const OwnedSignature signature(rawSignature);
    git_oid id;
    if (git_commit_create(&id, repository, nullptr, signature.get(), signature.get(), nullptr,
                          commit.message.c_str(), tree.get(), parentPointers.size(),
                          parentPointers.data()) != 0)
        return refused("a commit");
    return hex(id);
}

base::Result<base::Done> RepositoryWriter::pointRef(const std::string& name, const CommitId& commit) {
    git_oid id;
    git_reference* raw = nullptr;
    if (git_oid_fromstr(&id, commit.c_str()) != 0 ||
        git_reference_create(&raw, m_handle->repository.get(), name.c_str(), &id, 1, nullptr) != 0)
        return refused(name);
    const OwnedReference reference(raw);
    return base::Done{};
}

} // namespace portside::git
