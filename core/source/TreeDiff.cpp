// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/TreeDiff.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace portside::source {

namespace {

constexpr int renameThreshold = 500;

struct Candidate {
    std::string path;
    std::string id;
    SourceText text;
};

/// A removed and an added file, by index.
struct Rename {
    size_t removed;
    size_t added;
    int similarity;
    bool sameName;
};

/// Bytes per piece of text: a line, or at most 64 bytes of it. A CR before the LF does not count.
using Pieces = std::unordered_map<std::string_view, size_t>;

Pieces piecesOf(const SourceText& text) {
    constexpr size_t longestPiece = 64;
    Pieces pieces;
    for (int number = 1; number <= text.lineCount(); ++number) {
        auto rest = text.line(number);
        const size_t ending = text.lineWithEnding(number).ends_with('\n') ? 1 : 0;
        while (rest.size() + ending > longestPiece) {
            const auto piece = rest.substr(0, longestPiece);
            pieces[piece] += piece.size();
            rest.remove_prefix(piece.size());
        }
        pieces[rest] += rest.size() + ending;
    }
    return pieces;
}

int similarity(const SourceText& one, const Pieces& onePieces, const SourceText& other,
               const Pieces& otherPieces) {
    const auto larger = std::max(one.bytes().size(), other.bytes().size());
    if (std::min(one.bytes().size(), other.bytes().size()) * 1000 < larger * renameThreshold)
        return 0;
    size_t shared = 0;
    for (const auto& [piece, bytes] : onePieces)
        if (const auto twin = otherPieces.find(piece); twin != otherPieces.end())
            shared += std::min(bytes, twin->second);
    return larger ? static_cast<int>(shared * 1000 / larger) : 0;
}

std::string_view nameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Every removed file with the added one that it became, each used once.
std::vector<Rename> findRenames(const std::vector<Candidate>& removed, const std::vector<Candidate>& added) {
    std::vector<Rename> possible;
    std::vector<Pieces> addedPieces;
    if (!removed.empty())
        for (const auto& file : added)
            addedPieces.push_back(piecesOf(file.text));
    for (size_t r = 0; r < removed.size() && !added.empty(); ++r) {
        const auto pieces = piecesOf(removed[r].text);
        for (size_t a = 0; a < added.size(); ++a) {
            const int score = similarity(removed[r].text, pieces, added[a].text, addedPieces[a]);
            if (score >= renameThreshold)
                possible.push_back({r, a, score, nameOf(removed[r].path) == nameOf(added[a].path)});
        }
    }
    std::sort(possible.begin(), possible.end(), [](const Rename& one, const Rename& other) {
        return std::tuple(-one.similarity, !one.sameName, one.removed, one.added) <
               std::tuple(-other.similarity, !other.sameName, other.removed, other.added);
    });
    std::vector<bool> removedTaken(removed.size(), false), addedTaken(added.size(), false);
    std::vector<Rename> renames;
    for (const auto& rename : possible) {
        if (removedTaken[rename.removed] || addedTaken[rename.added])
            continue;
        removedTaken[rename.removed] = addedTaken[rename.added] = true;
        renames.push_back(rename);
    }
    return renames;
}

base::Result<SourceText> textOf(const SourceTree& tree, const std::string& path) {
    const auto text = tree.read(path);
    if (!text)
        return text.error();
    if (!*text)
        return base::fail(base::ErrorCode::Unreadable,
                          "cannot read " + path + ": it is listed but not there");
    return **text;
}

std::vector<LineChange> wholeFile(const SourceText& oldText, const SourceText& newText) {
    if (oldText.lineCount() == 0 && newText.lineCount() == 0)
        return {};
    return {{{1, oldText.lineCount()}, {1, newText.lineCount()}}};
}

base::Error stopped() { return base::fail(base::ErrorCode::Stopped, "stopped"); }

/// The entries of `one` whose path `other` lacks, with their texts.
base::Result<std::vector<Candidate>> readOnlyIn(const SourceTree& tree, const std::vector<TreeEntry>& one,
                                                const std::vector<TreeEntry>& other,
                                                const base::Progress& progress) {
    const auto byPath = [](const TreeEntry& a, const TreeEntry& b) { return a.path < b.path; };
    std::vector<TreeEntry> entries;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(entries),
                        byPath);
    std::vector<Candidate> candidates;
    for (auto& entry : entries) {
        if (progress.stopped())
            return stopped();
        const auto text = textOf(tree, entry.path);
        if (!text)
            return text.error();
        candidates.push_back({std::move(entry.path), std::move(entry.id), *text});
    }
    return candidates;
}

} // namespace

int similarity(const SourceText& one, const SourceText& other) {
    return similarity(one, piecesOf(one), other, piecesOf(other));
}

base::Result<std::vector<ChangedFile>> changedFiles(const SourceTree& oldTree, const SourceTree& newTree,
                                                    std::string_view folder, std::string_view suffix,
                                                    const base::Progress& progress) {
    const auto oldEntries = oldTree.list(folder, suffix);
    if (!oldEntries)
        return oldEntries.error();
    const auto newEntries = newTree.list(folder, suffix);
    if (!newEntries)
        return newEntries.error();
    const auto removed = readOnlyIn(oldTree, *oldEntries, *newEntries, progress);
    if (!removed)
        return removed.error();
    const auto added = readOnlyIn(newTree, *newEntries, *oldEntries, progress);
    if (!added)
        return added.error();

    std::vector<ChangedFile> files;
    std::vector<bool> isRenamed(removed->size(), false), hasOrigin(added->size(), false);
    for (const auto& rename : findRenames(*removed, *added)) {
        const auto& from = (*removed)[rename.removed];
        const auto& to = (*added)[rename.added];
        isRenamed[rename.removed] = hasOrigin[rename.added] = true;
        files.push_back({from.path, to.path, lineChanges(from.text, to.text)});
    }
    for (size_t r = 0; r < removed->size(); ++r)
        if (!isRenamed[r])
            files.push_back({(*removed)[r].path, std::nullopt, wholeFile((*removed)[r].text, {})});
    for (size_t a = 0; a < added->size(); ++a)
        if (!hasOrigin[a])
            files.push_back({std::nullopt, (*added)[a].path, wholeFile({}, (*added)[a].text)});

    auto oldEntry = oldEntries->begin();
    for (const auto& newEntry : *newEntries) {
        if (progress.stopped())
            return stopped();
        while (oldEntry != oldEntries->end() && oldEntry->path < newEntry.path)
            ++oldEntry;
        if (oldEntry == oldEntries->end() || oldEntry->path != newEntry.path || oldEntry->id == newEntry.id)
            continue;
        const auto oldText = textOf(oldTree, oldEntry->path);
        if (!oldText)
            return oldText.error();
        const auto newText = textOf(newTree, newEntry.path);
        if (!newText)
            return newText.error();
        files.push_back({newEntry.path, newEntry.path, lineChanges(*oldText, *newText)});
    }
    std::sort(files.begin(), files.end(), [](const ChangedFile& one, const ChangedFile& other) {
        return std::tie(one.newPath ? *one.newPath : *one.oldPath, one.oldPath) <
               std::tie(other.newPath ? *other.newPath : *other.oldPath, other.oldPath);
    });
    return files;
}

} // namespace portside::source
