// SPDX-License-Identifier: GPL-3.0-or-later
// Writers of an audit, which is no review: nobody signs it off. Deterministic; each ends in a newline.
#pragma once

#include "core/base/Result.h"
#include "core/drift/Audit.h"
#include "core/report/Report.h"

#include <string>

namespace portside::report {

/// Text, Markdown or JSON; a usage error for the others. JSON: resources/schema/audit.schema.json.
base::Result<std::string> writeAudit(const drift::Audit& audit, Format format);

/// "added by 1234567 (#12, 2021-03-04): Subject"; empty for a line without an origin.
std::string originWords(const drift::Audit& audit, const std::optional<drift::Origin>& origin);
/// "2021-03-04", in UTC; empty for 0.
std::string dateWords(long long time);

} // namespace portside::report
