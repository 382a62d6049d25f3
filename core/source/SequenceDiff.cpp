// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/SequenceDiff.h"

#include <algorithm>
#include <limits>

namespace portside::source {

namespace {

/// Edits searched for from either end of a part before it is cut where the search has come furthest.
constexpr int costLimit = 512;

struct Part {
    int oldBegin, oldEnd, newBegin, newEnd;
};

struct Split {
    int oldAt, newAt;
};

/// The searches from both ends of a part. Diagonal k holds the points with old - new == k; each search
/// remembers per diagonal how far along `old` it has come.
class MiddleSearch {
public:
    MiddleSearch(std::span<const uint32_t> oldItems, std::span<const uint32_t> newItems)
        : m_old(oldItems), m_new(newItems), m_origin(static_cast<int>(newItems.size()) + 1),
          m_forward(oldItems.size() + newItems.size() + 3), m_backward(m_forward.size()) {}

    /// A point on a shortest path through the part (on a good one beyond the cost limit). The part has items
    /// on both sides, and its first and last items differ.
    Split find(const Part& part) {
        const int lowest = part.oldBegin - part.newEnd;
        const int highest = part.oldEnd - part.newBegin;
        const int forwardMiddle = part.oldBegin - part.newBegin;
        const int backwardMiddle = part.oldEnd - part.newEnd;
        const bool meetsForward = ((forwardMiddle - backwardMiddle) & 1) != 0;
        int forwardLow = forwardMiddle, forwardHigh = forwardMiddle;
        int backwardLow = backwardMiddle, backwardHigh = backwardMiddle;
        forward(forwardMiddle) = part.oldBegin;
        backward(backwardMiddle) = part.oldEnd;

        for (int cost = 1;; ++cost) {
            // The band of diagonals grows by one either way; at the part's edge it shrinks again, to keep
            // parity.
            if (forwardLow > lowest)
                forward(--forwardLow - 1) = beforeAll;
            else
                ++forwardLow;
            if (forwardHigh < highest)
                forward(++forwardHigh + 1) = beforeAll;
            else
                --forwardHigh;
            for (int k = forwardHigh; k >= forwardLow; k -= 2) {
                int at = std::max(forward(k - 1) + 1, forward(k + 1));
                while (at < part.oldEnd && at - k < part.newEnd && m_old[index(at)] == m_new[index(at - k)])
                    ++at;
                forward(k) = at;
                if (meetsForward && k >= backwardLow && k <= backwardHigh && backward(k) <= at)
                    return {at, at - k};
            }

            if (backwardLow > lowest)
                backward(--backwardLow - 1) = behindAll;
            else
                ++backwardLow;
            if (backwardHigh < highest)
                backward(++backwardHigh + 1) = behindAll;
            else
                --backwardHigh;
            for (int k = backwardHigh; k >= backwardLow; k -= 2) {
                int at = std::min(backward(k - 1), backward(k + 1) - 1);
                while (at > part.oldBegin && at - k > part.newBegin &&
                       m_old[index(at - 1)] == m_new[index(at - k - 1)])
                    --at;
                backward(k) = at;
                if (!meetsForward && k >= forwardLow && k <= forwardHigh && at <= forward(k))
                    return {at, at - k};
            }

            if (cost >= costLimit)
                return furthest(part, {forwardLow, forwardHigh}, {backwardLow, backwardHigh});
        }
    }

private:
    static constexpr int beforeAll = -1;
    static constexpr int behindAll = std::numeric_limits<int>::max();

    struct Band {
        int low, high;
    };

    static size_t index(int at) { return static_cast<size_t>(at); }
    int& forward(int diagonal) { return m_forward[index(m_origin + diagonal)]; }
    int& backward(int diagonal) { return m_backward[index(m_origin + diagonal)]; }

    /// Where the two searches have used up most items of both sides; the better of the two.
    Split furthest(const Part& part, Band forwardBand, Band backwardBand) {
        Split best{part.oldBegin, part.newBegin};
        int most = -1;
        for (int k = forwardBand.high; k >= forwardBand.low; k -= 2) {
            const int oldAt = std::min(forward(k), part.oldEnd);
            const int newAt = std::min(oldAt - k, part.newEnd);
            const int done = (newAt + k - part.oldBegin) + (newAt - part.newBegin);
            if (done > most) {
                most = done;
                best = {newAt + k, newAt};
            }
        }
        for (int k = backwardBand.high; k >= backwardBand.low; k -= 2) {
            const int oldAt = std::max(backward(k), part.oldBegin);
            const int newAt = std::max(oldAt - k, part.newBegin);
            const int done = (part.oldEnd - (newAt + k)) + (part.newEnd - newAt);
            if (done > most) {
                most = done;
                best = {newAt + k, newAt};
            }
        }
        return best;
    }

    std::span<const uint32_t> m_old;
    std::span<const uint32_t> m_new;
    int m_origin;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

} // namespace

SequenceDiff diffSequences(std::span<const uint32_t> oldItems, std::span<const uint32_t> newItems) {
    SequenceDiff diff{std::vector<bool>(oldItems.size(), false), std::vector<bool>(newItems.size(), false)};
    MiddleSearch search(oldItems, newItems);
    std::vector<Part> pending{{0, static_cast<int>(oldItems.size()), 0, static_cast<int>(newItems.size())}};
    const auto equal = [&](int oldAt, int newAt) {
        return oldItems[static_cast<size_t>(oldAt)] == newItems[static_cast<size_t>(newAt)];
    };
    while (!pending.empty()) {
        auto part = pending.back();
        pending.pop_back();
        while (part.oldBegin < part.oldEnd && part.newBegin < part.newEnd &&
               equal(part.oldBegin, part.newBegin)) {
            ++part.oldBegin;
            ++part.newBegin;
        }
        while (part.oldBegin < part.oldEnd && part.newBegin < part.newEnd &&
               equal(part.oldEnd - 1, part.newEnd - 1)) {
            --part.oldEnd;
            --part.newEnd;
        }
        if (part.oldBegin == part.oldEnd || part.newBegin == part.newEnd) {
            std::fill(diff.oldOnly.begin() + part.oldBegin, diff.oldOnly.begin() + part.oldEnd, true);
            std::fill(diff.newOnly.begin() + part.newBegin, diff.newOnly.begin() + part.newEnd, true);
            continue;
        }
        const auto split = search.find(part);
        pending.push_back({part.oldBegin, split.oldAt, part.newBegin, split.newAt});
        pending.push_back({split.oldAt, part.oldEnd, split.newAt, part.newEnd});
    }
    return diff;
}

} // namespace portside::source
