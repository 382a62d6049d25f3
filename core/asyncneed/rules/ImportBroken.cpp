// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/ImportBroken.h"

namespace portside::asyncneed {

std::vector<Finding> importBroken(const Subject& subject) {
    std::vector<Finding> findings;
    const auto* old = subject.change.oldUnit;
    if (!old || old->kind == UnitKind::ModuleLevel || old->name.find('.') != std::string::npos)
        return findings;
    for (const auto& broken : subject.brokenImports) {
        if (broken.path != old->module->path || broken.name != old->name)
            continue;
        findings.push_back(
            {"import-broken",
             Verdict::NeedsAsync,
             old->module->dottedName + "." + old->name,
             "`" + broken.import.module->path + "` imports it, botocore no longer has it there",
             {quote(compare::Side::BotocoreOld, *old->module, old->lines.first),
              quote(compare::Side::Aiobotocore, *broken.import.module, broken.import.line)}});
    }
    return findings;
}

} // namespace portside::asyncneed
