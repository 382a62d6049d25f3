// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/ReleaseTimeline.h"

#include "ui/render/VisibleText.h"

#include <algorithm>
#include <set>

namespace portside::render {

namespace {

ReleasePoint pointNamed(const std::string& tag) {
    ReleasePoint point;
    point.tag = visibleWords(tag);
    const qsizetype lastDot = point.tag.lastIndexOf(QLatin1Char('.'));
    const bool hasSeries = point.tag.count(QLatin1Char('.')) >= 2;
    point.series = hasSeries ? point.tag.left(lastDot) : point.tag;
    point.patch = hasSeries ? point.tag.mid(lastDot + 1) : point.tag;
    return point;
}

CallingFunction callingFunction(const asyncneed::Release& release, size_t index) {
    CallingFunction function;
    const QString whole = visibleWords(release.calling[index]);
    const qsizetype separator = whole.indexOf(QLatin1String("::"));
    function.path = whole.left(std::max<qsizetype>(separator, 0));
    function.name = separator < 0 ? whole : whole.mid(separator + 2);
    function.verdict = index < release.callingVerdicts.size() ? classOf(release.callingVerdicts[index])
                                                              : classOf(release.classification);
    return function;
}

} // namespace

std::optional<int> ReleaseTimeline::firstBlocker() const {
    for (int point = 1; point < count(); ++point) {
        if (!at(point).judged)
            return std::nullopt;
        if (at(point).verdict != VerdictClass::Mirrored)
            return point;
    }
    return std::nullopt;
}

ReleaseTimeline::Stretch ReleaseTimeline::stretch(int from, int to) const {
    Stretch sum;
    for (int point = from + 1; point <= to; ++point) {
        const VerdictClass verdict = at(point).verdict;
        sum.noPort += verdict == VerdictClass::Mirrored;
        sum.ambiguous += verdict == VerdictClass::Ambiguous;
        sum.portRequired += verdict == VerdictClass::Behavioural;
        sum.notJudged += verdict == VerdictClass::NotJudged || verdict == VerdictClass::None;
    }
    return sum;
}

ReleaseTimeline timelineOf(const asyncneed::History& history, const std::vector<bool>& judged) {
    ReleaseTimeline timeline;
    if (history.from.empty())
        return timeline;
    timeline.points.push_back(pointNamed(history.from));
    timeline.points.back().judged = true;
    for (size_t step = 0; step < history.releases.size(); ++step) {
        const asyncneed::Release& release = history.releases[step];
        ReleasePoint point = pointNamed(release.to);
        point.judged = judged[step];
        if (point.judged) {
            point.verdict = classOf(release.classification);
            point.pureSync = release.pureSync;
            point.ambiguous = release.ambiguous;
            point.needsAsync = release.needsAsync;
            point.problem = visibleWords(release.problem);
            for (size_t index = 0; index < release.calling.size(); ++index)
                point.calling.push_back(callingFunction(release, index));
        }
        timeline.points.push_back(std::move(point));
    }
    return timeline;
}

std::vector<FirstCall> firstCalls(const ReleaseTimeline& timeline) {
    std::vector<FirstCall> calls;
    std::set<std::pair<QString, QString>> seen;
    for (int point = 0; point < timeline.count(); ++point) {
        FirstCall call{point, {}};
        for (const CallingFunction& function : timeline.at(point).calling)
            if (seen.emplace(function.path, function.name).second)
                call.functions.push_back(function);
        if (!call.functions.empty())
            calls.push_back(std::move(call));
    }
    return calls;
}

} // namespace portside::render
