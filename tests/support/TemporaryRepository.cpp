// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TemporaryRepository.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <gtest/gtest.h>

#include <filesystem>

namespace portside::support {

std::string git(const std::string& folder, const std::vector<std::string>& arguments, long long clock) {
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    const auto set = [&](const char* name, const std::string& value) {
        environment.insert(QString::fromLatin1(name), QString::fromStdString(value));
    };
    set("HOME", folder);
    set("LC_ALL", "C");
    set("GIT_CONFIG_NOSYSTEM", "1");
    set("GIT_CONFIG_GLOBAL", "/dev/null");
    for (const char* who : {"GIT_AUTHOR_", "GIT_COMMITTER_"}) {
        set((std::string(who) + "NAME").c_str(), "Ada Tester");
        set((std::string(who) + "EMAIL").c_str(), "ada@example.org");
        set((std::string(who) + "DATE").c_str(), std::to_string(clock) + " +0000");
    }
    QStringList all{QStringLiteral("-c"), QStringLiteral("protocol.file.allow=always")};
    for (const auto& argument : arguments)
        all << QString::fromStdString(argument);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QString::fromStdString(folder));
    process.start(QStringLiteral("git"), all);
    EXPECT_TRUE(process.waitForFinished(60'000)) << "git does not start or end";
    EXPECT_EQ(process.exitCode(), 0) << all.join(QLatin1Char(' ')).toStdString() << ": "
                                     << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput().trimmed().toStdString();
}

void addWordsOnlyPullRequest(const std::string& repository, const std::string& clone, int number) {
    git(repository, {"clone", "--quiet", "--bare", ".", clone});
    const auto head = git(clone, {"commit-tree", "main^{tree}", "-p", "main", "-m", "Words only"});
    git(clone, {"update-ref", "refs/pull/" + std::to_string(number) + "/head", head});
}

TemporaryRepository::TemporaryRepository(const std::vector<std::string>& initArguments) {
    std::vector<std::string> arguments{"init", "--quiet", "--initial-branch=main"};
    arguments.insert(arguments.end(), initArguments.begin(), initArguments.end());
    arguments.push_back(path());
    support::git(m_folder.path(), arguments);
}

void TemporaryRepository::write(std::string_view relative, std::string_view bytes) const {
    m_folder.write("repo/" + std::string(relative), bytes);
}

void TemporaryRepository::remove(std::string_view relative) const {
    EXPECT_TRUE(std::filesystem::remove(path() + '/' + std::string(relative)));
}

std::string TemporaryRepository::commit(const std::string& message) {
    git({"add", "--all"});
    git({"commit", "--quiet", "--allow-empty", "--message", message});
    return git({"rev-parse", "HEAD"});
}

std::string TemporaryRepository::git(const std::vector<std::string>& arguments) {
    return support::git(path(), arguments, m_clock += 60);
}

} // namespace portside::support
