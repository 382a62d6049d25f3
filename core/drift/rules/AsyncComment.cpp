// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Strings.h"
#include "core/drift/Words.h"
#include "core/drift/rules/Rules.h"

#include <algorithm>

namespace portside::drift::rules {

bool hasAsyncComment(const Case& item) {
    const auto* statement = item.statement();
    if (!statement)
        return false;
    const auto& text = item.outline().module->text();
    // Behind the statement's lines, or the added block of comment lines right above it.
    int first = statement->lines.first;
    while (item.comparison.added.contains(first - 1) && base::trimmed(text.line(first - 1)).starts_with("#"))
        --first;
    const auto& comments = item.outline().comments;
    return std::any_of(comments.begin(), comments.end(), [&](python::NodeId comment) {
        const int line = item.tree().line(comment);
        return line >= first && line <= statement->lines.last && item.comparison.added.contains(line) &&
               speaksOfAsync(item.tree().slice(comment));
    });
}

} // namespace portside::drift::rules
