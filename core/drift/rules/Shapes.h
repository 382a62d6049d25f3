// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of Python code that several rules ask for. Questions about syntax only.
#pragma once

#include "core/python/Calls.h"
#include "core/python/Module.h"

#include <string>
#include <string_view>
#include <vector>

namespace portside::drift::rules {

using python::arguments;
using python::calledName;

/// The expression of an expression statement, return or await, through parentheses and awaits.
python::NodeId innermost(const python::SyntaxTree& tree, python::NodeId node);
/// `super().name(...)`; empty for other calls.
std::string_view superMethod(const python::SyntaxTree& tree, python::NodeId call);
/// True when the identifier is what some call calls.
bool isCalled(const python::SyntaxTree& tree, python::NodeId identifier);
/// A statement that only calls a logger or `warnings`.
bool isLoggerCall(const python::SyntaxTree& tree, python::NodeId statement);
/// A body that only returns a call whose arguments are names, handed on as they are.
bool isPlainForward(const python::SyntaxTree& tree, python::NodeId body);
/// The header of a statement: visits nodes that start in [range.begin, range.end).
template <typename Visit>
void forHeader(const python::SyntaxTree& tree, python::NodeId node, source::ByteRange range, Visit visit) {
    for (python::NodeId id = node; id < tree[node].subtreeEnd; ++id) {
        if (tree[id].range.begin >= range.end && id != node)
            break;
        visit(id);
    }
}

} // namespace portside::drift::rules
