// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/NetworkIo.h"

#include <algorithm>
#include <array>

namespace portside::asyncneed {

namespace {

constexpr std::array<std::string_view, 11> urllib3Doors{
    "HTTPConnection", "HTTPConnectionPool", "HTTPSConnection",      "HTTPSConnectionPool", "PoolManager",
    "ProxyManager",   "SOCKSProxyManager",  "connection_from_host", "connection_from_url", "proxy_from_url",
    "request"};

/// What the socket module offers without talking to anybody.
constexpr std::array<std::string_view, 10> silentSocketNames{
    "error", "herror",    "gaierror",  "timeout",   "htons",
    "htonl", "inet_aton", "inet_ntoa", "inet_pton", "inet_ntop"};

bool isNetwork(std::string_view origin) {
    const auto name = lastName(origin);
    const auto has = [&](const auto& names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (origin.starts_with("requests.") || origin.starts_with("urllib.request."))
        return true;
    if (origin.starts_with("urllib3."))
        return name == "urlopen" || has(urllib3Doors);
    if (origin.starts_with("http.client."))
        return name == "HTTPConnection" || name == "HTTPSConnection";
    return origin.starts_with("socket.") && !has(silentSocketNames);
}

bool importsUrllib3(const python::Module& module) {
    return std::any_of(module.imports.begin(), module.imports.end(), [](const python::Import& import) {
        return import.module == "urllib3" || import.module.starts_with("urllib3.");
    });
}

} // namespace

std::vector<Finding> networkIo(const Subject& subject) {
    std::vector<Finding> findings;
    if (!subject.isFunction() || !subject.change.newUnit)
        return findings;
    const auto& module = *subject.change.newUnit->module;
    for (const auto& call : subject.newCalls) {
        const auto origin = originOf(subject, call.node, python::dottedName(module.tree, call.expression));
        const bool pool = call.text.ends_with(".urlopen") && importsUrllib3(module);
        if (!isNetwork(origin) && !pool)
            continue;
        findings.push_back({"network-io",
                            Verdict::NeedsAsync,
                            call.text + "(",
                            "new network call `" + (pool || origin.empty() ? call.text : origin) + "(`",
                            {quoteOf(compare::Side::Botocore, module, call.node)}});
    }
    return findings;
}

} // namespace portside::asyncneed
