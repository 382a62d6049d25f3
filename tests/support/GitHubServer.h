// SPDX-License-Identifier: GPL-3.0-or-later
// A small GitHub of the tests' own: one pull request, the rules that GitHub refuses by, and faults on demand. It runs in
// the thread that makes it, which is also the client's: the client's event loop serves both. Not a full server: one
// request a connection.
#pragma once

#include "tests/support/PlainServer.h"

#include <QJsonObject>

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace portside::support {

/// What goes wrong with one request.
struct Fault {
    enum class Kind {
        None,
        Answer,       ///< `status` and `headers`, without doing anything
        SilentBefore, ///< no answer, nothing done
        SilentAfter,  ///< done, but no answer
        CutRequest,   ///< the connection closes while the request is read; nothing done
        CutAnswer     ///< done; `where` says after which part of the answer the connection closes
    };
    enum class Where {
        Nothing,
        InStatusLine,
        AfterStatusLine,
        InHeaders,
        AfterHeaders,
        InBody,
        BeforeLastByte
    };
    Kind kind = Kind::None;
    Where where = Where::Nothing;
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string message;
};

struct ServedComment {
    long long id = 0;
    std::string author;
    std::string body;
    std::string path; ///< empty in the conversation
    int line = 0;
    std::string side;
    int edits = 0;
};

struct ServedReview {
    long long id = 0;
    std::string author;
    std::string state;
    std::string commit;
    std::string body;
};

struct SeenRequest {
    std::string method;
    std::string path; ///< with its query
    std::map<std::string, std::string> headers;
    std::string body;
};

class GitHubServer {
public:
    GitHubServer();

    std::string url() const { return m_plain.url(); }
    std::uint16_t port() const { return m_plain.port(); }

    // What is served; change it at any time.
    std::string repository = "aio-libs/aiobotocore";
    int number = 7;
    std::string title = "Follow botocore";
    std::string words = "Words of its author";
    std::string author = "somebody";
    std::string head = std::string(40, 'a');
    std::map<std::string, std::string> patches; ///< path to hunks, as GitHub shows them
    std::map<std::string, std::string> logins{{"token-of-keeper", "keeper"}}; ///< token to user
    std::vector<ServedComment> conversation;
    std::vector<ServedComment> inlineComments;
    std::vector<ServedReview> reviews;
    size_t pageSize = 100; ///< at most, whatever is asked for

    /// One for each request from now on; none when it runs out.
    std::deque<Fault> faults;
    std::vector<SeenRequest> seen;

    int writes() const;
    ServedComment& comment(long long id);

private:
    struct Reply {
        int status = 200;
        QJsonValue body;
        std::vector<std::pair<std::string, std::string>> headers;
    };
    PlainAnswer answer(const PlainRequest& request);
    Reply perform(const SeenRequest& request);
    Reply read(const SeenRequest& request, const std::string& path);
    Reply postReview(const QJsonObject& body, const std::string& login);
    Reply postComment(const QJsonObject& body, const std::string& login);
    Reply editComment(std::vector<ServedComment>& comments, long long id, const QJsonObject& body,
                      const std::string& login);
    Reply paged(const std::vector<QJsonValue>& all, const SeenRequest& request) const;
    QJsonObject shown(const ServedComment& comment) const;
    bool isInDiff(const std::string& path, const std::string& side, int line) const;
    std::string loginOf(const SeenRequest& request) const;

    PlainServer m_plain;
    long long m_nextId = 3'000'000'000; // beyond 32 bits, as GitHub's are
};

} // namespace portside::support
