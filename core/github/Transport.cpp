// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Transport.h"

#include "core/github/Proxy.h"
#include "core/github/Trust.h"
#include "core/report/Escaping.h"

#include <QEventLoop>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cctype>
#include <memory>

namespace portside::github {

namespace {

using base::ErrorCode;

constexpr int mostRedirects = 5;
constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr int pollMs = 50;

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool sameOrigin(const QUrl& one, const QUrl& other) {
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == QStringLiteral("https") ? 443 : 80);
    };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

/// The body of a request, to be read once. When a connection closes before the answer, the network library (Qt 6.4 to
/// the present) sends a POST again by itself, although the server may have acted on it; it cannot when the body does
/// not go back to its start.
class OnceReadable : public QIODevice {
public:
    explicit OnceReadable(QByteArray body) : m_body(std::move(body)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override { return position == m_read && QIODevice::seek(position); }

protected:
    qint64 readData(char* to, qint64 most) override {
        const auto piece = m_body.sliced(m_read, std::min<qint64>(most, m_body.size() - m_read));
        std::copy(piece.begin(), piece.end(), to);
        m_read += piece.size();
        return piece.size();
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

QNetworkRequest prepared(const QUrl& url, const std::optional<Token>& token, const Patience& patience) {
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(static_cast<int>(patience.silence.count()));
    request.setRawHeader("Accept", "application/vnd.github+json");
    request.setRawHeader("X-GitHub-Api-Version", "2022-11-28");
    request.setRawHeader("User-Agent", "portside/" PORTSIDE_VERSION);
    request.setRawHeader("Connection", "close");
    if (token)
        request.setRawHeader("Authorization", bytes(token->authorization()));
    return request;
}

} // namespace

std::string Answer::header(const std::string& lowerCaseName) const {
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string() : found->second;
}

Transport::Transport(Address address, std::optional<Token> token, Patience patience)
    : m_address(std::move(address)), m_token(std::move(token)), m_patience(patience) {
    if (m_token && m_token->host() != m_address.host)
        m_token.reset();
}

std::string Transport::scrubbed(std::string_view text) const {
    return m_token ? m_token->scrubbed(text) : std::string(text);
}

base::Result<Answer> Transport::exchange(const Request& request, const std::stop_token& stop) {
    std::string url = m_address.api + request.path;
    for (int redirects = 0; redirects <= mostRedirects; ++redirects) {
        auto answer = exchangeOnce(request, url, stop);
        if (!answer || !isRedirect(answer->status))
            return answer;
        const QUrl from(QString::fromStdString(url));
        const QUrl to = from.resolved(QUrl(QString::fromStdString(answer->header("location"))));
        if (!sameOrigin(from, to))
            return base::Error{ErrorCode::Refused,
                               report::visible(from.host().toStdString()) + " sends us on to another host (" +
                                   report::visible(scrubbed(to.host().toStdString())) + ")",
                               "Nothing was sent there, the token least of all. Check the API's address."};
        // 301 to 303 would turn a write into a read.
        if (request.method != "GET" && answer->status < 307)
            return base::Error{ErrorCode::Refused, "the repository has moved",
                               "Name it by its present name: " +
                                   report::visible(scrubbed(to.path().toStdString()))};
        url = to.toString(QUrl::FullyEncoded).toStdString();
    }
    return base::fail(ErrorCode::Refused, m_address.host + " sends us round in circles");
}

base::Result<Answer> Transport::exchangeOnce(const Request& request, const std::string& url,
                                             const std::stop_token& stop) {
    if (stop.stop_requested())
        return base::fail(ErrorCode::Stopped, "stopped");
    QNetworkAccessManager manager;
    const QUrl address(QString::fromStdString(url), QUrl::StrictMode);
    manager.setProxy(proxyFor(address.scheme().toStdString(), address.host().toStdString()));
    manager.setAutoDeleteReplies(false);
    auto prepare = prepared(address, m_token, m_patience);
    if (address.scheme() == QLatin1String("https")) {
        if (!m_trust) // a hundred certificates: not for those who never connect, and once for those who do
            m_trust = std::make_shared<const std::optional<QSslConfiguration>>(trustFromEnvironment());
        if (*m_trust)
            prepare.setSslConfiguration(**m_trust);
    }
    if (!request.body.empty()) {
        prepare.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        prepare.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qlonglong>(request.body.size()));
        prepare.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json; charset=utf-8"));
    }
    OnceReadable body(bytes(request.body));
    const std::unique_ptr<QNetworkReply> reply(
        request.body.empty() ? manager.sendCustomRequest(prepare, bytes(request.method))
                             : manager.sendCustomRequest(prepare, bytes(request.method), &body));

    QEventLoop loop;
    enum class Ended { ByItself, Stopped, TooLate, TooLarge } ended = Ended::ByItself;
    const auto end = [&](Ended how) {
        ended = how;
        reply->abort();
    };
    std::string certificate;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop, [&](const QList<QSslError>& errors) {
        for (const auto& error : errors)
            certificate += (certificate.empty() ? "" : "; ") + error.errorString().toStdString();
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64) {
        if (received > mostBytes)
            end(Ended::TooLarge);
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (stop.stop_requested())
            end(Ended::Stopped);
    });
    poll.start(pollMs);
    QTimer::singleShot(m_patience.whole, &loop, [&] { end(Ended::TooLate); });
    if (!reply->isFinished())
        loop.exec();

    const auto host = report::visible(address.host().toStdString());
    if (ended == Ended::Stopped)
        return base::fail(ErrorCode::Stopped, "stopped");
    if (ended == Ended::TooLarge)
        return base::fail(ErrorCode::Refused, host + " answered with more than 64 MB");
    if (ended == Ended::TooLate || reply->error() == QNetworkReply::OperationCanceledError)
        return base::Error{ErrorCode::Unreachable, host + " does not answer in time",
                           "Try again when the network is better; what was sent already is recognised."};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto trouble = reply->error();
    if (!certificate.empty() || trouble == QNetworkReply::SslHandshakeFailedError)
        return base::Error{
            ErrorCode::Refused,
            "the certificate of " + host + " does not verify" +
                (certificate.empty() ? "" : ": " + report::visible(certificate)),
            "Nothing was sent. If the host is your own, its certificate authority has to be among "
            "those that this system trusts, or in the file that SSL_CERT_FILE names."};
    // Errors up to 99 are the connection's, and those of a proxy; a status that came before it broke proves nothing.
    if (status == 0 ||
        (trouble != QNetworkReply::NoError && trouble < QNetworkReply::ProxyConnectionRefusedError) ||
        trouble == QNetworkReply::ProtocolFailure || trouble == QNetworkReply::UnknownNetworkError)
        return base::Error{
            ErrorCode::Unreachable,
            host + " cannot be reached: " + report::visible(scrubbed(reply->errorString().toStdString())),
            "Check the network, and the proxy if there is one; then try again."};
    Answer answer;
    answer.status = status;
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answer.headers[lowerCase(name.toStdString())] = value.toStdString();
    answer.body = reply->readAll().toStdString();
    // A whole answer of GitHub's says how long it is, one way or the other; a cut one must not pass for it.
    const auto length = answer.header("content-length");
    if (!length.empty() && answer.header("content-encoding").empty() && request.method != "HEAD" &&
        length != std::to_string(answer.body.size()))
        return base::Error{ErrorCode::Unreachable, "the connection to " + host + " broke off",
                           "Try again; what was sent already is recognised."};
    return answer;
}

} // namespace portside::github
