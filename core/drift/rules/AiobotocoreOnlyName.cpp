// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncForm.h"
#include "core/drift/rules/Rules.h"
#include "core/mirror/ClassGraph.h"

#include <algorithm>

namespace portside::drift::rules {

bool usesAiobotocoreOnlyName(const Case& item) {
    const auto tokens = item.divergentTokens();
    return std::any_of(tokens.begin(), tokens.end(), [&](const python::Token* token) {
        if (token->node == python::noNode)
            return false;
        const auto kind = item.tree().kind(token->node);
        std::string_view name = item.tree().slice(token->node);
        if (kind == python::NodeKind::String) { // getattr(config, 'connector_args')
            const std::string_view text = token->text;
            if (text.size() < 3 || text.front() != '"')
                return false;
            return item.background.isOwnConfigParameter(text.substr(1, text.size() - 2));
        }
        if (kind != python::NodeKind::Identifier)
            return false;
        if (item.background.isOwnConfigParameter(name))
            return true;
        // A class that stands for one of botocore's is no name of aiobotocore's own.
        const std::string twin = mirror::withoutAsyncPrefix(name);
        if (compare::hasAsyncPrefix(name) && token->text == twin && item.background.botocoreKnows(twin))
            return false;
        return item.background.aiobotocoreDefines(name) && !item.background.botocoreKnows(name);
    });
}

} // namespace portside::drift::rules
