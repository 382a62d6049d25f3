// SPDX-License-Identifier: GPL-3.0-or-later
// The one seam to the network: a request to the API's host goes in, the server's answer comes out. It knows HTTP and
// TLS, nothing of GitHub. Tests put servers of their own behind it.
#pragma once

#include "core/base/Result.h"
#include "core/github/Address.h"
#include "core/github/Token.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

class QSslConfiguration;

namespace portside::github {

struct Request {
    std::string method; ///< "GET", "POST", "PATCH"
    std::string path;   ///< below the API's address, with its query: "/repos/aio-libs/aiobotocore/pulls/7"
    std::string body;   ///< JSON; empty for GET
};

struct Answer {
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;

    /// Empty when there is none.
    std::string header(const std::string& lowerCaseName) const;
};

struct Patience {
    std::chrono::milliseconds silence{30'000}; ///< without a byte from the server
    std::chrono::milliseconds whole{120'000};  ///< for one exchange
};

/// Belongs to the thread that makes it; that thread waits in exchange(), which runs a local event loop. Certificates
/// are verified always, redirects are followed on the same host alone, nothing is kept between exchanges.
class Transport {
public:
    Transport(Address address, std::optional<Token> token, Patience patience = {});
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// An answer of any status is no error. Unreachable when there is none, or only a part of it (the server may have
    /// acted all the same); Refused for a certificate that does not verify, or a redirect to another host; Stopped.
    base::Result<Answer> exchange(const Request& request, const std::stop_token& stop);

    const Address& address() const { return m_address; }
    bool hasToken() const { return m_token.has_value(); }
    /// `text` without the token, for whatever a person may read.
    std::string scrubbed(std::string_view text) const;

private:
    base::Result<Answer> exchangeOnce(const Request& request, const std::string& url,
                                      const std::stop_token& stop);

    Address m_address;
    std::optional<Token> m_token;
    Patience m_patience;
    /// What trustFromEnvironment() says; nullptr until the first request over TLS.
    std::shared_ptr<const std::optional<QSslConfiguration>> m_trust;
};

} // namespace portside::github
