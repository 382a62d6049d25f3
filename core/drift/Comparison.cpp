// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Comparison.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::drift {

namespace {

size_t at(int index) { return static_cast<size_t>(index); }

/// A statement that was doubled: the copy that stood there before keeps what it stands opposite, wherever the new one
/// was put. `mayMove` says of a pair whether its aiobotocore statement may give it away.
template <typename MayMove>
void preferStanding(compare::Alignment& alignment, const LineSet& added, MayMove mayMove) {
    const auto& statements = alignment.aiobotocore.statements;
    const auto isAdded = [&](const compare::Statement& statement) { return touches(added, statement.lines); };
    for (size_t i = 0; i < statements.size(); ++i) {
        const auto* own = alignment.ofAiobotocore(static_cast<int>(i));
        if (statements[i].tokens.empty() || isAdded(statements[i]) ||
            (own && (own->match != compare::Match::Edited || mayMove(*own))))
            continue;
        for (size_t j = 0; j < statements.size(); ++j) {
            const auto* pair = alignment.ofAiobotocore(static_cast<int>(j));
            if (!pair || pair->match == compare::Match::Moved || statements[j].text != statements[i].text ||
                statements[j].parent != statements[i].parent || !isAdded(statements[j]) || !mayMove(*pair))
                continue;
            compare::swapOpposites(alignment, static_cast<int>(j), static_cast<int>(i));
            break;
        }
    }
}

} // namespace

bool touches(const LineSet& set, source::LineRange lines) {
    const auto found = set.lower_bound(lines.first);
    return found != set.end() && *found <= lines.last;
}

const compare::Statement& Comparison::statement(int aiobotocore) const {
    return head.aiobotocore.statements[at(aiobotocore)];
}

const compare::Statement& Comparison::botocoreStatement(int botocore) const {
    return head.botocore.statements[at(botocore)];
}

const compare::StatementPair* Comparison::basePairOf(int botocore) const {
    const int before = baseBotocoreOf[at(botocore)];
    return base && before >= 0 ? base->ofBotocore(before) : nullptr;
}

bool Comparison::isAdded(int aiobotocore) const { return touches(added, statement(aiobotocore).lines); }

std::vector<int> Comparison::addedLinesOf(const compare::Statement& aiobotocore) const {
    const auto& outline = head.aiobotocore;
    const auto& text = outline.module->text();
    std::vector<int> lines;
    const auto last = added.upper_bound(aiobotocore.lines.last);
    for (auto line = added.lower_bound(aiobotocore.lines.first); line != last; ++line) {
        const auto shown = base::trimmed(text.line(*line));
        const bool comment =
            shown.starts_with("#") &&
            std::any_of(outline.comments.begin(), outline.comments.end(),
                        [&](python::NodeId node) { return outline.tree().line(node) == *line; });
        if (!shown.empty() && !comment)
            lines.push_back(*line);
    }
    return lines;
}

bool Comparison::isReimplemented() const {
    const auto* measured = standing ? &head : base ? &*base : nullptr;
    // A table is one statement: a wrong entry in it is no other table.
    const int fewest = standing ? 2 : 1;
    return measured && !delegates && measured->botocoreCount() >= fewest &&
           2 * measured->equalCount() < measured->botocoreCount();
}

Comparison compareSources(const Sources& sources, LineSet added, LineSet removed) {
    Comparison comparison;
    comparison.added = std::move(added);
    comparison.removed = std::move(removed);
    comparison.head = compare::alignAsync(sources.headBotocore, sources.head, sources.headOwnNames);
    comparison.baseBotocoreOf.assign(comparison.head.botocore.statements.size(), -1);
    comparison.baseOf.assign(comparison.head.aiobotocore.statements.size(), -1);
    comparison.movedSinceBase.assign(comparison.head.aiobotocore.statements.size(), false);
    comparison.movedUpstream.assign(comparison.head.botocore.statements.size(), false);
    if (!sources.base || !sources.baseBotocore)
        return comparison;

    comparison.base = compare::alignAsync(*sources.baseBotocore, *sources.base, sources.baseOwnNames);
    // Equal and edited statements of two versions are one; a moved one keeps its identity too.
    const auto versions = compare::align(comparison.base->botocore, comparison.head.botocore);
    for (const auto& pair : versions.pairs) {
        comparison.baseBotocoreOf[at(pair.aiobotocore)] = pair.botocore;
        comparison.movedUpstream[at(pair.aiobotocore)] = pair.match == compare::Match::Moved;
    }
    auto revisions = compare::align(comparison.base->aiobotocore, comparison.head.aiobotocore);
    preferStanding(revisions, comparison.added, [](const compare::StatementPair&) { return true; });
    preferStanding(comparison.head, comparison.added, [&](const compare::StatementPair& pair) {
        const auto* before = comparison.basePairOf(pair.botocore);
        return before && before->match == pair.match;
    });
    comparison.headOf.assign(comparison.base->aiobotocore.statements.size(), -1);
    for (const auto& pair : revisions.pairs) {
        comparison.baseOf[at(pair.aiobotocore)] = pair.botocore;
        comparison.movedSinceBase[at(pair.aiobotocore)] = pair.match == compare::Match::Moved;
        comparison.headOf[at(pair.botocore)] = pair.aiobotocore;
    }
    return comparison;
}

Comparison comparedWithItself(compare::Alignment head, compare::Alignment base) {
    Comparison comparison;
    comparison.head = std::move(head);
    comparison.base = std::move(base);
    const size_t count = comparison.head.botocore.statements.size();
    comparison.baseBotocoreOf.resize(count);
    comparison.headOf.assign(count, -1);
    comparison.baseOf.assign(comparison.head.aiobotocore.statements.size(), -1);
    comparison.movedSinceBase.assign(comparison.head.aiobotocore.statements.size(), false);
    comparison.movedUpstream.assign(count, false);
    for (size_t i = 0; i < count; ++i)
        comparison.baseBotocoreOf[i] = static_cast<int>(i);
    for (const auto& pair : comparison.head.pairs) {
        comparison.baseOf[at(pair.aiobotocore)] = pair.botocore;
        comparison.headOf[at(pair.botocore)] = pair.aiobotocore;
    }
    return comparison;
}

Comparison compareStanding(const Sources& sources, LineSet added) {
    auto comparison = comparedWithItself(
        compare::alignAsync(sources.headBotocore, sources.head, sources.headOwnNames),
        compare::alignAsync(sources.headBotocore, sources.headBotocore, sources.headOwnNames));
    comparison.standing = true;
    comparison.added = std::move(added);
    return comparison;
}

} // namespace portside::drift
