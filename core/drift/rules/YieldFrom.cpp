// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/YieldFrom.h"

namespace portside::drift::rules {

namespace {

using compare::Outline;
using compare::StatementKind;

/// E of a loop that only yields what E gives, as botocore would write it: "yield from E". Empty for other statements.
std::string asYieldFrom(const Outline& outline, int index) {
    const auto& loop = outline.statements[static_cast<size_t>(index)];
    if (loop.kind != StatementKind::For || loop.end != index + 2)
        return {};
    const auto& tokens = loop.tokens; // for NAME in E :
    if (tokens.size() < 5 || tokens[2].text != "in" ||
        outline.statements[static_cast<size_t>(index) + 1].text != "yield " + tokens[1].text)
        return {};
    std::string text = "yield from";
    for (size_t i = 3; i + 1 < tokens.size(); ++i)
        text += " " + tokens[i].text;
    return text;
}

bool unrolls(const Comparison& comparison, int loop, int botocore) {
    const auto& head = comparison.head;
    const auto own = head.aiobotocore.definition();
    if (own == python::noNode || !head.aiobotocore.tree().hasToken(own, "async") ||
        head.ofAiobotocore(loop) || head.ofBotocore(botocore))
        return false;
    const std::string text = asYieldFrom(head.aiobotocore, loop);
    return !text.empty() && text == head.botocore.statements[static_cast<size_t>(botocore)].text;
}

} // namespace

bool isUnrolled(const Comparison& comparison, int botocore) {
    for (size_t i = 0; i < comparison.head.aiobotocore.statements.size(); ++i)
        if (unrolls(comparison, static_cast<int>(i), botocore))
            return true;
    return false;
}

bool unrollsYieldFrom(const Case& item) {
    if (item.suspect.kind == Suspect::Kind::Missing)
        return isUnrolled(item.comparison, item.suspect.botocore);
    const auto* statement = item.statement();
    if (item.suspect.kind != Suspect::Kind::Extra || !statement)
        return false;
    const int loop = statement->kind == StatementKind::For ? item.suspect.aiobotocore : statement->parent;
    for (size_t i = 0; loop >= 0 && i < item.comparison.head.botocore.statements.size(); ++i)
        if (unrolls(item.comparison, loop, static_cast<int>(i)))
            return true;
    return false;
}

} // namespace portside::drift::rules
