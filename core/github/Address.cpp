// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Address.h"

#include "core/base/Strings.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <cctype>

namespace portside::github {

namespace {

bool isThisMachine(const QString& host) {
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

base::Result<Address> addressFrom(std::string_view text) {
    if (text.empty())
        return Address{"https://api.github.com", "https://github.com", "github.com", false};
    const QUrl url(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
    const bool secure = url.scheme() == QStringLiteral("https");
    const bool local = url.scheme() == QStringLiteral("http") && isThisMachine(url.host());
    if (!url.isValid() || url.host().isEmpty() || (!secure && !local) || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment())
        return base::fail(base::ErrorCode::Usage,
                          "the API's address is https://HOST/api/v3 or https://api.github.com, not " +
                              std::string(text));
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    const QString path = url.path() == QStringLiteral("/") ? QString() : url.path();
    Address address;
    address.host = url.host().toStdString();
    const bool isApiHost = address.host.starts_with("api.");
    if (address.host == "github.com" && path.isEmpty())
        return addressFrom({});
    // api.github.com, and api.TENANT.ghe.com
    if (isApiHost) {
        address.host = address.host.substr(4);
        origin.setHost(QString::fromStdString(address.host));
    }
    address.enterprise = !(address.host == "github.com" || address.host.ends_with(".ghe.com"));
    address.web = origin.toString(QUrl::FullyEncoded).toStdString();
    QUrl api = url;
    api.setPath(path.isEmpty() && !isApiHost && !local ? QStringLiteral("/api/v3") : path);
    address.api = api.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash).toStdString();
    return address;
}

bool isRepositoryName(std::string_view text) {
    const auto parts = base::split(text, '/');
    return parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return !part.empty() && part != "." && part != ".." &&
                      std::all_of(part.begin(), part.end(), [](unsigned char c) {
                          return std::isalnum(c) || c == '.' || c == '-' || c == '_';
                      });
           });
}

std::string permalink(std::string_view web, std::string_view repository, std::string_view commit,
                      std::string_view path, int line) {
    std::string out(web);
    out.append("/").append(repository).append("/blob/").append(commit).append("/");
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            c == '/' || c == '-' || c == '.' || c == '_' || (byte < 0x80 && std::isalnum(byte));
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += "0123456789ABCDEF"[byte >> 4];
            out += "0123456789ABCDEF"[byte & 15];
        }
    }
    return line > 0 ? out + "#L" + std::to_string(line) : out;
}

} // namespace portside::github
