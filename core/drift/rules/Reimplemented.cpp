// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Rules.h"

namespace portside::drift::rules {

bool isReimplemented(const Case& item) { return !addsParameter(item) && item.comparison.isReimplemented(); }

} // namespace portside::drift::rules
