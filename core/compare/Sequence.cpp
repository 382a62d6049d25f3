// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Sequence.h"

#include <algorithm>
#include <unordered_map>

namespace portside::compare {

namespace {

enum class Step : uint8_t { Pair, SkipOne, SkipOther };

/// Keys that occur once on either side, in an order that ascends on both: anchors for what is too large.
std::vector<Opposite> uniqueAnchors(std::span<const uint64_t> one, std::span<const uint64_t> other) {
    struct Seen {
        int count = 0;
        int at = 0;
    };
    std::unordered_map<uint64_t, Seen> inOne;
    std::unordered_map<uint64_t, Seen> inOther;
    for (size_t i = 0; i < one.size(); ++i)
        inOne[one[i]] = {inOne[one[i]].count + 1, static_cast<int>(i)};
    for (size_t i = 0; i < other.size(); ++i)
        inOther[other[i]] = {inOther[other[i]].count + 1, static_cast<int>(i)};
    std::vector<Opposite> candidates;
    for (size_t i = 0; i < one.size(); ++i) {
        const auto found = inOther.find(one[i]);
        if (inOne[one[i]].count == 1 && found != inOther.end() && found->second.count == 1)
            candidates.push_back({static_cast<int>(i), found->second.at});
    }
    // Longest increasing run of `other`.
    std::vector<size_t> tails;
    std::vector<size_t> before(candidates.size(), SIZE_MAX);
    for (size_t i = 0; i < candidates.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), i, [&](size_t tail, size_t current) {
            return candidates[tail].other < candidates[current].other;
        });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<Opposite> run;
    for (size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i])
        run.push_back(candidates[i]);
    std::reverse(run.begin(), run.end());
    return run;
}

} // namespace

std::vector<Opposite> heaviestPairs(int oneCount, int otherCount,
                                    const std::function<int(int, int)>& weight) {
    std::vector<Opposite> pairs;
    if (oneCount <= 0 || otherCount <= 0 || int64_t(oneCount) * otherCount > pairLimit)
        return pairs;
    const auto rows = static_cast<size_t>(oneCount);
    const auto columns = static_cast<size_t>(otherCount);
    std::vector<Step> steps(rows * columns);
    std::vector<int64_t> below(columns + 1, 0); // best totals from the end
    std::vector<int64_t> current(columns + 1, 0);
    for (size_t i = rows; i-- > 0;) {
        current[columns] = 0;
        for (size_t j = columns; j-- > 0;) {
            const int own = weight(static_cast<int>(i), static_cast<int>(j));
            const int64_t paired = own > 0 ? below[j + 1] + own : -1;
            const int64_t best = std::max(below[j], current[j + 1]);
            Step& step = steps[i * columns + j];
            if (paired >= best && paired > 0) { // the earlier of equally good pairs
                current[j] = paired;
                step = Step::Pair;
            } else {
                current[j] = best;
                step = below[j] >= current[j + 1] ? Step::SkipOne : Step::SkipOther;
            }
        }
        std::swap(below, current);
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        switch (steps[i * columns + j]) {
        case Step::Pair:
            pairs.push_back({static_cast<int>(i++), static_cast<int>(j++)});
            break;
        case Step::SkipOne:
            ++i;
            break;
        case Step::SkipOther:
            ++j;
            break;
        }
    }
    return pairs;
}

std::vector<Opposite> commonSubsequence(std::span<const uint64_t> one, std::span<const uint64_t> other) {
    struct Part {
        size_t oneBegin, oneEnd, otherBegin, otherEnd;
    };
    std::vector<Opposite> all;
    std::vector<Part> open{{0, one.size(), 0, other.size()}};
    while (!open.empty()) {
        auto [oneBegin, oneEnd, otherBegin, otherEnd] = open.back();
        open.pop_back();
        while (oneBegin < oneEnd && otherBegin < otherEnd && one[oneBegin] == other[otherBegin])
            all.push_back({static_cast<int>(oneBegin++), static_cast<int>(otherBegin++)});
        while (oneBegin < oneEnd && otherBegin < otherEnd && one[oneEnd - 1] == other[otherEnd - 1])
            all.push_back({static_cast<int>(--oneEnd), static_cast<int>(--otherEnd)});
        const auto oneRest = one.subspan(oneBegin, oneEnd - oneBegin);
        const auto otherRest = other.subspan(otherBegin, otherEnd - otherBegin);
        if (oneRest.empty() || otherRest.empty())
            continue;
        if (static_cast<int64_t>(oneRest.size()) * static_cast<int64_t>(otherRest.size()) <= pairLimit) {
            for (const auto& pair : heaviestPairs(
                     static_cast<int>(oneRest.size()), static_cast<int>(otherRest.size()), [&](int i, int j) {
                         return oneRest[static_cast<size_t>(i)] == otherRest[static_cast<size_t>(j)] ? 1 : 0;
                     }))
                all.push_back(
                    {pair.one + static_cast<int>(oneBegin), pair.other + static_cast<int>(otherBegin)});
            continue;
        }
        size_t oneFrom = oneBegin;
        size_t otherFrom = otherBegin;
        const auto anchors = uniqueAnchors(oneRest, otherRest);
        for (const auto& anchor : anchors) {
            const size_t oneAt = oneBegin + static_cast<size_t>(anchor.one);
            const size_t otherAt = otherBegin + static_cast<size_t>(anchor.other);
            all.push_back({static_cast<int>(oneAt), static_cast<int>(otherAt)});
            open.push_back({oneFrom, oneAt, otherFrom, otherAt});
            oneFrom = oneAt + 1;
            otherFrom = otherAt + 1;
        }
        if (!anchors.empty())
            open.push_back({oneFrom, oneEnd, otherFrom, otherEnd});
    }
    std::sort(all.begin(), all.end(), [](const Opposite& a, const Opposite& b) { return a.one < b.one; });
    return all;
}

} // namespace portside::compare
