// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SourceTree.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace portside::source {

namespace {

namespace fs = std::filesystem;

/// Offsets are 32 bits wide, and no Python file comes near: beyond this somebody gave us the wrong thing.
constexpr uintmax_t largestFile = 256u * 1024 * 1024;

base::Error unreadable(std::string_view path, std::string_view why) {
    return base::fail(base::ErrorCode::Unreadable,
                      "cannot read " + std::string(path) + ": " + std::string(why));
}

/// Relative, without empty parts, "." and "..": the only way in that cannot lead out.
bool isPlainPath(std::string_view path) {
    if (path.empty())
        return false;
    for (size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const auto part = path.substr(start, end - start);
        if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string_view::npos)
            return false;
        start = end + 1;
    }
    return true;
}

bool isInside(const fs::path& canonicalFile, const fs::path& canonicalRoot) {
    const auto mismatch =
        std::mismatch(canonicalRoot.begin(), canonicalRoot.end(), canonicalFile.begin(), canonicalFile.end());
    return mismatch.first == canonicalRoot.end();
}

/// Where the file really is; nullopt when it is not there, not a regular file, or outside.
base::Result<std::optional<fs::path>> fileInside(const fs::path& root, std::string_view path) {
    std::error_code error;
    auto file = fs::canonical(root / fs::path(path), error);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ||
        error == std::errc::too_many_symbolic_link_levels)
        return std::optional<fs::path>();
    if (error)
        return unreadable(path, error.message());
    if (!isInside(file, root) || !fs::is_regular_file(file, error))
        return std::optional<fs::path>();
    return std::optional(std::move(file));
}

base::Result<std::string> bytesOf(const fs::path& file, std::string_view path) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error)
        return unreadable(path, error.message());
    if (size > largestFile)
        return unreadable(path, "it is too large for a source file");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return unreadable(path, std::strerror(errno));
    std::string bytes(static_cast<size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    // Shorter than its size: somebody is writing to it just now.
    if (stream.gcount() != static_cast<std::streamsize>(size))
        return unreadable(path, "it changed while it was read");
    return bytes;
}

} // namespace

FolderTree::FolderTree(std::string root) : m_root(std::move(root)) {
    std::error_code error;
    const auto canonical = fs::canonical(fs::path(m_root), error);
    if (!error)
        m_root = canonical.string();
}

base::Result<std::vector<TreeEntry>> FolderTree::list(std::string_view folder,
                                                      std::string_view suffix) const {
    std::vector<TreeEntry> entries;
    if (!folder.empty() && !isPlainPath(folder))
        return entries;
    std::error_code error;
    const fs::path root(m_root);
    if (!fs::is_directory(root / fs::path(folder), error))
        return entries;

    std::vector<std::string> pending{std::string(folder)};
    while (!pending.empty()) {
        const auto current = std::move(pending.back());
        pending.pop_back();
        const bool isPackage = current == "botocore" || current.ends_with("/botocore");
        fs::directory_iterator item(root / fs::path(current), error);
        if (error)
            return unreadable(current, error.message());
        for (; item != fs::directory_iterator(); item.increment(error)) {
            const auto name = item->path().filename().string();
            const auto path = current.empty() ? name : current + '/' + name;
            // A linked folder may lead back up: the listing would never end.
            std::error_code unknown;
            if (item->is_directory(unknown) && !item->is_symlink(unknown)) {
                if (name != ".git" && !(isPackage && name == "data"))
                    pending.push_back(path);
            } else if (name.ends_with(suffix)) {
                const auto id = idOf(path);
                if (!id)
                    return id.error();
                if (*id)
                    entries.push_back({path, **id});
            }
        }
        if (error)
            return unreadable(current, error.message());
    }
    std::sort(entries.begin(), entries.end(),
              [](const TreeEntry& one, const TreeEntry& other) { return one.path < other.path; });
    return entries;
}

base::Result<std::optional<SourceText>> FolderTree::read(std::string_view path) const {
    if (!isPlainPath(path))
        return std::optional<SourceText>();
    const auto file = fileInside(fs::path(m_root), path);
    if (!file)
        return file.error();
    if (!*file)
        return std::optional<SourceText>();
    auto bytes = bytesOf(**file, path);
    if (!bytes)
        return bytes.error();
    return std::optional(SourceText(std::move(*bytes)));
}

base::Result<std::optional<std::string>> FolderTree::idOf(std::string_view path) const {
    const auto text = read(path);
    if (!text)
        return text.error();
    return *text ? std::optional(contentId((*text)->bytes())) : std::nullopt;
}

std::string FolderTree::description() const { return fs::path(m_root).filename().string(); }

} // namespace portside::source
