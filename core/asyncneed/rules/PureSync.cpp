// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/PureSync.h"

namespace portside::asyncneed {

Finding pureSync(const Subject& subject) {
    Finding finding{"pure-sync", Verdict::PureSync, {}, {}, {quoteOf(subject.change)}};
    if (subject.isRemoved())
        finding.reason = "botocore deletion; aiobotocore does not reference it";
    else if (subject.change.moved)
        finding.reason = "equal code, not referenced at the old place";
    else if (subject.unit().kind != UnitKind::Function)
        finding.reason = "no copy of it in aiobotocore has to follow";
    else if (!subject.overrides.empty())
        finding.reason = "override only delegates; no new network, async or life-cycle signal";
    else
        finding.reason = "not overridden; no new network, async, callback or life-cycle signal";
    return finding;
}

} // namespace portside::asyncneed
