// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP on this machine for tests, one request a connection, in the thread that makes it. It knows no paths and no rules.
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QTcpSocket;

namespace portside::support {

struct PlainRequest {
    std::string method;
    std::string path;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
};

/// `bytes` as they go out; then the connection closes, or hangs for ever.
struct PlainAnswer {
    std::string bytes;
    enum class Then { Close, Hang } then = Then::Close;
};

std::string httpAnswer(int status, const std::string& body,
                       const std::vector<std::pair<std::string, std::string>>& headers = {});

class PlainServer {
public:
    using Serve = std::function<PlainAnswer(const PlainRequest&)>;
    /// With a configuration it speaks TLS.
    explicit PlainServer(Serve serve, std::optional<QSslConfiguration> tls = std::nullopt);
    ~PlainServer();

    std::uint16_t port() const;
    std::string url() const; ///< "http://127.0.0.1:PORT"
    /// Asked after each piece of a request; true closes the connection there.
    std::function<bool(const std::string& soFar)> cutsRequest;

private:
    void listen(QTcpSocket* socket);

    Serve m_serve;
    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
};

} // namespace portside::support
