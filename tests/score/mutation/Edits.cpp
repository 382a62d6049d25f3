// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/mutation/Edits.h"

#include "core/base/Strings.h"

namespace portside::mutation {

namespace {

using compare::Statement;
using compare::StatementKind;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

std::string insertBefore(const Place& place, const std::string& body) {
    const auto line = place.statement.lines.first;
    const std::string indent = indentOf(place.module, line);
    std::string block;
    for (const auto part : base::split(body, '\n'))
        block += indent + std::string(part) + "\n";
    const uint32_t at = place.module.text().lineStart(line);
    return replaceRange(place.module, {at, at}, block);
}

} // namespace

bool isBodyStatement(const Statement& statement) {
    return statement.kind != StatementKind::Signature && statement.kind != StatementKind::Decorator &&
           statement.kind != StatementKind::Elif && statement.kind != StatementKind::Else &&
           statement.kind != StatementKind::Except && statement.kind != StatementKind::Finally &&
           statement.kind != StatementKind::Case;
}

std::string replaceRange(const python::Module& module, source::ByteRange range, const std::string& text) {
    const auto bytes = module.text().bytes();
    return std::string(bytes.substr(0, range.begin)) + text + std::string(bytes.substr(range.end));
}

std::string replaceNode(const python::Module& module, NodeId node, const std::string& text) {
    return node == noNode ? std::string() : replaceRange(module, module.tree[node].range, text);
}

std::string before(const Place& place, const char* body) {
    return isBodyStatement(place.statement) ? insertBefore(place, body) : std::string();
}

std::string dropToken(const Place& place, const char* word) {
    const auto& tree = place.module.tree;
    const NodeId token =
        findIn(place, [&](NodeId id) { return tree.kind(id) == Kind::Token && tree.slice(id) == word; });
    if (token == noNode)
        return {};
    auto range = tree[token].range;
    while (range.end < tree.text().bytes().size() && tree.text().bytes()[range.end] == ' ')
        ++range.end;
    return replaceRange(place.module, range, "");
}

bool isSimple(const Statement& statement) {
    return statement.kind >= StatementKind::Expression && statement.parent >= 0;
}

NodeId findIn(const Place& place, const std::function<bool(NodeId)>& fits) {
    const auto& tree = place.module.tree;
    for (NodeId id = place.statement.node; id < tree[place.statement.node].subtreeEnd; ++id) {
        if (tree[id].range.begin >= place.statement.range.end)
            break;
        if (fits(id))
            return id;
    }
    return noNode;
}

std::vector<NodeId> items(const SyntaxTree& tree, NodeId list) {
    std::vector<NodeId> found;
    if (list == noNode)
        return found;
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            found.push_back(part);
    return found;
}

std::string indentOf(const python::Module& module, int line) {
    const auto shown = module.text().line(line);
    return std::string(shown.substr(0, shown.find_first_not_of(" \t")));
}

source::ByteRange wholeLines(const python::Module& module, source::LineRange lines) {
    return {module.text().lineStart(lines.first), module.text().lineStart(lines.last + 1)};
}

} // namespace portside::mutation
