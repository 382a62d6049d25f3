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

} // namespace

bool unrollsYieldFrom(const Case& item) {
    const auto own = item.outline().definition();
    if (own == python::noNode || !item.tree().hasToken(own, "async"))
        return false;
    const auto& head = item.comparison.head;
    const auto unrolls = [&](int loop, int botocore) {
        if (head.ofAiobotocore(loop) || head.ofBotocore(botocore))
            return false;
        const std::string text = asYieldFrom(head.aiobotocore, loop);
        return !text.empty() && text == head.botocore.statements[static_cast<size_t>(botocore)].text;
    };
    if (item.suspect.kind == Suspect::Kind::Missing) {
        for (size_t i = 0; i < head.aiobotocore.statements.size(); ++i)
            if (unrolls(static_cast<int>(i), item.suspect.botocore))
                return true;
        return false;
    }
    const auto* statement = item.statement();
    if (item.suspect.kind != Suspect::Kind::Extra || !statement)
        return false;
    const int loop = statement->kind == StatementKind::For ? item.suspect.aiobotocore : statement->parent;
    for (size_t i = 0; loop >= 0 && i < head.botocore.statements.size(); ++i)
        if (unrolls(loop, static_cast<int>(i)))
            return true;
    return false;
}

} // namespace portside::drift::rules
