// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PlainServer.h"

#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace portside::support {

namespace {

/// nullopt until all of it is there.
std::optional<PlainRequest> readRequest(const std::string& bytes) {
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    PlainRequest request;
    size_t at = bytes.find("\r\n");
    const auto first = bytes.substr(0, at);
    request.method = first.substr(0, first.find(' '));
    request.path = first.substr(request.method.size() + 1, first.rfind(' ') - request.method.size() - 1);
    while (at < end) {
        const auto next = bytes.find("\r\n", at + 2);
        const auto line = bytes.substr(at + 2, next - at - 2);
        const auto colon = line.find(':');
        auto name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        auto value = line.substr(colon + 1);
        value.erase(0, value.find_first_not_of(' '));
        request.headers[name] = value;
        at = next;
    }
    size_t length = 0;
    if (const auto found = request.headers.find("content-length"); found != request.headers.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), length);
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = bytes.substr(end + 4, length);
    return request;
}

} // namespace

std::string httpAnswer(int status, const std::string& body,
                       const std::vector<std::pair<std::string, std::string>>& headers) {
    std::string out = "HTTP/1.1 " + std::to_string(status) + " Answer\r\n";
    for (const auto& [name, value] : headers)
        out += name + ": " + value + "\r\n";
    return out +
           "Content-Type: application/json; charset=utf-8\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

PlainServer::PlainServer(Serve serve, std::optional<QSslConfiguration> tls) : m_serve(std::move(serve)) {
    m_tls = tls.has_value();
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (auto* socket = m_server->nextPendingConnection())
            listen(socket);
    });
    m_server->listen(QHostAddress::LocalHost);
}

PlainServer::~PlainServer() = default;

std::uint16_t PlainServer::port() const { return m_server->serverPort(); }

std::string PlainServer::url() const {
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port());
}

void PlainServer::listen(QTcpSocket* socket) {
    auto bytes = std::make_shared<std::string>();
    const auto read = [this, socket, bytes] {
        *bytes += socket->readAll().toStdString();
        if (cutsRequest && cutsRequest(*bytes)) {
            socket->abort();
            return;
        }
        const auto request = readRequest(*bytes);
        if (!request)
            return;
        bytes->clear();
        const auto answer = m_serve(*request);
        socket->write(answer.bytes.data(), static_cast<qint64>(answer.bytes.size()));
        if (answer.then == PlainAnswer::Then::Close)
            socket->disconnectFromHost();
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->bytesAvailable() > 0)
        read();
}

} // namespace portside::support
