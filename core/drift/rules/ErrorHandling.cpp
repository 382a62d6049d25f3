// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

bool isErrorHandling(const Case& item) {
    const auto* statement = item.statement();
    if (!statement)
        return false;
    switch (statement->kind) {
    case compare::StatementKind::Try:
    case compare::StatementKind::Except:
    case compare::StatementKind::Finally:
    case compare::StatementKind::Raise:
    case compare::StatementKind::Assert:
        return true;
    default:
        return false;
    }
}

} // namespace portside::drift::rules
