// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/UnifiedDiff.h"

#include <algorithm>
#include <map>
#include <utility>

namespace portside::source {

namespace {

using Kind = DiffLine::Kind;
using Changes = std::map<std::string, std::optional<SourceText>, std::less<>>;

/// What a diff makes of a tree, and how many of the tree's lines it named rightly on the way (all lines of a file whose
/// id it named).
struct Outcome {
    Changes changes;
    size_t confirmed = 0;
};

base::Error doesNotFit() { return base::fail(base::ErrorCode::DiffDoesNotFit, "diff does not fit"); }

Kind opposite(Kind kind) {
    return kind == Kind::Added ? Kind::Removed : kind == Kind::Removed ? Kind::Added : Kind::Context;
}

std::vector<FileDiff> reversed(std::vector<FileDiff> diff) {
    std::reverse(diff.begin(), diff.end());
    for (auto& file : diff) {
        std::swap(file.oldPath, file.newPath);
        std::swap(file.oldId, file.newId);
        if (file.isCopy)
            file.newPath.reset(); // the original never went away
        for (auto& hunk : file.hunks) {
            std::swap(hunk.oldLines, hunk.newLines);
            for (auto& line : hunk.lines)
                line.kind = opposite(line.kind);
        }
    }
    return diff;
}

/// True when the file's lines end in CRLF and the diff shows them without the CR.
bool lostCarriageReturns(const SourceText& text, const FileDiff& file) {
    if (!text.lineWithEnding(1).ends_with("\r\n"))
        return false;
    for (const auto& hunk : file.hunks)
        for (const auto& line : hunk.lines)
            if (line.kind != Kind::Added && line.text.ends_with('\r'))
                return false;
    return true;
}

/// The text behind the file's hunks; nullopt when one does not fit.
std::optional<std::string> applied(const SourceText& text, const FileDiff& file, size_t& confirmed) {
    const std::string_view ending = lostCarriageReturns(text, file) ? "\r\n" : "\n";
    std::string result;
    int next = 1;
    for (const auto& hunk : file.hunks) {
        if (hunk.oldLines.first > text.lineCount() + 1)
            return std::nullopt;
        for (; next < hunk.oldLines.first; ++next)
            result += text.lineWithEnding(next);
        for (const auto& line : hunk.lines) {
            auto bytes = line.text;
            if (line.endsInNewline)
                bytes += ending;
            if (line.kind != Kind::Added) {
                if (next > text.lineCount() || text.lineWithEnding(next) != bytes)
                    return std::nullopt;
                ++next;
                ++confirmed;
            }
            if (line.kind != Kind::Removed) {
                // Only the very last line may lack its newline.
                if (!result.empty() && result.back() != '\n')
                    return std::nullopt;
                result += bytes;
            }
        }
    }
    if (next <= text.lineCount() && !result.empty() && result.back() != '\n')
        return std::nullopt;
    for (; next <= text.lineCount(); ++next)
        result += text.lineWithEnding(next);
    return result;
}

base::Result<Outcome> applyForward(const SourceTree& tree, const std::vector<FileDiff>& diff) {
    Outcome outcome;
    const auto current = [&](const std::string& path) -> base::Result<std::optional<SourceText>> {
        const auto change = outcome.changes.find(path);
        return change == outcome.changes.end() ? tree.read(path)
                                               : base::Result<std::optional<SourceText>>(change->second);
    };
    for (const auto& file : diff) {
        SourceText oldText;
        if (file.oldPath) {
            const auto text = current(*file.oldPath);
            if (!text)
                return text.error();
            if (!*text)
                return doesNotFit();
            oldText = **text;
            if (!file.oldId.empty() && contentId(oldText.bytes()).starts_with(file.oldId))
                outcome.confirmed += static_cast<size_t>(oldText.lineCount()) + 1;
        }
        if (file.newPath && file.newPath != file.oldPath) {
            const auto obstacle = current(*file.newPath);
            if (!obstacle)
                return obstacle.error();
            if (*obstacle)
                return doesNotFit();
        }
        auto newText = applied(oldText, file, outcome.confirmed);
        if (!newText || (!file.newPath && !file.isCopy && !newText->empty()))
            return doesNotFit();
        if (file.oldPath && file.oldPath != file.newPath && !(file.isCopy && file.newPath))
            outcome.changes[*file.oldPath] = std::nullopt;
        if (file.newPath)
            outcome.changes[*file.newPath] = SourceText(std::move(*newText));
    }
    return outcome;
}

} // namespace

base::Result<AppliedDiff> applyDiff(std::shared_ptr<const SourceTree> tree,
                                    const std::vector<FileDiff>& diff) {
    auto forward = applyForward(*tree, diff);
    if (!forward && forward.error().code != base::ErrorCode::DiffDoesNotFit)
        return forward.error();
    auto backward = applyForward(*tree, reversed(diff));
    if (!backward && backward.error().code != base::ErrorCode::DiffDoesNotFit)
        return backward.error();
    if (!forward && !backward)
        return doesNotFit();
    const bool isNew = !forward || (backward && backward->confirmed > forward->confirmed);
    auto other =
        std::make_shared<const OverlayTree>(tree, std::move(isNew ? backward->changes : forward->changes));
    return isNew ? AppliedDiff{std::move(other), std::move(tree)}
                 : AppliedDiff{std::move(tree), std::move(other)};
}

} // namespace portside::source
