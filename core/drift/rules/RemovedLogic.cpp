// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

bool isRemovedLogic(const Case& item) { return item.suspect.kind == Suspect::Kind::Missing; }

} // namespace portside::drift::rules
