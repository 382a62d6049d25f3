// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Shapes.h"

#include "core/drift/Words.h"

namespace portside::drift::rules {

using python::Field;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

NodeId innermost(const SyntaxTree& tree, NodeId node) {
    while (node != noNode) {
        switch (tree.kind(node)) {
        case Kind::ExpressionStatement:
        case Kind::ReturnStatement:
        case Kind::RaiseStatement:
        case Kind::Await:
        case Kind::ParenthesizedExpression: {
            NodeId next = tree.firstChild(node);
            while (next != noNode && (tree.kind(next) == Kind::Token || tree.kind(next) == Kind::Comment))
                next = tree.nextSibling(next);
            if (next == noNode)
                return node;
            node = next;
            break;
        }
        default:
            return node;
        }
    }
    return node;
}

std::string_view superMethod(const SyntaxTree& tree, NodeId call) {
    if (call == noNode || tree.kind(call) != Kind::Call)
        return {};
    const NodeId function = tree.child(call, Field::Function);
    if (function == noNode || tree.kind(function) != Kind::Attribute)
        return {};
    const NodeId object = tree.child(function, Field::Object);
    return object != noNode && calledName(tree, object) == "super" ? calledName(tree, call)
                                                                   : std::string_view{};
}

bool isCalled(const SyntaxTree& tree, NodeId identifier) {
    NodeId node = identifier;
    NodeId parent = tree.parent(node);
    if (parent != noNode && tree.kind(parent) == Kind::Attribute && tree[node].field == Field::Attribute) {
        node = parent;
        parent = tree.parent(node);
    }
    return parent != noNode && tree.kind(parent) == Kind::Call && tree[node].field == Field::Function;
}

bool isLoggerCall(const SyntaxTree& tree, NodeId statement) {
    if (tree.kind(statement) != Kind::ExpressionStatement)
        return false;
    const NodeId call = innermost(tree, statement);
    if (call == noNode || tree.kind(call) != Kind::Call)
        return false;
    const NodeId function = tree.child(call, Field::Function);
    if (function != noNode && tree.kind(function) == Kind::Attribute &&
        calledName(tree, tree.child(function, Field::Object)) == "getLogger")
        return isLoggingMethod(calledName(tree, call));
    const std::string dotted = python::dottedName(tree, function);
    const auto dot = dotted.rfind('.');
    if (dot == std::string::npos)
        return false;
    const std::string_view on = std::string_view(dotted).substr(0, dot);
    return isLoggerName(on) &&
           (on == "warnings" || isLoggingMethod(std::string_view(dotted).substr(dot + 1)));
}

bool isPlainForward(const SyntaxTree& tree, NodeId body) {
    if (body == noNode)
        return false;
    const auto returns = tree.children(body, Kind::ReturnStatement);
    if (returns.size() != 1)
        return false;
    const NodeId call = innermost(tree, returns.front());
    if (call == noNode || tree.kind(call) != Kind::Call)
        return false;
    for (NodeId argument : arguments(tree, call)) {
        if (tree.kind(argument) == Kind::KeywordArgument)
            argument = tree.child(argument, Field::Value);
        else if (tree.kind(argument) == Kind::ListSplat || tree.kind(argument) == Kind::DictionarySplat)
            argument = tree.nextSibling(tree.firstChild(argument));
        if (argument == noNode || tree.kind(argument) != Kind::Identifier)
            return false;
    }
    return true;
}

} // namespace portside::drift::rules
