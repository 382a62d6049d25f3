// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that posting sends, as one list: recorded for a validator (PORTSIDE_RECORD names the file), and sent once
// more to a server that validates (PORTSIDE_MOCK is its address). tests/conformance/github brings both.
#include "core/github/Post.h"

#include "tests/core/github/Example.h"
#include "tests/support/ExampleReviews.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace portside::github {

namespace {

using namespace Qt::StringLiterals;

/// All that goes out over the life of a review: first posting, new head, clean again, changes requested, a range.
std::vector<support::SeenRequest> everyRequest() {
    support::GitHubServer server;
    server.patches = examplePatches();
    server.patches["aiobotocore/harbour.py"] += "\n@@ -100,1 +100,4 @@\n context\n+a\n+b\n+c";
    server.pageSize = 2;
    TestClient client(server);
    const auto send = [&](const review::Review& review, Event event) {
        auto wish = unsettledWish();
        wish.event = event;
        const auto posted = post(client.client, review, wish, {});
        EXPECT_TRUE(posted) << (posted ? "" : posted.error().message);
    };
    auto review = exampleReview();
    auto& lines = std::get<drift::Outcome>(review.outcome).functions[1].lines;
    for (int i = 0; i < 3; ++i) { // one statement over three lines
        auto line = lines[2];
        line.line = 101 + i;
        line.text = i == 0 ? "call(" : i == 1 ? "    argument," : ")";
        lines.push_back(line);
    }
    send(review, Event::Comment);
    send(support::cleanChange(), Event::Comment);
    send(review, Event::RequestChanges);
    send(support::exampleRange(), Event::Comment);
    EXPECT_TRUE(client.client.openPullRequests("aio-libs/aiobotocore"));
    return server.seen;
}

TEST(Conformance, whatIsSentIsOfEveryKind) {
    std::set<std::string> kinds;
    bool severalLines = false, oldSide = false;
    for (const auto& request : everyRequest()) {
        kinds.insert(request.method + ' ' +
                     request.path.substr(0, request.path.find_first_of("?0123456789")));
        severalLines = severalLines || request.body.find("\"start_line\"") != std::string::npos;
        oldSide = oldSide || request.body.find("\"LEFT\"") != std::string::npos;
    }
    EXPECT_TRUE(severalLines);
    EXPECT_TRUE(oldSide);
    for (const auto& kind :
         {"GET /user", "GET /repos/aio-libs/aiobotocore/pulls", "POST /repos/aio-libs/aiobotocore/issues/",
          "PATCH /repos/aio-libs/aiobotocore/issues/comments/", "POST /repos/aio-libs/aiobotocore/pulls/",
          "PATCH /repos/aio-libs/aiobotocore/pulls/comments/", "GET /repos/aio-libs/aiobotocore/pulls/",
          "GET /repos/aio-libs/aiobotocore/issues/"})
        EXPECT_TRUE(kinds.contains(kind)) << kind;
}

TEST(Conformance, isRecorded) {
    const auto file = qEnvironmentVariable("PORTSIDE_RECORD");
    if (file.isEmpty())
        GTEST_SKIP() << "PORTSIDE_RECORD is not set; tests/conformance/github sets it";
    QJsonArray list;
    for (const auto& request : everyRequest())
        list.append(QJsonObject{{"method"_L1, QString::fromStdString(request.method)},
                                {"path"_L1, QString::fromStdString(request.path)},
                                {"body"_L1, QString::fromStdString(request.body)}});
    QFile out(file);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(list).toJson());
}

TEST(Conformance, isAcceptedByAServerThatValidates) {
    const auto url = qEnvironmentVariable("PORTSIDE_MOCK").toStdString();
    if (url.empty())
        GTEST_SKIP() << "PORTSIDE_MOCK is not set; tests/conformance/github sets it";
    const auto address = addressFrom(url).value();
    Transport transport(address, Token::from("a-token", address.host));
    for (const auto& request : everyRequest()) {
        const auto answer = transport.exchange({request.method, request.path, request.body}, {});
        ASSERT_TRUE(answer) << request.path << ": " << answer.error().message;
        // Some of the server's own examples are not what the description says; that is no fault of the request.
        const auto violations = answer->header("sl-violations");
        const bool answersBadly =
            answer->status == 500 && violations.find("\"location\":[\"response\"") != std::string::npos;
        EXPECT_TRUE(answer->status == 200 || answer->status == 201 || answersBadly)
            << request.method << ' ' << request.path << ": " << answer->status << ' '
            << answer->body.substr(0, 500);
        EXPECT_EQ(violations.find("\"location\":[\"request\""), std::string::npos)
            << request.path << violations;
    }
    // It does refuse: otherwise all of the above would prove nothing.
    const auto nonsense =
        transport.exchange({"POST", "/repos/a/b/issues/1/comments", "{\"text\": \"no body\"}"}, {});
    ASSERT_TRUE(nonsense);
    EXPECT_EQ(nonsense->status, 422);
}

} // namespace

} // namespace portside::github
