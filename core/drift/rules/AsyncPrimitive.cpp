// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncForm.h"
#include "core/drift/Words.h"
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/Shapes.h"

namespace portside::drift::rules {

namespace {

using compare::Statement;
using python::NodeId;
using Kind = python::NodeKind;

/// The suspect's own header and the headers below it that stand opposite nothing: a matched child excuses nothing.
template <typename Found> bool anyHeader(const Case& item, Found found) {
    const auto* statement = item.statement();
    if (!statement)
        return false;
    if (found(*statement))
        return true;
    if (item.suspect.kind != Suspect::Kind::Extra)
        return false;
    for (int i = item.suspect.aiobotocore + 1; i < statement->end; ++i)
        if (!item.comparison.head.ofAiobotocore(i) && found(item.comparison.statement(i)))
            return true;
    return false;
}

} // namespace

bool usesAsyncPrimitive(const Case& item) {
    const auto& tree = item.tree();
    const compare::AsyncForm form(*item.outline().module);
    const auto inHeader = [&](const Statement& statement) {
        bool found = false;
        forHeader(tree, statement.node, statement.range, [&](NodeId id) {
            if (tree.kind(id) == Kind::Identifier) {
                const auto* import = item.outline().module->import(tree.slice(id));
                if (isAsyncLibrary(tree.slice(id)) || isAsyncFunction(tree.slice(id)) ||
                    (import && isAsyncLibrary(import->module)) ||
                    form.adaptation(tree, id) == compare::Adaptation::Wrapper)
                    found = true;
            } else if (tree.kind(id) == Kind::Token && tree.slice(id) == "async" &&
                       statement.kind != compare::StatementKind::Signature) {
                found = true;
            }
        });
        return found;
    };
    if (item.suspect.kind == Suspect::Kind::Extra)
        return anyHeader(item, inHeader);
    // Of an edited statement only what differs tells.
    for (const auto* token : item.divergentTokens()) {
        if (token->node == python::noNode)
            continue;
        for (NodeId id = token->node; id < tree[token->node].subtreeEnd; ++id)
            if (tree.kind(id) == Kind::Identifier &&
                (isAsyncLibrary(tree.slice(id)) || isAsyncFunction(tree.slice(id)) ||
                 form.adaptation(tree, id) == compare::Adaptation::Wrapper))
                return true;
    }
    return false;
}

bool awaitsMore(const Case& item) {
    if (item.suspect.kind != Suspect::Kind::Extra)
        return false;
    return anyHeader(item, [&](const Statement& statement) {
        bool found = false;
        forHeader(item.tree(), statement.node, statement.range,
                  [&](NodeId id) { found = found || item.tree().kind(id) == Kind::Await; });
        return found;
    });
}

} // namespace portside::drift::rules
