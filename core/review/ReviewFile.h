// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a review (*.portside): JSON with a format version (resources/schema/review.schema.json). What is decided
// while it is open goes to its Journal first.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <string_view>

namespace portside::review {

inline constexpr int reviewFormat = 1;

/// The whole file as bytes; deterministic. Also the JSON report: there is one shape for both.
std::string toJson(const Review& review);
/// Any object of that shape, as toJson() lays it out.
std::string laidOut(const QJsonObject& review);
/// BadFormat, or NewerFormat for what only a newer Portside can read.
base::Result<Review> fromJson(std::string_view json);

/// Written to a temporary file beside it, fsynced, renamed. The journal is not touched. NewerFormat, and nothing is
/// written, when a newer Portside's review is there.
base::Result<base::Done> writeReview(const Review& review, const std::string& path);
/// Why nothing may be written over the file by a program that nobody watches: people's words are in it or wait in its
/// journal, a window has it open, or it is a damaged review. nullopt for anything else, and where there is no file.
std::optional<base::Error> whyNotReplaceable(const std::string& path);
/// The same over a file that is known to be ours: nobody looks what it was.
base::Result<base::Done> replaceReview(const Review& review, const std::string& path);
/// Reads the file and its journal. Damage to either gives BadFormat, see Recovery.h.
base::Result<Review> readReview(const std::string& path);

} // namespace portside::review
