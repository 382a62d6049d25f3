// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/TableChanged.h"

namespace portside::asyncneed {

std::vector<Finding> tableChanged(const Subject& subject) {
    const auto& unit = subject.unit();
    if (subject.isRemoved() || subject.change.moved)
        return {};
    std::vector<Finding> findings;
    for (const auto& copy : subject.world.copiesOf(unit))
        findings.push_back({"table-changed",
                            Verdict::NeedsAsync,
                            nameOf(copy),
                            "aiobotocore keeps its own `" + nameOf(copy) + "`, the value changed",
                            {quoteOf(subject.change), quoteOf(copy)}});
    return findings;
}

} // namespace portside::asyncneed
