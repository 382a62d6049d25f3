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

/// How often a line occurs in the other text.
enum class Occurrence : char { Never, Seldom, Often };

/// git's measure of "often": a power of two near the square root.
size_t oftenIn(size_t lineCount) {
    constexpr size_t atMost = 1024;
    size_t root = 1;
    for (; lineCount > 0; lineCount >>= 2)
        root <<= 1;
    return std::min(root, atMost);
}

/// A line that occurs often, such as a blank one, amid lines that the other text lacks: to match it there would tear
/// the hunk apart for nothing. Source: git's xdl_cleanup_records, whose window and weight these are.
bool isLostAmidChanges(const std::vector<Occurrence>& occurrences, size_t at) {
    constexpr size_t window = 100;
    constexpr int weight = 4;
    int never = 0, often = 0;
    const auto look = [&](auto step) {
        int here = 0;
        for (size_t i = 1; i <= window; ++i) {
            const size_t place = step(i);
            if (place >= occurrences.size() || occurrences[place] == Occurrence::Seldom)
                break;
            (occurrences[place] == Occurrence::Never ? here : often) += 1;
        }
        never += here;
        return here > 0;
    };
    // The line itself counts once for either direction.
    return look([&](size_t i) { return at - i; }) && look([&](size_t i) { return at + i; }) &&
           (often + 2) * weight < often + 2 + never;
}

/// Lines of both sides between the common beginning and the common end, as numbers, without those that count as
/// changed whatever the rest does: lines that the other text lacks, and lines lost amid such.
struct Numbered {
    std::vector<uint32_t> oldItems, newItems;
    std::vector<size_t> oldAt, newAt; ///< index of the line that each item stands for
};

Numbered numbered(const Lines& oldLines, const Lines& newLines, size_t begin, size_t oldEnd, size_t newEnd) {
    struct Counted {
        uint32_t number;
        size_t inOld = 0, inNew = 0;
    };
    std::unordered_map<std::string_view, Counted> counted;
    counted.reserve(oldLines.size());
    const auto countedLine = [&](std::string_view line) -> Counted& {
        return counted.try_emplace(line, Counted{static_cast<uint32_t>(counted.size())}).first->second;
    };
    for (const auto line : oldLines)
        ++countedLine(line).inOld;
    for (const auto line : newLines)
        ++countedLine(line).inNew;

    Numbered result;
    const auto collect = [&](const Lines& lines, size_t end, size_t Counted::*inOther,
                             std::vector<uint32_t>& items, std::vector<size_t>& at) {
        const size_t often = oftenIn(lines.size());
        std::vector<Occurrence> occurrences;
        for (size_t i = begin; i < end; ++i) {
            const size_t count = counted.find(lines[i])->second.*inOther;
            occurrences.push_back(count == 0       ? Occurrence::Never
                                  : count >= often ? Occurrence::Often
                                                   : Occurrence::Seldom);
        }
        for (size_t i = begin; i < end; ++i) {
            const auto occurrence = occurrences[i - begin];
            if (occurrence == Occurrence::Never ||
                (occurrence == Occurrence::Often && isLostAmidChanges(occurrences, i - begin)))
                continue;
            items.push_back(counted.find(lines[i])->second.number);
            at.push_back(i);
        }
    };
    collect(oldLines, oldEnd, &Counted::inNew, result.oldItems, result.oldAt);
    collect(newLines, newEnd, &Counted::inOld, result.newItems, result.newAt);
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
