// SPDX-License-Identifier: GPL-3.0-or-later
// What a call expression calls and what it hands over. Syntax only: whom the name means is core/mirror's work.
#pragma once

#include "core/python/SyntaxTree.h"

#include <string_view>
#include <vector>

namespace portside::python {

/// The identifier that names what is called: `c` of `a.b.c()`; noNode for anything else, and for noNode.
NodeId calledNode(const SyntaxTree& tree, NodeId call);
/// Its text; empty where there is none.
std::string_view calledName(const SyntaxTree& tree, NodeId call);
/// Positional and keyword arguments, without punctuation and comments. Of `f(x for x in y)` the generator is the only one.
std::vector<NodeId> arguments(const SyntaxTree& tree, NodeId call);

} // namespace portside::python
