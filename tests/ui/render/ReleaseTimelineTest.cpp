// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/ReleaseTimeline.h"

#include <gtest/gtest.h>

namespace portside::render {
namespace {

using asyncneed::Classification;
using asyncneed::Verdict;

asyncneed::Release release(const std::string& from, const std::string& to,
                           std::optional<Classification> classification) {
    asyncneed::Release step;
    step.from = from;
    step.to = to;
    step.classification = classification;
    return step;
}

void calls(asyncneed::Release& step, const std::string& name, Verdict verdict) {
    step.calling.push_back(name);
    step.callingVerdicts.push_back(verdict);
}

asyncneed::History harbourReleases() {
    asyncneed::History history;
    history.from = "1.2.9";
    history.releases = {release("1.2.9", "1.3.0", Classification::NoPort),
                        release("1.3.0", "1.3.1", Classification::Ambiguous),
                        release("1.3.1", "1.3.2", Classification::PortRequired),
                        release("1.3.2", "1.3.3", std::nullopt)};
    calls(history.releases[1], "botocore/harbour.py::Crane.lift", Verdict::Ambiguous);
    calls(history.releases[2], "botocore/harbour.py::Crane.lift", Verdict::NeedsAsync);
    calls(history.releases[2], "botocore/lock.py::Lock.open", Verdict::NeedsAsync);
    history.releases[3].problem = "botocore/lock.py::Lock does not parse";
    return history;
}

TEST(ReleaseTimeline, startsWithTheReleaseBeforeTheFirstStep) {
    const ReleaseTimeline timeline = timelineOf(harbourReleases(), {true, true, true, true});
    ASSERT_EQ(timeline.count(), 5);
    EXPECT_EQ(timeline.at(0).verdict, VerdictClass::None);
    EXPECT_EQ(timeline.at(0).series, QStringLiteral("1.2"));
    EXPECT_EQ(timeline.at(2).series, QStringLiteral("1.3"));
    EXPECT_EQ(timeline.at(2).patch, QStringLiteral("1"));
    EXPECT_EQ(timeline.at(1).verdict, VerdictClass::Mirrored);
    EXPECT_EQ(timeline.at(3).verdict, VerdictClass::Behavioural);
    EXPECT_EQ(timeline.at(4).verdict, VerdictClass::NotJudged);
    EXPECT_TRUE(timelineOf({}, {}).points.empty());
}

TEST(ReleaseTimeline, theFirstBlockerIsUnknownBehindAReleaseThatIsNotJudgedYet) {
    EXPECT_EQ(timelineOf(harbourReleases(), {true, true, true, true}).firstBlocker(), 2);
    EXPECT_EQ(timelineOf(harbourReleases(), {true, true, false, false}).firstBlocker(), 2);
    EXPECT_EQ(timelineOf(harbourReleases(), {false, true, true, true}).firstBlocker(), std::nullopt);
    asyncneed::History calm = harbourReleases();
    calm.releases.resize(1);
    EXPECT_EQ(timelineOf(calm, {true}).firstBlocker(), std::nullopt);
}

TEST(ReleaseTimeline, aReleaseThatIsNotJudgedIsNeverCountedAsFree) {
    const ReleaseTimeline timeline = timelineOf(harbourReleases(), {true, true, false, true});
    const auto stretch = timeline.stretch(0, 4);
    EXPECT_EQ(stretch.noPort, 1);
    EXPECT_EQ(stretch.ambiguous, 1);
    EXPECT_EQ(stretch.portRequired, 0);
    EXPECT_EQ(stretch.notJudged, 2);
    EXPECT_EQ(timeline.stretch(1, 2).steps(), 1);
}

TEST(ReleaseTimeline, aFunctionStandsUnderTheFirstReleaseOnly) {
    const auto calls = firstCalls(timelineOf(harbourReleases(), {true, true, true, true}));
    ASSERT_EQ(calls.size(), 2u);
    EXPECT_EQ(calls[0].point, 2);
    ASSERT_EQ(calls[0].functions.size(), 1u);
    EXPECT_EQ(calls[0].functions[0].name, QStringLiteral("Crane.lift"));
    EXPECT_EQ(calls[0].functions[0].verdict, VerdictClass::Ambiguous);
    EXPECT_EQ(calls[1].point, 3);
    ASSERT_EQ(calls[1].functions.size(), 1u);
    EXPECT_EQ(calls[1].functions[0].path, QStringLiteral("botocore/lock.py"));
    EXPECT_EQ(calls[1].functions[0].verdict, VerdictClass::Behavioural);
}

} // namespace
} // namespace portside::render
