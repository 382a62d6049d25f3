// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks the window to open, and the work of opening it. Runs on any thread; shows nothing.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/pipeline/Pipeline.h"
#include "core/review/Recovery.h"
#include "core/review/Review.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace portside::jobs {

/// A review that is on disk already.
struct SavedReview {
    QString path;
};

/// The built-in sample: its pull request or its tag range.
struct BuiltInSample {
    enum class Part { PullRequest, Range };
    Part part = Part::PullRequest;
    /// Other tags or another change of the sample's repositories; their `where` is not heeded.
    std::optional<pipeline::AsyncNeedRequest> range;
    std::optional<pipeline::DriftRequest> change;
};

/// What a review is about, judged again with another baseline: the same commits, so that nothing else moves.
struct OtherBaseline {
    /// With the commits of the review; a diff or a working tree is not kept in it and comes from its own request.
    std::variant<pipeline::DriftRequest, pipeline::AsyncNeedRequest> request;
    /// What people paired by hand; the new review keeps it.
    std::vector<review::Pairing> pairings = {};
};

using Subject = std::variant<pipeline::DriftRequest, pipeline::AsyncNeedRequest, SavedReview, BuiltInSample,
                             OtherBaseline>;

struct Opened {
    review::Loaded loaded; ///< when it was judged, the review alone
    QString path;          ///< where the review is kept
    bool saved = false;    ///< it was read from there, rather than judged
    /// Reviews of the same pull request, or of other ranges, that lie beside it; newest first.
    std::vector<review::Review> earlier;
};

/// `folder` is where freshly judged reviews are kept.
base::Result<Opened> openSubject(const Subject& subject, const QString& folder,
                                 const base::Progress& progress);

/// "pr-1562-5c1e0d7.portside": the same for the same subject, so that its decisions are found again.
QString reviewFileName(const review::Review& review);

} // namespace portside::jobs
