// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/AsyncLost.h"

#include "core/compare/AsyncForm.h"
#include "core/drift/Words.h"
#include "core/drift/rules/Shapes.h"
#include "core/mirror/ClassGraph.h"

#include <algorithm>
#include <map>
#include <set>

namespace portside::drift::rules {

namespace {

using compare::Adaptation;
using compare::AsyncForm;
using compare::Outline;
using compare::Statement;
using compare::StatementKind;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// The async tokens and names of a statement's header.
struct Markers {
    std::map<std::string, int> counts;
    std::map<std::string, int> identifiers;  ///< all of them, as written
    std::vector<std::string> awaitedCallees; ///< empty for an await of something else than a call
};

constexpr std::string_view primitive = "asyncio";

/// `super(AioFoo, self)` is `super()`: its names adapt nothing.
bool isArgumentOfSuper(const SyntaxTree& tree, NodeId id) {
    const NodeId list = tree.parent(id);
    return list != noNode && tree.kind(list) == Kind::ArgumentList &&
           calledName(tree, tree.parent(list)) == "super";
}

Markers markersOf(const Outline& outline, const Statement& statement, const AsyncForm& form) {
    Markers markers;
    const SyntaxTree& tree = outline.tree();
    forHeader(tree, statement.node, statement.range, [&](NodeId id) {
        if (tree.kind(id) == Kind::Await) {
            ++markers.counts["await"];
            markers.awaitedCallees.emplace_back(calledName(tree, innermost(tree, id)));
        } else if (tree.kind(id) == Kind::Token && tree.slice(id) == "async") {
            ++markers.counts["async"];
        } else if (tree.kind(id) == Kind::Identifier && !isArgumentOfSuper(tree, id)) {
            const std::string name(tree.slice(id));
            ++markers.identifiers[name];
            const auto adaptation = form.adaptation(tree, id);
            if (isAsyncLibrary(name))
                ++markers.counts[std::string(primitive)];
            else if (adaptation != Adaptation::None)
                ++markers.counts[name];
        }
    });
    return markers;
}

int countOf(const std::map<std::string, int>& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

/// Names and helpers, without await, async and libraries.
int nameCount(const Markers& markers) {
    int count = 0;
    for (const auto& [marker, times] : markers.counts)
        count += marker == "await" || marker == "async" || marker == primitive ? 0 : times;
    return count;
}

/// What base's statement had of async and head's lacks, unless it is no longer needed.
std::vector<std::string> lostMarkers(const Markers& base, const Markers& head, const AsyncForm& form,
                                     bool sameCanonical, Background& background) {
    std::vector<std::string> found;
    for (const auto& [marker, count] : base.counts) {
        const int lost = count - countOf(head.counts, marker);
        if (lost <= 0)
            continue;
        if (marker == "await") {
            int excused = 0;
            for (const auto& callee : base.awaitedCallees)
                if (!callee.empty() && background.isAsyncAtBase(callee) && !background.isAsyncAtHead(callee))
                    ++excused;
            if (excused < lost)
                found.push_back(marker);
            continue;
        }
        if (marker == "async") {
            found.push_back(marker);
            continue;
        }
        if (marker == primitive) {
            if (sameCanonical || head.identifiers.contains("threading") || head.identifiers.contains("time"))
                found.push_back(marker);
            continue;
        }
        // A name: lost only where its twin took its place, or where nothing but async has changed.
        const std::string twin = form.canonicalName(marker);
        const bool awaitsAll = std::all_of(
            head.awaitedCallees.begin(), head.awaitedCallees.end(),
            [&](const std::string& callee) { return !callee.empty() && background.isAsyncAtHead(callee); });
        const bool seenThrough = marker == "resolve_awaitable" && awaitsAll && !head.awaitedCallees.empty();
        if ((twin != marker && countOf(head.identifiers, twin) > countOf(base.identifiers, twin)) ||
            (sameCanonical && !seenThrough && nameCount(head) < nameCount(base)))
            found.push_back(marker);
    }
    return found;
}

/// As many awaits of as many calls, but not of the same ones. Through a helper any call may be awaited; where the call is
/// still there and nothing awaits it, no helper explains it.
bool awaitsOthers(const Markers& base, const Markers& head, const Outline& outline,
                  const Statement& statement, const AsyncForm& form, Background& background) {
    auto rest = head.awaitedCallees;
    std::vector<std::string> gone;
    for (const auto& callee : base.awaitedCallees) {
        const auto found = std::find(rest.begin(), rest.end(), callee);
        if (found != rest.end())
            rest.erase(found);
        else
            gone.push_back(callee);
    }
    const auto isHelper = [&](const std::string& callee) { return callee.empty() || form.isHelper(callee); };
    if (std::any_of(gone.begin(), gone.end(), [&](const std::string& callee) {
            return !callee.empty() && callsUnawaited(outline, statement, callee) &&
                   !(background.isAsyncAtBase(callee) && !background.isAsyncAtHead(callee));
        }))
        return true;
    return std::none_of(rest.begin(), rest.end(), isHelper) &&
           std::any_of(gone.begin(), gone.end(), [&](const std::string& callee) {
               return !isHelper(callee) &&
                      !(background.isAsyncAtBase(callee) && !background.isAsyncAtHead(callee));
           });
}

/// How much of a statement is there for async: the tokens above, and yield, super and stubs for what cannot be async.
int adaptationCount(const Outline& outline, const Statement& statement, const AsyncForm& form) {
    const auto markers = markersOf(outline, statement, form);
    int count = countOf(markers.identifiers, "super") + countOf(markers.identifiers, "NotImplementedError");
    for (const auto& [marker, times] : markers.counts)
        count += times;
    // raise TypeError("use 'async with'")
    count += statement.kind == StatementKind::Raise &&
             speaksOfAsync(outline.module->text().slice(statement.range));
    forHeader(outline.tree(), statement.node, statement.range,
              [&](NodeId id) { count += outline.tree().kind(id) == Kind::Yield; });
    return count;
}

/// The botocore statement of base's version stands opposite something at head.
bool isStillMatched(const Comparison& comparison, int baseBotocore) {
    for (size_t i = 0; i < comparison.baseBotocoreOf.size(); ++i)
        if (comparison.baseBotocoreOf[i] == baseBotocore)
            return comparison.head.ofBotocore(static_cast<int>(i)) != nullptr;
    return false;
}

/// The change made something of botocore's match that did not before: what it removed gave way to that.
bool newlyMatches(const Comparison& comparison) {
    const auto& pairs = comparison.head.pairs;
    return std::any_of(pairs.begin(), pairs.end(), [&](const compare::StatementPair& pair) {
        if (pair.match == compare::Match::Edited || !comparison.isAdded(pair.aiobotocore) ||
            comparison.baseBotocoreOf[at(pair.botocore)] < 0)
            return false;
        const auto* before = comparison.basePairOf(pair.botocore);
        return !before || before->match == compare::Match::Edited || before->structure;
    });
}

bool hasText(const Outline& outline, const std::string& text) {
    return !text.empty() && std::any_of(outline.statements.begin(), outline.statements.end(),
                                        [&](const Statement& statement) { return statement.text == text; });
}

/// An `async def`, the outline's own or one inside it.
bool hasAsyncDef(const Outline& outline) {
    return std::any_of(outline.statements.begin(), outline.statements.end(), [&](const Statement& statement) {
        return statement.kind == StatementKind::Signature && outline.tree().hasToken(statement.node, "async");
    });
}

int countIn(const Outline& outline, const std::string& text) {
    return static_cast<int>(std::count_if(outline.statements.begin(), outline.statements.end(),
                                          [&](const Statement& other) { return other.text == text; }));
}

/// A statement of base that stood opposite nothing, or opposite what its own like stands opposite now: of two equal
/// ones the one that went was aiobotocore's own.
bool isOwn(const Comparison& comparison, int baseStatement) {
    const auto* pair = comparison.base->ofAiobotocore(baseStatement);
    if (!pair)
        return true;
    for (size_t i = 0; i < comparison.baseBotocoreOf.size(); ++i) {
        const auto* now = comparison.baseBotocoreOf[i] == pair->botocore
                              ? comparison.head.ofBotocore(static_cast<int>(i))
                              : nullptr;
        const int was = now ? comparison.baseOf[at(now->aiobotocore)] : -1;
        if (was >= 0 && was != baseStatement && !comparison.base->ofAiobotocore(was) &&
            comparison.base->aiobotocore.statements[at(was)].text ==
                comparison.base->aiobotocore.statements[at(baseStatement)].text)
            return true;
    }
    return false;
}

Removal removal(const Outline& base, const Statement& statement) {
    return {statement.lines, std::string(base.module->text().line(statement.lines.first))};
}

} // namespace

std::vector<Loss> asyncLosses(const Comparison& comparison, Background& background) {
    std::vector<Loss> losses;
    if (!comparison.base)
        return losses;
    const auto& head = comparison.head.aiobotocore;
    const auto& base = comparison.base->aiobotocore;
    const AsyncForm headForm(*head.module);
    const AsyncForm baseForm(*base.module);
    for (size_t i = 0; i < head.statements.size(); ++i) {
        const int before = comparison.baseOf[i];
        if (before < 0 || !comparison.isAdded(static_cast<int>(i)))
            continue;
        const auto& baseStatement = base.statements[at(before)];
        const auto had = markersOf(base, baseStatement, baseForm);
        if (had.counts.empty())
            continue;
        const auto has = markersOf(head, head.statements[i], headForm);
        const bool same = baseStatement.text == head.statements[i].text;
        auto lost = lostMarkers(had, has, baseForm, same, background);
        if (lost.empty() && same && awaitsOthers(had, has, head, head.statements[i], headForm, background))
            lost.emplace_back("await");
        for (auto& marker : lost) {
            std::string twin = marker == primitive ? std::string() : baseForm.canonicalName(marker);
            if (twin == marker || countOf(has.identifiers, twin) <= countOf(had.identifiers, twin))
                twin.clear();
            losses.push_back({static_cast<int>(i), std::move(marker), std::move(twin)});
        }
    }
    return losses;
}

std::vector<Loss> standingLosses(const Comparison& comparison, Background& background) {
    std::vector<Loss> losses;
    const auto& head = comparison.head.aiobotocore;
    const auto& tree = head.tree();
    const AsyncForm form(*head.module);
    const bool async = hasAsyncDef(head);
    for (size_t i = 0; i < head.statements.size(); ++i) {
        const auto& statement = head.statements[i];
        if (!comparison.isAdded(static_cast<int>(i)))
            continue;
        forHeader(tree, statement.node, statement.range, [&](NodeId id) {
            if (tree.kind(id) != Kind::Identifier || !isCalled(tree, id))
                return;
            const std::string name(tree.slice(id));
            const auto* import = head.module->import(name);
            const std::string dotted =
                python::dottedName(tree, tree.child(tree.parent(id), python::Field::Function));
            if (async && dotted == "time.sleep")
                losses.push_back({static_cast<int>(i), "asyncio", name});
            if (!import || !import->module.starts_with("botocore"))
                return;
            for (const auto prefix : mirror::asyncPrefixes())
                if (background.headGraph()
                        .aiobotocore()
                        .resolve(*head.module, std::string(prefix) + name)
                        .type)
                    losses.push_back({static_cast<int>(i), std::string(prefix) + name, name});
        });
    }
    return losses;
}

std::optional<Removal> removedAdaptation(const Comparison& comparison) {
    if (!comparison.base || newlyMatches(comparison))
        return std::nullopt;
    const auto& head = comparison.head.aiobotocore;
    const auto& base = comparison.base->aiobotocore;
    const AsyncForm headForm(*head.module);
    const AsyncForm baseForm(*base.module);
    std::optional<Removal> first;
    int before = 0;
    int after = 0;
    for (const auto& statement : head.statements)
        after += adaptationCount(head, statement, headForm);
    for (size_t i = 0; i < base.statements.size(); ++i) {
        const auto& statement = base.statements[i];
        const int count = adaptationCount(base, statement, baseForm);
        before += count;
        // A removed twin of botocore's statement is removed logic, unless another one stands for it now.
        const auto* pair = comparison.base->ofAiobotocore(static_cast<int>(i));
        if (!first && count > 0 && comparison.headOf[i] < 0 && !hasText(head, statement.text) &&
            touches(comparison.removed, statement.lines) &&
            (!pair || isStillMatched(comparison, pair->botocore)))
            first = removal(base, statement);
    }
    // Merged branches await as often as one of them did.
    return after < before ? first : std::nullopt;
}

std::optional<Removal> removedDivergence(const Comparison& comparison) {
    if (!comparison.base || newlyMatches(comparison))
        return std::nullopt;
    const auto& base = comparison.base->aiobotocore;
    const auto& head = comparison.head.aiobotocore;
    std::map<std::string_view, int> times; // more often at base than at head: positive
    int extra = 0;
    for (size_t i = 0; i < head.statements.size(); ++i) {
        --times[head.statements[i].text];
        extra += !head.statements[i].tokens.empty() && !comparison.head.ofAiobotocore(static_cast<int>(i));
    }
    for (const auto& statement : base.statements)
        ++times[statement.text];
    // Its like in the same block does what it did. In a branch that stays, or one that went while its `if` stayed, it is
    // no merging of branches.
    const auto isMissed = [&](size_t i) {
        const auto& statement = base.statements[i];
        const int gone = times[statement.text];
        if (gone <= 0 || gone == countIn(base, statement.text))
            return gone > 0;
        const auto block = base.tree().parent(statement.node);
        for (size_t j = 0; j < base.statements.size(); ++j)
            if (j != i && base.statements[j].text == statement.text &&
                base.tree().parent(base.statements[j].node) == block)
                return false;
        int parent = statement.parent;
        const bool clause = parent >= 0 && (base.statements[at(parent)].kind == StatementKind::Else ||
                                            base.statements[at(parent)].kind == StatementKind::Elif);
        if (clause && comparison.headOf[at(parent)] < 0)
            parent = base.statements[at(parent)].parent;
        return parent < 0 || comparison.headOf[at(parent)] >= 0;
    };
    const bool coroutine = hasAsyncDef(head);
    std::optional<Removal> first;
    for (size_t i = 0; i < base.statements.size(); ++i) {
        const auto& statement = base.statements[i];
        if (statement.tokens.empty() || !isOwn(comparison, static_cast<int>(i)))
            continue;
        --extra;
        // A header that was taken off statements which stay, or branches that were merged, bring the code closer.
        const bool simple =
            (statement.kind >= StatementKind::Expression && statement.kind != StatementKind::Import) ||
            statement.kind == StatementKind::Decorator;
        // `async def` says what a decorator said of old.
        const bool said =
            statement.kind == StatementKind::Decorator && coroutine && statement.text.ends_with("coroutine");
        if (!first && simple && !said && comparison.headOf[i] < 0 && isMissed(i) &&
            touches(comparison.removed, statement.lines) && !isLoggerCall(base.tree(), statement.node))
            first = removal(base, statement);
    }
    // As many statements of aiobotocore's own as before: one took the place of another.
    return extra < 0 ? first : std::nullopt;
}

} // namespace portside::drift::rules
