// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/Calls.h"

namespace portside::python {

NodeId calledNode(const SyntaxTree& tree, NodeId call) {
    if (call == noNode || tree.kind(call) != NodeKind::Call)
        return noNode;
    NodeId function = tree.child(call, Field::Function);
    if (function != noNode && tree.kind(function) == NodeKind::Attribute)
        function = tree.child(function, Field::Attribute);
    return function != noNode && tree.kind(function) == NodeKind::Identifier ? function : noNode;
}

std::string_view calledName(const SyntaxTree& tree, NodeId call) {
    const NodeId name = calledNode(tree, call);
    return name == noNode ? std::string_view{} : tree.slice(name);
}

std::vector<NodeId> arguments(const SyntaxTree& tree, NodeId call) {
    std::vector<NodeId> found;
    const NodeId list = call == noNode ? noNode : tree.child(call, Field::Arguments);
    if (list == noNode)
        return found;
    if (tree.kind(list) != NodeKind::ArgumentList)
        return {list};
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != NodeKind::Token && tree.kind(part) != NodeKind::Comment)
            found.push_back(part);
    return found;
}

} // namespace portside::python
