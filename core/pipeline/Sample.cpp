// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Sample.h"

#include "core/base/Digest.h"
#include "core/git/Clones.h"
#include "core/git/RepositoryWriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>

namespace portside::pipeline {

using namespace Qt::StringLiterals;
using base::Done;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

using Files = std::map<std::string, std::string>;

Result<std::string> embedded(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, "the program lacks its resource " + path.toStdString());
    return file.readAll().toStdString();
}

/// All files below an embedded folder, by their path inside it.
Result<Files> embeddedFiles(const QString& folder) {
    Files files;
    for (QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories); found.hasNext();) {
        const QString path = found.next();
        auto bytes = embedded(path);
        if (!bytes)
            return bytes.error();
        files.emplace(path.mid(folder.size() + 1).toStdString(), std::move(*bytes));
    }
    if (files.empty())
        return fail(ErrorCode::Internal, "the program lacks its resources in " + folder.toStdString());
    return files;
}

/// Each commit is the one before with the files of its folder on top.
Result<Done> writeRepository(const QJsonObject& repository, const QJsonObject& author,
                             const QString& target) {
    auto writer = git::RepositoryWriter::create(QFile::encodeName(target).toStdString());
    if (!writer)
        return writer.error();
    git::NewCommit commit;
    commit.authorName = author.value("name"_L1).toString().toStdString();
    commit.authorEmail = author.value("email"_L1).toString().toStdString();
    const auto commits = repository.value("commits"_L1).toArray();
    for (const auto& value : commits) {
        const auto entry = value.toObject();
        auto files = embeddedFiles(":/sample/"_L1 + entry.value("folder"_L1).toString());
        if (!files)
            return files.error();
        for (auto& [path, bytes] : *files)
            commit.files.insert_or_assign(path, std::move(bytes));
        commit.message = entry.value("message"_L1).toString().toStdString() + '\n';
        commit.time = entry.value("time"_L1).toInteger();
        const auto id = writer->commit(commit);
        if (!id)
            return id.error();
        const auto refs = entry.value("refs"_L1).toArray();
        for (const auto& ref : refs) {
            auto pointed = writer->pointRef(ref.toString().toStdString(), *id);
            if (!pointed)
                return pointed;
        }
        commit.parents = {*id};
    }
    return Done{};
}

Result<Done> writeSample(const std::string& history, const QString& folder) {
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(history)).object();
    const auto author = object.value("author"_L1).toObject();
    const auto repositories = object.value("repositories"_L1).toArray();
    for (const auto& repository : repositories) {
        const auto name = repository.toObject().value("name"_L1).toString();
        auto written = writeRepository(repository.toObject(), author, folder + u'/' + name);
        if (!written)
            return written;
    }
    return Done{};
}

/// Makes it beside its place and moves it there in one step, so that nobody ever sees half of it, and of two
/// processes that make it at once the second finds it made.
Result<Done> makeSample(const std::string& history, const QString& place) {
    const QFileInfo info(place);
    if (!QDir().mkpath(info.path()))
        return fail(ErrorCode::CannotWrite, "cannot write below " + info.path().toStdString());
    QTemporaryDir workshop(place + u".XXXXXX"_s);
    if (!workshop.isValid())
        return fail(ErrorCode::CannotWrite, "cannot write below " + info.path().toStdString());
    auto written = writeSample(history, workshop.path());
    if (!written)
        return written;
    if (std::rename(QFile::encodeName(workshop.path()).constData(), QFile::encodeName(place).constData()) ==
        0) {
        workshop.setAutoRemove(false);
        return Done{};
    }
    if (errno == EEXIST || errno == ENOTEMPTY)
        return Done{};
    return fail(ErrorCode::CannotWrite, "cannot write " + place.toStdString());
}

/// Changes with every byte of the sample: another version of the program makes another sample.
Result<std::string> sampleName(const std::string& history) {
    const auto files = embeddedFiles(u":/sample"_s);
    if (!files)
        return files.error();
    std::string all = history;
    for (const auto& [path, bytes] : *files)
        all += path + '\n' + base::sha256Hex(bytes) + '\n';
    return "sample-" + base::sha256Hex(all).substr(0, 12);
}

} // namespace

Result<Sample> openSample(const std::string& folder) {
    const auto history = embedded(u":/sample/history.json"_s);
    if (!history)
        return history.error();
    const auto name = sampleName(*history);
    if (!name)
        return name.error();
    const QString parent =
        QFile::decodeName(QByteArray::fromStdString(folder.empty() ? git::cacheFolder() : folder));
    const QString place = parent + u'/' + QString::fromStdString(*name);
    if (!QFileInfo::exists(place)) {
        const auto made = makeSample(*history, place);
        if (!made)
            return made.error();
    }
    Sample sample;
    sample.where.botocoreClone = QFile::encodeName(place + "/botocore"_L1).toStdString();
    sample.where.aiobotocoreRepo = QFile::encodeName(place + "/aiobotocore"_L1).toStdString();
    sample.where.aiobotocoreRev = "main";
    sample.pullRequest.subject = DriftRequest::Subject::PullRequest;
    sample.pullRequest.pullRequest = 7;
    sample.pullRequest.where = sample.where;
    sample.range = {"1.4.0", "1.5.0", sample.where, 0, {}};
    sample.audited = sample.where;
    sample.audited.aiobotocoreRev = "refs/pull/7/head";
    return sample;
}

} // namespace portside::pipeline
