// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a review (*.portside): JSON with a format version (resources/schema/review.schema.json). What is decided
// while it is open goes to its Journal first.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <string>
#include <string_view>

namespace portside::review {

inline constexpr int reviewFormat = 1;

/// The whole file as bytes; deterministic. Also the JSON report: there is one shape for both.
std::string toJson(const Review& review);
/// BadFormat, or NewerFormat for what only a newer Portside can read.
base::Result<Review> fromJson(std::string_view json);

/// Written to a temporary file beside it, fsynced, renamed. The journal is not touched.
base::Result<base::Done> writeReview(const Review& review, const std::string& path);
/// Reads the file and its journal. A damaged file gives BadFormat and stays as it is.
base::Result<Review> readReview(const std::string& path);

} // namespace portside::review
