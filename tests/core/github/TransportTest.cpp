// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Transport.h"

#include "core/github/Proxy.h"
#include "tests/support/PlainServer.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

#include <chrono>
#include <thread>

namespace portside::github {

namespace {

using base::ErrorCode;
using std::chrono::milliseconds;
using support::httpAnswer;
using support::PlainAnswer;
using support::PlainRequest;
using support::PlainServer;

constexpr const char* secret = "ghp_aSecretOfTheTests";

base::Result<Answer> ask(const std::string& url, const Request& request = {"GET", "/x", {}},
                         std::stop_token stop = {},
                         Patience patience = {milliseconds(200), milliseconds(1'000)}) {
    const auto address = addressFrom(url).value();
    Transport transport(address, Token::from(secret, address.host), patience);
    return transport.exchange(request, stop);
}

PlainAnswer ok() { return {httpAnswer(200, "{}"), PlainAnswer::Then::Close}; }

using Values = std::vector<std::pair<const char*, const char*>>;

/// The variables of proxies and certificates as they are given, none else, for as long as it lives.
class Environment {
public:
    explicit Environment(const Values& values) {
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
                                 "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"}) {
            m_before.emplace_back(name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name))
                                                                        : std::nullopt);
            qunsetenv(name);
        }
        for (const auto& [name, value] : values)
            qputenv(name, value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        for (const auto& [name, value] : m_before)
            value ? qputenv(name, *value) : qunsetenv(name);
    }

private:
    std::vector<std::pair<const char*, std::optional<QByteArray>>> m_before;
};

TEST(Transport, anAnswerOfAnyStatusIsAnAnswer) {
    for (const int status : {200, 201, 204, 304, 401, 403, 404, 407, 422, 429, 500, 503}) {
        const PlainServer server([status](const PlainRequest&) {
            return PlainAnswer{httpAnswer(status, status == 204 || status == 304 ? "" : "{\"a\": 1}",
                                          {{"X-Thing", "Value"}}),
                               PlainAnswer::Then::Close};
        });
        const auto answer = ask(server.url());
        ASSERT_TRUE(answer) << status << ' ' << answer.error().message;
        EXPECT_EQ(answer->status, status);
        EXPECT_EQ(answer->header("x-thing"), "Value");
        EXPECT_EQ(answer->header("x-other"), "");
    }
}

TEST(Transport, sendsTheBodyAsItIs) {
    PlainRequest seen;
    const PlainServer server([&](const PlainRequest& request) {
        seen = request;
        return ok();
    });
    const std::string body = "{\"body\": \"\xc3\xa4 @x\"}";
    ASSERT_TRUE(ask(server.url(), {"PATCH", "/repos/a/b?c=d", body}));
    EXPECT_EQ(seen.method, "PATCH");
    EXPECT_EQ(seen.path, "/repos/a/b?c=d");
    EXPECT_EQ(seen.body, body);
    EXPECT_EQ(seen.headers.at("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(seen.headers.at("authorization"), std::string("Bearer ") + secret);
}

TEST(Transport, redirectsAreFollowedOnTheSameHostOnly) {
    std::string location;
    int asked = 0;
    int status = 307;
    const PlainServer server([&](const PlainRequest& request) {
        ++asked;
        return request.path == "/there"
                   ? ok()
                   : PlainAnswer{httpAnswer(status, "", {{"Location", location}}), PlainAnswer::Then::Close};
    });
    int strangers = 0;
    const PlainServer stranger([&](const PlainRequest&) {
        ++strangers;
        return ok();
    });
    location = "/there";
    EXPECT_EQ(ask(server.url())->status, 200);
    EXPECT_EQ(ask(server.url(), {"POST", "/x", "{}"})->status, 200);
    status = 301;
    EXPECT_EQ(ask(server.url())->status, 200);
    EXPECT_EQ(ask(server.url(), {"POST", "/x", "{}"}).error().code,
              ErrorCode::Refused); // would become a read
    for (const auto& elsewhere :
         {stranger.url() + "/there", std::string("https://127.0.0.1:1/there"),
          std::string("http://localhost/there"), std::string("//evil.example/there")}) {
        location = elsewhere;
        const auto answer = ask(server.url());
        ASSERT_FALSE(answer) << elsewhere;
        EXPECT_EQ(answer.error().code, ErrorCode::Refused);
        EXPECT_NE(answer.error().message.find("another host"), std::string::npos);
    }
    EXPECT_EQ(strangers, 0);
    location = "/again";
    asked = 0;
    EXPECT_EQ(ask(server.url()).error().code, ErrorCode::Refused);
    EXPECT_LT(asked, 10);
}

TEST(Transport, silenceEndsInTime) {
    const PlainServer server([](const PlainRequest&) { return PlainAnswer{{}, PlainAnswer::Then::Hang}; });
    const auto answer = ask(server.url());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Unreachable);
    EXPECT_NE(answer.error().message.find("in time"), std::string::npos);
}

TEST(Transport, isStoppedAtOnce) {
    const PlainServer server([](const PlainRequest&) { return PlainAnswer{{}, PlainAnswer::Then::Hang}; });
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(milliseconds(80));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto answer =
        ask(server.url(), {"GET", "/x", {}}, stop.get_token(), {milliseconds(20'000), milliseconds(20'000)});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Transport, nobodyThere) {
    std::string url;
    {
        const PlainServer gone([](const PlainRequest&) { return ok(); });
        url = gone.url();
    }
    const auto answer = ask(url);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Unreachable);
    EXPECT_NE(answer.error().message.find("cannot be reached"), std::string::npos);
}

TEST(Transport, garbageIsNoAnswer) {
    for (const char* bytes : {"hello\r\n\r\n", "HTTP/1.1 twohundred\r\n\r\n", "\x16\x03\x01"}) {
        const PlainServer server([bytes](const PlainRequest&) {
            return PlainAnswer{bytes, PlainAnswer::Then::Close};
        });
        const auto answer = ask(server.url());
        if (answer) {
            EXPECT_NE(answer->status, 200) << bytes;
        } else {
            EXPECT_EQ(answer.error().code, ErrorCode::Unreachable) << bytes << answer.error().message;
        }
    }
}

/// A certificate for 127.0.0.1 that nobody vouches for; nullopt without the openssl command.
std::optional<QSslConfiguration> ownCertificate(const support::TemporaryFolder& folder) {
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                   QStringLiteral("-keyout"), QString::fromStdString(folder.path("key.pem")),
                   QStringLiteral("-out"), QString::fromStdString(folder.path("cert.pem"))});
    if (!openssl.waitForStarted() || !openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    QFile key(QString::fromStdString(folder.path("key.pem")));
    if (!key.open(QIODevice::ReadOnly))
        return std::nullopt;
    QSslConfiguration tls;
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    tls.setLocalCertificate(
        QSslCertificate::fromPath(QString::fromStdString(folder.path("cert.pem"))).value(0));
    return tls;
}

TEST(Transport, aBadCertificateSendsNothing) {
    const support::TemporaryFolder folder;
    const auto tls = ownCertificate(folder);
    if (!tls)
        GTEST_SKIP() << "openssl made no certificate";
    int asked = 0;
    const PlainServer server(
        [&](const PlainRequest&) {
            ++asked;
            return ok();
        },
        tls);
    const auto answer = ask(server.url());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Refused);
    EXPECT_NE(answer.error().message.find("certificate"), std::string::npos) << answer.error().message;
    EXPECT_EQ(asked, 0);
}

bool openssl(const support::TemporaryFolder& folder, const QStringList& words) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.path()));
    process.start(QStringLiteral("openssl"), words);
    return process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0;
}

/// An authority of the test's own, in authority.pem.
class Authority {
public:
    Authority() {
        m_works = openssl(m_folder,
                          QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                                         "-days 2 -subj /CN=Harbour -addext keyUsage=critical,keyCertSign "
                                         "-keyout authority.key -out authority.pem")
                              .split(QLatin1Char(' ')));
    }

    bool works() const { return m_works; }
    QByteArray path() const { return QByteArray::fromStdString(m_folder.path("authority.pem")); }
    QByteArray folder() const { return QByteArray::fromStdString(m_folder.path()); }

    /// A server's certificate that it vouches for: "IP:127.0.0.1".
    enum class Validity { Now, Over };
    QSslConfiguration certificate(const std::string& name, Validity validity = Validity::Now) const {
        m_folder.write("names", "subjectAltName=" + name + "\n");
        m_folder.write("index", "");
        m_folder.write("ca.cnf",
                       "[ca]\ndefault_ca=own\n[own]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\n"
                       "default_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n");
        EXPECT_TRUE(
            openssl(m_folder, QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                                             "-subj /CN=server -keyout server.key -out server.csr")
                                  .split(QLatin1Char(' '))));
        const auto dates = validity == Validity::Now
                               ? QStringLiteral("-days 2")
                               : QStringLiteral("-startdate 200101000000Z -enddate 210101000000Z");
        EXPECT_TRUE(
            openssl(m_folder, QStringLiteral("ca -batch -notext -config ca.cnf -cert authority.pem -keyfile "
                                             "authority.key -in server.csr -extfile names -out server.pem %1")
                                  .arg(dates)
                                  .split(QLatin1Char(' '))));
        QFile key(QString::fromStdString(m_folder.path("server.key")));
        EXPECT_TRUE(key.open(QIODevice::ReadOnly));
        QSslConfiguration tls;
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setLocalCertificate(
            QSslCertificate::fromPath(QString::fromStdString(m_folder.path("server.pem"))).value(0));
        return tls;
    }

private:
    support::TemporaryFolder m_folder;
    bool m_works = false;
};

TEST(Transport, aCertificateThatVerifiesIsSpokenTo) {
    const Authority authority;
    if (!authority.works())
        GTEST_SKIP() << "openssl made no certificate";
    const Authority stranger;
    std::vector<PlainRequest> seen;
    const auto serve = [&](const PlainRequest& request) {
        seen.push_back(request);
        return ok();
    };
    const auto asked = [](const PlainServer& server) {
        return ask("https://127.0.0.1:" + std::to_string(server.port()), {"POST", "/x", "{\"a\": 1}"}, {},
                   {milliseconds(10'000), milliseconds(20'000)});
    };
    const PlainServer server(serve, authority.certificate("IP:127.0.0.1"));
    const PlainServer another(serve, authority.certificate("DNS:harbour.example"));
    const PlainServer old(serve, authority.certificate("IP:127.0.0.1", Authority::Validity::Over));
    const auto nowhere = authority.folder() + "/none.pem";
    const auto folders = stranger.folder() + ':' + authority.folder();
    for (const auto& [name, value] :
         {std::pair("SSL_CERT_FILE", authority.path()), std::pair("SSL_CERT_DIR", folders)}) {
        const Environment environment(Values{{name, value.constData()}});
        const auto answer = asked(server);
        ASSERT_TRUE(answer) << name << ": " << answer.error().message;
        EXPECT_EQ(answer->status, 200);
        ASSERT_EQ(seen.size(), 1U);
        EXPECT_EQ(seen[0].headers.at("authorization"), std::string("Bearer ") + secret);
        EXPECT_EQ(seen[0].body, "{\"a\": 1}");
        seen.clear();
        // Vouched for, but not for this host, or not any more.
        for (const auto* wrong : {&another, &old}) {
            const auto refused = asked(*wrong);
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().code, ErrorCode::Refused);
            EXPECT_NE(refused.error().message.find("does not verify"), std::string::npos)
                << refused.error().message;
        }
    }
    for (const auto& value : {stranger.path(), nowhere, QByteArray("/dev/null")}) {
        const Environment environment(Values{{"SSL_CERT_FILE", value.constData()}});
        EXPECT_FALSE(asked(server)) << value.toStdString();
    }
    EXPECT_TRUE(seen.empty());
}

TEST(Transport, plainSpeechWhereTlsIsExpectedIsNoAnswer) {
    int asked = 0;
    const PlainServer server([&](const PlainRequest&) {
        ++asked;
        return ok();
    });
    const auto answer = ask("https://127.0.0.1:" + std::to_string(server.port()));
    EXPECT_FALSE(answer);
    EXPECT_EQ(asked, 0);
}

std::string hostOf(const QNetworkProxy& proxy) {
    return proxy.type() == QNetworkProxy::NoProxy
               ? "none"
               : proxy.hostName().toStdString() + ':' + std::to_string(proxy.port());
}

TEST(Proxy, followsTheEnvironment) {
    const Environment environment({{"https_proxy", "http://user:p%40ss@proxy.example:3128"},
                                   {"http_proxy", "plain.example"},
                                   {"no_proxy", "localhost,.corp.example,exact.example:443"}});
    EXPECT_EQ(hostOf(proxyFor("https", "api.github.com")), "proxy.example:3128");
    EXPECT_EQ(proxyFor("https", "api.github.com").password(), QStringLiteral("p@ss"));
    EXPECT_EQ(hostOf(proxyFor("http", "api.github.com")), "plain.example:8080");
    EXPECT_EQ(hostOf(proxyFor("https", "git.corp.example")), "none");
    EXPECT_EQ(hostOf(proxyFor("https", "exact.example")), "none");
    EXPECT_EQ(hostOf(proxyFor("https", "127.0.0.1")), "none");
    // look-alikes
    EXPECT_EQ(hostOf(proxyFor("https", "notcorp.example")), "proxy.example:3128");
    EXPECT_EQ(hostOf(proxyFor("https", "inexact.example")), "proxy.example:3128");
}

TEST(Proxy, otherForms) {
    {
        const Environment environment(Values{{"ALL_PROXY", "socks5://s.example"}});
        EXPECT_EQ(hostOf(proxyFor("https", "api.github.com")), "s.example:1080");
        EXPECT_EQ(proxyFor("https", "x").type(), QNetworkProxy::Socks5Proxy);
    }
    {
        const Environment environment({{"HTTPS_PROXY", "http://p.example"}, {"NO_PROXY", "*"}});
        EXPECT_EQ(hostOf(proxyFor("https", "api.github.com")), "none");
    }
    const Environment environment(Values{});
    EXPECT_EQ(hostOf(proxyFor("https", "api.github.com")), "none");
}

TEST(Proxy, theTransportUsesIt) {
    std::string method, target;
    const PlainServer proxy([&](const PlainRequest& request) {
        method = request.method;
        target = request.path;
        return PlainAnswer{httpAnswer(502, "{}"), PlainAnswer::Then::Close};
    });
    const auto url = proxy.url();
    const Environment environment(Values{{"https_proxy", url.c_str()}});
    EXPECT_FALSE(ask("https://git.harbour.example"));
    EXPECT_EQ(method, "CONNECT");
    EXPECT_EQ(target, "git.harbour.example:443");
}

} // namespace

} // namespace portside::github
