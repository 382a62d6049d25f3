// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/Shapes.h"
#include "core/mirror/ClassGraph.h"

namespace portside::drift::rules {

bool delegatesToSuper(const compare::Outline& outline) {
    const auto& tree = outline.tree();
    std::string_view name;
    for (const auto& statement : outline.statements) {
        if (statement.kind == compare::StatementKind::Signature && name.empty()) {
            const auto node = tree.child(statement.node, python::Field::Name);
            if (node == python::noNode)
                return false;
            name = tree.slice(node);
        }
        if (statement.kind == compare::StatementKind::Signature || name.empty())
            continue;
        bool found = false;
        forHeader(tree, statement.node, statement.range, [&](python::NodeId id) {
            const auto called = superMethod(tree, id);
            found = found || (!called.empty() && mirror::syncTwin(called) == mirror::syncTwin(name));
        });
        if (found)
            return true;
    }
    return false;
}

bool isInDelegatingOverride(const Case& item) {
    return !addsParameter(item) && delegatesToSuper(item.outline()) &&
           !delegatesToSuper(item.comparison.head.botocore);
}

} // namespace portside::drift::rules
