// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Words.h"
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/Shapes.h"

namespace portside::drift::rules {

bool isLogging(const Case& item) {
    const auto* statement = item.statement();
    if (!statement || statement->kind != compare::StatementKind::Expression)
        return false;
    const auto& tree = item.tree();
    const auto call = innermost(tree, statement->node);
    if (call == python::noNode || tree.kind(call) != python::NodeKind::Call)
        return false;
    const std::string dotted = python::dottedName(tree, tree.child(call, python::Field::Function));
    const auto dot = dotted.rfind('.');
    if (dot == std::string::npos)
        return false;
    const std::string_view on = std::string_view(dotted).substr(0, dot);
    return isLoggerName(on) &&
           (on == "warnings" || isLoggingMethod(std::string_view(dotted).substr(dot + 1)));
}

} // namespace portside::drift::rules
