// SPDX-License-Identifier: GPL-3.0-or-later
// What can be had of a review whose file or journal is damaged. Nothing here writes but keepAside(), and that only
// adds a file: a damaged one is never overwritten before it is kept.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace portside::review {

/// Which state of a file was read; equal while nobody has written it since.
struct FileStamp {
    std::uint64_t inode = 0;
    std::uint64_t bytes = 0;
    std::int64_t changed = 0; ///< nanoseconds
    bool operator==(const FileStamp&) const = default;
};
FileStamp stampOf(const std::string& path); ///< all zero when there is no such file

struct Loaded {
    Review review;
    bool damaged = false; ///< the review's own file was, so it must be kept aside before it is written anew
    std::vector<std::string> losses; ///< what a person must be told, one sentence each, English, no full stop
    FileStamp stamp;                 ///< of the review's file
};

/// The good part of a damaged file: whole decisions, whole functions. What stood behind the damage counts as not
/// judged, so that the roll-up cannot come out clean for the lack of it. BadFormat when not even the inputs are there,
/// NewerFormat when it was a newer Portside's.
base::Result<Loaded> recovered(std::string_view json);

/// Reads the review's file and its journal, whatever state they are in. Unreadable when there is no file; otherwise as
/// recovered().
base::Result<Loaded> loadReview(const std::string& path);

/// A copy of the file as `<path>.damaged`, `<path>.damaged-2`, ..., on disk when it returns. The name of the copy.
base::Result<std::string> keepAside(const std::string& path);

} // namespace portside::review
