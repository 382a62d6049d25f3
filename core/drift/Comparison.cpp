// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Comparison.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::drift {

namespace {

size_t at(int index) { return static_cast<size_t>(index); }

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
    return base && base->botocoreCount() > 0 && 2 * base->equalCount() < base->botocoreCount();
}

Comparison compareSources(const Sources& sources, LineSet added, LineSet removed) {
    Comparison comparison;
    comparison.added = std::move(added);
    comparison.removed = std::move(removed);
    comparison.head = compare::alignAsync(sources.headBotocore, sources.head, sources.headOwnNames);
    comparison.baseBotocoreOf.assign(comparison.head.botocore.statements.size(), -1);
    comparison.baseOf.assign(comparison.head.aiobotocore.statements.size(), -1);
    if (!sources.base || !sources.baseBotocore)
        return comparison;

    comparison.base = compare::alignAsync(*sources.baseBotocore, *sources.base, sources.baseOwnNames);
    // Equal and edited statements of two versions are one; a moved one keeps its identity too.
    const auto versions = compare::align(comparison.base->botocore, comparison.head.botocore);
    for (const auto& pair : versions.pairs)
        comparison.baseBotocoreOf[at(pair.aiobotocore)] = pair.botocore;
    const auto revisions = compare::align(comparison.base->aiobotocore, comparison.head.aiobotocore);
    comparison.headOf.assign(comparison.base->aiobotocore.statements.size(), -1);
    for (const auto& pair : revisions.pairs) {
        comparison.baseOf[at(pair.aiobotocore)] = pair.botocore;
        comparison.headOf[at(pair.botocore)] = pair.aiobotocore;
    }
    return comparison;
}

} // namespace portside::drift
