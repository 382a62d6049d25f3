// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a review (*.portside): JSON with a format version (resources/schema/review.schema.json), and
// beside it, while a review is open, an append-only journal that takes each decision and is folded in on
// close or next start.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <memory>
#include <string>
#include <string_view>

namespace portside::review {

inline constexpr int reviewFormat = 1;

/// The whole file as bytes; deterministic. Also the JSON report: there is one shape for both.
std::string toJson(const Review& review);
base::Result<Review> fromJson(std::string_view json);

/// Written to a temporary file beside it, fsynced, renamed. The journal is not touched.
base::Result<base::Done> writeReview(const Review& review, const std::string& path);
/// Reads the file and its journal. A damaged file gives BadFormat and stays as it is.
base::Result<Review> readReview(const std::string& path);

/// Appends decisions to `<path>.journal`, one JSON line each, durable when append() returns.
class Journal {
public:
    /// CannotWrite when another window has the review open (`<path>.journal` is locked) or the folder refuses.
    static base::Result<Journal> open(const std::string& reviewPath);
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    base::Result<base::Done> append(const Decision& decision);
    /// Folds the journal in: writes `review`, which holds every decision appended so far, and empties the journal.
    /// A kill between the two is harmless: readReview() takes no decision twice.
    base::Result<base::Done> fold(const Review& review);

private:
    struct File;
    explicit Journal(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

} // namespace portside::review
