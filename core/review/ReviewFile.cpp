// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewFile.h"

#include "core/base/Descriptor.h"
#include "core/base/FileWriter.h"
#include "core/review/Journal.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewJson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace portside::review {

using base::Done;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

QString qtPath(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

} // namespace

std::string laidOut(const QJsonObject& review) {
    // What matters most stands before what is long: a file that lost its end still says what was decided on what.
    static const QStringList first{
        QStringLiteral("schema"),         QStringLiteral("kind"),           QStringLiteral("rule_set"),
        QStringLiteral("classification"), QStringLiteral("override_drift"), QStringLiteral("unsettled"),
        QStringLiteral("not_judged"),     QStringLiteral("already_ported"), QStringLiteral("inputs"),
        QStringLiteral("decisions"),      QStringLiteral("pairings"),       QStringLiteral("reopened"),
        QStringLiteral("sign_offs")};
    return jsonText(review, JsonLayout::Readable, first);
}

std::string toJson(const Review& review) { return laidOut(toObject(review)); }

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
    QFile there(qtPath(path));
    if (QFileInfo(there).isFile() && there.open(QIODevice::ReadOnly)) {
        const auto object = QJsonDocument::fromJson(there.readAll()).object();
        const int format = object.value(QLatin1StringView("schema")).toInt();
        if (format > reviewFormat && object.contains(QLatin1StringView("kind")))
            return fail(ErrorCode::NewerFormat, "cannot write " + path +
                                                    ": a newer Portside's review is there (format " +
                                                    std::to_string(format) + ')');
    }
    return replaceReview(review, path);
}

std::optional<base::Error> whyNotReplaceable(const std::string& path) {
    const auto refused = [&](ErrorCode code, const std::string& why) {
        return base::Error{code, "cannot write " + path + ": " + why, {}};
    };
    if (QFileInfo(qtPath(journalPath(path))).isFile()) {
        const auto journal = Journal::open(path);
        if (!journal)
            return refused(journal.error().code, journal.error().message);
        if (!journal->isEmpty())
            return refused(ErrorCode::InUse,
                           "decisions wait in " + journalPath(path) +
                               "; open the review there and close it, or name another file");
    }
    QFile there(qtPath(path));
    if (!QFileInfo(there).isFile() || !there.open(QIODevice::ReadOnly))
        return std::nullopt;
    constexpr qsizetype head = 4096; // in it a review names itself
    const auto bytes = there.readAll();
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (object.isEmpty() && bytes.trimmed().startsWith('{') && bytes.left(head).contains("\"schema\"") &&
        bytes.left(head).contains("\"kind\""))
        return refused(ErrorCode::BadFormat, "a damaged review is there; name another file");
    if (!object.contains(QLatin1StringView("kind")))
        return std::nullopt;
    qsizetype words = 0;
    for (const auto list : {"decisions", "pairings", "sign_offs"})
        words += object.value(QLatin1StringView(list)).toArray().size();
    if (words == 0)
        return std::nullopt;
    return refused(ErrorCode::InUse, "a review with people's decisions is there; name another file");
}

Result<Done> replaceReview(const Review& review, const std::string& path) {
    const auto written = base::writeFile(path, toJson(review));
    if (!written)
        return written.error();
    base::syncFolderOf(path);
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
    auto journal = journalFrom(journalFile.readAll().toStdString());
    if (!journal.damaged.empty())
        return fail(ErrorCode::BadFormat,
                    "damaged line " + std::to_string(journal.damaged.front()) + " in " + journalPath(path));
    appendUnfolded(*review, std::move(journal.records));
    return review;
}

} // namespace portside::review
