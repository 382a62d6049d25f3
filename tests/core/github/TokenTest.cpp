// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Token.h"

#include "core/github/Keyring.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QFile>

#include <cstdlib>

namespace portside::github {

namespace {

/// An environment without any token, and a gh of the test's own.
class TokenTest : public testing::Test {
protected:
    TokenTest() {
        for (const char* name : {"GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN",
                                 "DBUS_SESSION_BUS_ADDRESS"})
            qunsetenv(name);
        qputenv("PATH", QByteArray::fromStdString(m_folder.path()) + ":/usr/bin:/bin");
    }
    ~TokenTest() override {
        qputenv("PATH", m_path);
        for (const char* name :
             {"GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"})
            qunsetenv(name);
    }

    void gh(const std::string& script) const {
        m_folder.write("gh", "#!/bin/sh\n" + script + "\n");
        QFile::setPermissions(QString::fromStdString(m_folder.path("gh")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    static std::string found(const std::string& url) {
        const auto token = findToken(addressFrom(url).value(), {});
        return token ? token->source + ' ' + token->token.secret() + ' ' + token->token.host() : "none";
    }

    const QByteArray m_path = qgetenv("PATH");
    support::TemporaryFolder m_folder;
};

TEST_F(TokenTest, theEnvironmentComesFirst) {
    gh("echo from-gh-$4");
    EXPECT_EQ(found(""), "gh from-gh-github.com github.com");
    qputenv("GITHUB_TOKEN", " two\n");
    EXPECT_EQ(found(""), "GITHUB_TOKEN two github.com");
    qputenv("GH_TOKEN", "one");
    EXPECT_EQ(found(""), "GH_TOKEN one github.com");
    // Those are for github.com alone.
    EXPECT_EQ(found("https://git.corp.example"), "gh from-gh-git.corp.example git.corp.example");
    qputenv("GITHUB_ENTERPRISE_TOKEN", "four");
    EXPECT_EQ(found("https://git.corp.example"), "GITHUB_ENTERPRISE_TOKEN four git.corp.example");
    qputenv("GH_ENTERPRISE_TOKEN", "three");
    EXPECT_EQ(found("https://git.corp.example"), "GH_ENTERPRISE_TOKEN three git.corp.example");
    EXPECT_EQ(found(""), "GH_TOKEN one github.com");
}

TEST_F(TokenTest, ghIsAskedWithoutAShell) {
    gh("[ \"$1 $2 $3\" = 'auth token --hostname' ] && [ $# = 4 ] && echo \"$4\"");
    EXPECT_EQ(found("https://a.example"), "gh a.example a.example");
    gh("echo no >&2; exit 1");
    EXPECT_EQ(found(""), "none");
    gh("exit 0");
    EXPECT_EQ(found(""), "none");
    QFile::remove(QString::fromStdString(m_folder.path("gh")));
    EXPECT_EQ(found(""), "none");
}

TEST_F(TokenTest, whatCannotBeATokenIsNone) {
    EXPECT_TRUE(Token::from("abc\n", "h"));
    for (const auto& text :
         {std::string(), std::string("  "), std::string("a b"), std::string("a\r\nX-Header: b"),
          std::string("\xc3\xa4"), std::string(2'000, 'a')})
        EXPECT_FALSE(Token::from(text, "h")) << text;
    EXPECT_EQ(Token::from("abc", "h")->scrubbed("x abc y abc"), "x (token) y (token)");
}

TEST_F(TokenTest, withoutADesktopThereIsNoKeyring) {
    EXPECT_FALSE(keyring::available());
    EXPECT_FALSE(keyring::read("github.com"));
    const auto written = keyring::write("github.com", "secret-of-the-test");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message.find("secret-of-the-test"), std::string::npos);
}

} // namespace

} // namespace portside::github
