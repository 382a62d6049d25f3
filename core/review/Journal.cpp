// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Journal.h"

#include "core/base/Descriptor.h"
#include "core/base/Strings.h"
#include "core/review/JsonText.h"
#include "core/review/RecordJson.h"
#include "core/review/Recovery.h"
#include "core/review/ReviewFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portside::review {

using base::Done;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

Result<Record> recordOf(std::string_view line) {
    const auto document =
        QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
    if (!document.isObject())
        return fail(ErrorCode::BadFormat, "no record");
    return recordFrom(document.object());
}

/// Without the first of `journal` that are the last of `file`.
template <typename Entry> void appendNew(std::vector<Entry>& file, std::vector<Entry> journal) {
    const auto same = [](const Entry& one, const Entry& other) { return toObject(one) == toObject(other); };
    for (size_t overlap = std::min(file.size(), journal.size()); overlap > 0; --overlap) {
        const auto length = static_cast<std::ptrdiff_t>(overlap);
        if (std::equal(file.end() - length, file.end(), journal.begin(), journal.begin() + length, same)) {
            journal.erase(journal.begin(), journal.begin() + length);
            break;
        }
    }
    std::move(journal.begin(), journal.end(), std::back_inserter(file));
}

/// Under the lock nobody else writes the review, so what looks like a half-written one is.
void sweep(const std::string& reviewPath) {
    const QFileInfo review(QFile::decodeName(QByteArray::fromStdString(reviewPath)));
    const QDir folder = review.absoluteDir();
    // As QSaveFile names them: six letters behind a dot.
    static const QRegularExpression ending(QStringLiteral("^\\.[A-Za-z]{6}$"));
    const auto names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names)
        if (name.startsWith(review.fileName()) && ending.match(name.mid(review.fileName().size())).hasMatch())
            QFile::remove(folder.filePath(name));
}

std::optional<std::string> readAll(int descriptor) {
    struct stat state = {};
    if (::fstat(descriptor, &state) != 0)
        return std::nullopt;
    std::string bytes(static_cast<size_t>(state.st_size), '\0');
    for (size_t have = 0; have < bytes.size();) {
        const auto count =
            ::pread(descriptor, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::nullopt;
        have += static_cast<size_t>(count);
    }
    return bytes;
}

std::string reasonOf(int number) { return qt_error_string(number).toStdString(); }

} // namespace

std::string journalPath(const std::string& reviewPath) { return reviewPath + ".journal"; }

JournalText journalFrom(std::string_view bytes) {
    JournalText journal;
    int number = 0;
    for (size_t start = 0; start < bytes.size();) {
        ++number;
        const auto end = bytes.find('\n', start);
        const bool torn = end == std::string_view::npos;
        auto record = recordOf(bytes.substr(start, torn ? end : end - start));
        if (!record && torn)
            break; // append() had not returned: nobody was shown this as taken
        if (record)
            journal.records.push_back(std::move(*record));
        else
            journal.damaged.push_back(number);
        journal.endsInNewline = !torn;
        journal.goodBytes = torn ? bytes.size() : end + 1;
        start = journal.goodBytes;
    }
    return journal;
}

void appendUnfolded(Review& review, std::vector<Record> journal) {
    // One kind after the other: only the order within a kind means something.
    Review added;
    for (auto& record : journal)
        append(added, std::move(record));
    appendNew(review.decisions, std::move(added.decisions));
    appendNew(review.pairings, std::move(added.pairings));
    appendNew(review.signOffs, std::move(added.signOffs));
}

struct Journal::File {
    std::string reviewPath;
    base::Descriptor descriptor;
    bool damaged = false;
};

Journal::Journal(std::unique_ptr<File> file) : m_file(std::move(file)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Journal::~Journal() {
    if (!m_file)
        return;
    struct stat state = {};
    if (::fstat(m_file->descriptor.number(), &state) == 0 && state.st_size == 0)
        ::unlink(journalPath(m_file->reviewPath).c_str());
}

Result<Journal> Journal::open(const std::string& reviewPath) {
    const auto path = journalPath(reviewPath);
    const auto refused = [&] {
        return fail(ErrorCode::CannotWrite, "cannot write " + path + ": " + reasonOf(errno));
    };
    base::Descriptor descriptor;
    struct stat state = {};
    do { // again when the other window's last act was to remove the file between open and lock
        descriptor = base::Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
        if (!descriptor.isOpen())
            return refused();
        if (::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0)
            return errno == EWOULDBLOCK ? fail(ErrorCode::InUse, "the review is open in another window")
                                        : refused();
        if (::fstat(descriptor.number(), &state) != 0)
            return refused();
    } while (state.st_nlink == 0);
    base::syncFolderOf(path);

    // A torn last line must not swallow the next record.
    const auto bytes = readAll(descriptor.number());
    if (!bytes)
        return refused();
    const auto journal = journalFrom(*bytes);
    if (::ftruncate(descriptor.number(), static_cast<off_t>(journal.goodBytes)) != 0)
        return refused();
    if (!journal.endsInNewline && !base::writeAll(descriptor.number(), "\n"))
        return refused();
    sweep(reviewPath);
    return Journal(std::make_unique<File>(File{reviewPath, std::move(descriptor), !journal.damaged.empty()}));
}

std::vector<Record> Journal::records() const {
    return journalFrom(readAll(m_file->descriptor.number()).value_or(std::string())).records;
}

bool Journal::isEmpty() const {
    struct stat state = {};
    return ::fstat(m_file->descriptor.number(), &state) == 0 && state.st_size == 0;
}

Result<Done> Journal::append(const std::vector<Record>& records) {
    const int descriptor = m_file->descriptor.number();
    struct stat state = {};
    // What is written to a file without a name is gone with the window.
    if (::fstat(descriptor, &state) == 0 && state.st_nlink == 0) {
        auto again = open(m_file->reviewPath);
        if (!again)
            return again.error();
        *this = std::move(*again);
        return append(records);
    }
    const auto before = state.st_size;
    std::string lines;
    for (const auto& record : records)
        lines += jsonText(toObject(record), JsonLayout::Canonical) + '\n';
    if (base::writeAll(descriptor, lines) && ::fdatasync(descriptor) == 0)
        return Done{};
    const int reason = errno;
    // Half a line of a record that was not taken must not stay.
    if (::ftruncate(descriptor, before) != 0)
        return fail(ErrorCode::CannotWrite, "the journal refused it and is damaged: " + reasonOf(reason));
    return fail(ErrorCode::CannotWrite,
                "cannot write " + journalPath(m_file->reviewPath) + ": " + reasonOf(reason));
}

Result<Done> Journal::fold(const Review& review) {
    if (m_file->damaged) {
        const auto kept = keepAside(journalPath(m_file->reviewPath));
        if (!kept)
            return kept.error();
        m_file->damaged = false;
    }
    auto written = replaceReview(review, m_file->reviewPath);
    if (!written)
        return written;
    if (::ftruncate(m_file->descriptor.number(), 0) != 0)
        return fail(ErrorCode::CannotWrite, "cannot empty " + journalPath(m_file->reviewPath));
    return Done{};
}

} // namespace portside::review
