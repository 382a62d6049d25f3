// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Refusal.h"

#include "core/base/Strings.h"
#include "core/report/Escaping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace portside::github {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr size_t longestWords = 300;
constexpr seconds unsaid{60}; // GitHub's advice where it names no time

QJsonObject objectOf(const Answer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
}

std::string messageOf(const Answer& answer) {
    return objectOf(answer).value("message"_L1).toString().toStdString();
}

/// The message and what stands in its list of errors, in one line.
std::string wordsOf(const Answer& answer, const Transport& transport) {
    auto words = messageOf(answer);
    const auto errors = objectOf(answer).value("errors"_L1);
    const auto list = errors.isArray() ? errors.toArray() : QJsonArray{errors};
    for (const auto& entry : list) {
        auto more = entry.isString() ? entry.toString() : entry.toObject().value("message"_L1).toString();
        if (more.isEmpty() && entry.isObject())
            more = entry.toObject().value("field"_L1).toString() + QLatin1Char(' ') +
                   entry.toObject().value("code"_L1).toString();
        if (!more.trimmed().isEmpty())
            words += (words.empty() ? "" : "; ") + more.trimmed().toStdString();
    }
    return report::visible(report::shortened(transport.scrubbed(words), longestWords));
}

std::optional<long long> number(const std::string& text) {
    long long value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

bool contains(std::string_view text, std::string_view piece) {
    return text.find(piece) != std::string_view::npos;
}

std::string quoted(const std::string& words) { return words.empty() ? "" : " (" + words + ")"; }

Error forbidden(const Answer& answer, const Transport& transport) {
    const auto words = wordsOf(answer, transport);
    const auto host = transport.address().host;
    if (!answer.header("x-github-sso").empty())
        return {ErrorCode::Refused, "the organisation does not accept this token yet (403)",
                "The organisation uses single sign-on: authorise the token for it on the token's page at " +
                    host + "."};
    if (contains(words, "personal access token") || contains(words, "by integration"))
        return {ErrorCode::Refused, "the token may not do this (403)" + quoted(words),
                "A fine-grained token needs \"Pull requests: write\" for this repository, and an "
                "organisation may "
                "have to approve it; a classic one needs \"public_repo\"."};
    return {ErrorCode::Refused, host + " refuses this (403)" + quoted(words),
            transport.hasToken()
                ? "The token's owner may lack the right to write to this repository, or was blocked "
                  "or the conversation locked."
                : "Without a token GitHub answers few questions an hour; give it one."};
}

Error unprocessable(const Answer& answer, const Transport& transport) {
    const auto words = wordsOf(answer, transport);
    if (contains(words, "pending review"))
        return {ErrorCode::Refused, "you have a review of this pull request that is not submitted yet (422)",
                "Submit or discard it on the page of the pull request, then post again."};
    if (contains(words, "your own pull request"))
        return {ErrorCode::Refused, "GitHub lets nobody request changes on a pull request of one's own (422)",
                "Post it as a comment."};
    if (contains(words, "not part of the pull request") || contains(words, "commit_id"))
        return {ErrorCode::Refused, "the pull request has moved on while this was sent (422)" + quoted(words),
                "Review the new head; decisions whose evidence is unchanged carry over."};
    return {ErrorCode::Refused, "GitHub does not accept what was sent (422)" + quoted(words),
            "Nothing of it was posted. Export the report to a file, and report this as a bug."};
}

} // namespace

std::optional<milliseconds> askedToWait(const Answer& answer, seconds now) {
    if (answer.status != 403 && answer.status != 429)
        return std::nullopt;
    if (const auto after = number(answer.header("retry-after")))
        return seconds(*after);
    if (answer.header("x-ratelimit-remaining") == "0")
        if (const auto reset = number(answer.header("x-ratelimit-reset")))
            return std::max(seconds(*reset) - now, seconds(0)) + seconds(1);
    if (answer.status == 429 || contains(messageOf(answer), "rate limit"))
        return unsaid;
    return std::nullopt;
}

bool isBreakdown(const Answer& answer) { return answer.status >= 500; }

Error refusal(const Answer& answer, const Request& request, const Transport& transport) {
    const auto host = transport.address().host;
    const auto words = wordsOf(answer, transport);
    const auto status = std::to_string(answer.status);
    switch (answer.status) {
    case 401:
        return {ErrorCode::Refused, host + " does not accept the token (401)",
                "It may be mistyped, expired or revoked. Make a new one, or run `gh auth login`."};
    case 403:
        return forbidden(answer, transport);
    case 404:
        return {ErrorCode::Refused,
                host + " knows nothing at " + request.path.substr(0, request.path.find('?')) + " (404)",
                "The repository or pull request does not exist, or the token may not see it: a fine-grained "
                "token "
                "must name this repository, and needs \"Pull requests: write\"."};
    case 422:
        return unprocessable(answer, transport);
    case 429:
        return {ErrorCode::Refused, host + " asks us to slow down (429)",
                "Try again later; what was sent is recognised."};
    default:
        break;
    }
    if (isBreakdown(answer))
        return {ErrorCode::Unreachable, host + " has trouble of its own (" + status + ")" + quoted(words),
                "Try again later; what was sent is recognised."};
    return {ErrorCode::Refused, host + " answers " + status + quoted(words),
            "Export the report to a file, and report this as a bug."};
}

} // namespace portside::github
