// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/Shapes.h"

#include <algorithm>

namespace portside::drift::rules {

namespace {

bool hasCalledName(const python::SyntaxTree& tree, const compare::Statement& statement,
                   const std::vector<int>& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [&](int index) {
        const auto& token = statement.tokens[static_cast<size_t>(index)];
        if (token.node == python::noNode)
            return false;
        const auto kind = tree.kind(token.node);
        return kind == python::NodeKind::Identifier ? isCalled(tree, token.node)
               : kind == python::NodeKind::Attribute
                   ? tree.parent(token.node) != python::noNode &&
                         tree.kind(tree.parent(token.node)) == python::NodeKind::Call &&
                         tree[token.node].field == python::Field::Function
                   : false;
    });
}

} // namespace

bool isCallSwap(const Case& item) {
    if (item.suspect.kind != Suspect::Kind::Edited)
        return false;
    return hasCalledName(item.tree(), *item.statement(), item.suspect.extra) &&
           hasCalledName(item.comparison.head.botocore.tree(), *item.botocore(), item.suspect.missing);
}

} // namespace portside::drift::rules
