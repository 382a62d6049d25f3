// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/libgit2/CommitTree.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace portside::git {

namespace {

using base::ErrorCode;
using base::fail;

/// A commit's files. Walks tree objects by hand: they say whether a file is absent or its folder cannot be
/// read.
class CommitTree : public source::SourceTree {
public:
    CommitTree(std::shared_ptr<const void> keptAlive, git_repository* repository, OwnedTree root,
               std::string description)
        : m_keptAlive(std::move(keptAlive)), m_repository(repository), m_root(std::move(root)),
          m_description(std::move(description)) {}

    base::Result<std::vector<source::TreeEntry>> list(std::string_view folder,
                                                      std::string_view suffix) const override {
        std::vector<source::TreeEntry> entries;
        std::vector<std::pair<std::string, git_oid>> pending;
        if (folder.empty()) {
            pending.emplace_back("", *git_tree_id(m_root));
        } else {
            const auto found = find(folder);
            if (!found)
                return found.error();
            if (!*found || (*found)->type != GIT_OBJECT_TREE)
                return entries;
            pending.emplace_back(folder, (*found)->id);
        }
        while (!pending.empty()) {
            const auto [path, id] = std::move(pending.back());
            pending.pop_back();
            const auto tree = lookUp(id, path);
            if (!tree)
                return tree.error();
            const bool isPackage = path == "botocore" || path.ends_with("/botocore");
            for (size_t k = 0; k < git_tree_entrycount(*tree); ++k) {
                const auto* entry = git_tree_entry_byindex(*tree, k);
                const std::string_view name = git_tree_entry_name(entry);
                const auto& entryId = *git_tree_entry_id(entry);
                const auto entryPath = [&, &parent = path] {
                    return parent.empty() ? std::string(name) : parent + '/' + std::string(name);
                };
                if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
                    if (!(isPackage && name == "data"))
                        pending.emplace_back(entryPath(), entryId);
                } else if (isFile(entry) && name.ends_with(suffix)) {
                    entries.push_back({entryPath(), hex(entryId)});
                }
            }
        }
        std::sort(entries.begin(), entries.end(),
                  [](const auto& one, const auto& other) { return one.path < other.path; });
        return entries;
    }

    base::Result<std::optional<source::SourceText>> read(std::string_view path) const override {
        const auto found = find(path);
        if (!found)
            return found.error();
        if (!*found || (*found)->type != GIT_OBJECT_BLOB)
            return std::optional<source::SourceText>();
        OwnedBlob blob;
        const int code = git_blob_lookup(blob.out(), m_repository, &(*found)->id);
        if (code != 0)
            return unreadable(path, code);
        std::string bytes(static_cast<const char*>(git_blob_rawcontent(blob)),
                          static_cast<size_t>(git_blob_rawsize(blob)));
        return std::optional(source::SourceText(std::move(bytes)));
    }

    base::Result<std::optional<std::string>> idOf(std::string_view path) const override {
        const auto found = find(path);
        if (!found)
            return found.error();
        if (!*found || (*found)->type != GIT_OBJECT_BLOB)
            return std::optional<std::string>();
        return std::optional(hex((*found)->id));
    }

    std::string description() const override { return m_description; }

private:
    struct Found {
        git_oid id;
        git_object_t type;
    };

    static bool isFile(const git_tree_entry* entry) {
        const auto mode = git_tree_entry_filemode(entry);
        return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    }

    base::Error unreadable(std::string_view path, int code) const {
        const auto why =
            code == GIT_ENOTFOUND ? std::string("its object is missing from the clone") : problem();
        return fail(ErrorCode::Unreadable,
                    "cannot read " + std::string(path) + " at " + m_description + ": " + why);
    }

    base::Result<OwnedTree> lookUp(const git_oid& id, std::string_view path) const {
        OwnedTree tree;
        const int code = git_tree_lookup(tree.out(), m_repository, &id);
        if (code != 0)
            return unreadable(path, code);
        return tree;
    }

    /// The file or folder at a path; nullopt when there is none, or a link or submodule.
    base::Result<std::optional<Found>> find(std::string_view path) const {
        OwnedTree folder;
        for (size_t start = 0;;) {
            const auto end = std::min(path.find('/', start), path.size());
            const std::string name(path.substr(start, end - start));
            const auto* entry = git_tree_entry_byname(folder ? folder : m_root, name.c_str());
            if (!entry)
                return std::optional<Found>();
            const Found found{*git_tree_entry_id(entry), git_tree_entry_type(entry)};
            if (end == path.size())
                return found.type == GIT_OBJECT_TREE || isFile(entry) ? std::optional(found) : std::nullopt;
            if (found.type != GIT_OBJECT_TREE)
                return std::optional<Found>();
            auto next = lookUp(found.id, path.substr(0, end));
            if (!next)
                return next.error();
            folder = std::move(*next);
            start = end + 1;
        }
    }

    std::shared_ptr<const void> m_keptAlive;
    git_repository* m_repository;
    OwnedTree m_root;
    std::string m_description;
};

} // namespace

std::shared_ptr<const source::SourceTree> commitTree(std::shared_ptr<const void> keptAlive,
                                                     git_repository* repository, OwnedTree root,
                                                     std::string description) {
    return std::make_shared<CommitTree>(std::move(keptAlive), repository, std::move(root),
                                        std::move(description));
}

} // namespace portside::git
