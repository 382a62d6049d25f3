// SPDX-License-Identifier: GPL-3.0-or-later
// Releases in a row as plain values: what the timeline draws and what can be said of a stretch of it. No colour, no
// widget, no words.
#pragma once

#include "core/asyncneed/History.h"
#include "ui/render/VerdictClass.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace portside::render {

/// A function that a release calls for a person for.
struct CallingFunction {
    QString path; ///< "botocore/args.py"
    QString name; ///< qualified
    VerdictClass verdict = VerdictClass::None;
    bool operator==(const CallingFunction&) const = default;
};

/// A release, with the verdict of the step that led to it.
struct ReleasePoint {
    QString tag;
    QString series;                            ///< "1.42"; the whole tag when it has no two dots
    QString patch;                             ///< "84"
    VerdictClass verdict = VerdictClass::None; ///< None: where the timeline starts, or not judged yet
    bool judged = false;
    int pureSync = 0;
    int ambiguous = 0;
    int needsAsync = 0;
    std::vector<CallingFunction> calling;
    QString problem;
};

struct ReleaseTimeline {
    std::vector<ReleasePoint> points; ///< oldest first; the first is where it starts

    int count() const { return static_cast<int>(points.size()); }
    const ReleasePoint& at(int point) const { return points[static_cast<size_t>(point)]; }
    /// The first release that is not no-port; nullopt when there is none, or an earlier one is not judged yet.
    std::optional<int> firstBlocker() const;

    struct Stretch {
        int noPort = 0;
        int ambiguous = 0;
        int portRequired = 0;
        int notJudged = 0; ///< still waiting ones too
        int steps() const { return noPort + ambiguous + portRequired + notJudged; }
    };
    /// Of the steps after point `from` up to point `to`.
    Stretch stretch(int from, int to) const;
};

/// `judged` by step of the history.
ReleaseTimeline timelineOf(const asyncneed::History& history, const std::vector<bool>& judged);

/// The functions that call for a person, each under the first release that does so.
struct FirstCall {
    int point = 0; ///< of the timeline
    std::vector<CallingFunction> functions;
    bool operator==(const FirstCall&) const = default;
};
std::vector<FirstCall> firstCalls(const ReleaseTimeline& timeline);

} // namespace portside::render
