// SPDX-License-Identifier: GPL-3.0-or-later
// Which proxy the environment names for a host, by the rules that curl and git follow. It opens no connection.
#pragma once

#include <QNetworkProxy>

#include <string>

namespace portside::github {

/// HTTPS_PROXY, HTTP_PROXY (lower case only, as everywhere: CGI), ALL_PROXY, NO_PROXY; none for this machine itself.
QNetworkProxy proxyFor(const std::string& scheme, const std::string& host);

} // namespace portside::github
