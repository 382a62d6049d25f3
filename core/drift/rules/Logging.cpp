// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/Shapes.h"

namespace portside::drift::rules {

bool isLogging(const Case& item) {
    const auto* statement = item.statement();
    return statement && isLoggerCall(item.tree(), statement->node);
}

} // namespace portside::drift::rules
