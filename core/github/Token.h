// SPDX-License-Identifier: GPL-3.0-or-later
// A secret that proves to one host who we are, and where it is found. It has no way into text but the header of a
// request to that host.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/github/Address.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portside::github {

class Token {
public:
    /// nullopt for anything that cannot be one: blanks, control characters, too long. White space around it is dropped.
    static std::optional<Token> from(std::string_view secret, std::string host);

    const std::string& host() const { return m_host; }
    /// Value of the Authorization header; for the transport alone.
    std::string authorization() const { return "Bearer " + m_secret; }
    /// `text` without the secret: a server may answer with what it was sent.
    std::string scrubbed(std::string_view text) const;
    /// For the keyring alone.
    const std::string& secret() const { return m_secret; }

private:
    Token(std::string secret, std::string host) : m_secret(std::move(secret)), m_host(std::move(host)) {}
    std::string m_secret;
    std::string m_host;
};

struct FoundToken {
    Token token;
    std::string source; ///< "GH_TOKEN", "gh", "keyring": where it was found
};

/// Asked one after another: the environment (GH_TOKEN, GITHUB_TOKEN; for an enterprise host GH_ENTERPRISE_TOKEN,
/// GITHUB_ENTERPRISE_TOKEN), `gh auth token --hostname HOST`, the desktop keyring. nullopt when none has one; none of
/// them failing is an error.
std::optional<FoundToken> findToken(const Address& address, const base::Progress& progress);

/// The names of the environment variables for that host, in order.
std::vector<std::string> tokenVariables(const Address& address);

} // namespace portside::github
