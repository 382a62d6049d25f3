// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseWords.h"

#include "ui/theme/Words.h"

#include <QCoreApplication>
#include <QStringList>

#include <string_view>

namespace portside::views {

using render::ReleasePoint;
using render::ReleaseTimeline;
using render::VerdictClass;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReleaseWords)
};

} // namespace

QString releaseVerdict(const ReleaseTimeline& timeline, int point) {
    if (point == 0)
        return Words::tr("the timeline starts here");
    switch (timeline.at(point).verdict) {
    case VerdictClass::Mirrored:
        return theme::verdictWord("no-port");
    case VerdictClass::Ambiguous:
        return theme::verdictWord("ambiguous");
    case VerdictClass::Behavioural:
        return theme::verdictWord("port-required");
    case VerdictClass::None:
        return Words::tr("not judged yet");
    default:
        return theme::verdictWord("not-judged");
    }
}

QString releaseCounts(const ReleasePoint& point) {
    if (point.verdict == VerdictClass::None)
        return {};
    QStringList words;
    const auto count = [&words](int functions, std::string_view token) {
        if (functions > 0)
            words << Words::tr("%1 %2").arg(functions).arg(theme::verdictWord(token));
    };
    count(point.needsAsync, "needs-async");
    count(point.ambiguous, "ambiguous");
    count(point.pureSync, "pure-sync");
    if (!point.problem.isEmpty())
        words << point.problem;
    return words.isEmpty() ? Words::tr("no mirrored function is touched") : words.join(QLatin1String(", "));
}

QString releaseSpoken(const ReleaseTimeline& timeline, int point) {
    const ReleasePoint& release = timeline.at(point);
    QString words = Words::tr("%1: %2").arg(release.tag, releaseVerdict(timeline, point));
    if (const QString counts = releaseCounts(release); !counts.isEmpty())
        words += QStringLiteral("; ") + counts;
    for (const render::CallingFunction& function : release.calling)
        words += QStringLiteral("; ") + function.name;
    return words;
}

QString stretchWords(const ReleaseTimeline::Stretch& stretch) {
    QStringList words;
    const auto count = [&words](int releases, std::string_view token) {
        if (releases > 0)
            words << Words::tr("%1 %2").arg(releases).arg(theme::verdictWord(token));
    };
    count(stretch.noPort, "no-port");
    count(stretch.ambiguous, "ambiguous");
    count(stretch.portRequired, "port-required");
    count(stretch.notJudged, "not-judged");
    return Words::tr("%n release(s): %1", nullptr, stretch.steps()).arg(words.join(QLatin1String(", ")));
}

QString outcomeWords(const ReleaseTimeline& timeline) {
    const ReleasePoint& start = timeline.at(0);
    if (timeline.count() == 1)
        return Words::tr("No release follows %1.").arg(start.tag);
    const std::optional<int> blocker = timeline.firstBlocker();
    if (!blocker)
        return Words::tr("Every release up to %1 needs no port.").arg(timeline.points.back().tag);
    const ReleasePoint& first = timeline.at(*blocker);
    const QString free = *blocker > 1 ? Words::tr("%1 needs no port").arg(timeline.at(*blocker - 1).tag)
                                      : Words::tr("%1 is followed at once").arg(start.tag);
    const int functions = static_cast<int>(first.calling.size());
    switch (first.verdict) {
    case VerdictClass::Behavioural:
        return *blocker > 1 ? Words::tr("%1; %2 does, because of %n function(s).", nullptr, functions)
                                  .arg(free, first.tag)
                            : Words::tr("%1 by one that needs a port: %2, because of %n function(s).",
                                        nullptr, functions)
                                  .arg(free, first.tag);
    case VerdictClass::Ambiguous:
        return *blocker > 1
                   ? Words::tr("%1; %2 may need one: %n function(s) to decide on.", nullptr, functions)
                         .arg(free, first.tag)
                   : Words::tr("%1 by one that may need a port: %2, %n function(s) to decide on.", nullptr,
                               functions)
                         .arg(free, first.tag);
    default:
        return Words::tr("%1; %2 could not be judged: %3.")
            .arg(*blocker > 1 ? free : Words::tr("%1 is where it starts").arg(start.tag), first.tag,
                 first.problem.isEmpty() ? Words::tr("no reason was given") : first.problem);
    }
}

} // namespace portside::views
