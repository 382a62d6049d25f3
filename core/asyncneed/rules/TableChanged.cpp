// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/TableChanged.h"

namespace portside::asyncneed {

namespace {

using mirror::Place;

std::string valueText(const python::Module& module, const python::Assignment& assignment) {
    if (assignment.value == python::noNode)
        return {};
    return python::joinedText(
        python::tokens(module.tree, assignment.value, python::NormalForm(), python::Blocks::Enter));
}

} // namespace

std::vector<Finding> tableChanged(const Subject& subject) {
    const auto& unit = subject.unit();
    if (subject.isRemoved() || subject.change.moved || unit.assignments.empty() ||
        unit.ownName() == "logger" || isDunder(unit.ownName()))
        return {};
    std::vector<Finding> findings;
    for (const auto& copy : subject.world.copiesOf(unit)) {
        const bool ported =
            unit.assignments.size() == 1 &&
            valueText(*copy.module, *copy.assignment) == valueText(*unit.module, *unit.assignments.front());
        if (ported)
            continue;
        findings.push_back({"table-changed",
                            Verdict::NeedsAsync,
                            nameOf(copy),
                            "aiobotocore keeps its own `" + nameOf(copy) + "`, the value changed",
                            {quoteOf(subject.change), quoteOf(copy)}});
    }
    return findings;
}

} // namespace portside::asyncneed
