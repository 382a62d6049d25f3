// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/OpenSubject.h"

#include "core/pipeline/Sample.h"
#include "core/review/CarryOver.h"
#include "core/review/ReviewFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <type_traits>

namespace portside::jobs {

namespace {

QString fileWord(const std::string& text) {
    QString word = QString::fromStdString(text);
    const bool isCommit =
        word.size() == 40 && !word.contains(QRegularExpression(QStringLiteral("[^0-9a-f]")));
    if (isCommit)
        word.truncate(7);
    return word.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]+")), QStringLiteral("-")).left(40);
}

constexpr int mostEarlier = 20;
constexpr qint64 mostEarlierBytes = 64 * 1024 * 1024;

/// What lies in the folder and may share decisions; what cannot be read is no reason not to open this one.
std::vector<review::Review> reviewsBeside(const review::Review& review, const QString& path) {
    std::vector<review::Review> earlier;
    const QFileInfo own(path);
    // The name of a file says what it is of: those of other pull requests need not be read.
    QString names = QStringLiteral("*.portside");
    if (const drift::Outcome* outcome = review.drift(); outcome && outcome->inputs.pullRequest)
        names = QStringLiteral("pr-%1-*.portside").arg(*outcome->inputs.pullRequest);
    qint64 bytes = 0;
    const auto files = own.absoluteDir().entryInfoList({names}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        bytes += file.size();
        if (static_cast<int>(earlier.size()) == mostEarlier || bytes > mostEarlierBytes)
            break;
        if (file.fileName() == own.fileName())
            continue;
        auto other = review::loadReview(file.filePath().toStdString());
        if (other && review::areRelated(other->review, review))
            earlier.push_back(std::move(other->review));
    }
    return earlier;
}

base::Result<Opened> judged(base::Result<review::Review> review, const QString& folder) {
    if (!review)
        return review.error();
    Opened opened;
    opened.path = QDir(folder).filePath(reviewFileName(*review));
    opened.loaded.review = std::move(review).value();
    opened.earlier = reviewsBeside(opened.loaded.review, opened.path);
    return opened;
}

} // namespace

namespace {

QString fileName(QStringList words) {
    words.removeAll(QString());
    return words.join(QLatin1Char('-')) + QStringLiteral(".portside");
}

QString fileNameOf(const drift::Inputs& inputs) {
    QStringList words;
    if (inputs.pullRequest)
        words << QStringLiteral("pr-%1").arg(*inputs.pullRequest);
    words << fileWord(inputs.head);
    if (inputs.head == "diff" || inputs.head == "working tree")
        words << fileWord(inputs.base) << fileWord(inputs.diffDigest.substr(0, 8));
    return fileName(words << fileWord(inputs.botocore.version));
}

} // namespace

QString reviewFileName(const review::Review& review) {
    if (const drift::Outcome* outcome = review.drift())
        return fileNameOf(outcome->inputs);
    const asyncneed::Inputs& inputs = review.asyncNeed()->inputs;
    return fileName({QStringLiteral("range"), fileWord(inputs.from.tag), fileWord(inputs.to.tag),
                     fileWord(inputs.aiobotocore), fileWord(inputs.registriesDigest.substr(0, 6))});
}

namespace {

base::Result<review::Review> judge(const OtherBaseline& other, const base::Progress& progress) {
    return std::visit(
        [&](auto request) -> base::Result<review::Review> {
            const auto run = [&] {
                if constexpr (std::is_same_v<decltype(request), pipeline::DriftRequest>)
                    return pipeline::judgeDrift(request, progress);
                else
                    return pipeline::judgeAsyncNeed(request, progress);
            };
            auto review = run();
            if (review || review.error().code == base::ErrorCode::Stopped)
                return review;
            // A review does not say that it is the sample's; its commits do.
            const auto sample = pipeline::openSample({});
            if (!sample)
                return review;
            pipeline::Where where = sample->where;
            where.aiobotocoreRev = request.where.aiobotocoreRev;
            where.botocoreVersion = request.where.botocoreVersion;
            request.where = where;
            auto ofSample = run();
            return ofSample ? std::move(ofSample) : std::move(review);
        },
        other.request);
}

/// As the machine pairs functions, unless people said otherwise when this change was reviewed before.
base::Result<Opened> judgedChange(pipeline::DriftRequest request, const QString& folder,
                                  const base::Progress& progress) {
    request.rememberedPairings = [folder](const drift::Inputs& inputs) {
        const QString before = QDir(folder).filePath(fileNameOf(inputs));
        if (!QFile::exists(before))
            return pipeline::DriftRequest::Pairings();
        const auto review = review::loadReview(before.toStdString());
        // Whoever takes the review up says what is wrong with its file.
        return review ? review::pairingsOf(review->review) : pipeline::DriftRequest::Pairings();
    };
    return judged(pipeline::judgeDrift(request, progress), folder);
}

} // namespace

base::Result<Opened> openSubject(const Subject& subject, const QString& folder,
                                 const base::Progress& progress) {
    if (const auto* request = std::get_if<pipeline::DriftRequest>(&subject))
        return judgedChange(*request, folder, progress);
    if (const auto* request = std::get_if<pipeline::AsyncNeedRequest>(&subject))
        return judged(pipeline::judgeAsyncNeed(*request, progress), folder);
    if (const auto* other = std::get_if<OtherBaseline>(&subject)) {
        auto opened = judged(judge(*other, progress), folder);
        if (opened)
            opened->loaded.review.pairings = other->pairings;
        return opened;
    }
    if (const auto* saved = std::get_if<SavedReview>(&subject)) {
        auto loaded = review::loadReview(saved->path.toStdString());
        if (!loaded)
            return loaded.error();
        Opened opened{std::move(*loaded), saved->path, true, {}};
        opened.earlier = reviewsBeside(opened.loaded.review, opened.path);
        return opened;
    }
    progress.at("making the sample");
    auto sample = pipeline::openSample({});
    if (!sample)
        return sample.error();
    const auto& asked = std::get<BuiltInSample>(subject);
    if (asked.part == BuiltInSample::Part::Range) {
        pipeline::AsyncNeedRequest range = asked.range.value_or(sample->range);
        range.where = sample->where;
        return judged(pipeline::judgeAsyncNeed(range, progress), folder);
    }
    pipeline::DriftRequest change = asked.change.value_or(sample->pullRequest);
    const std::string version = change.where.botocoreVersion;
    change.where = sample->where;
    change.where.botocoreVersion = version;
    return judgedChange(change, folder, progress);
}

} // namespace portside::jobs
