// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/RepositoryWriter.h"

#include "core/git/libgit2/Objects.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace portside::git {

using base::ErrorCode;
using base::fail;

namespace {

base::Error refused(const std::string& what) {
    return fail(ErrorCode::CannotWrite, "cannot write " + what + ": " + problem());
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
    std::error_code unknown;
    if (std::filesystem::exists(path, unknown) && !std::filesystem::is_empty(path, unknown))
        return fail(ErrorCode::CannotWrite, path + " is there already");
    startLibrary();
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    auto handle = std::make_unique<Handle>();
    if (git_repository_init_ext(handle->repository.out(), path.c_str(), &options) != 0)
        return refused(path);
    return RepositoryWriter(std::move(handle));
}

base::Result<CommitId> RepositoryWriter::commit(const NewCommit& commit) {
    git_repository* repository = m_handle->repository;
    OwnedIndex index; // of this call only: the repository is bare and keeps none
    if (git_index_new(index.out()) != 0)
        return refused("a tree");
    for (const auto& [path, bytes] : commit.files) {
        git_index_entry entry = {};
        entry.mode = GIT_FILEMODE_BLOB;
        entry.path = path.c_str();
        if (git_blob_create_from_buffer(&entry.id, repository, bytes.data(), bytes.size()) != 0 ||
            git_index_add(index, &entry) != 0)
            return refused(path);
    }
    git_oid treeId;
    OwnedTree tree;
    if (git_index_write_tree_to(&treeId, index, repository) != 0 ||
        git_tree_lookup(tree.out(), repository, &treeId) != 0)
        return refused("a tree");

    std::vector<OwnedCommit> parents;
    std::vector<const git_commit*> parentPointers;
    for (const auto& parent : commit.parents) {
        git_oid id;
        OwnedCommit found;
        if (git_oid_fromstr(&id, parent.c_str()) != 0 || git_commit_lookup(found.out(), repository, &id) != 0)
            return refused("a commit on " + parent);
        parentPointers.push_back(found);
        parents.push_back(std::move(found));
    }
    OwnedSignature signature;
    if (git_signature_new(signature.out(), commit.authorName.c_str(), commit.authorEmail.c_str(), commit.time,
                          0) != 0)
        return refused("a commit");
    git_oid id;
    if (git_commit_create(&id, repository, nullptr, signature, signature, nullptr, commit.message.c_str(),
                          tree, parentPointers.size(), parentPointers.data()) != 0)
        return refused("a commit");
    return hex(id);
}

base::Result<base::Done> RepositoryWriter::pointRef(const std::string& name, const CommitId& commit) {
    git_oid id;
    OwnedReference reference;
    if (git_oid_fromstr(&id, commit.c_str()) != 0 ||
        git_reference_create(reference.out(), m_handle->repository, name.c_str(), &id, 1, nullptr) != 0)
        return refused(name);
    return base::Done{};
}

} // namespace portside::git
