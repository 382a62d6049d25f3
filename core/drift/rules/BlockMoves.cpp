// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Difference.h"
#include "core/drift/rules/Excuses.h"
#include "core/drift/rules/StandingEdits.h"

#include <algorithm>

namespace portside::drift::rules {

namespace {

using compare::Match;
using compare::Outline;
using compare::Statement;
using compare::StatementKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// Nearest header above that has a like in the other version; -1 at the top.
int nearestKept(const Outline& outline, const std::vector<int>& likes, int statement) {
    int parent = outline.statements[at(statement)].parent;
    while (parent >= 0 && likes[at(parent)] < 0)
        parent = outline.statements[at(parent)].parent;
    return parent;
}

bool isAsyncWith(const Outline& outline, int statement) {
    const auto node = outline.statements[at(statement)].node;
    return outline.tree().kind(node) == python::NodeKind::WithStatement &&
           outline.tree().hasToken(node, "async");
}

/// The headers of the async with statements around a statement, as written.
std::vector<std::string> asyncWiths(const Outline& outline, int statement) {
    std::vector<std::string> found;
    const auto node = outline.statements[at(statement)].node;
    for (int i = 0; i < statement; ++i)
        if (isAsyncWith(outline, i) && outline.tree().within(node, outline.statements[at(i)].node))
            found.emplace_back(outline.module->text().slice(outline.statements[at(i)].range));
    return found;
}

bool hasAsyncWith(const Outline& outline, const std::string& header) {
    for (size_t i = 0; i < outline.statements.size(); ++i)
        if (isAsyncWith(outline, static_cast<int>(i)) &&
            outline.module->text().slice(outline.statements[i].range) == header)
            return true;
    return false;
}

/// It stands in an `else` without a like in the other version, which it does not need: the branch before never goes on.
bool isElseAfterExit(const Outline& outline, int statement, int kept, const std::vector<int>& likes) {
    const int parent = outline.statements[at(statement)].parent;
    return parent >= 0 && likes[at(parent)] < 0 && outline.statements[at(parent)].parent == kept &&
           outline.statements[at(parent)].kind == StatementKind::Else && followsExit(outline, parent);
}

class Finder {
public:
    Finder(const Comparison& comparison, const Suspects& suspects)
        : m_comparison(comparison), m_suspects(suspects), m_head(comparison.head.aiobotocore),
          m_base(comparison.base->aiobotocore) {}

    std::vector<StandingEdit> find() {
        for (size_t i = 0; i < m_head.statements.size(); ++i)
            visit(static_cast<int>(i));
        for (size_t i = 0; i < m_base.statements.size(); ++i)
            visitLost(static_cast<int>(i));
        return std::move(m_found);
    }

private:
    void visit(int index) {
        const int before = m_comparison.baseOf[at(index)];
        if (before < 0 || m_head.statements[at(index)].tokens.empty() || !m_comparison.isAdded(index) ||
            isSuspect(m_suspects, index))
            return;
        const int now = nearestKept(m_head, m_comparison.baseOf, index);
        const int then = nearestKept(m_base, m_comparison.headOf, before);
        const bool moved = (now < 0 ? -1 : m_comparison.baseOf[at(now)]) != then;
        // What is written out stands beside the header, not below it.
        const auto inside = asyncWiths(m_head, index);
        for (const auto& with : asyncWiths(m_base, before))
            if (std::find(inside.begin(), inside.end(), with) == inside.end() && hasAsyncWith(m_head, with)) {
                m_found.push_back({index, before, Category::BehavioralControlFlow, "async-lost",
                                   "no longer inside " + inTicks(with)});
                return;
            }
        if (!moved || isElseAfterExit(m_base, before, then, m_comparison.headOf) ||
            isElseAfterExit(m_head, index, now, m_comparison.baseOf) || becameBotocores(index) ||
            movedUpstream(index) || (now >= 0 && isAsyncWith(m_head, now)))
            return;
        m_found.push_back(
            {index, before, Category::BehavioralControlFlow, "edits-divergence",
             "stood " + (then < 0 ? std::string("at the top") : "under " + firstLineInTicks(m_base, then)) +
                 " before"});
    }

    /// It stands where botocore has it now, and did not before.
    bool becameBotocores(int index) const {
        const auto* pair = m_comparison.head.ofAiobotocore(index);
        if (!pair || pair->structure || pair->match == Match::Moved)
            return false;
        const auto* before = m_comparison.basePairOf(pair->botocore);
        return !before || before->structure || before->match == Match::Moved;
    }

    /// botocore has it under another header, too.
    bool movedUpstream(int index) const {
        const auto* pair = m_comparison.head.ofAiobotocore(index);
        const int was = pair ? m_comparison.baseBotocoreOf[at(pair->botocore)] : -1;
        if (was < 0)
            return pair != nullptr;
        const int now = m_comparison.head.botocore.statements[at(pair->botocore)].parent;
        const int then = m_comparison.base->botocore.statements[at(was)].parent;
        return (now < 0 ? -1 : m_comparison.baseBotocoreOf[at(now)]) != then;
    }

    /// A header of aiobotocore's own that went, and left statements behind.
    void visitLost(int header) {
        const auto& lost = m_base.statements[at(header)];
        const bool compound = lost.kind == StatementKind::If || lost.kind == StatementKind::For ||
                              lost.kind == StatementKind::While || lost.kind == StatementKind::Try ||
                              m_base.tree().kind(lost.node) == python::NodeKind::WithStatement;
        if (!compound || m_comparison.headOf[at(header)] >= 0 || !touches(m_comparison.removed, lost.lines) ||
            m_comparison.base->ofAiobotocore(header))
            return;
        for (size_t i = 0; i < m_base.statements.size(); ++i) {
            const int child = static_cast<int>(i);
            const int kept = m_comparison.headOf[i];
            if (child == header || kept < 0 || !m_base.tree().within(m_base.statements[i].node, lost.node) ||
                !m_comparison.isAdded(kept) || isSuspect(m_suspects, kept))
                continue;
            if (isReplaced(header, kept))
                return;
            const bool async = isAsyncWith(m_base, header);
            if (!async && (m_comparison.head.ofAiobotocore(kept) || isMerged(header, child)))
                continue;
            m_found.push_back({kept, child, Category::BehavioralControlFlow,
                               async ? "async-lost" : "edits-divergence",
                               "no longer inside " + firstLineInTicks(m_base, header)});
            return;
        }
    }

    /// A new header of the same kind took its place.
    bool isReplaced(int header, int kept) const {
        const auto kind = m_base.tree().kind(m_base.statements[at(header)].node);
        const auto node = m_head.statements[at(kept)].node;
        for (size_t i = 0; i < m_head.statements.size(); ++i)
            if (m_comparison.baseOf[i] < 0 && m_head.tree().kind(m_head.statements[i].node) == kind &&
                m_head.statements[i].node != node && m_head.tree().within(node, m_head.statements[i].node))
                return true;
        return false;
    }

    /// Both branches had it.
    bool isMerged(int header, int child) const {
        return std::count_if(m_base.statements.begin(), m_base.statements.end(), [&](const Statement& other) {
                   return other.text == m_base.statements[at(child)].text &&
                          m_base.tree().within(other.node, m_base.statements[at(header)].node);
               }) > 1;
    }

    const Comparison& m_comparison;
    const Suspects& m_suspects;
    const Outline& m_head;
    const Outline& m_base;
    std::vector<StandingEdit> m_found;
};

} // namespace

std::vector<StandingEdit> blockMoves(const Comparison& comparison, const Suspects& suspects) {
    return comparison.base ? Finder(comparison, suspects).find() : std::vector<StandingEdit>{};
}

} // namespace portside::drift::rules
