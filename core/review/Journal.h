// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a person's words safe while a review is open: an append-only file beside it (`<path>.journal`), one JSON
// line for each, locked by whoever has the review open. It is folded into the review's file on close, or on the next
// start. The file itself is ReviewFile's.
#pragma once

#include "core/base/Result.h"
#include "core/review/Review.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portside::review {

std::string journalPath(const std::string& reviewPath);

/// The lines of a journal, read leniently.
struct JournalText {
    std::vector<Record> records;
    size_t goodBytes = 0;      ///< everything but a torn last line
    bool endsInNewline = true; ///< false: the last record lacks its newline
    std::vector<int> damaged;  ///< numbers of the lines, from 1, that are no records
};
JournalText journalFrom(std::string_view bytes);

/// The journal's records behind the review's. A journal that was folded in but not emptied yet begins with the last
/// ones of the review; they are taken once.
void appendUnfolded(Review& review, std::vector<Record> journal);

class Journal {
public:
    /// Locks and opens the journal of the review at `reviewPath`, making it when there is none. The lock is the
    /// kernel's: it ends with the process that holds it. Half-written files that a killed window left are swept away.
    /// Errors: InUse when another window has the review open, CannotWrite when the folder refuses.
    static base::Result<Journal> open(const std::string& reviewPath);
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal(); ///< an empty journal is removed

    /// Durable when it returns. After an error nothing of the record is left, and the next call may succeed.
    base::Result<base::Done> append(const Record& record) { return append(std::vector{record}); }
    /// All of them or none, and one wait for the disk.
    base::Result<base::Done> append(const std::vector<Record>& records);
    std::vector<Record> records() const; ///< what waits to be folded in, without damaged lines
    bool isEmpty() const;                ///< nothing waits to be folded in
    /// Folds the journal in: writes `review`, which holds every record appended so far, and empties the journal.
    /// A kill between the two is harmless: readReview() takes nothing twice. A journal with damaged lines is kept aside
    /// before.
    base::Result<base::Done> fold(const Review& review);

private:
    struct File;
    explicit Journal(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

} // namespace portside::review
