// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Expressions.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;
using python::SyntaxTree;

/// Chains of attributes and calls beyond this are cut: nobody writes them, and each link is looked at once.
constexpr size_t longestChain = 32;

/// Calls `visit` for every node of the unit, in file order; a class header ends before its body.
template <typename Visit> void forEachNode(const Unit& unit, Visit visit) {
    const auto& tree = unit.module->tree;
    for (const auto root : unit.nodes) {
        NodeId end = tree[root].subtreeEnd;
        if (unit.kind == UnitKind::ClassHeader && root == unit.type->node && unit.type->body != noNode)
            end = unit.type->body;
        for (NodeId id = root; id < end;) {
            if (tree.kind(id) == NodeKind::Type) {
                id = tree[id].subtreeEnd; // annotations are never evaluated for what they do
                continue;
            }
            visit(tree, id);
            ++id;
        }
    }
}

bool isName(NodeKind kind) { return kind == NodeKind::Identifier || kind == NodeKind::Attribute; }

bool isLoaded(const SyntaxTree& tree, NodeId node) {
    const auto parent = tree.parent(node);
    if (parent == noNode)
        return false;
    const auto field = tree[node].field;
    switch (tree.kind(parent)) {
    case NodeKind::Assignment:
    case NodeKind::AugmentedAssignment:
        return field != Field::Left;
    case NodeKind::Attribute:
        return field == Field::Object;
    case NodeKind::KeywordArgument:
        return field != Field::Name;
    default:
        return true;
    }
}

bool isValuePosition(const SyntaxTree& tree, NodeId node) {
    const auto parent = tree.parent(node);
    if (parent == noNode)
        return false;
    switch (tree.kind(parent)) {
    case NodeKind::ArgumentList:
    case NodeKind::List:
    case NodeKind::Tuple:
    case NodeKind::Set:
    case NodeKind::ExpressionList:
    case NodeKind::ReturnStatement:
    case NodeKind::ConditionalExpression:
    case NodeKind::BooleanOperator:
    case NodeKind::ParenthesizedExpression:
        return true;
    case NodeKind::KeywordArgument:
    case NodeKind::Pair:
        return tree[node].field == Field::Value;
    case NodeKind::Assignment:
        return tree[node].field == Field::Right;
    case NodeKind::Lambda:
        return tree[node].field == Field::Body;
    default:
        return false;
    }
}

} // namespace

std::string shortText(const SyntaxTree& tree, NodeId expression) {
    std::vector<std::string> parts;
    NodeId at = expression;
    for (bool more = at != noNode; more;) {
        if (parts.size() == longestChain) {
            parts.emplace_back("…");
            break;
        }
        switch (tree.kind(at)) {
        case NodeKind::Attribute: {
            const auto name = tree.child(at, Field::Attribute);
            parts.push_back("." + std::string(name == noNode ? std::string_view{} : tree.slice(name)));
            at = tree.child(at, Field::Object);
            break;
        }
        case NodeKind::Call:
            parts.emplace_back("()");
            at = tree.child(at, Field::Function);
            break;
        case NodeKind::Subscript:
            parts.emplace_back("[]");
            at = tree.child(at, Field::Value);
            break;
        case NodeKind::Await:
        case NodeKind::ParenthesizedExpression: {
            NodeId inside = tree.firstChild(at);
            while (inside != noNode && tree.kind(inside) == NodeKind::Token)
                inside = tree.nextSibling(inside);
            at = inside;
            break;
        }
        case NodeKind::Identifier:
            parts.emplace_back(tree.slice(at));
            more = false;
            break;
        default:
            parts.emplace_back("…");
            more = false;
            break;
        }
        if (at == noNode)
            more = false;
    }
    std::string text;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        text += *part;
    return text;
}

std::vector<Use> calls(const Unit& unit) {
    std::vector<Use> uses;
    forEachNode(unit, [&](const SyntaxTree& tree, NodeId id) {
        if (tree.kind(id) != NodeKind::Call)
            return;
        if (const auto callee = tree.child(id, Field::Function); callee != noNode)
            uses.push_back({shortText(tree, callee), id, callee});
    });
    return uses;
}

std::vector<Use> valueLoads(const Unit& unit) {
    std::vector<Use> uses;
    forEachNode(unit, [&](const SyntaxTree& tree, NodeId id) {
        if (isName(tree.kind(id)) && isValuePosition(tree, id))
            uses.push_back({shortText(tree, id), id, id});
    });
    return uses;
}

std::vector<Use> attributeReads(const Unit& unit) {
    std::vector<Use> uses;
    forEachNode(unit, [&](const SyntaxTree& tree, NodeId id) {
        if (tree.kind(id) == NodeKind::Attribute && isLoaded(tree, id))
            uses.push_back({shortText(tree, id), id, id});
    });
    return uses;
}

std::vector<Use> withItems(const Unit& unit) {
    std::vector<Use> uses;
    forEachNode(unit, [&](const SyntaxTree& tree, NodeId id) {
        if (tree.kind(id) != NodeKind::WithItem)
            return;
        NodeId value = tree.child(id, Field::Value);
        if (value != noNode && tree.kind(value) == NodeKind::AsPattern)
            value = tree.firstChild(value);
        if (value != noNode)
            uses.push_back({shortText(tree, value), value, value});
    });
    return uses;
}

std::vector<Use> mentions(const Unit& unit) {
    std::vector<Use> uses;
    forEachNode(unit, [&](const SyntaxTree& tree, NodeId id) {
        if (isName(tree.kind(id)) && isLoaded(tree, id))
            uses.push_back({shortText(tree, id), id, id});
    });
    return uses;
}

std::set<std::string> textsOf(const std::vector<Use>& uses) {
    std::set<std::string> texts;
    for (const auto& use : uses)
        texts.insert(use.text);
    return texts;
}

std::vector<Use> newOnes(const std::vector<Use>& uses, const std::vector<Use>& old) {
    auto known = textsOf(old);
    std::vector<Use> some;
    for (const auto& use : uses)
        if (known.insert(use.text).second)
            some.push_back(use);
    return some;
}

std::string_view lastName(std::string_view dotted) {
    const auto dot = dotted.rfind('.');
    return dot == std::string_view::npos ? dotted : dotted.substr(dot + 1);
}

} // namespace portside::asyncneed
