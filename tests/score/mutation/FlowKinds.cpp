// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Strings.h"
#include "tests/score/mutation/Edits.h"

namespace portside::mutation {

namespace {

using compare::StatementKind;
using python::Field;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

bool isKind(const Place& place, StatementKind kind) { return place.statement.kind == kind; }

/// The whole statement, with its blocks.
source::LineRange wholeStatement(const Place& place) { return place.module.tree.lines(place.statement.node); }

std::string replaceStatement(const Place& place, const std::string& line) {
    const auto lines = wholeStatement(place);
    return replaceRange(place.module, wholeLines(place.module, lines),
                        indentOf(place.module, lines.first) + line + "\n");
}

std::string loseEarlyReturn(const Place& place) {
    const auto& tree = place.module.tree;
    return isKind(place, StatementKind::Return) && tree.parent(place.statement.node) != place.function.body
               ? replaceStatement(place, "pass")
               : std::string();
}

std::string loseReturnValue(const Place& place) {
    return isKind(place, StatementKind::Return) && !items(place.module.tree, place.statement.node).empty()
               ? replaceStatement(place, "return")
               : std::string();
}

/// `return x` as `x`.
std::string loseReturn(const Place& place) {
    const auto parts = items(place.module.tree, place.statement.node);
    if (!isKind(place, StatementKind::Return) || parts.empty())
        return {};
    const auto& tree = place.module.tree;
    return replaceRange(place.module, {tree[place.statement.node].range.begin, tree[parts[0]].range.begin},
                        "");
}

std::string returnElse(const Place& place) {
    const auto parts = items(place.module.tree, place.statement.node);
    return isKind(place, StatementKind::Return) && !parts.empty() &&
                   place.module.tree.kind(parts[0]) != Kind::None
               ? replaceNode(place.module, parts[0], "None")
               : std::string();
}

NodeId caught(const Place& place) {
    if (!isKind(place, StatementKind::Except))
        return noNode;
    for (const NodeId part : items(place.module.tree, place.statement.node))
        if (place.module.tree.kind(part) != Kind::Block) {
            const bool named = place.module.tree.kind(part) == Kind::AsPattern;
            return named ? place.module.tree.firstChild(part) : part;
        }
    return noNode;
}

std::string widenException(const Place& place) {
    const NodeId type = caught(place);
    return type == noNode || place.module.tree.slice(type) == "Exception"
               ? std::string()
               : replaceNode(place.module, type, "Exception");
}

std::string changeException(const Place& place) {
    const NodeId type = caught(place);
    return type == noNode ? std::string() : replaceNode(place.module, type, "LookupError");
}

std::string changeRaised(const Place& place) {
    const auto parts = items(place.module.tree, place.statement.node);
    if (!isKind(place, StatementKind::Raise) || parts.empty())
        return {};
    const auto& tree = place.module.tree;
    const NodeId name = tree.kind(parts[0]) == Kind::Call ? tree.child(parts[0], Field::Function) : parts[0];
    return replaceNode(place.module, name, "LookupError");
}

std::string loseCause(const Place& place) {
    const auto& tree = place.module.tree;
    const auto parts = items(tree, place.statement.node);
    return isKind(place, StatementKind::Raise) && parts.size() == 2
               ? replaceRange(place.module, {tree[parts[0]].range.end, tree[parts[1]].range.end}, "")
               : std::string();
}

/// The body of a clause does nothing any more.
std::string swallow(const Place& place) {
    const NodeId body = place.module.tree.child(place.statement.node, Kind::Block);
    return isKind(place, StatementKind::Except) && body != noNode && place.module.tree.slice(body) != "pass"
               ? replaceNode(place.module, body, "pass")
               : std::string();
}

std::string dropClause(const Place& place, StatementKind kind) {
    return isKind(place, kind)
               ? replaceRange(place.module, wholeLines(place.module, wholeStatement(place)), "")
               : std::string();
}

std::string changeLoopVariable(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId target = tree.child(place.statement.node, Field::Left);
    return isKind(place, StatementKind::For) && target != noNode && tree.kind(target) == Kind::Identifier
               ? replaceNode(place.module, target, std::string(tree.slice(target)) + "_other")
               : std::string();
}

std::string changeIterable(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId source = tree.child(place.statement.node, Field::Right);
    return isKind(place, StatementKind::For) && source != noNode
               ? replaceNode(place.module, source, "sorted(" + std::string(tree.slice(source)) + ")")
               : std::string();
}

std::string loseAsyncOf(const Place& place, StatementKind kind) {
    return isKind(place, kind) ? dropToken(place, "async") : std::string();
}

std::string loseAsyncFor(const Place& place) {
    if (std::string changed = loseAsyncOf(place, StatementKind::For); !changed.empty())
        return changed;
    const auto& tree = place.module.tree;
    const NodeId clause = findIn(
        place, [&](NodeId id) { return tree.kind(id) == Kind::ForInClause && tree.hasToken(id, "async"); });
    if (clause == noNode)
        return {};
    const NodeId token = tree.firstChild(clause);
    return replaceRange(place.module, {tree[token].range.begin, tree[token].range.end + 1}, "");
}

bool callsSuper(const Place& place) {
    const auto& tree = place.module.tree;
    return findIn(place, [&](NodeId id) {
               return tree.kind(id) == Kind::Call && tree.slice(id).substr(0, 6) == "super(" &&
                      tree.slice(tree.child(id, Field::Function)) == "super";
           }) != noNode;
}

std::string dropSuper(const Place& place) {
    return isSimple(place.statement) && callsSuper(place) ? replaceStatement(place, "pass") : std::string();
}

std::string exchangeStatement(const Place& place, StatementKind kind, const char* by) {
    return isKind(place, kind) ? replaceStatement(place, by) : std::string();
}

std::string swapBreak(const Place& place) {
    if (std::string changed = exchangeStatement(place, StatementKind::Break, "continue"); !changed.empty())
        return changed;
    return exchangeStatement(place, StatementKind::Continue, "break");
}

std::string loseBreak(const Place& place) {
    if (std::string changed = exchangeStatement(place, StatementKind::Break, "pass"); !changed.empty())
        return changed;
    return exchangeStatement(place, StatementKind::Continue, "pass");
}

/// Lines, each indented by four more (or fewer).
std::string indented(const Place& place, source::LineRange lines, int by) {
    std::string block;
    for (int line = lines.first; line <= lines.last; ++line) {
        const auto shown = place.module.text().line(line);
        if (base::trimmed(shown).empty())
            block += "\n";
        else if (by > 0)
            block += "    " + std::string(shown) + "\n";
        else
            block += std::string(shown.substr(std::min<size_t>(4, shown.find_first_not_of(' ')))) + "\n";
    }
    return block;
}

/// A `try` with a `finally` alone, as its body and what came at last.
std::string loseFinally(const Place& place) {
    const auto& tree = place.module.tree;
    if (!isKind(place, StatementKind::Try))
        return {};
    const auto parts = items(tree, place.statement.node);
    if (parts.size() != 2 || tree.kind(parts[1]) != Kind::FinallyClause)
        return {};
    const NodeId last = tree.child(parts[1], Kind::Block);
    return replaceRange(place.module, wholeLines(place.module, wholeStatement(place)),
                        indented(place, tree.lines(parts[0]), -1) + indented(place, tree.lines(last), -1));
}

/// A compound statement's body alone.
std::string unwrap(const Place& place, StatementKind kind) {
    const auto& tree = place.module.tree;
    if (!isKind(place, kind))
        return {};
    const NodeId body = kind == StatementKind::If ? tree.child(place.statement.node, Field::Consequence)
                                                  : tree.child(place.statement.node, Kind::Block);
    const auto parts = items(tree, place.statement.node);
    const bool clauses = !parts.empty() && parts.back() != body;
    if (body == noNode || clauses || tree.line(body) == place.statement.lines.first)
        return {};
    return replaceRange(place.module, wholeLines(place.module, wholeStatement(place)),
                        indented(place, tree.lines(body), -1));
}

/// The last statement of a block behind the block.
std::string leaveBlock(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId block = tree.parent(place.statement.node);
    if (!isSimple(place.statement) || block == noNode || tree.kind(block) != Kind::Block ||
        block == place.function.body)
        return {};
    const auto parts = items(tree, block);
    const NodeId owner = tree.parent(block);
    // Only where nothing follows in the same compound statement.
    if (parts.size() < 2 || parts.back() != place.statement.node ||
        tree[owner].subtreeEnd != tree[block].subtreeEnd)
        return {};
    const auto lines = wholeStatement(place);
    return replaceRange(place.module, wholeLines(place.module, lines), indented(place, lines, -1));
}

/// The statement behind a block as the last one of it.
std::string enterBlock(const Place& place) {
    const auto& tree = place.module.tree;
    if (!place.next || !isSimple(*place.next))
        return {};
    const auto kind = place.statement.kind;
    if (kind != StatementKind::If && kind != StatementKind::For && kind != StatementKind::With)
        return {};
    const auto lines = tree.lines(place.next->node);
    return replaceRange(place.module, wholeLines(place.module, lines), indented(place, lines, 1));
}

std::string elifToIf(const Place& place) {
    if (!isKind(place, StatementKind::Elif))
        return {};
    const auto& tree = place.module.tree;
    return replaceNode(place.module, tree.firstChild(place.statement.node), "if");
}

std::string changeWhile(const Place& place) {
    return isKind(place, StatementKind::While)
               ? replaceNode(place.module, place.module.tree.child(place.statement.node, Field::Condition),
                             "False")
               : std::string();
}

std::string loseYield(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId yield = findIn(place, [&](NodeId id) { return tree.kind(id) == Kind::Yield; });
    if (yield == noNode || items(tree, yield).empty())
        return {};
    return replaceNode(place.module, yield, "yield");
}

std::string changeContext(const Place& place) {
    const auto& tree = place.module.tree;
    if (!isKind(place, StatementKind::With))
        return {};
    const NodeId item = findIn(place, [&](NodeId id) { return tree.kind(id) == Kind::WithItem; });
    if (item == noNode)
        return {};
    NodeId value = tree.firstChild(item);
    if (tree.kind(value) == Kind::AsPattern)
        value = tree.firstChild(value);
    return replaceNode(place.module, value, "another_context()");
}

std::string addDecorator(const Place& place) {
    if (!isKind(place, StatementKind::Signature) || place.statement.parent >= 0)
        return {};
    const int line = place.function.lines.first;
    const uint32_t at = place.module.text().lineStart(line);
    return replaceRange(place.module, {at, at}, indentOf(place.module, line) + "@some_decorator\n");
}

std::string changeDecorator(const Place& place) {
    return isKind(place, StatementKind::Decorator)
               ? replaceRange(place.module, wholeLines(place.module, place.statement.lines),
                              indentOf(place.module, place.statement.lines.first) + "@some_decorator\n")
               : std::string();
}

/// Any two neighbouring simple statements, the second one first.
std::string swapAny(const Place& place) {
    if (!place.next || !isSimple(place.statement) || !isSimple(*place.next) ||
        place.statement.text == place.next->text)
        return {};
    const auto one = wholeLines(place.module, place.statement.lines);
    const auto two = wholeLines(place.module, place.next->lines);
    const auto bytes = place.module.text().bytes();
    return replaceRange(place.module, {one.begin, two.end},
                        std::string(bytes.substr(two.begin, two.end - two.begin)) +
                            std::string(bytes.substr(one.end, two.begin - one.end)) +
                            std::string(bytes.substr(one.begin, one.end - one.begin)));
}

/// A simple statement behind the block that follows it.
std::string passBlock(const Place& place) {
    if (!place.next || !isSimple(place.statement) || !isBodyStatement(*place.next) || isSimple(*place.next))
        return {};
    const auto one = wholeLines(place.module, place.statement.lines);
    const auto two = wholeLines(place.module, place.module.tree.lines(place.next->node));
    const auto bytes = place.module.text().bytes();
    return replaceRange(place.module, {one.begin, two.end},
                        std::string(bytes.substr(one.end, two.end - one.end)) +
                            std::string(bytes.substr(one.begin, one.end - one.begin)));
}

} // namespace

std::vector<Mutation> flowKinds() {
    return {
        {"lose-early-return", Wanted::NotClean, loseEarlyReturn},
        {"lose-return-value", Wanted::NotClean, loseReturnValue},
        {"lose-return", Wanted::NotClean, loseReturn},
        {"return-none", Wanted::NotClean, returnElse},
        {"widen-exception", Wanted::NotClean, widenException},
        {"change-exception", Wanted::NotClean, changeException},
        {"change-raised", Wanted::NotClean, changeRaised},
        {"lose-cause", Wanted::NotClean, loseCause},
        {"swallow-exception", Wanted::NotClean, swallow},
        {"lose-except", Wanted::NotClean,
         [](const Place& p) {
             const auto& tree = p.module.tree;
             return p.statement.kind == StatementKind::Except &&
                            tree.children(tree.parent(p.statement.node), Kind::ExceptClause).size() > 1
                        ? dropClause(p, StatementKind::Except)
                        : std::string();
         }},
        {"lose-else", Wanted::NotClean, [](const Place& p) { return dropClause(p, StatementKind::Else); }},
        {"lose-elif", Wanted::NotClean, [](const Place& p) { return dropClause(p, StatementKind::Elif); }},
        {"elif-to-if", Wanted::NotClean, elifToIf},
        {"lose-finally", Wanted::NotClean, loseFinally},
        {"lose-if", Wanted::NotClean, [](const Place& p) { return unwrap(p, StatementKind::If); }},
        {"lose-for", Wanted::NotClean, [](const Place& p) { return unwrap(p, StatementKind::For); }},
        {"lose-with", Wanted::NotClean, [](const Place& p) { return unwrap(p, StatementKind::With); }},
        {"change-context", Wanted::NotClean, changeContext},
        {"change-loop-variable", Wanted::NotClean, changeLoopVariable},
        {"change-iterable", Wanted::NotClean, changeIterable},
        {"change-while", Wanted::NotClean, changeWhile},
        {"lose-async-with", Wanted::NotClean,
         [](const Place& p) { return loseAsyncOf(p, StatementKind::With); }},
        {"lose-async-for", Wanted::NotClean, loseAsyncFor},
        {"drop-super", Wanted::NotClean, dropSuper},
        {"swap-break", Wanted::NotClean, swapBreak},
        {"lose-break", Wanted::NotClean, loseBreak},
        {"lose-yielded", Wanted::NotClean, loseYield},
        {"leave-block", Wanted::NotClean, leaveBlock},
        {"enter-block", Wanted::NotClean, enterBlock},
        {"pass-block", Wanted::NotClean, passBlock},
        {"swap-any", Wanted::NotClean, swapAny},
        {"add-decorator", Wanted::NotClean, addDecorator},
        {"change-decorator", Wanted::NotClean, changeDecorator},
    };
}

} // namespace portside::mutation
