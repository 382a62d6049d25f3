// SPDX-License-Identifier: GPL-3.0-or-later
// What will be sent to a pull request: which comment is created, updated, struck or left alone, at which line, with
// which text. A value, made from a review and from what stands on the pull request; it sends nothing itself.
// Source of the rules: the posting specification.
#pragma once

#include "core/base/Result.h"
#include "core/github/Address.h"
#include "core/github/Marker.h"
#include "core/github/PullRequestState.h"
#include "core/review/Review.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace portside::github {

enum class Action { Create, Update, Strike, Leave };
enum class Event { Comment, RequestChanges };

/// Lines of the pull request's diff, in one hunk; 1-based.
struct Place {
    enum class Side { Old, New };
    std::string path;
    Side side = Side::New;
    int first = 0;
    int last = 0;
    bool operator==(const Place&) const = default;
};

struct Step {
    CommentKind kind = CommentKind::Finding;
    std::string id; ///< see Marker; unique among the steps of a kind
    Action action = Action::Create;
    std::optional<Place> place; ///< of a finding to be created
    long long commentId = 0;    ///< of the comment that is there already; 0 for Create
    std::string title;          ///< one line of plain text for people: what it is about
    std::string body;           ///< with its marker; what is there now for Leave
    std::string address;        ///< page of the comment that is there already
};

struct Plan {
    std::string repository; ///< "OWNER/NAME"
    int pullRequest = 0;
    std::string commit; ///< the head it was made for
    Event event = Event::Comment;
    /// Text of the review, with its marker; empty when no review is sent: nothing new inline, and nothing to request.
    std::string reviewBody;
    std::vector<Step> steps; ///< findings by path and line, then the cosmetic comment, then the summary

    /// Steps that change something, without those that the review carries.
    int changes() const;
    bool changesNothing() const { return changes() == 0 && reviewBody.empty(); }
};

/// What the user asked for beyond the review itself.
struct Wish {
    std::string repository = "aio-libs/aiobotocore";
    int pullRequest = 0;
    Event event = Event::Comment;
    enum class Unsettled { Refuse, Post };
    Unsettled unsettled = Unsettled::Refuse;
    std::set<std::string> leftOut; ///< keys (see stepKey()) that are neither created, updated nor struck
};

/// Names a step over several plans.
std::string stepKey(const Step& step);

/// What stands in the way of posting before GitHub is asked: a review of something else, open cases. nullopt: nothing.
std::optional<base::Error> whyNotPostable(const review::Review& review, const Wish& wish);

/// Error::message says what is in the way, Error::detail what can be done: head moved, a pending review, request-changes
/// on one's own pull request, and whatever whyNotPostable() finds.
base::Result<Plan> makePlan(const review::Review& review, const PullRequestState& state,
                            const Address& address, const Wish& wish);

/// True when all of the place's lines are shown in one hunk of the pull request's diff: a line outside makes GitHub
/// refuse the whole review.
bool isShown(const std::vector<ShownFile>& files, const Place& place);

} // namespace portside::github
