// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

bool isControlFlow(const Case& item) {
    const auto* statement = item.statement();
    if (!statement)
        return false;
    switch (item.suspect.kind) {
    case Suspect::Kind::Moved:
    case Suspect::Kind::Structure:
        return true;
    case Suspect::Kind::Missing:
        return false;
    case Suspect::Kind::Edited:
        // A replaced call is the better name for a changed condition: it says what changed.
        if (isCallSwap(item))
            return false;
        break;
    case Suspect::Kind::Extra:
        break;
    }
    switch (statement->kind) {
    case compare::StatementKind::If:
    case compare::StatementKind::Elif:
    case compare::StatementKind::Else:
    case compare::StatementKind::For:
    case compare::StatementKind::While:
    case compare::StatementKind::With:
    case compare::StatementKind::Match:
    case compare::StatementKind::Case:
    case compare::StatementKind::Return:
    case compare::StatementKind::Delete:
    case compare::StatementKind::Break:
    case compare::StatementKind::Continue:
        return true;
    default:
        return false;
    }
}

} // namespace portside::drift::rules
