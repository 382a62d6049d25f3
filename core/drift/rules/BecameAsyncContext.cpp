// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

#include <algorithm>

namespace portside::drift::rules {

namespace {

bool isContextManager(const compare::Outline& outline) {
    return std::any_of(outline.statements.begin(), outline.statements.end(), [](const auto& statement) {
        return statement.kind == compare::StatementKind::Decorator && statement.parent < 0 &&
               statement.text.find("contextmanager") != std::string::npos;
    });
}

} // namespace

bool becameAsyncContext(const Case& item) {
    return isContextManager(item.outline()) && !isContextManager(item.comparison.head.botocore) &&
           !(item.comparison.base && isContextManager(item.comparison.base->aiobotocore));
}

} // namespace portside::drift::rules
