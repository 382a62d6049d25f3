// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Post.h"

#include "core/review/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace portside::github {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using review::qtText;

namespace {

constexpr int mostRounds = 6;

std::string sideWord(Place::Side side) { return side == Place::Side::Old ? "LEFT" : "RIGHT"; }

Request request(std::string method, std::string path, const QJsonObject& body) {
    return {std::move(method), std::move(path), review::jsonText(body, review::JsonLayout::Readable)};
}

QJsonObject inlineComment(const Step& step) {
    const auto side = qtText(sideWord(step.place->side));
    QJsonObject out{{"path"_L1, qtText(step.place->path)},
                    {"body"_L1, qtText(step.body)},
                    {"line"_L1, step.place->last},
                    {"side"_L1, side}};
    if (step.place->first < step.place->last) {
        out.insert("start_line"_L1, step.place->first);
        out.insert("start_side"_L1, side);
    }
    return out;
}

std::optional<Request> reviewRequest(const Plan& plan) {
    if (plan.reviewBody.empty())
        return std::nullopt;
    QJsonArray comments;
    for (const auto& step : plan.steps)
        if (step.kind == CommentKind::Finding && step.action == Action::Create)
            comments.append(inlineComment(step));
    QJsonObject body{{"commit_id"_L1, qtText(plan.commit)},
                     {"event"_L1, plan.event == Event::Comment ? "COMMENT"_L1 : "REQUEST_CHANGES"_L1},
                     {"body"_L1, qtText(plan.reviewBody)}};
    if (!comments.isEmpty())
        body.insert("comments"_L1, comments);
    return request("POST",
                   "/repos/" + plan.repository + "/pulls/" + std::to_string(plan.pullRequest) + "/reviews",
                   body);
}

/// nullopt for what the review carries, and for what is left alone.
std::optional<Request> stepRequest(const Plan& plan, const Step& step) {
    const bool isInline = step.kind == CommentKind::Finding;
    const QJsonObject body{{"body"_L1, qtText(step.body)}};
    const auto repository = "/repos/" + plan.repository;
    if (step.action == Action::Leave || (isInline && step.action == Action::Create))
        return std::nullopt;
    if (step.action == Action::Create)
        return request("POST", repository + "/issues/" + std::to_string(plan.pullRequest) + "/comments",
                       body);
    return request("PATCH",
                   repository + (isInline ? "/pulls/comments/" : "/issues/comments/") +
                       std::to_string(step.commentId),
                   body);
}

/// One posting, over as many rounds of reading and sending as it takes.
class Posting {
public:
    Posting(Client& client, const review::Review& review, const Wish& wish, const base::Progress& progress)
        : m_client(client), m_review(review), m_wish(wish), m_progress(progress) {}

    Result<Posted> finished() {
        base::Error trouble = base::fail(ErrorCode::Internal, "nothing was tried");
        for (int round = 0; round < mostRounds; ++round) {
            auto plan = planFor(m_client, m_review, m_wish);
            if (!plan)
                return withProgress(plan.error());
            m_posted.plan = std::move(*plan);
            if (round == 0)
                count();
            const auto sent = send();
            if (sent)
                return std::move(m_posted);
            trouble = sent.error();
            // Only where nobody knows what became of a write does another round make sense.
            if (trouble.code != ErrorCode::Unreachable)
                break;
            m_doubtful = true;
        }
        return withProgress(std::move(trouble));
    }

private:
    void count() {
        for (const auto& step : m_posted.plan.steps) {
            m_posted.created += step.action == Action::Create;
            m_posted.updated += step.action == Action::Update;
            m_posted.struck += step.action == Action::Strike;
            m_posted.leftAlone += step.action == Action::Leave;
            if (!step.address.empty() && step.action != Action::Leave)
                note(step.address);
        }
    }

    void note(const std::string& address) {
        auto& all = m_posted.addresses;
        if (!address.empty() && std::find(all.begin(), all.end(), address) == all.end())
            all.push_back(address);
    }

    Result<base::Done> send() {
        const auto all = requests(m_posted.plan);
        for (size_t i = 0; i < all.size(); ++i) {
            m_progress.at("sending", static_cast<int>(i), static_cast<int>(all.size()));
            const auto answer = m_client.write(all[i]);
            if (!answer)
                return answer.error();
            ++m_confirmed;
            note(answer->object().value("html_url"_L1).toString().toStdString());
        }
        m_progress.at("sending", static_cast<int>(all.size()), static_cast<int>(all.size()));
        return base::Done{};
    }

    base::Error withProgress(base::Error error) const {
        const std::string_view state = m_confirmed > 0 ? " Part of it is posted already"
                                       : m_doubtful    ? " Part of it may be posted already"
                                                       : std::string_view();
        if (!state.empty() && error.code != ErrorCode::Stopped)
            error.detail.append(state).append("; posting again completes it, nothing is posted twice.");
        return error;
    }

    Client& m_client;
    const review::Review& m_review;
    const Wish& m_wish;
    const base::Progress& m_progress;
    Posted m_posted;
    int m_confirmed = 0;
    bool m_doubtful = false;
};

} // namespace

std::vector<Request> requests(const Plan& plan) {
    std::vector<Request> out;
    // The review first: it is what GitHub may refuse, and then nothing has been sent.
    if (auto review = reviewRequest(plan))
        out.push_back(std::move(*review));
    for (const auto& step : plan.steps)
        if (auto request = stepRequest(plan, step))
            out.push_back(std::move(*request));
    return out;
}

Result<Plan> planFor(Client& client, const review::Review& review, const Wish& wish) {
    if (const auto problem = whyNotPostable(review, wish))
        return *problem;
    const auto state = client.state(wish.repository, wish.pullRequest);
    if (!state)
        return state.error();
    return makePlan(review, *state, client.address(), wish);
}

Result<Posted> post(Client& client, const review::Review& review, const Wish& wish,
                    const base::Progress& progress) {
    return Posting(client, review, wish, progress).finished();
}

} // namespace portside::github
