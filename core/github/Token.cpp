// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Token.h"

#include "core/base/ChildProcess.h"
#include "core/base/Strings.h"
#include "core/github/Keyring.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace portside::github {

namespace {

constexpr size_t longestSecret = 1'000;

/// What gh keeps for the host; empty when there is no gh, or it keeps nothing.
std::string askGh(const std::string& host, const base::Progress& progress) {
    const auto gh = base::runProgram("gh", {"auth", "token", "--hostname", host}, {}, progress,
                                     {{}, {{"GH_PROMPT_DISABLED", "1"}}, std::chrono::seconds(10)});
    return gh && gh->exitCode == 0 ? gh->output : std::string();
}

} // namespace

std::optional<Token> Token::from(std::string_view text, std::string host) {
    const auto secret = base::trimmed(text);
    const bool printable =
        std::all_of(secret.begin(), secret.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (secret.empty() || secret.size() > longestSecret || !printable)
        return std::nullopt;
    return Token(std::string(secret), std::move(host));
}

std::string Token::scrubbed(std::string_view text) const { return base::replaced(text, m_secret, "(token)"); }

std::vector<std::string> tokenVariables(const Address& address) {
    if (address.enterprise)
        return {"GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"};
    return {"GH_TOKEN", "GITHUB_TOKEN"};
}

std::optional<FoundToken> findToken(const Address& address, const base::Progress& progress) {
    for (const auto& name : tokenVariables(address))
        if (const char* value = std::getenv(name.c_str()))
            if (auto token = Token::from(value, address.host))
                return FoundToken{std::move(*token), name};
    if (auto token = Token::from(askGh(address.host, progress), address.host))
        return FoundToken{std::move(*token), "gh"};
    if (const auto kept = keyring::read(address.host))
        if (auto token = Token::from(*kept, address.host))
            return FoundToken{std::move(*token), "keyring"};
    return std::nullopt;
}

} // namespace portside::github
