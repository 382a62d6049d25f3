// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/OpenFiles.h"

#include "core/base/FileWriter.h"
#include "core/pipeline/Sample.h"
#include "core/pipeline/Sources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace portside::jobs {

namespace {

bool isElsewhere(base::ErrorCode code) {
    return code == base::ErrorCode::NoClone || code == base::ErrorCode::NoRevision ||
           code == base::ErrorCode::NoBotocore || code == base::ErrorCode::Unreadable;
}

template <typename Work> auto orOfTheSample(const pipeline::Revisions& revisions, const Work& work) {
    auto found = work(revisions);
    if (found || !isElsewhere(found.error().code))
        return found;
    const auto sample = pipeline::openSample({});
    if (!sample)
        return found;
    pipeline::Revisions inSample = revisions;
    inSample.where = sample->where;
    auto other = work(inSample);
    return other ? other : found;
}

std::optional<std::string> workTree(const pipeline::Where& where, compare::Side side) {
    if (side == compare::Side::Aiobotocore) {
        const auto root = pipeline::checkout(where);
        return root ? std::optional(*root) : std::nullopt;
    }
    const auto clone = pipeline::openBotocoreClone(where);
    return clone ? clone->workTree() : std::nullopt;
}

} // namespace

base::Result<pipeline::WholeFile> openWholeFile(const pipeline::Revisions& revisions, const std::string& path,
                                                const std::vector<compare::SideBySide>& compared) {
    return orOfTheSample(revisions, [&](const pipeline::Revisions& at) {
        return pipeline::readWholeFile(at, path, compared);
    });
}

base::Result<QString> fileOnDisk(const pipeline::Revisions& revisions, compare::Side side,
                                 const std::string& path, const QString& folder) {
    const auto text = orOfTheSample(
        revisions, [&](const pipeline::Revisions& at) { return pipeline::readFile(at, side, path); });
    if (!text)
        return text.error();
    const QString name = QString::fromStdString(path);
    if (const auto root = workTree(revisions.where, side)) {
        QFile own(QDir(QString::fromStdString(*root)).filePath(name));
        if (own.open(QIODevice::ReadOnly) && own.readAll().toStdString() == *text)
            return own.fileName();
    }
    const std::string& commit = side == compare::Side::Aiobotocore   ? revisions.aiobotocore
                                : side == compare::Side::BotocoreOld ? revisions.botocoreOld
                                                                     : revisions.botocore;
    const QString copy =
        QDir(folder).filePath(QString::fromStdString(commit.substr(0, 12)) + QLatin1Char('/') + name);
    QDir().mkpath(QFileInfo(copy).absolutePath());
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto written = base::writeFile(copy.toStdString(), *text); !written)
        return written.error();
    QFile::setPermissions(copy, QFile::ReadOwner); // nobody loses an edit in a copy
    return copy;
}

base::Result<std::vector<pipeline::NamePlace>> searchName(const pipeline::Revisions& revisions,
                                                          const std::string& name,
                                                          const std::optional<pipeline::NameUse>& use,
                                                          const base::Progress& progress) {
    return orOfTheSample(revisions, [&](const pipeline::Revisions& at) {
        return pipeline::findName(at, name, use, progress);
    });
}

base::Result<std::vector<std::string>> functionsOf(const pipeline::Revisions& revisions, compare::Side side) {
    return orOfTheSample(revisions,
                         [&](const pipeline::Revisions& at) { return pipeline::listFunctions(at, side); });
}

} // namespace portside::jobs
