// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Annotations.h"

#include "core/mirror/ClassGraph.h"

#include <cctype>

namespace portside::drift {

using python::Field;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

namespace {

/// Words with their async prefixes off, nothing between them.
std::string canonical(std::string_view text) {
    std::string out;
    std::string word;
    const auto flush = [&] {
        out += mirror::withoutAsyncPrefix(word);
        word.clear();
    };
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
            word += c;
            continue;
        }
        flush();
        if (!std::isspace(static_cast<unsigned char>(c)))
            out += c;
    }
    flush();
    return out;
}

} // namespace

std::vector<Annotation> annotationsOf(const python::SyntaxTree& tree, NodeId node) {
    std::vector<Annotation> found;
    if (node == noNode)
        return found;
    for (NodeId id = node; id < tree[node].subtreeEnd; ++id) {
        if (tree.kind(id) != Kind::Type)
            continue;
        const auto role = tree[id].field;
        const NodeId owner = tree.parent(id);
        if (owner == noNode)
            continue;
        std::string name;
        if (role == Field::ReturnType) {
            name = "return";
        } else if (role == Field::Type) {
            NodeId target = tree.child(owner, Field::Name);
            if (target == noNode)
                target = tree.child(owner, Field::Left);
            if (target == noNode)
                target = tree.firstChild(owner);
            name = target == noNode ? std::string() : std::string(tree.slice(target));
        } else {
            continue; // inside another annotation
        }
        found.push_back({std::move(name), canonical(tree.slice(id)), tree[id].range});
    }
    return found;
}

} // namespace portside::drift
