// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop keyring against a real one: gnome-keyring in a session bus of the test's own. The tests that are switched
// off run inside that session, in a process that the others start.
#include "core/github/Keyring.h"

#include "core/github/Token.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace portside::github {

namespace {

constexpr const char* host = "git.harbour.example";
constexpr const char* secret = "ghp_keptByTheDesktop0123";

/// What this program printed when it ran one of its switched-off tests in a session of its own; nullopt where no
/// secret service is installed. `first` is run in the session before.
std::optional<std::string> inASession(const char* test, const QString& first) {
    for (const char* program : {"dbus-run-session", "gnome-keyring-daemon"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return std::nullopt;
    const support::TemporaryFolder home;
    const auto folder = QString::fromStdString(home.path());
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(name), folder);
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS",
                             "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"})
        environment.remove(QString::fromLatin1(name));
    // What the desktop's libraries leave behind is not ours.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       environment.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":detect_leaks=0"));
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    session.start(
        QStringLiteral("dbus-run-session"),
        {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
         first + QStringLiteral("exec \"$0\" --gtest_also_run_disabled_tests --gtest_filter=\"$1\""),
         QCoreApplication::applicationFilePath(),
         QStringLiteral("Keyring.DISABLED_") + QString::fromLatin1(test)});
    EXPECT_TRUE(session.waitForFinished(60'000));
    const auto printed = session.readAll().toStdString();
    EXPECT_EQ(session.exitCode(), 0) << printed;
    EXPECT_NE(printed.find("[  PASSED  ] 1 test"), std::string::npos) << printed;
    return printed;
}

TEST(Keyring, aRealOneKeepsATokenForItsHost) {
    if (!inASession(
            "keptAndFound",
            QStringLiteral("printf password | gnome-keyring-daemon --unlock --components=secrets && ")))
        GTEST_SKIP() << "no secret service is installed";
}

TEST(Keyring, DISABLED_keptAndFound) {
    const auto address = addressFrom(std::string("https://") + host).value();
    if (!keyring::available())
        return; // built without it
    EXPECT_FALSE(keyring::read(host));
    EXPECT_FALSE(findToken(address, {}));
    for (const std::string kept : {"ghp_first", secret}) {
        const auto written = keyring::write(host, kept);
        ASSERT_TRUE(written) << written.error().message;
        EXPECT_EQ(keyring::read(host), kept);
    }
    EXPECT_FALSE(keyring::read("other.example"));
    EXPECT_FALSE(keyring::read("harbour.example"));
    const auto found = findToken(address, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->source, "keyring");
    EXPECT_EQ(found->token.authorization(), std::string("Bearer ") + secret);
}

// No display on which it could ask for its password.
TEST(Keyring, aLockedOneIsSaidAndKeepsNothing) {
    const auto printed = inASession("locked", {});
    if (!printed)
        GTEST_SKIP() << "no secret service is installed";
    EXPECT_EQ(printed->find(secret), std::string::npos);
}

TEST(Keyring, DISABLED_locked) {
    if (!keyring::available())
        return; // built without it
    QElapsedTimer patience;
    patience.start();
    EXPECT_FALSE(keyring::read(host));
    const auto written = keyring::write(host, secret);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, base::ErrorCode::CannotWrite);
    EXPECT_NE(written.error().message.find("the desktop keyring refused"), std::string::npos)
        << written.error().message;
    EXPECT_FALSE(keyring::read(host));
    EXPECT_LT(patience.elapsed(), 30'000);
}

} // namespace

} // namespace portside::github
