// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Proxy.h"

#include "core/base/Strings.h"

#include <QHostAddress>
#include <QUrl>

#include <cstdlib>

namespace portside::github {

namespace {

std::string environment(std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const char* value = std::getenv(name); value && *value)
            return value;
    return {};
}

bool isExempt(const std::string& host) {
    const auto list = environment({"no_proxy", "NO_PROXY"});
    for (const auto piece : base::split(list, ',')) {
        auto name = base::trimmed(piece);
        if (name == "*")
            return true;
        if (const auto colon = name.rfind(':'); colon != std::string_view::npos)
            name = name.substr(0, colon);
        while (name.starts_with('.') || name.starts_with('*'))
            name.remove_prefix(1);
        if (name.empty())
            continue;
        const std::string_view whole = host;
        if (whole == name || (whole.ends_with(name) && whole[whole.size() - name.size() - 1] == '.'))
            return true;
    }
    return false;
}

} // namespace

QNetworkProxy proxyFor(const std::string& scheme, const std::string& host) {
    const auto named = scheme == "https"
                           ? environment({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                           : environment({"http_proxy", "all_proxy", "ALL_PROXY"});
    const bool local = host == "localhost" || QHostAddress(QString::fromStdString(host)).isLoopback();
    if (named.empty() || local || isExempt(host))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(
        QString::fromStdString(named.find("://") == std::string::npos ? "http://" + named : named));
    const auto type = url.scheme().startsWith(QStringLiteral("socks")) ? QNetworkProxy::Socks5Proxy
                                                                       : QNetworkProxy::HttpProxy;
    const int usual = type == QNetworkProxy::Socks5Proxy ? 1080 : 8080;
    return QNetworkProxy(type, url.host(), static_cast<quint16>(url.port(usual)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

} // namespace portside::github
