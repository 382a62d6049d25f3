// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SourceTree.h"

#include "core/base/Digest.h"

#include <algorithm>
#include <utility>

namespace portside::source {

namespace {

bool isBelow(std::string_view path, std::string_view folder) {
    return folder.empty() ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

bool isInModels(std::string_view path) {
    constexpr std::string_view models = "botocore/data/";
    return path.starts_with(models) || path.find("/botocore/data/") != std::string_view::npos;
}

bool isListed(std::string_view path, std::string_view folder, std::string_view suffix) {
    return isBelow(path, folder) && path.ends_with(suffix) && !isInModels(path);
}

} // namespace

std::string contentId(std::string_view bytes) {
    std::string blob = "blob " + std::to_string(bytes.size());
    blob.reserve(blob.size() + 1 + bytes.size());
    blob += '\0';
    blob += bytes;
    return base::sha1Hex(blob);
}

MemoryTree::MemoryTree(std::map<std::string, std::string, std::less<>> files, std::string description)
    : m_description(std::move(description)) {
    for (auto& [path, bytes] : files)
        m_files.emplace(path, SourceText(std::move(bytes)));
}

base::Result<std::vector<TreeEntry>> MemoryTree::list(std::string_view folder,
                                                      std::string_view suffix) const {
    std::vector<TreeEntry> entries;
    for (const auto& [path, text] : m_files)
        if (isListed(path, folder, suffix))
            entries.push_back({path, contentId(text.bytes())});
    return entries;
}

base::Result<std::optional<SourceText>> MemoryTree::read(std::string_view path) const {
    const auto file = m_files.find(path);
    return file == m_files.end() ? std::nullopt : std::optional(file->second);
}

base::Result<std::optional<std::string>> MemoryTree::idOf(std::string_view path) const {
    const auto file = m_files.find(path);
    return file == m_files.end() ? std::nullopt : std::optional(contentId(file->second.bytes()));
}

OverlayTree::OverlayTree(std::shared_ptr<const SourceTree> base,
                         std::map<std::string, std::optional<SourceText>, std::less<>> changes)
    : m_base(std::move(base)), m_changes(std::move(changes)) {}

base::Result<std::vector<TreeEntry>> OverlayTree::list(std::string_view folder,
                                                       std::string_view suffix) const {
    auto below = m_base->list(folder, suffix);
    if (!below)
        return below;
    std::vector<TreeEntry> entries;
    for (auto& entry : *below)
        if (!m_changes.contains(entry.path))
            entries.push_back(std::move(entry));
    for (const auto& [path, text] : m_changes)
        if (text && isListed(path, folder, suffix))
            entries.push_back({path, contentId(text->bytes())});
    std::sort(entries.begin(), entries.end(),
              [](const TreeEntry& one, const TreeEntry& other) { return one.path < other.path; });
    return entries;
}

base::Result<std::optional<SourceText>> OverlayTree::read(std::string_view path) const {
    const auto change = m_changes.find(path);
    if (change == m_changes.end())
        return m_base->read(path);
    return change->second;
}

base::Result<std::optional<std::string>> OverlayTree::idOf(std::string_view path) const {
    const auto change = m_changes.find(path);
    if (change == m_changes.end())
        return m_base->idOf(path);
    return change->second ? std::optional(contentId(change->second->bytes())) : std::nullopt;
}

std::string OverlayTree::description() const { return m_base->description(); }

} // namespace portside::source
