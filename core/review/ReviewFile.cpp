// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewFile.h"

#include "core/base/FileWriter.h"
#include "core/base/Strings.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace portside::review {

using base::Done;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

std::string journalPath(const std::string& reviewPath) { return reviewPath + ".journal"; }

QString qtPath(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

// A new name in a folder is durable only when the folder itself is.
void syncFolderOf(const std::string& path) {
    const auto folder = QFile::encodeName(QFileInfo(qtPath(path)).absolutePath());
    const Descriptor handle(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.isOpen())
        ::fsync(handle.number());
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
}

Result<Decision> decisionOf(std::string_view line) {
    const auto document =
        QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
    if (!document.isObject())
        return fail(ErrorCode::BadFormat, "no decision");
    return decisionFrom(document.object());
}

struct JournalText {
    std::vector<Decision> decisions;
    size_t goodBytes = 0; ///< everything but a torn last line
    bool endsInNewline = true;
};

Result<JournalText> readJournal(std::string_view bytes, const std::string& path) {
    JournalText journal;
    int number = 0;
    for (size_t start = 0; start < bytes.size();) {
        ++number;
        const auto end = bytes.find('\n', start);
        const bool torn = end == std::string_view::npos;
        auto decision = decisionOf(bytes.substr(start, torn ? end : end - start));
        if (!decision && torn)
            break; // append() had not returned: nobody was shown this decision as taken
        if (!decision)
            return fail(ErrorCode::BadFormat, "damaged line " + std::to_string(number) + " in " + path);
        journal.decisions.push_back(std::move(*decision));
        journal.endsInNewline = !torn;
        journal.goodBytes = torn ? bytes.size() : end + 1;
        start = journal.goodBytes;
    }
    return journal;
}

bool same(const Decision& one, const Decision& other) { return toObject(one) == toObject(other); }

/// The journal's decisions behind the file's. A journal that was folded in but not emptied yet begins with the file's
/// last ones.
void appendUnfolded(std::vector<Decision>& decisions, std::vector<Decision> journal) {
    for (size_t overlap = std::min(decisions.size(), journal.size()); overlap > 0; --overlap) {
        if (std::equal(decisions.end() - static_cast<std::ptrdiff_t>(overlap), decisions.end(),
                       journal.begin(), journal.begin() + static_cast<std::ptrdiff_t>(overlap), same)) {
            journal.erase(journal.begin(), journal.begin() + static_cast<std::ptrdiff_t>(overlap));
            break;
        }
    }
    std::move(journal.begin(), journal.end(), std::back_inserter(decisions));
}

} // namespace

std::string toJson(const Review& review) { return jsonText(toObject(review), JsonLayout::Readable); }

Result<Review> fromJson(std::string_view json) {
    QJsonParseError problem;
    const auto document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &problem);
    if (!document.isObject())
        return fail(ErrorCode::BadFormat,
                    "not a review: no JSON object at byte " + std::to_string(problem.offset));
    return fromObject(document.object());
}

Result<Done> writeReview(const Review& review, const std::string& path) {
    const auto written = base::writeFile(path, toJson(review));
    if (!written)
        return written.error();
    syncFolderOf(path);
    return Done{};
}

Result<Review> readReview(const std::string& path) {
    QFile file(qtPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, "cannot read " + path + ": " + file.errorString().toStdString());
    auto review = fromJson(file.readAll().toStdString());
    if (!review)
        return review;
    QFile journalFile(qtPath(journalPath(path)));
    if (!journalFile.exists())
        return review;
    if (!journalFile.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    "cannot read " + journalPath(path) + ": " + journalFile.errorString().toStdString());
    auto journal = readJournal(journalFile.readAll().toStdString(), journalPath(path));
    if (!journal)
        return journal.error();
    appendUnfolded(review->decisions, std::move(journal->decisions));
    return review;
}

struct Journal::File {
    std::string reviewPath;
    Descriptor descriptor;
};

Journal::Journal(std::unique_ptr<File> file) : m_file(std::move(file)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Journal::~Journal() {
    if (!m_file)
        return;
    struct stat state = {};
    if (::fstat(m_file->descriptor.number(), &state) == 0 && state.st_size == 0)
        ::unlink(QFile::encodeName(qtPath(journalPath(m_file->reviewPath))).constData());
}

Result<Journal> Journal::open(const std::string& reviewPath) {
    const auto path = journalPath(reviewPath);
    const auto refused = [&] {
        return fail(ErrorCode::CannotWrite,
                    "cannot write " + path + ": " + qt_error_string(errno).toStdString());
    };
    Descriptor descriptor;
    struct stat state = {};
    do { // again when the other window's last act was to remove the file between open and lock
        descriptor = Descriptor(::open(QFile::encodeName(qtPath(path)).constData(),
                                       O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
        if (!descriptor.isOpen())
            return refused();
        if (::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0)
            return fail(ErrorCode::CannotWrite, "the review is open in another window");
        if (::fstat(descriptor.number(), &state) != 0)
            return refused();
    } while (state.st_nlink == 0);
    syncFolderOf(path);

    // A torn last line must not swallow the next decision.
    QFile file;
    if (!file.open(::dup(descriptor.number()), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return refused();
    const auto journal = readJournal(file.readAll().toStdString(), path);
    if (!journal)
        return journal.error();
    if (::ftruncate(descriptor.number(), static_cast<off_t>(journal->goodBytes)) != 0)
        return refused();
    if (!journal->endsInNewline && !writeAll(descriptor.number(), "\n"))
        return refused();
    return Journal(std::make_unique<File>(File{reviewPath, std::move(descriptor)}));
}

Result<Done> Journal::append(const Decision& decision) {
    const int descriptor = m_file->descriptor.number();
    const auto before = ::lseek(descriptor, 0, SEEK_END);
    if (writeAll(descriptor, jsonText(toObject(decision), JsonLayout::Canonical) + '\n') &&
        ::fdatasync(descriptor) == 0)
        return Done{};
    const int reason = errno;
    // Half a line of a decision that was not taken must not stay.
    if (before >= 0 && ::ftruncate(descriptor, before) != 0)
        return fail(ErrorCode::CannotWrite, "the decision is lost and the journal is damaged: " +
                                                qt_error_string(reason).toStdString());
    return fail(ErrorCode::CannotWrite,
                "the decision was not kept: " + qt_error_string(reason).toStdString());
}

Result<Done> Journal::fold(const Review& review) {
    auto written = writeReview(review, m_file->reviewPath);
    if (!written)
        return written;
    if (::ftruncate(m_file->descriptor.number(), 0) != 0)
        return fail(ErrorCode::CannotWrite, "cannot empty " + journalPath(m_file->reviewPath));
    return Done{};
}

} // namespace portside::review
