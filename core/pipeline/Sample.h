// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in sample: two small repositories written for this project, made on first use with fixed authors
// and times, so that their commit ids never change. It is the first thing a newcomer opens and the tests'
// end-to-end input.
#pragma once

#include "core/pipeline/Pipeline.h"

namespace portside::pipeline {

/// The sample's repositories in a folder, generated if they are not there; the returned requests point into
/// it.
struct Sample {
    Where where;
    DriftRequest pullRequest; ///< shows every line category at least once
    AsyncNeedRequest range;   ///< shows every verdict of the tag-range check at least once
    Where audited;            ///< the pull request's head, as if it had been merged: it diverges in many ways
};
/// `folder` empty: below the user's cache.
base::Result<Sample> openSample(const std::string& folder);

} // namespace portside::pipeline
