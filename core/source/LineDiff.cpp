// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/LineDiff.h"

#include "core/source/HunkSlide.h"
#include "core/source/SequenceDiff.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace portside::source {

namespace {

using Lines = std::vector<std::string_view>;

Lines linesOf(const SourceText& text) {
    Lines lines;
    lines.reserve(static_cast<size_t>(text.lineCount()));
    for (int number = 1; number <= text.lineCount(); ++number)
        lines.push_back(text.lineWithEnding(number));
    return lines;
}

/// Lines of both sides between the common beginning and the common end, as numbers; lines that the other side
/// lacks are left out: they have no partner whatever the rest does.
struct Numbered {
    std::vector<uint32_t> oldItems, newItems;
    std::vector<size_t> oldAt, newAt; ///< index of the line that each item stands for
};

Numbered numbered(const Lines& oldLines, const Lines& newLines, size_t begin, size_t oldEnd, size_t newEnd) {
    struct Seen {
        uint32_t number;
        bool inNew;
    };
    std::unordered_map<std::string_view, Seen> seen;
    seen.reserve(oldEnd - begin);
    for (size_t at = begin; at < oldEnd; ++at)
        seen.try_emplace(oldLines[at], Seen{static_cast<uint32_t>(seen.size()), false});
    Numbered result;
    for (size_t at = begin; at < newEnd; ++at) {
        const auto line = seen.find(newLines[at]);
        if (line == seen.end())
            continue;
        line->second.inNew = true;
        result.newItems.push_back(line->second.number);
        result.newAt.push_back(at);
    }
    for (size_t at = begin; at < oldEnd; ++at) {
        const auto& line = seen.find(oldLines[at])->second;
        if (!line.inNew)
            continue;
        result.oldItems.push_back(line.number);
        result.oldAt.push_back(at);
    }
    return result;
}

LineRange lineRange(size_t begin, size_t end) { return {static_cast<int>(begin) + 1, static_cast<int>(end)}; }

} // namespace

std::vector<LineChange> lineChanges(const SourceText& oldText, const SourceText& newText) {
    if (oldText.bytes() == newText.bytes())
        return {};
    const auto oldLines = linesOf(oldText);
    const auto newLines = linesOf(newText);
    const size_t shorter = std::min(oldLines.size(), newLines.size());
    size_t begin = 0;
    while (begin < shorter && oldLines[begin] == newLines[begin])
        ++begin;
    size_t oldEnd = oldLines.size(), newEnd = newLines.size();
    while (oldEnd > begin && newEnd > begin && oldLines[oldEnd - 1] == newLines[newEnd - 1]) {
        --oldEnd;
        --newEnd;
    }

    std::vector<bool> oldOnly(oldLines.size(), false), newOnly(newLines.size(), false);
    std::fill(oldOnly.begin() + static_cast<ptrdiff_t>(begin),
              oldOnly.begin() + static_cast<ptrdiff_t>(oldEnd), true);
    std::fill(newOnly.begin() + static_cast<ptrdiff_t>(begin),
              newOnly.begin() + static_cast<ptrdiff_t>(newEnd), true);
    const auto items = numbered(oldLines, newLines, begin, oldEnd, newEnd);
    const auto diff = diffSequences(items.oldItems, items.newItems);
    for (size_t k = 0; k < items.oldAt.size(); ++k)
        oldOnly[items.oldAt[k]] = diff.oldOnly[k];
    for (size_t k = 0; k < items.newAt.size(); ++k)
        newOnly[items.newAt[k]] = diff.newOnly[k];

    slideHunks(oldLines, oldOnly, newOnly);
    slideHunks(newLines, newOnly, oldOnly);

    std::vector<LineChange> changes;
    for (size_t oldAt = 0, newAt = 0; oldAt < oldLines.size() || newAt < newLines.size();) {
        const size_t oldBegin = oldAt, newBegin = newAt;
        while (oldAt < oldLines.size() && oldOnly[oldAt])
            ++oldAt;
        while (newAt < newLines.size() && newOnly[newAt])
            ++newAt;
        if (oldAt > oldBegin || newAt > newBegin)
            changes.push_back({lineRange(oldBegin, oldAt), lineRange(newBegin, newAt)});
        ++oldAt;
        ++newAt;
    }
    return changes;
}

} // namespace portside::source
