// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/GitHubServer.h"

#include "core/source/UnifiedDiff.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace portside::support {

using namespace Qt::StringLiterals;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

std::string bytesOf(const QJsonValue& value) {
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject message(const std::string& words, const std::vector<std::string>& errors = {}) {
    QJsonArray list;
    for (const auto& error : errors)
        list.append(text(error));
    QJsonObject out{{"message"_L1, text(words)}};
    if (!list.isEmpty())
        out.insert("errors"_L1, list);
    return out;
}

/// How much of the answer goes out before the connection closes.
size_t cutAt(const std::string& bytes, Fault::Where where) {
    const auto statusLine = bytes.find("\r\n") + 2;
    const auto headers = bytes.find("\r\n\r\n") + 4;
    switch (where) {
    case Fault::Where::Nothing:
        return 0;
    case Fault::Where::InStatusLine:
        return 7;
    case Fault::Where::AfterStatusLine:
        return statusLine;
    case Fault::Where::InHeaders:
        return (statusLine + headers) / 2;
    case Fault::Where::AfterHeaders:
        return headers;
    case Fault::Where::InBody:
        return (headers + bytes.size()) / 2;
    case Fault::Where::BeforeLastByte:
        return bytes.size() - 1;
    }
    return 0;
}

int numberIn(const std::string& query, const std::string& name, int missing) {
    const auto at = query.find(name + '=');
    if (at == std::string::npos)
        return missing;
    int value = missing;
    std::from_chars(query.data() + at + name.size() + 1, query.data() + query.size(), value);
    return value;
}

} // namespace

GitHubServer::GitHubServer() : m_plain([this](const PlainRequest& request) { return answer(request); }) {
    m_plain.cutsRequest = [this](const std::string&) {
        if (faults.empty() || faults.front().kind != Fault::Kind::CutRequest)
            return false;
        faults.pop_front();
        return true;
    };
}

PlainAnswer GitHubServer::answer(const PlainRequest& plain) {
    seen.push_back({plain.method, plain.path, plain.headers, plain.body});
    Fault fault;
    if (!faults.empty()) {
        fault = faults.front();
        faults.pop_front();
    }
    if (fault.kind == Fault::Kind::SilentBefore)
        return {{}, PlainAnswer::Then::Hang};
    if (fault.kind == Fault::Kind::Answer)
        return {httpAnswer(fault.status, bytesOf(message(fault.message)), fault.headers),
                PlainAnswer::Then::Close};
    const auto reply = perform(SeenRequest(seen.back()));
    const auto bytes = httpAnswer(reply.status, bytesOf(reply.body), reply.headers);
    if (fault.kind == Fault::Kind::SilentAfter)
        return {{}, PlainAnswer::Then::Hang};
    if (fault.kind == Fault::Kind::CutAnswer)
        return {bytes.substr(0, cutAt(bytes, fault.where)), PlainAnswer::Then::Close};
    return {bytes, PlainAnswer::Then::Close};
}

int GitHubServer::writes() const {
    return static_cast<int>(
        std::count_if(seen.begin(), seen.end(), [](const auto& request) { return request.method != "GET"; }));
}

ServedComment& GitHubServer::comment(long long id) {
    for (auto* list : {&conversation, &inlineComments})
        for (auto& one : *list)
            if (one.id == id)
                return one;
    static ServedComment none;
    return none;
}

std::string GitHubServer::loginOf(const SeenRequest& request) const {
    const auto found = request.headers.find("authorization");
    if (found == request.headers.end() || !found->second.starts_with("Bearer "))
        return {};
    const auto login = logins.find(found->second.substr(7));
    return login == logins.end() ? std::string() : login->second;
}

GitHubServer::Reply GitHubServer::perform(const SeenRequest& request) {
    const auto path = request.path.substr(0, request.path.find('?'));
    const auto login = loginOf(request);
    if (request.headers.contains("authorization") && login.empty())
        return {401, message("Bad credentials"), {}};
    if (request.method == "GET")
        return read(request, path);
    if (login.empty())
        return {401, message("Requires authentication"), {}};
    const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    const auto base = "/repos/" + repository;
    const auto pull = std::to_string(number);
    const auto idBehind = [&](const std::string& prefix) {
        long long id = 0;
        std::from_chars(path.data() + prefix.size(), path.data() + path.size(), id);
        return id;
    };
    if (request.method == "POST" && path == base + "/pulls/" + pull + "/reviews")
        return postReview(body, login);
    if (request.method == "POST" && path == base + "/issues/" + pull + "/comments")
        return postComment(body, login);
    if (const auto prefix = base + "/pulls/comments/"; request.method == "PATCH" && path.starts_with(prefix))
        return editComment(inlineComments, idBehind(prefix), body, login);
    if (const auto prefix = base + "/issues/comments/"; request.method == "PATCH" && path.starts_with(prefix))
        return editComment(conversation, idBehind(prefix), body, login);
    return {404, message("Not Found"), {}};
}

QJsonObject GitHubServer::shown(const ServedComment& one) const {
    return {{"id"_L1, static_cast<qint64>(one.id)},
            {"user"_L1, QJsonObject{{"login"_L1, text(one.author)}}},
            {"body"_L1, text(one.body)},
            {"path"_L1, text(one.path)},
            {"html_url"_L1, text(url() + "/comment/" + std::to_string(one.id))}};
}

GitHubServer::Reply GitHubServer::paged(const std::vector<QJsonValue>& all,
                                        const SeenRequest& request) const {
    const auto size = std::min(pageSize, static_cast<size_t>(numberIn(request.path, "per_page", 30)));
    const auto page = static_cast<size_t>(numberIn(request.path, "&page", 1));
    QJsonArray out;
    for (size_t i = (page - 1) * size; i < std::min(page * size, all.size()); ++i)
        out.append(all[i]);
    Reply reply{200, out, {}};
    if (page * size < all.size()) {
        const auto path = request.path.substr(0, request.path.find('?'));
        reply.headers.emplace_back("Link", "<" + url() + path + "?per_page=" + std::to_string(size) +
                                               "&page=" + std::to_string(page + 1) + ">; rel=\"next\"");
    }
    return reply;
}

GitHubServer::Reply GitHubServer::read(const SeenRequest& request, const std::string& path) {
    const auto pull = "/repos/" + repository + "/pulls/" + std::to_string(number);
    const QJsonObject page{{"number"_L1, number},
                           {"title"_L1, text(title)},
                           {"body"_L1, text(words)},
                           {"state"_L1, "open"_L1},
                           {"draft"_L1, false},
                           {"user"_L1, QJsonObject{{"login"_L1, text(author)}}},
                           {"head"_L1, QJsonObject{{"sha"_L1, text(head)}}},
                           {"base"_L1, QJsonObject{{"sha"_L1, text(std::string(40, 'b'))}}},
                           {"html_url"_L1, text(url() + "/pull/" + std::to_string(number))}};
    std::vector<QJsonValue> list;
    if (path == "/user") {
        const auto login = loginOf(request);
        if (login.empty())
            return {401, message("Requires authentication"), {}};
        return {200, QJsonObject{{"login"_L1, text(login)}}, {}};
    }
    if (path == pull)
        return {200, page, {}};
    if (path == "/repos/" + repository + "/pulls") {
        list.emplace_back(page);
    } else if (path == pull + "/files") {
        for (const auto& [file, patch] : patches) {
            QJsonObject entry{{"filename"_L1, text(file)}, {"status"_L1, "modified"_L1}};
            if (!patch.empty())
                entry.insert("patch"_L1, text(patch));
            list.emplace_back(entry);
        }
    } else if (path == pull + "/comments") {
        for (const auto& one : inlineComments)
            list.emplace_back(shown(one));
    } else if (path == "/repos/" + repository + "/issues/" + std::to_string(number) + "/comments") {
        for (const auto& one : conversation)
            list.emplace_back(shown(one));
    } else if (path == pull + "/reviews") {
        for (const auto& one : reviews)
            list.emplace_back(
                QJsonObject{{"id"_L1, static_cast<qint64>(one.id)},
                            {"user"_L1, QJsonObject{{"login"_L1, text(one.author)}}},
                            {"state"_L1, text(one.state)},
                            {"commit_id"_L1, text(one.commit)},
                            {"body"_L1, text(one.body)},
                            {"html_url"_L1, text(url() + "/review/" + std::to_string(one.id))}});
    } else {
        return {404, message("Not Found"), {}};
    }
    return paged(list, request);
}

bool GitHubServer::isInDiff(const std::string& path, const std::string& side, int line) const {
    const auto patch = patches.find(path);
    if (patch == patches.end() || patch->second.empty())
        return false;
    const auto diff = source::readUnifiedDiff("--- a/x\n+++ b/x\n" + patch->second + "\n");
    if (!diff || diff->empty())
        return false;
    const auto& hunks = diff->front().hunks;
    return std::any_of(hunks.begin(), hunks.end(), [&](const source::DiffHunk& hunk) {
        return (side == "LEFT" ? hunk.oldLines : hunk.newLines).contains(line);
    });
}

GitHubServer::Reply GitHubServer::postReview(const QJsonObject& body, const std::string& login) {
    const auto field = [&](QLatin1StringView key) { return body.value(key).toString().toStdString(); };
    if (field("commit_id"_L1) != head)
        return {422, message("Unprocessable Entity", {"The commit_id is not part of the pull request"}), {}};
    if (field("event"_L1) == "REQUEST_CHANGES" && login == author)
        return {
            422, message("Unprocessable Entity", {"Can not request changes on your own pull request"}), {}};
    for (const auto& review : reviews)
        if (review.author == login && review.state == "PENDING")
            return {
                422,
                message("Unprocessable Entity", {"User can only have one pending review per pull request"}),
                {}};
    std::vector<ServedComment> fresh;
    for (const auto& value : body.value("comments"_L1).toArray()) {
        const auto entry = value.toObject();
        ServedComment one;
        one.author = login;
        one.path = entry.value("path"_L1).toString().toStdString();
        one.body = entry.value("body"_L1).toString().toStdString();
        one.side = entry.value("side"_L1).toString().toStdString();
        one.line = entry.value("line"_L1).toInt();
        const int start = entry.value("start_line"_L1).toInt(one.line);
        if (!isInDiff(one.path, one.side, one.line) || !isInDiff(one.path, one.side, start))
            return {422, message("Unprocessable Entity", {"Line could not be resolved"}), {}};
        if (one.body.empty() || QString::fromStdString(one.body).size() > 65'536)
            return {422, message("Unprocessable Entity", {"Body is too long"}), {}};
        fresh.push_back(std::move(one));
    }
    if (field("body"_L1).empty())
        return {422, message("Unprocessable Entity", {"Body can't be blank"}), {}};
    for (auto& one : fresh) {
        one.id = m_nextId++;
        inlineComments.push_back(std::move(one));
    }
    const auto state = field("event"_L1) == "REQUEST_CHANGES" ? "CHANGES_REQUESTED" : "COMMENTED";
    reviews.push_back({m_nextId++, login, state, head, field("body"_L1)});
    return {200,
            QJsonObject{{"id"_L1, static_cast<qint64>(reviews.back().id)},
                        {"html_url"_L1, text(url() + "/review/" + std::to_string(reviews.back().id))}},
            {}};
}

GitHubServer::Reply GitHubServer::postComment(const QJsonObject& body, const std::string& login) {
    ServedComment one;
    one.id = m_nextId++;
    one.author = login;
    one.body = body.value("body"_L1).toString().toStdString();
    if (one.body.empty() || QString::fromStdString(one.body).size() > 65'536)
        return {422, message("Validation Failed", {"body is too long (maximum is 65536 characters)"}), {}};
    conversation.push_back(one);
    return {201, shown(one), {}};
}

GitHubServer::Reply GitHubServer::editComment(std::vector<ServedComment>& comments, long long id,
                                              const QJsonObject& body, const std::string& login) {
    const auto found = std::find_if(comments.begin(), comments.end(),
                                    [id](const ServedComment& one) { return one.id == id; });
    if (found == comments.end())
        return {404, message("Not Found"), {}};
    if (found->author != login)
        return {403, message("Resource not accessible by personal access token"), {}};
    found->body = body.value("body"_L1).toString().toStdString();
    ++found->edits;
    return {200, shown(*found), {}};
}

} // namespace portside::support
