// SPDX-License-Identifier: GPL-3.0-or-later
// portside-cli from its words to its bytes, on the built-in sample.
#include "core/pipeline/Sample.h"
#include "core/report/Report.h"
#include "core/review/ReviewFile.h"
#include "tests/support/Golden.h"
#include "tests/support/JsonSchema.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TemporaryRepository.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::app {

namespace {

using namespace Qt::StringLiterals;

struct Answer {
    std::string out;
    std::string err;
    int exitCode = -1;
};

class Headless : public testing::Test {
protected:
    /// Runs in an empty folder, with an empty cache of its own and nothing of the environment that names a clone.
    /// `output`: a file for standard output, which `out` then lacks.
    Answer run(const QStringList& words, const QByteArray& input = {}, const QString& output = {}) const {
        QProcess process;
        if (!output.isEmpty())
            process.setStandardOutputFile(output);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"PORTSIDE_BOTOCORE"_s);
        environment.remove(u"PORTSIDE_AIOBOTOCORE"_s);
        environment.insert(u"XDG_CACHE_HOME"_s, QString::fromStdString(cache().path()));
        environment.insert(u"HOME"_s, QString::fromStdString(m_folder.path()));
        environment.insert(u"PATH"_s, u"/nonexistent"_s); // no python3 with an installed botocore
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QString::fromStdString(m_folder.path()));
        process.start(QStringLiteral(PORTSIDE_CLI), words);
        process.write(input);
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
        return {process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString(),
                process.exitCode()};
    }

    std::string bytesOf(std::string_view relative) const {
        QFile file(QString::fromStdString(m_folder.path(relative)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(no file)";
    }

    /// The sample where the runs find it too.
    static const pipeline::Sample& sample() {
        static const auto opened = pipeline::openSample(cache().path("portside"));
        EXPECT_TRUE(opened.ok());
        return *opened;
    }
    static QString botocore() { return QString::fromStdString(sample().where.botocoreClone); }
    static QString aiobotocore() { return QString::fromStdString(sample().where.aiobotocoreRepo); }

    const support::TemporaryFolder m_folder;

private:
    static const support::TemporaryFolder& cache() {
        static const support::TemporaryFolder folder;
        return folder;
    }
};

TEST_F(Headless, rangeOfTheSample) {
    const auto text = run({u"async-need"_s, u"--sample"_s});
    support::expectGolden("app/goldens/range.txt", text.out);
    EXPECT_EQ(text.exitCode, 1);
    const auto quiet = run({u"async-need"_s, u"--sample"_s, u"--from"_s, u"1.4.0"_s, u"--to"_s, u"1.4.1"_s});
    support::expectGolden("app/goldens/range-no-port.txt", quiet.out);
    EXPECT_EQ(quiet.exitCode, 0);
}

TEST_F(Headless, pullRequestOfTheSample) {
    const auto text = run({u"override-drift"_s, u"--sample"_s});
    support::expectGolden("app/goldens/change.txt", text.out);
    EXPECT_EQ(text.exitCode, 1);
    const auto markdown = run({u"override-drift"_s, u"--sample"_s, u"--format"_s, u"markdown"_s});
    support::expectGolden("app/goldens/change.md", markdown.out);
    EXPECT_EQ(run({u"override-drift"_s, u"--sample"_s, u"--fail-on"_s, u"never"_s}).exitCode, 0);
}

TEST_F(Headless, registriesOfTheSample) {
    const auto text = run({u"registries"_s, u"--sample"_s});
    support::expectGolden("app/goldens/registries.json", text.out);
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_EQ(text.err, "");
}

TEST_F(Headless, hashesOfTheSample) {
    const auto text = run({u"hashes"_s, u"--sample"_s, u"--from"_s, u"1.4.0"_s, u"--to"_s, u"1.5.0"_s});
    support::expectGolden("app/goldens/hashes.json", text.out);
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_EQ(run({u"hashes"_s, u"--sample"_s, u"--to"_s, u"9.9.9"_s}).out,
              "error: botocore clone missing or tag unavailable\n");
    // Without a comparison there is nothing old.
    EXPECT_EQ(run({u"hashes"_s, u"--sample"_s, u"--to"_s, u"1.5.0"_s}).out.find("\"old\""),
              std::string::npos);
}

TEST_F(Headless, auditOfTheSample) {
    const auto answer = run({u"audit"_s, u"--sample"_s});
    EXPECT_EQ(answer.exitCode, 0) << "an audit reports what stands, it judges no change";
    support::expectGolden("app/goldens/audit.txt", answer.out);
    const auto json = run({u"audit"_s, u"--sample"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(json.exitCode, 0);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).object();
    const support::JsonSchema schema("audit.schema.json");
    EXPECT_EQ(schema.misfit(document, schema.root(), "document"), "");
    const auto failed = run({u"audit"_s, u"--aiobotocore-repo"_s, u"/nowhere"_s});
    EXPECT_EQ(failed.exitCode, 4);
    EXPECT_EQ(failed.out.substr(0, 7), "error: ");
}

TEST_F(Headless, classificationEndsWithZero) {
    const auto text = run({u"async-need"_s, u"--sample"_s, u"--format"_s, u"classification"_s});
    support::expectGolden("app/goldens/classification.json", text.out);
    EXPECT_EQ(text.exitCode, 0);
}

TEST_F(Headless, aSavedReviewGivesTheSameReports) {
    for (const auto& command : {u"async-need"_s, u"override-drift"_s}) {
        const auto direct = run({command, u"--sample"_s, u"--save"_s, u"a.portside"_s});
        for (const auto& format : {u"text"_s, u"markdown"_s, u"json"_s, u"html"_s, u"sarif"_s}) {
            const auto again = run({u"report"_s, u"a.portside"_s, u"--format"_s, format});
            EXPECT_TRUE(again.out == run({command, u"--sample"_s, u"--format"_s, format}).out)
                << format.toStdString();
            EXPECT_EQ(again.exitCode, direct.exitCode);
        }
        EXPECT_EQ(bytesOf("a.portside"), run({u"report"_s, u"a.portside"_s, u"--format"_s, u"json"_s}).out);
    }
}

TEST_F(Headless, sameInputSameBytesWithoutPlaceOrTime) {
    const auto one = run({u"override-drift"_s, u"--sample"_s, u"--format"_s, u"json"_s});
    const auto other = run({u"override-drift"_s, u"--pr"_s, u"7"_s, u"--aiobotocore-repo"_s, aiobotocore(),
                            u"--botocore-clone"_s, botocore(), u"--format"_s, u"json"_s});
    EXPECT_EQ(one.out, other.out);
    EXPECT_EQ(one.out.find(m_folder.path()), std::string::npos);
    EXPECT_EQ(one.out.find("/portside/sample"), std::string::npos);
}

TEST_F(Headless, theReportGoesWhereItIsSent) {
    const auto direct = run({u"async-need"_s, u"--sample"_s});
    const auto sent = run({u"async-need"_s, u"--sample"_s, u"-o"_s, u"report.txt"_s});
    EXPECT_EQ(sent.out, "");
    EXPECT_EQ(sent.exitCode, direct.exitCode);
    EXPECT_EQ(bytesOf("report.txt"), direct.out);
    const auto lost = run({u"async-need"_s, u"--sample"_s, u"-o"_s, u"no/such/folder.txt"_s});
    EXPECT_EQ(lost.out, "");
    EXPECT_EQ(lost.exitCode, 4);
    EXPECT_TRUE(lost.err.find("cannot write no/such/folder.txt") != std::string::npos) << lost.err;
    EXPECT_EQ(run({u"async-need"_s, u"--sample"_s, u"--save"_s, u"no/such/a.portside"_s}).exitCode, 4);
}

TEST_F(Headless, whatCannotBeWrittenIsSaid) {
    for (const auto& words :
         {QStringList{u"override-drift"_s, u"--sample"_s}, QStringList{u"registries"_s, u"--sample"_s},
          QStringList{u"audit"_s, u"--sample"_s}, QStringList{u"--help"_s}}) {
        const auto full = run(words, {}, u"/dev/full"_s);
        EXPECT_EQ(full.exitCode, 4) << words.join(u' ').toStdString();
        EXPECT_TRUE(full.err.ends_with("portside-cli: standard output cannot be written\n")) << full.err;
    }
}

TEST_F(Headless, decisionsAreNeverWrittenOver) {
    const QStringList save{u"override-drift"_s, u"--sample"_s, u"--save"_s, u"a.portside"_s};
    ASSERT_EQ(run(save).exitCode, 1);
    EXPECT_EQ(run(save).exitCode, 1) << "nobody has said anything in it";
    auto review = review::readReview(m_folder.path("a.portside"));
    ASSERT_TRUE(review);
    review::Decision decision;
    decision.function = review::functionKey(review->drift()->functions.front());
    decision.verdict = "clean";
    decision.by = {"Ann", "ann@example.org"};
    decision.time = "2026-11-20T10:00:00Z";
    review::append(*review, decision);
    ASSERT_TRUE(review::writeReview(*review, m_folder.path("a.portside")));
    const auto before = bytesOf("a.portside");
    for (const auto& words : {save, QStringList{u"registries"_s, u"--sample"_s, u"-o"_s, u"a.portside"_s},
                              QStringList{u"override-drift"_s, u"--sample"_s, u"--format"_s, u"json"_s,
                                          u"-o"_s, u"a.portside"_s}}) {
        const auto answer = run(words);
        EXPECT_EQ(answer.exitCode, 4);
        EXPECT_EQ(answer.out, "");
        EXPECT_EQ(answer.err, "portside-cli: cannot write a.portside: a review with people's decisions is "
                              "there; name another file\n");
        EXPECT_EQ(bytesOf("a.portside"), before);
    }
    // The report of a review does not replace the review.
    EXPECT_EQ(run({u"report"_s, u"a.portside"_s, u"-o"_s, u"a.portside"_s}).exitCode, 64);
    EXPECT_EQ(run({u"override-drift"_s, u"--sample"_s, u"--save"_s, u"b"_s, u"-o"_s, u"b"_s}).exitCode, 64);
    EXPECT_EQ(bytesOf("a.portside"), before);
}

TEST_F(Headless, aDiffIsJudgedLikeItsCommits) {
    const auto patch = QByteArray::fromStdString(
        support::git(aiobotocore().toStdString(), {"diff", "main", "refs/pull/7/head"}) + '\n');
    const QStringList where{u"--aiobotocore-repo"_s, aiobotocore(), u"--botocore-clone"_s, botocore()};
    const auto commits = run(
        QStringList{u"override-drift"_s, u"--base"_s, u"main"_s, u"--head"_s, u"refs/pull/7/head"_s} + where);
    EXPECT_EQ(commits.out, run({u"override-drift"_s, u"--sample"_s}).out);
    // Forwards onto the old side, backwards from the new one.
    for (const auto& side : {u"main"_s, u"refs/pull/7/head"_s}) {
        const auto diff =
            run(QStringList{u"override-drift"_s, u"--diff"_s, u"-"_s, u"--aiobotocore-rev"_s, side} + where,
                patch);
        EXPECT_EQ(diff.out, commits.out);
        EXPECT_EQ(diff.exitCode, 1);
    }
    const auto misfit =
        run(QStringList{u"override-drift"_s, u"--diff"_s, u"-"_s, u"--aiobotocore-rev"_s, u"main"_s} + where,
            "--- a/aiobotocore/client.py\n+++ b/aiobotocore/client.py\n@@ -1 +1 @@\n-nothing\n+new\n");
    EXPECT_EQ(misfit.out, "error: diff does not fit\n");
    EXPECT_EQ(misfit.exitCode, 4);
}

// Exactly this line, and nothing else, on standard output.
TEST_F(Headless, errorsAreOneLineAndFour) {
    m_folder.write("bare/aiobotocore/__init__.py", "");
    m_folder.write("damaged.portside", "{\"schema\": 1");
    const QString bare = QString::fromStdString(m_folder.path("bare"));
    const QStringList range{u"async-need"_s, u"--from"_s, u"1.4.0"_s, u"--to"_s, u"1.5.0"_s};
    const QStringList change{u"override-drift"_s, u"--pr"_s, u"7"_s};
    const QStringList a{u"--aiobotocore-repo"_s, aiobotocore()};
    const QStringList b{u"--botocore-clone"_s, botocore()};
    const std::vector<std::pair<QStringList, std::string>> cases{
        {range, "botocore clone missing or tag unavailable"},
        {range + a, "botocore clone missing or tag unavailable"},
        {range + a + QStringList{u"--botocore-clone"_s, u"nowhere"_s},
         "botocore clone missing or tag unavailable"},
        {QStringList{u"async-need"_s, u"--from"_s, u"1.4.0"_s, u"--to"_s, u"9.9.9"_s} + a + b,
         "botocore clone missing or tag unavailable"},
        {QStringList{u"async-need"_s, u"--from"_s, u"0.0.1"_s, u"--to"_s, u"1.5.0"_s} + a + b,
         "botocore clone missing or tag unavailable"},
        {change + a, "could not locate botocore source"},
        {change + a + b + QStringList{u"--botocore-version"_s, u"9.9.9"_s},
         "could not locate botocore source"},
        {QStringList{u"registries"_s, u"--aiobotocore-root"_s, bare},
         "tests/test_patches.py is missing in bare"},
        {QStringList{u"report"_s, u"damaged.portside"_s}, "not a review: no JSON object at byte 12"},
        {QStringList{u"report"_s, u"gone.portside"_s},
         "cannot read gone.portside: No such file or directory"},
        {QStringList{u"override-drift"_s, u"--diff"_s, u"gone.patch"_s} + a + b,
         "cannot read gone.patch: No such file or directory"},
    };
    for (const auto& [words, message] : cases) {
        const auto answer = run(words);
        EXPECT_EQ(answer.out, "error: " + message + '\n') << words.join(u' ').toStdString() << '\n'
                                                          << answer.err;
        EXPECT_EQ(answer.exitCode, 4) << words.join(u' ').toStdString();
    }
    // Words of their own, but one line too.
    for (const auto& words :
         {range + b, change + b, QStringList{u"override-drift"_s, u"--pr"_s, u"8"_s} + a + b,
          QStringList{u"override-drift"_s, u"--base"_s, u"x"_s, u"--head"_s, u"y"_s} + a + b,
          QStringList{u"override-drift"_s, u"--worktree"_s} + a + b,
          QStringList{u"override-drift"_s, u"--diff"_s, u"."_s} + a + b}) {
        const auto answer = run(words);
        EXPECT_TRUE(answer.out.starts_with("error: ")) << answer.out;
        EXPECT_EQ(std::count(answer.out.begin(), answer.out.end(), '\n'), 1) << answer.out;
        EXPECT_EQ(answer.exitCode, 4);
    }
}

TEST_F(Headless, aPullRequestThatBumpsNothingIsNoSync) {
    const auto clone = QString::fromStdString(m_folder.path("clone"));
    support::addWordsOnlyPullRequest(aiobotocore().toStdString(), clone.toStdString(), 8);
    const QStringList words{u"async-need"_s,       u"--pr"_s, u"8"_s, u"--aiobotocore-repo"_s, clone,
                            u"--botocore-clone"_s, botocore()};
    const auto answer = run(words);
    EXPECT_EQ(answer.out, "error: pull request #8 bumps no botocore version; give --from and --to\n");
    EXPECT_EQ(answer.exitCode, 4);
    // A workflow that reads the small JSON gets it.
    const auto classification = run(words + QStringList{u"--format"_s, u"classification"_s});
    EXPECT_EQ(classification.exitCode, 0);
    EXPECT_NE(classification.out.find("\"verdict\": \"error\""), std::string::npos) << classification.out;
}

TEST_F(Headless, errorsInTheOtherFormats) {
    const QStringList range{u"async-need"_s, u"--from"_s, u"1.4.0"_s, u"--to"_s, u"1.5.0"_s, u"--format"_s};
    const auto json = run(range + QStringList{u"json"_s});
    EXPECT_EQ(json.exitCode, 4);
    EXPECT_EQ(json.out, report::writeError(report::Kind::AsyncNeed, report::Format::Json,
                                           "botocore clone missing or tag unavailable"));
    const auto classification = run(range + QStringList{u"classification"_s});
    EXPECT_EQ(classification.exitCode, 0);
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(classification.out)).object();
    EXPECT_EQ(object[u"verdict"_s].toString(), u"error"_s);
    EXPECT_EQ(object[u"rationale"_s].toString(), u"(classifier failed)"_s);
}

TEST_F(Headless, wrongWordsEndWith64AndLeaveStandardOutputEmpty) {
    for (const auto& words :
         {QStringList{}, QStringList{u"weather"_s}, QStringList{u"async-need"_s, u"--from"_s},
          QStringList{u"override-drift"_s, u"--sample"_s, u"--format"_s, u"pdf"_s},
          QStringList{u"report"_s}}) {
        const auto answer = run(words);
        EXPECT_EQ(answer.exitCode, 64);
        EXPECT_EQ(answer.out, "");
        EXPECT_EQ(std::count(answer.err.begin(), answer.err.end(), '\n'), 1) << answer.err;
    }
    // Told by the review, not by the words.
    ASSERT_EQ(run({u"override-drift"_s, u"--sample"_s, u"--save"_s, u"a.portside"_s}).exitCode, 1);
    const auto answer = run({u"report"_s, u"a.portside"_s, u"--format"_s, u"classification"_s});
    EXPECT_EQ(answer.exitCode, 64);
    EXPECT_EQ(answer.out, "");
}

TEST_F(Headless, helpAndVersionGoToStandardOutput) {
    for (const auto& words :
         {QStringList{u"--help"_s}, QStringList{u"--version"_s}, QStringList{u"async-need"_s, u"--help"_s},
          QStringList{u"async-need"_s, u"--version"_s}}) {
        const auto answer = run(words);
        EXPECT_EQ(answer.exitCode, 0);
        EXPECT_NE(answer.out, "");
        EXPECT_EQ(answer.err, "");
    }
}

} // namespace

} // namespace portside::app
