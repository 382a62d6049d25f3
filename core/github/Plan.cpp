// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Plan.h"

#include "core/base/Strings.h"
#include "core/github/Bodies.h"
#include "core/github/Findings.h"
#include "core/github/Parts.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"

#include <algorithm>
#include <map>

namespace portside::github {

namespace {

constexpr size_t markerReserve = 200;

using Kind = CommentKind;

base::Error hindrance(base::ErrorCode code, std::string message, std::string wayForward) {
    return {code, std::move(message), std::move(wayForward)};
}

std::string_view word(Kind kind) {
    return kind == Kind::Finding ? "finding" : kind == Kind::Summary ? "summary" : "cosmetic";
}

/// Our earlier comments by what they are about; of two with one id the older counts.
class Earlier {
public:
    explicit Earlier(const PullRequestState& state) {
        for (const auto& comment : state.comments) {
            const auto marker = readMarker(comment.body);
            if (!marker || state.ownLogin.empty() || comment.author != state.ownLogin)
                continue;
            // What stands in the wrong place is no comment of ours, whatever it says.
            const bool isInline = comment.where == ExistingComment::Where::Inline;
            if (isInline == (marker->kind == Kind::Finding))
                m_comments.try_emplace({marker->kind, marker->id}, Entry{&comment, *marker});
        }
    }

    struct Entry {
        const ExistingComment* comment;
        Marker marker;
    };
    const Entry* find(Kind kind, const std::string& id) const {
        const auto found = m_comments.find({kind, id});
        return found == m_comments.end() ? nullptr : &found->second;
    }
    const std::map<std::pair<Kind, std::string>, Entry>& all() const { return m_comments; }

private:
    std::map<std::pair<Kind, std::string>, Entry> m_comments;
};

std::string placeWords(const Place& place) {
    return report::visible(place.path) + ':' + std::to_string(place.first) +
           (place.last > place.first ? '-' + std::to_string(place.last) : "") +
           (place.side == Place::Side::Old ? " (removed)" : "");
}

/// Where a finding can be shown in the diff; nullopt when nowhere.
std::optional<Place> placeIn(const std::vector<ShownFile>& files, const Finding& finding) {
    const auto& lines = finding.function->lines;
    const auto& first = lines[finding.firstLine];
    const auto& last = lines[finding.firstLine + finding.length - 1];
    Place place{finding.function->path, Place::Side::New, first.line, last.line};
    if (first.side == compare::Side::Botocore) {
        // What aiobotocore lost is shown where it was.
        if (!first.baseLine)
            return std::nullopt;
        place.side = Place::Side::Old;
        place.first = *first.baseLine;
        place.last = std::max(place.first, last.baseLine.value_or(place.first));
    }
    if (isShown(files, place))
        return place;
    for (const int line : {place.last, place.first}) {
        const Place single{place.path, place.side, line, line};
        if (isShown(files, single))
            return single;
    }
    return std::nullopt;
}

class Planner {
public:
    Planner(const review::Review& review, const PullRequestState& state, const Address& address,
            const Wish& wish)
        : m_review(review), m_state(state), m_links{address.web, wish.repository}, m_wish(wish),
          m_earlier(state) {
        m_plan.repository = wish.repository;
        m_plan.pullRequest = wish.pullRequest;
        m_plan.commit = state.page.head;
        m_plan.event = wish.event;
    }

    Plan finished() {
        if (m_review.drift())
            planChange();
        else
            planSummary(rangeSummary(m_review), "async-need", "summary of the range");
        strikeWhatIsGone();
        planReview();
        return std::move(m_plan);
    }

private:
    bool isLeftOut(const Step& step) const { return m_wish.leftOut.contains(stepKey(step)); }

    void planChange() {
        const auto found = findingsOf(m_review);
        std::vector<const Finding*> cosmetic, ambiguous, offDiff;
        m_settled = found.settled;
        for (const auto& finding : found.findings) {
            if (finding.weight == Finding::Weight::Cosmetic)
                cosmetic.push_back(&finding);
            else if (finding.weight == Finding::Weight::Ambiguous)
                ambiguous.push_back(&finding);
            else if (!planFinding(finding))
                offDiff.push_back(&finding);
        }
        std::stable_sort(m_plan.steps.begin(), m_plan.steps.end(), [](const Step& one, const Step& other) {
            const auto order = [](const Step& step) {
                return std::pair(step.place ? step.place->path : std::string(),
                                 step.place ? step.place->first : 0);
            };
            return order(one) < order(other);
        });
        if (!cosmetic.empty())
            planParts(Kind::Cosmetic, cosmeticBody(m_review, cosmetic), "cosmetic", "cosmetic drift");
        // Of a change that is clean, or cosmetic at most, only an earlier summary is brought up to date; unless what it
        // claims as a sync does not hold.
        const auto verdict = review::effectiveDrift(m_review);
        const bool worthAComment =
            (verdict != drift::Verdict::Clean && verdict != drift::Verdict::CosmeticDrift) ||
            !report::threeWayDisagreements(m_review).empty();
        if (worthAComment || m_earlier.find(Kind::Summary, "override-drift-1"))
            planSummary(changeSummary(m_review, m_links, offDiff, ambiguous), "override-drift",
                        "summary of the review");
    }

    /// False when it has no place in the diff and no comment from before.
    bool planFinding(const Finding& finding) {
        Step step;
        step.kind = Kind::Finding;
        step.id = finding.id;
        step.title = findingTitle(finding);
        step.place = placeIn(m_state.files, finding);
        if (!step.place && !m_earlier.find(Kind::Finding, finding.id))
            return false;
        if (step.place)
            step.title = std::string(drift::word(finding.function->lines[finding.firstLine].category)) +
                         " at " + placeWords(*step.place);
        add(std::move(step), findingBody(m_review.drift()->inputs, finding));
        return true;
    }

    void planSummary(const std::string& text, const std::string& id, const std::string& title) {
        planParts(Kind::Summary, text, id, title);
    }

    void planParts(Kind kind, const std::string& text, const std::string& id, const std::string& title) {
        const auto pieces = parts(text, bodyLimit - markerReserve);
        for (size_t i = 0; i < pieces.size(); ++i) {
            const auto number = std::to_string(i + 1);
            Step step;
            step.kind = kind;
            step.id = id + '-' + number;
            step.title = title;
            if (pieces.size() > 1)
                step.title += ", part " + number + " of " + std::to_string(pieces.size());
            add(std::move(step), pieces[i]);
        }
    }

    /// Creates the comment, brings it up to date, or leaves it.
    void add(Step step, const std::string& text) {
        step.body = marked(step.kind, step.id, text);
        m_wanted.insert({step.kind, step.id});
        if (const auto* earlier = m_earlier.find(step.kind, step.id)) {
            step.commentId = earlier->comment->id;
            step.address = earlier->comment->address;
            // What our text was is what counts: somebody who mended it by hand meant to.
            const bool same = earlier->marker.standing == Standing::Open &&
                              earlier->marker.digest == readMarker(step.body)->digest;
            step.action = same ? Action::Leave : Action::Update;
            if (same)
                step.body = earlier->comment->body;
        }
        if (!isLeftOut(step) || step.action == Action::Leave)
            m_plan.steps.push_back(std::move(step));
    }

    /// What a run of this kind of review may have posted before.
    bool isOfThisReview(const Marker& marker) const {
        if (m_review.drift())
            return marker.kind == Kind::Finding || marker.kind == Kind::Cosmetic ||
                   marker.id.starts_with("override-drift-");
        return marker.kind == Kind::Summary && marker.id.starts_with("async-need-");
    }

    void strikeWhatIsGone() {
        for (const auto& [key, earlier] : m_earlier.all()) {
            if (m_wanted.contains(key) || !isOfThisReview(earlier.marker))
                continue;
            Step step;
            step.kind = key.first;
            step.id = key.second;
            step.commentId = earlier.comment->id;
            step.address = earlier.comment->address;
            step.title = earlierTitle(earlier);
            step.body = earlier.comment->body;
            step.action = Action::Leave;
            if (earlier.marker.standing == Standing::Open) {
                step.action = Action::Strike;
                const auto text = textBelowMarker(earlier.comment->body);
                // Words that somebody added by hand are not ours to strike.
                const bool ours = textDigest(text) == earlier.marker.digest;
                const auto why = whyGone(earlier.marker);
                step.body = marked(step.kind, step.id, ours ? struck(text, why) : why + "\n\n" + text,
                                   Standing::Resolved);
            }
            if (!isLeftOut(step) || step.action == Action::Leave)
                m_plan.steps.push_back(std::move(step));
        }
    }

    std::string earlierTitle(const Earlier::Entry& earlier) const {
        if (earlier.marker.kind != Kind::Finding)
            return "earlier " + std::string(word(earlier.marker.kind));
        const auto text = textBelowMarker(earlier.comment->body);
        return "earlier finding: " + report::visible(report::shortened(
                                         base::replaced(text.substr(0, text.find('\n')), "**", ""), 80));
    }

    std::string whyGone(const Marker& marker) const {
        const auto head = report::markdownCode(report::shortCommit(m_state.page.head));
        if (marker.kind == Kind::Summary)
            return "This part is no longer needed as of " + head + ".";
        if (std::find(m_settled.begin(), m_settled.end(), marker.id) != m_settled.end())
            return "Settled: fine as it is.";
        return "Resolved by " + head + ".";
    }

    void planReview() {
        const auto fresh = std::count_if(m_plan.steps.begin(), m_plan.steps.end(), [](const Step& step) {
            return step.kind == Kind::Finding && step.action == Action::Create;
        });
        const bool requests = m_wish.event == Event::RequestChanges;
        if (fresh == 0 && !requests)
            return;
        const auto body = marked(Kind::Review, m_state.page.head, reviewBody(static_cast<int>(fresh)));
        // Without new findings the request itself is what a second run must not send again.
        const bool requested =
            std::any_of(m_state.reviews.begin(), m_state.reviews.end(), [&](const ExistingReview& earlier) {
                const auto marker = readMarker(earlier.body);
                return marker && !m_state.ownLogin.empty() && earlier.author == m_state.ownLogin &&
                       earlier.state == "CHANGES_REQUESTED" && marker->id == m_state.page.head;
            });
        if (fresh > 0 || !requested)
            m_plan.reviewBody = body;
    }

    const review::Review& m_review;
    const PullRequestState& m_state;
    const Links m_links;
    const Wish& m_wish;
    const Earlier m_earlier;
    Plan m_plan;
    std::set<std::pair<Kind, std::string>> m_wanted;
    std::vector<std::string> m_settled;
};

} // namespace

int Plan::changes() const {
    return static_cast<int>(std::count_if(steps.begin(), steps.end(), [](const Step& step) {
        return step.action != Action::Leave &&
               !(step.kind == CommentKind::Finding && step.action == Action::Create);
    }));
}

std::string stepKey(const Step& step) { return std::string(word(step.kind)) + ' ' + step.id; }

std::optional<base::Error> whyNotPostable(const review::Review& review, const Wish& wish) {
    using base::ErrorCode;
    if (const auto* outcome = review.drift()) {
        const auto& inputs = outcome->inputs;
        if (inputs.pullRequest && *inputs.pullRequest != wish.pullRequest)
            return hindrance(ErrorCode::Refused,
                             "this is a review of pull request " + std::to_string(*inputs.pullRequest) +
                                 ", not of " + std::to_string(wish.pullRequest),
                             "Name the pull request that was reviewed.");
        if (inputs.head.size() != 40)
            return hindrance(ErrorCode::Refused,
                             std::string("this review is of ") +
                                 (inputs.head == "diff" ? "a diff" : "a working tree") +
                                 ", not of a commit that a pull request could hold",
                             "Review the pull request itself, or export the report to a file.");
    }
    const int open = review::openCases(review);
    if (open > 0 && wish.unsettled == Wish::Unsettled::Refuse)
        return hindrance(ErrorCode::Refused,
                         report::counted(open, "case") + (open == 1 ? " is" : " are") + " not settled yet",
                         "Settle them in the window, or say that the review is to be posted unsettled.");
    return std::nullopt;
}

base::Result<Plan> makePlan(const review::Review& review, const PullRequestState& state,
                            const Address& address, const Wish& wish) {
    using base::ErrorCode;
    if (const auto problem = whyNotPostable(review, wish))
        return *problem;
    if (const auto* outcome = review.drift(); outcome && outcome->inputs.head != state.page.head)
        return hindrance(
            ErrorCode::Refused,
            "the pull request has moved on: the review is of " + report::shortCommit(outcome->inputs.head) +
                ", its head is now " + report::visible(report::shortCommit(state.page.head)),
            "Nothing was sent. Review the new head; decisions whose evidence is unchanged carry over.");
    if (!state.ownLogin.empty()) {
        if (wish.event == Event::RequestChanges && state.page.author == state.ownLogin)
            return hindrance(ErrorCode::Refused,
                             "GitHub lets nobody request changes on a pull request of one's own",
                             "Post it as a comment.");
        for (const auto& earlier : state.reviews)
            if (earlier.state == "PENDING" && earlier.author == state.ownLogin)
                return hindrance(
                    ErrorCode::Refused,
                    "you have a review of this pull request that is not submitted yet, and GitHub "
                    "allows only one",
                    "Submit or discard it on the page of the pull request (" +
                        report::visible(earlier.address.empty() ? state.page.address : earlier.address) +
                        "), then post again.");
    }
    return Planner(review, state, address, wish).finished();
}

bool isShown(const std::vector<ShownFile>& files, const Place& place) {
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const ShownFile& shown) { return shown.path == place.path; });
    if (file == files.end() || place.first < 1 || place.last < place.first)
        return false;
    return std::any_of(file->hunks.begin(), file->hunks.end(), [&](const source::DiffHunk& hunk) {
        const auto& lines = place.side == Place::Side::New ? hunk.newLines : hunk.oldLines;
        return lines.first <= place.first && place.last <= lines.last;
    });
}

} // namespace portside::github
