// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewFile.h"

#include "core/base/Descriptor.h"
#include "core/base/FileWriter.h"
#include "core/review/Journal.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewJson.h"

#include <QFile>
#include <QJsonDocument>

namespace portside::review {

using base::Done;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

QString qtPath(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

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
