// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only file tree: a commit of a repository, a folder on disk, or a map in memory (tests, applied
// diffs). The one seam between the engine and where its input comes from.
#pragma once

#include "core/base/Result.h"
#include "core/source/SourceText.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::source {

struct TreeEntry {
    std::string path; ///< relative to the tree's root, '/' between parts
    std::string id;   ///< contentId() of the file in every kind of tree, so ids compare across kinds
};

/// git's blob id of the bytes: forty lower-case hexadecimal digits.
std::string contentId(std::string_view bytes);

class SourceTree {
public:
    virtual ~SourceTree() = default;

    /// All files below `folder` ("" is the root) whose name ends in `suffix`, sorted by path; none when there
    /// is no such folder. Does not enter a folder called `data` below `botocore` (JSON models, never in
    /// scope), nor `.git`. Reads no content where the ids are known without (commits).
    virtual base::Result<std::vector<TreeEntry>> list(std::string_view folder,
                                                      std::string_view suffix) const = 0;

    /// The file's bytes; nullopt when there is no such file; an error when it is there but cannot be read.
    virtual base::Result<std::optional<SourceText>> read(std::string_view path) const = 0;

    /// Content id of one file (as in TreeEntry), nullopt when there is no such file.
    virtual base::Result<std::optional<std::string>> idOf(std::string_view path) const = 0;

    /// What this tree is, for a person: "1.42.84 (db757c7)", a folder's name.
    virtual std::string description() const = 0;
};

/// Files by path, for tests, the built-in sample and in-memory application of a diff.
class MemoryTree : public SourceTree {
public:
    explicit MemoryTree(std::map<std::string, std::string, std::less<>> files,
                        std::string description = "memory");

    base::Result<std::vector<TreeEntry>> list(std::string_view folder,
                                              std::string_view suffix) const override;
    base::Result<std::optional<SourceText>> read(std::string_view path) const override;
    base::Result<std::optional<std::string>> idOf(std::string_view path) const override;
    std::string description() const override { return m_description; }

private:
    std::map<std::string, SourceText, std::less<>> m_files;
    std::string m_description;
};

/// A folder on disk, read as it is now. Links that leave the folder are not followed, linked folders are not
/// listed.
class FolderTree : public SourceTree {
public:
    explicit FolderTree(std::string root);

    base::Result<std::vector<TreeEntry>> list(std::string_view folder,
                                              std::string_view suffix) const override;
    base::Result<std::optional<SourceText>> read(std::string_view path) const override;
    base::Result<std::optional<std::string>> idOf(std::string_view path) const override;
    std::string description() const override;

private:
    std::string m_root; ///< canonical; as given when there is no such folder
};

/// `base` with some files replaced (or removed, where the text is nullopt). Keeps `base` alive.
class OverlayTree : public SourceTree {
public:
    OverlayTree(std::shared_ptr<const SourceTree> base,
                std::map<std::string, std::optional<SourceText>, std::less<>> changes);

    base::Result<std::vector<TreeEntry>> list(std::string_view folder,
                                              std::string_view suffix) const override;
    base::Result<std::optional<SourceText>> read(std::string_view path) const override;
    base::Result<std::optional<std::string>> idOf(std::string_view path) const override;
    std::string description() const override;

private:
    std::shared_ptr<const SourceTree> m_base;
    std::map<std::string, std::optional<SourceText>, std::less<>> m_changes;
};

} // namespace portside::source
