// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/TrackedOverride.h"

namespace portside::asyncneed {

std::vector<Finding> trackedOverride(const Subject& subject) {
    // A removed or moved unit is referenceBroken's question.
    if (!subject.entry || subject.isRemoved() || subject.change.moved)
        return {};
    const std::string what = subject.isAdded() ? "new upstream" : "changed";
    Finding finding{
        "tracked-override", Verdict::NeedsAsync, subject.entry->name, "tracked in test_patches, " + what, {}};
    finding.quotes.push_back(quoteOf(subject.change));
    finding.quotes.push_back(quoteOf(subject.world, *subject.entry));
    for (const auto& override : subject.overrides) {
        finding.quotes.push_back(quoteOf(override.aiobotocore));
        if (&override == &subject.overrides.front())
            finding.reason = "tracked override " + what + ": `" + nameOf(override.aiobotocore) + "`";
    }
    return {finding};
}

} // namespace portside::asyncneed
