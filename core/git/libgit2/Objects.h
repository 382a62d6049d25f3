// SPDX-License-Identifier: GPL-3.0-or-later
// libgit2's objects with an owner, and its start and words; for the .cpp files of this folder alone.
#pragma once

#include <git2.h>

#include <string>
#include <utility>

namespace portside::git {

/// A libgit2 object and the function that frees it.
template <typename T, void (*release)(T*)> class Owned {
public:
    Owned() = default;
    explicit Owned(T* object) : m_object(object) {}
    Owned(Owned&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Owned() {
        if (m_object)
            release(m_object);
    }

    /// For functions that give an object through their first parameter; at most once.
    T** out() { return &m_object; }
    T* operator->() const { return m_object; }
    operator T*() const { return m_object; }

private:
    T* m_object = nullptr;
};

using OwnedRepository = Owned<git_repository, git_repository_free>;
using OwnedObject = Owned<git_object, git_object_free>;
using OwnedCommit = Owned<git_commit, git_commit_free>;
using OwnedTree = Owned<git_tree, git_tree_free>;
using OwnedBlob = Owned<git_blob, git_blob_free>;
using OwnedReference = Owned<git_reference, git_reference_free>;
using OwnedReferences = Owned<git_reference_iterator, git_reference_iterator_free>;
using OwnedConfig = Owned<git_config, git_config_free>;
using OwnedConfigIterator = Owned<git_config_iterator, git_config_iterator_free>;
using OwnedIndex = Owned<git_index, git_index_free>;
using OwnedSignature = Owned<git_signature, git_signature_free>;
using OwnedOdb = Owned<git_odb, git_odb_free>;

struct Text : git_buf {
    Text() : git_buf{} {}
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    ~Text() { git_buf_dispose(this); }
};

/// Once per process, and never undone: handles may live in static objects.
void startLibrary();

/// What libgit2 says of the call that just failed. Read at once: the next call may replace it.
std::string problem();

std::string hex(const git_oid& id);

} // namespace portside::git
