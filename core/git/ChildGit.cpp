// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/ChildGit.h"

#include "core/base/Strings.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <signal.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <charconv>

namespace portside::git {

namespace {

constexpr int pollMs = 100;
constexpr int patienceMs = 60'000; // without a word from git
constexpr int farewellMs = 2'000;

QProcessEnvironment childEnvironment() {
    auto environment = QProcessEnvironment::systemEnvironment();
    // Inside a hook these would point git at another repository than the one it is told.
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE",
                             "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"})
        environment.remove(QString::fromLatin1(name));
    const auto set = [&](const char* name, const char* value) {
        environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    };
    set("GIT_TERMINAL_PROMPT", "0");
    set("GIT_ASKPASS", "");
    set("GCM_INTERACTIVE", "never");
    set("GIT_SSH_COMMAND", "ssh -oBatchMode=yes -oConnectTimeout=20");
    set("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh");
    set("LC_ALL", "C");
    return environment;
}

QStringList fullArguments(const std::vector<std::string>& arguments) {
    QStringList all;
    // The repository's own configuration must not start programs on our behalf.
    for (const char* setting : {"credential.helper=", "core.hooksPath=/dev/null", "core.fsmonitor=false",
                                "gc.auto=0", "maintenance.auto=false", "fetch.recurseSubmodules=false"})
        all << QStringLiteral("-c") << QString::fromLatin1(setting);
    for (const auto& argument : arguments)
        all << QString::fromStdString(argument);
    return all;
}

/// "Receiving objects:  45% (450/1000), 12.3 MiB | 4 MiB/s" as "cloning x: receiving objects, 12.3 MiB", 450 of 1000.
void report(std::string_view line, std::string_view stage, const base::Progress& progress) {
    const auto open = line.find("% (");
    const auto slash = line.find('/', open);
    if (open == std::string_view::npos || slash == std::string_view::npos)
        return;
    int done = 0, total = 0;
    std::from_chars(line.data() + open + 3, line.data() + slash, done);
    std::from_chars(line.data() + slash + 1, line.data() + line.size(), total);
    std::string words(stage);
    if (line.starts_with("remote: "))
        line.remove_prefix(8);
    if (const auto colon = line.find(':'); colon != std::string_view::npos && colon > 0 && colon < 40) {
        words.append(": ").append(1, static_cast<char>(line[0] | 0x20)).append(line.substr(1, colon - 1));
        if (const auto size = line.find("), "); size != std::string_view::npos)
            if (const auto amount = base::trimmed(line.substr(size + 3, line.find('|') - size - 3));
                amount.find("iB") != std::string_view::npos)
                words.append(", ").append(amount);
    }
    progress.at(words, done, total);
}

/// The last thing git complained about.
std::string lastWords(const std::string& errors) {
    std::string last, fatal;
    for (const auto piece : base::split(errors, '\n')) {
        const auto line = base::trimmed(piece);
        if (line.empty())
            continue;
        last = line;
        if (line.starts_with("fatal: ") && fatal.empty())
            fatal = line.substr(std::string_view("fatal: ").size());
    }
    return !fatal.empty() ? fatal : last.empty() ? "git failed without a word" : last;
}

/// With everything that it started: it is the leader of a process group of its own.
void end(QProcess& process) {
    const auto group = -static_cast<pid_t>(process.processId());
    ::kill(group, SIGTERM);
    if (!process.waitForFinished(farewellMs)) {
        ::kill(group, SIGKILL);
        process.waitForFinished(farewellMs);
    }
}

} // namespace

base::Result<base::Done> runGit(const std::vector<std::string>& arguments, std::string_view stage,
                                const base::Progress& progress) {
    if (progress.stopped())
        return base::fail(base::ErrorCode::Stopped, "stopped");
    progress.at(stage);
    QProcess process;
    process.setProcessEnvironment(childEnvironment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        ::setpgid(0, 0);
#ifdef __linux__
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // when we are killed, it does not go on by itself
#endif
    });
    process.start(QStringLiteral("git"), fullArguments(arguments));
    if (!process.waitForStarted())
        return base::fail(base::ErrorCode::CannotWrite, "the git command is not installed");

    std::string errors;
    QElapsedTimer silence;
    silence.start();
    for (bool finished = false; !finished;) {
        finished = process.waitForFinished(pollMs) || process.state() == QProcess::NotRunning;
        const auto news = process.readAllStandardError().toStdString();
        if (!news.empty()) {
            silence.restart();
            errors += base::replaced(news, "\r", "\n");
            const auto lines = base::split(base::trimmed(errors), '\n');
            report(lines.back(), stage, progress);
        }
        if (finished)
            break;
        if (progress.stopped() || silence.elapsed() > patienceMs) {
            end(process);
            return progress.stopped() ? base::fail(base::ErrorCode::Stopped, "stopped")
                                      : base::fail(base::ErrorCode::CannotWrite, "no answer within a minute");
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return base::fail(base::ErrorCode::CannotWrite, lastWords(errors));
    return base::Done{};
}

} // namespace portside::git
