// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that use the network, as processes, against servers on this machine: post, clone, --online.
#include "core/base/Strings.h"
#include "core/github/Marker.h"
#include "core/review/ReviewFile.h"
#include "tests/support/GitDaemon.h"
#include "tests/support/GitHubServer.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <QTimer>

#include <functional>

namespace portside::app {

namespace {

using namespace Qt::StringLiterals;
using support::Fault;
using support::GitDaemon;
using support::GitHubServer;
using support::SlowPipe;

constexpr const char* secret = "ghp_neverToBeSeen0123456789";

struct Ended {
    std::string out;
    std::string err;
    int exitCode = -1;
};

class Online : public testing::Test {
protected:
    Online() { server.logins[secret] = "keeper"; }

    QProcessEnvironment environment() const {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& name :
             {u"PORTSIDE_BOTOCORE"_s, u"PORTSIDE_AIOBOTOCORE"_s, u"GH_TOKEN"_s, u"GITHUB_TOKEN"_s,
              u"GITHUB_ENTERPRISE_TOKEN"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
            environment.remove(name);
        environment.insert(u"GH_ENTERPRISE_TOKEN"_s, QString::fromLatin1(secret));
        environment.insert(u"XDG_CACHE_HOME"_s, QString::fromStdString(folder.path("cache")));
        environment.insert(u"HOME"_s, QString::fromStdString(folder.path()));
        return environment;
    }

    /// Runs to the end while the servers of this thread go on; `watch` is called now and then.
    Ended run(const QStringList& words, const QProcessEnvironment& with,
              const std::function<void(QProcess&)>& watch = {}) {
        QProcess process;
        process.setProcessEnvironment(with);
        process.setWorkingDirectory(QString::fromStdString(folder.path()));
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        QTimer often;
        QObject::connect(&often, &QTimer::timeout, &loop, [&] {
            if (watch && process.state() == QProcess::Running)
                watch(process);
        });
        often.start(20);
        process.start(QStringLiteral(PORTSIDE_CLI), words);
        loop.exec();
        EXPECT_EQ(process.state(), QProcess::NotRunning) << words.join(u' ').toStdString();
        Ended ended{process.readAllStandardOutput().toStdString(),
                    process.readAllStandardError().toStdString(), process.exitCode()};
        captured += ended.out + ended.err;
        return ended;
    }
    Ended run(const QStringList& words) { return run(words, environment()); }

    /// The sample's pull request, judged and saved; the server then has it.
    QString savedReview() {
        const auto file = QString::fromStdString(folder.path("r.portside"));
        EXPECT_EQ(
            run({u"override-drift"_s, u"--sample"_s, u"--fail-on"_s, u"never"_s, u"--save"_s, file}).exitCode,
            0);
        const auto review = review::readReview(file.toStdString());
        EXPECT_TRUE(review);
        server.head = review->drift()->inputs.head;
        server.number = *review->drift()->inputs.pullRequest;
        // Everything is shown: one hunk a file.
        for (const auto& function : review->drift()->functions) {
            std::string lines;
            for (int i = 0; i < 200; ++i)
                lines += "\n line";
            server.patches[function.path] = "@@ -1,200 +1,200 @@" + lines;
        }
        return file;
    }

    QString url() const { return QString::fromStdString(server.url()); }

    GitHubServer server;
    support::TemporaryFolder folder;
    std::string captured; ///< all that any run printed
};

TEST_F(Online, postsASavedReviewOnce) {
    const auto file = savedReview();
    const QStringList words{u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s};
    const auto first = run(words);
    EXPECT_EQ(first.exitCode, 0) << first.out << first.err;
    EXPECT_NE(first.out.find("Pull request 7: "), std::string::npos) << first.out;
    EXPECT_NE(first.out.find("/review/"), std::string::npos);
    EXPECT_GT(server.inlineComments.size(), 3U);
    EXPECT_EQ(server.conversation.size(), 2U);
    const auto writes = server.writes();
    const auto second = run(words);
    EXPECT_EQ(second.exitCode, 0);
    EXPECT_NE(second.out.find("0 comments created, 0 updated, 0 struck"), std::string::npos) << second.out;
    EXPECT_EQ(server.writes(), writes);
}

TEST_F(Online, aDryRunPrintsExactlyWhatIsSent) {
    const auto file = savedReview();
    const auto printed = run({u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s, u"--dry-run"_s});
    EXPECT_EQ(printed.exitCode, 0) << printed.err;
    EXPECT_EQ(server.writes(), 0);
    EXPECT_EQ(run({u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s}).exitCode, 0);
    std::string expected;
    for (const auto& request : server.seen)
        if (request.method != "GET")
            expected +=
                request.method + ' ' + server.url() + request.path +
                "\nAccept: application/vnd.github+json\nX-GitHub-Api-Version: 2022-11-28\nContent-Type: "
                "application/json; charset=utf-8\n\n" +
                request.body + '\n';
    EXPECT_EQ(printed.out, expected);
}

TEST_F(Online, aDryRunNeedsNoToken) {
    const auto file = savedReview();
    auto without = environment();
    without.remove(u"GH_ENTERPRISE_TOKEN"_s);
    const QStringList words{u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s};
    const auto printed = run(words + QStringList{u"--dry-run"_s}, without);
    EXPECT_EQ(printed.exitCode, 0) << printed.out;
    EXPECT_NE(printed.out.find("POST "), std::string::npos);
    const auto refused = run(words, without);
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_EQ(refused.out, "error: there is no token for 127.0.0.1\n");
    EXPECT_NE(refused.err.find("GH_ENTERPRISE_TOKEN"), std::string::npos);
    EXPECT_EQ(server.writes(), 0);
}

TEST_F(Online, aDryRunWithoutANetworkPrintsAFirstPosting) {
    const auto file = savedReview();
    const QStringList words{u"post"_s, file, u"--api-url"_s, u"http://127.0.0.1:1"_s, u"--unsettled"_s};
    const auto printed = run(words + QStringList{u"--dry-run"_s});
    EXPECT_EQ(printed.exitCode, 0) << printed.out;
    EXPECT_NE(printed.err.find("cannot be reached"), std::string::npos) << printed.err;
    EXPECT_EQ(printed.out.find("POST http://127.0.0.1:1/repos/aio-libs/aiobotocore/pulls/7/reviews\n"), 0U);
    EXPECT_NE(printed.out.find("\"side\": \"RIGHT\""), std::string::npos);
    EXPECT_EQ(printed.out.find("error:"), std::string::npos);
}

TEST_F(Online, whatIsInTheWayIsSaidAndNothingSent) {
    const auto file = savedReview();
    const auto open = run({u"post"_s, file, u"--api-url"_s, url()});
    EXPECT_EQ(open.exitCode, 4);
    EXPECT_NE(open.out.find("not settled yet"), std::string::npos) << open.out;
    EXPECT_NE(open.err.find("--unsettled"), std::string::npos) << open.err;
    EXPECT_TRUE(server.seen.empty());

    server.head = std::string(40, '9');
    const auto moved = run({u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s});
    EXPECT_EQ(moved.exitCode, 4);
    EXPECT_NE(moved.out.find("moved on"), std::string::npos);
    const auto other = run({u"post"_s, file, u"--pr"_s, u"8"_s, u"--api-url"_s, url(), u"--unsettled"_s});
    EXPECT_EQ(other.out, "error: this is a review of pull request 7, not of 8\n");
    EXPECT_EQ(server.writes(), 0);
    for (const auto& [words, code] :
         {std::pair(QStringList{u"post"_s}, 64),
          std::pair(QStringList{u"post"_s, file, u"--repo"_s, u"x"_s}, 64),
          std::pair(QStringList{u"post"_s, file, u"--repo"_s, u"a/../b"_s}, 64),
          std::pair(QStringList{u"post"_s, file, u"--format"_s, u"json"_s}, 64),
          std::pair(QStringList{u"clone"_s, u"python"_s}, 64),
          std::pair(QStringList{u"post"_s, file, u"--api-url"_s, u"http://api.github.com"_s}, 64)})
        EXPECT_EQ(run(words).exitCode, code) << words.join(u' ').toStdString();
}

TEST_F(Online, theTextOfASyncIsReadAndOfNothingElse) {
    const auto file = savedReview();
    const auto clones = QDir(QString::fromStdString(folder.path("cache/portside")));
    const auto sample = clones.filePath(clones.entryList({u"sample-*"_s}).value(0));
    const QStringList words{u"override-drift"_s,
                            u"--pr"_s,
                            u"7"_s,
                            u"--aiobotocore-repo"_s,
                            sample + u"/aiobotocore"_s,
                            u"--botocore-clone"_s,
                            sample + u"/botocore"_s};
    const QStringList here{u"--api-url"_s, url()};
    server.words = "Version bounds updated only.";
    const auto read = run(words + here);
    EXPECT_EQ(read.exitCode, 1);
    EXPECT_EQ(read.out.find("OVERRIDE_DRIFT: behavioral-drift\nUNSETTLED: "), 0U) << read.out;
    EXPECT_NE(read.out.find(
                  "\nDISAGREEMENT: the rules say port-required, the pull request's text claims no-port\n"),
              std::string::npos)
        << read.out;
    ASSERT_EQ(server.seen.size(), 1U);
    EXPECT_EQ(server.seen[0].method + ' ' + server.seen[0].path, "GET /repos/aio-libs/aiobotocore/pulls/7");

    // The same words from a file; and none at all where nobody has a token or asks.
    folder.write("body.md", server.words);
    EXPECT_EQ(run(words + QStringList{u"--pr-body"_s, u"body.md"_s}).out, read.out);
    auto without = environment();
    without.remove(u"GH_ENTERPRISE_TOKEN"_s);
    const auto silent = run(words + here, without);
    EXPECT_EQ(silent.out.find("DISAGREEMENT"), std::string::npos);
    EXPECT_EQ(silent.err, read.err);
    EXPECT_EQ(server.seen.size(), 1U);

    // Offline: one note where somebody asked, and the same bytes.
    const QStringList nowhere{u"--api-url"_s, u"http://127.0.0.1:1"_s};
    EXPECT_EQ(run(words + nowhere).out, silent.out);
    const auto asked = run(words + nowhere + QStringList{u"--online"_s});
    EXPECT_EQ(asked.out, silent.out);
    EXPECT_NE(asked.err.find("warning: the text of the pull request was not read: "), std::string::npos)
        << asked.err;

    // A pull request that moves no bounds is no sync: nobody is asked.
    const auto clone = QString::fromStdString(folder.path("clone"));
    support::addWordsOnlyPullRequest(words[4].toStdString(), clone.toStdString(), 8);
    server.seen.clear();
    const auto other = run(QStringList{u"override-drift"_s, u"--pr"_s, u"8"_s, u"--aiobotocore-repo"_s, clone,
                                       u"--botocore-clone"_s, words[6], u"--online"_s} +
                           here);
    EXPECT_EQ(other.out, "OVERRIDE_DRIFT: clean\n\nNo overridden code changed.\n");
    EXPECT_EQ(other.err.find("was not read"), std::string::npos);
    EXPECT_TRUE(server.seen.empty());
    EXPECT_EQ(run({u"override-drift"_s, u"--pr-body"_s, file, u"--head"_s, u"main"_s}).exitCode, 64);
}

TEST_F(Online, theTokenIsNowhere) {
    const auto file = savedReview();
    server.logins["another"] = "keeper";
    int looks = 0;
    const auto look = [&](QProcess&) {
        for (const auto& process : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile words(u"/proc/"_s + process + u"/cmdline"_s);
            if (words.open(QIODevice::ReadOnly)) {
                EXPECT_FALSE(words.readAll().contains(secret)) << process.toStdString();
                ++looks;
            }
        }
    };
    auto loud = environment();
    loud.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    loud.insert(u"GIT_TRACE"_s, u"1"_s);
    loud.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
    const QStringList words{u"post"_s, file, u"--api-url"_s, url(), u"--unsettled"_s};
    server.faults = {{Fault::Kind::CutAnswer, Fault::Where::InHeaders, 0, {}, {}},
                     {Fault::Kind::Answer, {}, 500, {}, std::string("you sent ") + secret}};
    run(words + QStringList{u"--dry-run"_s}, loud, look);
    EXPECT_EQ(run(words, loud, look).exitCode, 0);
    for (const int status : {401, 403, 404, 422, 410}) {
        server.faults.push_back(
            {Fault::Kind::Answer, {}, status, {}, std::string("you sent Bearer ") + secret});
        EXPECT_EQ(run(words, loud, look).exitCode, 4);
    }
    EXPECT_GT(looks, 100);
    EXPECT_GT(captured.size(), 1'000U);
    EXPECT_EQ(captured.find(secret), std::string::npos);
    // Nor in anything that was written.
    QStringList folders{QString::fromStdString(folder.path())};
    int files = 0;
    while (!folders.isEmpty()) {
        const QDir dir(folders.takeFirst());
        for (const auto& entry :
             dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (entry.isDir()) {
                folders << entry.filePath();
                continue;
            }
            QFile bytes(entry.filePath());
            if (bytes.open(QIODevice::ReadOnly)) {
                EXPECT_FALSE(bytes.readAll().contains(secret)) << entry.filePath().toStdString();
                ++files;
            }
        }
    }
    EXPECT_GT(files, 1);
}

/// git sends whoever asks for the public address to the server of the test.
QProcessEnvironment redirected(QProcessEnvironment environment, std::uint16_t port) {
    environment.insert(u"GIT_CONFIG_COUNT"_s, u"1"_s);
    environment.insert(u"GIT_CONFIG_KEY_0"_s, u"url.git://127.0.0.1:%1/.insteadOf"_s.arg(port));
    environment.insert(u"GIT_CONFIG_VALUE_0"_s, u"https://github.com/"_s);
    return environment;
}

bool gitIsAt(const std::string& place) {
    for (const auto& process : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile words(u"/proc/"_s + process + u"/cmdline"_s);
        if (words.open(QIODevice::ReadOnly) && words.readAll().contains(QByteArray::fromStdString(place)))
            return true;
    }
    return false;
}

TEST_F(Online, aKilledCloneIsTakenUpWithoutAMess) {
    const GitDaemon daemon;
    if (!daemon.running())
        GTEST_SKIP() << "git has no daemon here";
    SlowPipe pipe(daemon.port());
    const auto with = redirected(environment(), pipe.port());
    const auto clones = folder.path("cache/portside/clones");
    for (int i = 0; i < 3; ++i) { // killed again and again
        pipe.limit = 500'000 * (i + 1);
        run({u"clone"_s, u"botocore"_s}, with, [&](QProcess& process) {
            if (pipe.passed >= pipe.limit)
                process.kill();
        });
        EXPECT_FALSE(QDir(QString::fromStdString(clones + "/botocore")).exists());
        QElapsedTimer patience;
        patience.start();
        while (gitIsAt(clones) && patience.elapsed() < 5'000)
            QThread::msleep(20);
        EXPECT_FALSE(gitIsAt(clones)) << "git goes on by itself";
    }
    pipe.limit = 1LL << 60;
    const auto done = run({u"clone"_s, u"botocore"_s}, with);
    EXPECT_EQ(done.exitCode, 0) << done.out << done.err;
    EXPECT_EQ(done.out, "botocore: " + clones + "/botocore\n");
    EXPECT_EQ(QDir(QString::fromStdString(clones)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              (QStringList{u"botocore"_s, u"botocore.lock"_s}));
    // What is there is left alone, unless an update is asked for.
    pipe.limit = 0;
    EXPECT_EQ(run({u"clone"_s, u"botocore"_s}, with).exitCode, 0);
    pipe.then = SlowPipe::Then::Cut;
    const auto offline = run({u"clone"_s, u"botocore"_s, u"--update"_s}, with);
    EXPECT_EQ(offline.exitCode, 4);
    EXPECT_TRUE(offline.out.starts_with("error: boto/botocore could not be")) << offline.out;
}

} // namespace

} // namespace portside::app
