// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Client.h"

#include "core/base/Strings.h"
#include "core/github/Refusal.h"
#include "core/report/Escaping.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace portside::github {

using namespace Qt::StringLiterals;
using base::Done;
using base::ErrorCode;
using base::Result;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr int mostPages = 100;
constexpr milliseconds firstPause{1'000}; // doubled with each try
constexpr milliseconds betweenWrites{1'000};
constexpr seconds longestWait{15 * 60};

std::string textOf(const QJsonObject& object, QLatin1StringView key) {
    return object.value(key).toString().toStdString();
}

std::string textOf(const QJsonObject& object, QLatin1StringView outer, QLatin1StringView inner) {
    return textOf(object.value(outer).toObject(), inner);
}

PullRequestPage pageFrom(const QJsonObject& object) {
    PullRequestPage page;
    page.number = object.value("number"_L1).toInt();
    page.title = textOf(object, "title"_L1);
    page.body = textOf(object, "body"_L1);
    page.author = textOf(object, "user"_L1, "login"_L1);
    page.head = textOf(object, "head"_L1, "sha"_L1);
    page.base = textOf(object, "base"_L1, "sha"_L1);
    page.address = textOf(object, "html_url"_L1);
    page.draft = object.value("draft"_L1).toBool();
    page.open = textOf(object, "state"_L1) != "closed";
    return page;
}

ExistingComment commentFrom(const QJsonObject& object, ExistingComment::Where where) {
    return {where, object.value("id"_L1).toInteger(), textOf(object, "user"_L1, "login"_L1),
            textOf(object, "body"_L1), textOf(object, "html_url"_L1)};
}

ExistingReview reviewFrom(const QJsonObject& object) {
    return {object.value("id"_L1).toInteger(), textOf(object, "user"_L1, "login"_L1),
            textOf(object, "state"_L1),        textOf(object, "commit_id"_L1),
            textOf(object, "body"_L1),         textOf(object, "html_url"_L1)};
}

ShownFile fileFrom(const QJsonObject& object) {
    ShownFile file{textOf(object, "filename"_L1), {}};
    const auto patch = textOf(object, "patch"_L1);
    if (patch.empty())
        return file;
    // GitHub gives the hunks alone; the name does not matter, it comes from the list.
    auto read = source::readUnifiedDiff("--- a/file\n+++ b/file\n" + patch + '\n');
    if (read && read->size() == 1) // what cannot be read has no place for a comment
        file.hunks = std::move(read->front().hunks);
    return file;
}

/// The address behind rel="next"; empty on the last page.
std::string nextPage(const std::string& links) {
    for (const auto link : base::split(links, ',')) {
        const auto open = link.find('<');
        const auto close = link.find('>');
        if (open != std::string_view::npos && close != std::string_view::npos && open < close &&
            link.find("rel=\"next\"", close) != std::string_view::npos)
            return std::string(link.substr(open + 1, close - open - 1));
    }
    return {};
}

base::Error unreadable(const std::string& host) {
    return {ErrorCode::Refused, host + " answers with something that is no GitHub API",
            "Check the API's address; an enterprise's ends in /api/v3."};
}

std::string pullPath(const std::string& repository, int number) {
    return "/repos/" + repository + "/pulls/" + std::to_string(number);
}

} // namespace

Clock systemClock() {
    return {[] { return seconds(QDateTime::currentSecsSinceEpoch()); },
            [](milliseconds time, const std::stop_token& stop) {
                std::mutex mutex;
                std::condition_variable_any changed;
                std::unique_lock lock(mutex);
                changed.wait_for(lock, stop, time, [] { return false; });
            }};
}

Client::Client(Transport& transport, Clock clock, const base::Progress& progress, int tries)
    : m_transport(transport), m_clock(std::move(clock)), m_progress(progress), m_tries(tries) {}

Result<Done> Client::waitFor(milliseconds time, std::string_view why) {
    if (!why.empty())
        m_progress.at(why);
    m_clock.wait(time, m_progress.stop);
    if (m_progress.stopped())
        return base::fail(ErrorCode::Stopped, "stopped");
    return Done{};
}

Result<Answer> Client::patiently(const Request& request) {
    const bool isRead = request.method == "GET";
    auto pause = firstPause;
    for (int tries = 1;; ++tries) {
        auto answer = m_transport.exchange(request, m_progress.stop);
        const bool last = tries >= m_tries;
        if (!answer) {
            if (answer.error().code != ErrorCode::Unreachable || !isRead || last)
                return answer;
        } else if (const auto asked = askedToWait(*answer, m_clock.now())) {
            if (*asked > longestWait)
                return base::Error{
                    ErrorCode::Refused,
                    m_transport.address().host + " lets us ask again only in " +
                        std::to_string(std::chrono::ceil<std::chrono::minutes>(*asked).count()) +
                        " minutes (rate limit)",
                    m_transport.hasToken() ? "Try again then; what was sent is recognised."
                                           : "With a token it is far more patient."};
            if (last)
                return answer;
            if (const auto waited = waitFor(*asked, "waiting, as GitHub asks"); !waited)
                return waited.error();
            continue;
        } else if (!isBreakdown(*answer) || !isRead || last) {
            return answer;
        }
        if (const auto waited = waitFor(pause, "trying again"); !waited)
            return waited.error();
        pause *= 2;
    }
}

Result<Answer> Client::ask(const std::string& path) {
    const Request request{"GET", path, {}};
    auto answer = patiently(request);
    return !answer || answer->status == 200 ? answer : refusal(*answer, request, m_transport);
}

Result<QJsonDocument> Client::read(const std::string& path) {
    const auto answer = ask(path);
    if (!answer)
        return answer.error();
    auto document = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
    return document.isNull() ? Result<QJsonDocument>(unreadable(address().host)) : document;
}

Result<std::vector<QJsonObject>> Client::readAll(const std::string& firstPath) {
    std::vector<QJsonObject> out;
    std::string path = firstPath;
    for (int page = 0; page < mostPages; ++page) {
        const auto answer = ask(path);
        if (!answer)
            return answer.error();
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
        if (!document.isArray())
            return unreadable(address().host);
        for (const auto& entry : document.array())
            out.push_back(entry.toObject());
        const auto next = nextPage(answer->header("link"));
        if (next.empty())
            return out;
        // The token goes nowhere else, whatever a header says.
        if (!next.starts_with(address().api + '/'))
            return base::fail(ErrorCode::Refused, address().host + " names a next page on another host");
        path = next.substr(address().api.size());
    }
    return base::fail(ErrorCode::Refused, "the pull request has more comments than can be read");
}

Result<Done> Client::keepPace() {
    if (!std::exchange(m_hasWritten, true))
        return Done{};
    return waitFor(betweenWrites, {});
}

Result<QJsonDocument> Client::write(const Request& request) {
    if (const auto paced = keepPace(); !paced)
        return paced.error();
    const auto answer = patiently(request);
    if (!answer)
        return answer.error();
    if (answer->status < 200 || answer->status > 299)
        return refusal(*answer, request, m_transport);
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
}

Result<PullRequestPage> Client::pullRequest(const std::string& repository, int number) {
    const auto document = read(pullPath(repository, number));
    if (!document)
        return document.error();
    auto page = pageFrom(document->object());
    if (page.number != number || page.head.size() != 40)
        return unreadable(address().host);
    return page;
}

Result<std::string> Client::ownLogin() {
    if (!m_transport.hasToken())
        return std::string();
    const auto document = read("/user");
    if (document)
        return textOf(document->object(), "login"_L1);
    // The token of a workflow run has no user; its comments are those of this account.
    if (qEnvironmentVariable("GITHUB_ACTIONS") == "true"_L1 && document.error().code == ErrorCode::Refused)
        return std::string("github-actions[bot]");
    return document.error();
}

Result<PullRequestState> Client::state(const std::string& repository, int number) {
    m_progress.at("reading the pull request");
    PullRequestState state;
    auto page = pullRequest(repository, number);
    if (!page)
        return page.error();
    state.page = std::move(*page);
    auto login = ownLogin();
    if (!login)
        return login.error();
    state.ownLogin = std::move(*login);
    const auto pull = pullPath(repository, number);
    const auto each = [&](const std::string& path, auto take) -> Result<Done> {
        const auto list = readAll(path + "?per_page=100");
        if (!list)
            return list.error();
        for (const auto& entry : *list)
            take(entry);
        return Done{};
    };
    if (auto done =
            each(pull + "/files", [&](const QJsonObject& entry) { state.files.push_back(fileFrom(entry)); });
        !done)
        return done.error();
    const auto comments = [&](ExistingComment::Where where) {
        return [&state, where](const QJsonObject& entry) {
            state.comments.push_back(commentFrom(entry, where));
        };
    };
    if (auto done = each("/repos/" + repository + "/issues/" + std::to_string(number) + "/comments",
                         comments(ExistingComment::Where::Conversation));
        !done)
        return done.error();
    if (auto done = each(pull + "/comments", comments(ExistingComment::Where::Inline)); !done)
        return done.error();
    if (auto done = each(pull + "/reviews",
                         [&](const QJsonObject& entry) { state.reviews.push_back(reviewFrom(entry)); });
        !done)
        return done.error();
    return state;
}

Result<std::vector<PullRequestPage>> Client::openPullRequests(const std::string& repository) {
    m_progress.at("reading the open pull requests");
    const auto list = readAll("/repos/" + repository + "/pulls?state=open&per_page=100");
    if (!list)
        return list.error();
    std::vector<PullRequestPage> pages;
    for (const auto& entry : *list)
        pages.push_back(pageFrom(entry));
    return pages;
}

} // namespace portside::github
