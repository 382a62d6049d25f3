// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline says of a release and of a stretch of releases, in the reader's language. Plain text.
#pragma once

#include "ui/render/ReleaseTimeline.h"

namespace portside::views {

/// "port required", "not judged yet", "the timeline starts here".
QString releaseVerdict(const render::ReleaseTimeline& timeline, int point);
/// "2 needs async, 1 ambiguous, 40 pure sync"; why something of it was not judged; empty where nothing is
/// judged yet.
QString releaseCounts(const render::ReleasePoint& point);
/// Everything on one release in one line, for screen readers.
QString releaseSpoken(const render::ReleaseTimeline& timeline, int point);
/// "26 releases: 24 no port, 1 ambiguous, 1 port required".
QString stretchWords(const render::ReleaseTimeline::Stretch& stretch);
/// The one sentence on the whole timeline: how far the bounds can move without a port, and what comes then.
QString outcomeWords(const render::ReleaseTimeline& timeline);

} // namespace portside::views
