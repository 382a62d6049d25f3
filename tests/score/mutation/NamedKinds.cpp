// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncForm.h"
#include "core/mirror/ClassGraph.h"
#include "tests/score/mutation/Edits.h"

namespace portside::mutation {

namespace {

using compare::StatementKind;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

std::string wrapInTry(const Place& place) {
    if (!isSimple(place.statement))
        return {};
    const auto& text = place.module.text();
    const std::string indent = indentOf(place.module, place.statement.lines.first);
    std::string block = indent + "try:\n";
    for (int line = place.statement.lines.first; line <= place.statement.lines.last; ++line)
        block += "    " + std::string(text.line(line)) + "\n";
    block += indent + "except KeyError:\n" + indent + "    raise\n";
    return replaceRange(place.module, wholeLines(place.module, place.statement.lines), block);
}

std::string swapCall(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        const NodeId parent = tree.parent(id);
        const NodeId call = parent == noNode ? noNode : tree.parent(parent);
        return tree.kind(id) == Kind::Identifier && tree[id].field == python::Field::Attribute &&
               call != noNode && tree.kind(call) == Kind::Call &&
               tree[parent].field == python::Field::Function;
    });
    return name == noNode
               ? std::string()
               : replaceRange(place.module, tree[name].range, std::string(tree.slice(name)) + "_other");
}

std::string negate(const Place& place) {
    if (place.statement.kind != StatementKind::If)
        return {};
    const auto& tree = place.module.tree;
    const NodeId condition = tree.child(place.statement.node, python::Field::Condition);
    return condition == noNode ? std::string()
                               : replaceRange(place.module, tree[condition].range,
                                              "not (" + std::string(tree.slice(condition)) + ")");
}

std::string changeConstant(const Place& place) {
    if (place.statement.kind == StatementKind::Signature)
        return {};
    const auto& tree = place.module.tree;
    const NodeId constant = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Integer || tree.kind(id) == Kind::StringContent;
    });
    return constant == noNode
               ? std::string()
               : replaceRange(place.module, tree[constant].range, std::string(tree.slice(constant)) + "7");
}

std::string deleteStatement(const Place& place) {
    if (!isSimple(place.statement))
        return {};
    const std::string indent = indentOf(place.module, place.statement.lines.first);
    return replaceRange(place.module, wholeLines(place.module, place.statement.lines), indent + "pass\n");
}

std::string doubleStatement(const Place& place) {
    if (place.statement.kind != StatementKind::Expression)
        return {};
    const auto range = wholeLines(place.module, place.statement.lines);
    const std::string lines(place.module.text().bytes().substr(range.begin, range.end - range.begin));
    return replaceRange(place.module, range, lines + lines);
}

std::string swapWithNext(const Place& place) {
    if (!place.next || place.statement.kind != StatementKind::Expression ||
        place.next->kind != StatementKind::Expression || place.statement.text == place.next->text)
        return {};
    const auto bytes = place.module.text().bytes();
    const auto one = wholeLines(place.module, place.statement.lines);
    const auto two = wholeLines(place.module, place.next->lines);
    return replaceRange(place.module, {one.begin, two.end},
                        std::string(bytes.substr(two.begin, two.end - two.begin)) +
                            std::string(bytes.substr(one.end, two.begin - one.end)) +
                            std::string(bytes.substr(one.begin, one.end - one.begin)));
}

std::string loseDecorator(const Place& place) {
    return place.statement.kind == StatementKind::Decorator
               ? replaceRange(place.module, wholeLines(place.module, place.statement.lines), "")
               : std::string();
}

std::string addDocstring(const Place& place) {
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0 ||
        python::docstring(place.module.tree, place.function.body) != noNode)
        return {};
    const auto& text = place.module.text();
    const int line = text.lineAt(place.module.tree[place.function.body].range.begin);
    const auto shown = text.line(line);
    const std::string indent(shown.substr(0, shown.find_first_not_of(" \t")));
    const uint32_t at = text.lineStart(line);
    return replaceRange(place.module, {at, at}, indent + "\"\"\"Says what this is for.\"\"\"\n");
}

std::string addReturnType(const Place& place) {
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0 ||
        place.module.tree.child(place.statement.node, python::Field::ReturnType) != noNode)
        return {};
    const uint32_t colon = place.statement.range.end - 1;
    return replaceRange(place.module, {colon, colon}, " -> Whatever");
}

std::string stripClassPrefix(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Identifier && compare::hasAsyncPrefix(tree.slice(id));
    });
    return name == noNode || place.statement.kind == StatementKind::Signature
               ? std::string()
               : replaceRange(place.module, tree[name].range, mirror::withoutAsyncPrefix(tree.slice(name)));
}

/// Every argument of the first call on a line of its own, with a trailing comma.
std::string breakLines(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId list = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::ArgumentList && tree.slice(id).find('\n') == std::string_view::npos &&
               tree.slice(id).size() > 2;
    });
    if (list == noNode)
        return {};
    std::string text = "(";
    int count = 0;
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token) {
            text += "\n                    " + std::string(tree.slice(part)) + ",";
            ++count;
        }
    return count == 0 ? std::string()
                      : replaceRange(place.module, tree[list].range, text + "\n                )");
}

std::string changeQuotes(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId string = findIn(place, [&](NodeId id) {
        const auto text = tree.slice(id);
        return tree.kind(id) == Kind::String && text.size() > 2 && text.front() == '\'' && text[1] != '\'' &&
               text.find_first_of("\"\\") == std::string_view::npos;
    });
    if (string == noNode)
        return {};
    const auto text = tree.slice(string);
    return replaceRange(place.module, tree[string].range,
                        "\"" + std::string(text.substr(1, text.size() - 2)) + "\"");
}

std::string addParentheses(const Place& place) {
    if (place.statement.kind != StatementKind::Return)
        return {};
    const auto& tree = place.module.tree;
    NodeId value = tree.firstChild(place.statement.node);
    value = value == noNode ? noNode : tree.nextSibling(value);
    return value == noNode
               ? std::string()
               : replaceRange(place.module, tree[value].range, "(" + std::string(tree.slice(value)) + ")");
}

/// The helper's argument in place of the call: a coroutine that nothing awaits, or a plain value.
std::string loseHelper(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId call = findIn(place, [&](NodeId id) {
        const NodeId function =
            tree.kind(id) == Kind::Call ? tree.child(id, python::Field::Function) : noNode;
        return function != noNode && tree.slice(function) == "resolve_awaitable";
    });
    if (call == noNode)
        return {};
    const NodeId list = tree.child(call, python::Field::Arguments);
    const auto inside = tree.slice(list);
    const NodeId outer = tree.parent(call);
    const bool awaited = outer != noNode && tree.kind(outer) == Kind::Await;
    return replaceRange(place.module, tree[awaited ? outer : call].range,
                        std::string(inside.substr(1, inside.size() - 2)));
}

std::string addAnnotation(const Place& place) {
    const auto& tree = place.module.tree;
    if (place.statement.kind != StatementKind::Signature || place.statement.parent >= 0)
        return {};
    const NodeId name = findIn(place, [&](NodeId id) {
        const NodeId parent = tree.parent(id);
        return tree.kind(id) == Kind::Identifier && parent != noNode &&
               tree.kind(parent) == Kind::Parameters && tree.slice(id) != "self" && tree.slice(id) != "cls";
    });
    return name == noNode
               ? std::string()
               : replaceRange(place.module, tree[name].range, std::string(tree.slice(name)) + ": Whatever");
}

} // namespace

std::vector<Mutation> namedKinds() {
    return {
        {"insert-guard", Wanted::NotClean,
         [](const Place& p) { return before(p, "if self is None:\n    return None"); }},
        {"insert-log", Wanted::Behavioral,
         [](const Place& p) { return before(p, "logger.debug('a new message')"); }},
        {"insert-try", Wanted::NotClean, wrapInTry},
        {"swap-call", Wanted::NotClean, swapCall},
        {"negate-condition", Wanted::NotClean, negate},
        {"change-constant", Wanted::NotClean, changeConstant},
        {"delete-statement", Wanted::NotClean, deleteStatement},
        {"double-statement", Wanted::NotClean, doubleStatement},
        {"swap-statements", Wanted::NotClean, swapWithNext},
        {"lose-decorator", Wanted::NotClean, loseDecorator},
        {"add-docstring", Wanted::Cosmetic, addDocstring},
        {"add-comment", Wanted::Cosmetic, [](const Place& p) { return before(p, "# a thought of mine"); }},
        {"add-return-type", Wanted::Cosmetic, addReturnType},
        {"add-annotation", Wanted::Cosmetic, addAnnotation},
        {"lose-await", Wanted::NotClean, [](const Place& p) { return dropToken(p, "await"); }},
        {"lose-async", Wanted::NotClean, [](const Place& p) { return dropToken(p, "async"); }},
        {"lose-class-prefix", Wanted::NotClean, stripClassPrefix},
        {"lose-helper", Wanted::NotClean, loseHelper},
        {"break-lines", Wanted::AtWorstCosmetic, breakLines},
        {"change-quotes", Wanted::AtWorstCosmetic, changeQuotes},
        {"add-parentheses", Wanted::AtWorstCosmetic, addParentheses},
    };
}

} // namespace portside::mutation
