// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

#include <algorithm>

namespace portside::drift::rules {

namespace {

using python::Field;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

bool isConstant(const SyntaxTree& tree, NodeId node) {
    switch (tree.kind(node)) {
    case Kind::Integer:
    case Kind::Float:
    case Kind::String:
    case Kind::None:
    case Kind::True:
    case Kind::False:
        return true;
    case Kind::UnaryOperator:
        return tree.child(node, Kind::Integer) != noNode || tree.child(node, Kind::Float) != noNode;
    default:
        return false;
    }
}

/// `x`, `not x`, `x is None`, `x > 0`: something that asks about one value.
bool isGuardCondition(const SyntaxTree& tree, NodeId condition) {
    while (condition != noNode && tree.kind(condition) == Kind::ParenthesizedExpression) {
        NodeId inside = tree.firstChild(condition);
        while (inside != noNode && tree.kind(inside) == Kind::Token)
            inside = tree.nextSibling(inside);
        condition = inside;
    }
    if (condition == noNode)
        return false;
    switch (tree.kind(condition)) {
    case Kind::Identifier:
    case Kind::Attribute:
    case Kind::NotOperator:
        return true;
    case Kind::ComparisonOperator: {
        const auto parts = tree.children(condition);
        return std::any_of(parts.begin(), parts.end(), [&](NodeId part) { return isConstant(tree, part); });
    }
    default:
        return false;
    }
}

bool isGuardBody(const compare::Outline& outline, int header) {
    bool any = false;
    for (size_t i = static_cast<size_t>(header) + 1; i < outline.statements.size(); ++i) {
        const auto& statement = outline.statements[i];
        if (static_cast<int>(i) >= outline.statements[static_cast<size_t>(header)].end)
            break;
        if (statement.parent != header)
            continue;
        switch (statement.kind) {
        case compare::StatementKind::Return:
        case compare::StatementKind::Raise:
        case compare::StatementKind::Continue:
        case compare::StatementKind::Break:
            any = true;
            break;
        case compare::StatementKind::Elif:
        case compare::StatementKind::Else:
            break;
        case compare::StatementKind::Expression: {
            const NodeId inside = outline.tree().firstChild(statement.node);
            if (inside == noNode || (outline.tree().kind(inside) != Kind::Assignment &&
                                     outline.tree().kind(inside) != Kind::AugmentedAssignment))
                return false;
            any = true;
            break;
        }
        default:
            return false;
        }
    }
    return any;
}

} // namespace

bool isGuard(const Case& item) {
    const auto* statement = item.statement();
    if (!statement || item.suspect.kind != Suspect::Kind::Extra)
        return false;
    if (statement->kind != compare::StatementKind::If && statement->kind != compare::StatementKind::Elif)
        return false;
    return isGuardCondition(item.tree(), item.tree().child(statement->node, Field::Condition)) &&
           isGuardBody(item.outline(), item.suspect.aiobotocore);
}

} // namespace portside::drift::rules
