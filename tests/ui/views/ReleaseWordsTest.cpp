// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ReleaseWords.h"

#include "ui/theme/Theme.h"

#include <gtest/gtest.h>

namespace portside::views {
namespace {

using render::ReleaseTimeline;
using render::VerdictClass;

class ReleaseWordsTest : public testing::Test {
    const theme::Theme m_theme; ///< brings the English plurals
};

ReleaseTimeline releases(const std::vector<VerdictClass>& steps) {
    ReleaseTimeline timeline;
    timeline.points.resize(steps.size() + 1);
    for (size_t point = 0; point < timeline.points.size(); ++point) {
        timeline.points[point].tag = QStringLiteral("1.3.%1").arg(point);
        timeline.points[point].judged = true;
        if (point > 0)
            timeline.points[point].verdict = steps[point - 1];
    }
    return timeline;
}

std::string outcome(const std::vector<VerdictClass>& steps) {
    ReleaseTimeline timeline = releases(steps);
    timeline.points.back().calling.resize(2);
    return outcomeWords(timeline).toStdString();
}

TEST_F(ReleaseWordsTest, theOutcomeIsOneSentenceInEveryCase) {
    EXPECT_EQ(outcomeWords(releases({})).toStdString(), "No release follows 1.3.0.");
    EXPECT_EQ(outcome({VerdictClass::Mirrored, VerdictClass::Mirrored}),
              "Every release up to 1.3.2 needs no port.");
    EXPECT_EQ(outcome({VerdictClass::Mirrored, VerdictClass::Behavioural}),
              "1.3.1 needs no port; 1.3.2 does, because of 2 functions.");
    EXPECT_EQ(outcome({VerdictClass::Behavioural}),
              "1.3.0 is followed at once by one that needs a port: 1.3.1, because of 2 functions.");
    EXPECT_EQ(outcome({VerdictClass::Mirrored, VerdictClass::Ambiguous}),
              "1.3.1 needs no port; 1.3.2 may need one: 2 functions to decide on.");
    EXPECT_EQ(outcome({VerdictClass::Ambiguous}),
              "1.3.0 is followed at once by one that may need a port: 1.3.1, 2 functions to decide on.");
    EXPECT_EQ(outcome({VerdictClass::Mirrored, VerdictClass::NotJudged}),
              "1.3.1 needs no port; 1.3.2 could not be judged: no reason was given.");
}

TEST_F(ReleaseWordsTest, aReleaseNeverSoundsCleanBeforeItIsJudged) {
    ReleaseTimeline timeline = releases({VerdictClass::None, VerdictClass::NotJudged});
    timeline.points[2].problem = QStringLiteral("Lock does not parse");
    EXPECT_EQ(releaseSpoken(timeline, 1).toStdString(), "1.3.1: not judged yet");
    EXPECT_EQ(releaseSpoken(timeline, 2).toStdString(), "1.3.2: not judged; Lock does not parse");
    EXPECT_EQ(stretchWords(timeline.stretch(0, 2)).toStdString(), "2 releases: 2 not judged");
    EXPECT_EQ(stretchWords(timeline.stretch(0, 1)).toStdString(), "1 release: 1 not judged");
}

} // namespace
} // namespace portside::views
