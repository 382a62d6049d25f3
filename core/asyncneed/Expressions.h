// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit calls, loads and enters, as short comparable texts, so that old and new can be set against each other.
// It resolves nothing.
#pragma once

#include "core/asyncneed/Units.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portside::asyncneed {

/// One use of an expression. `text` is what two versions are compared by: names and attributes in full, call
/// arguments as "()", subscripts as "[]", anything else as an ellipsis.
struct Use {
    std::string text;
    python::NodeId node = python::noNode;       ///< the call, the loaded expression, the with item's value
    python::NodeId expression = python::noNode; ///< the callee; equal to node for others
};

std::string shortText(const python::SyntaxTree& tree, python::NodeId expression);

std::vector<Use> calls(const Unit& unit);
/// Names and attributes loaded but not called where a value goes: argument, element, right-hand side, return.
std::vector<Use> valueLoads(const Unit& unit);
/// Every attribute that is read, called ones included.
std::vector<Use> attributeReads(const Unit& unit);
std::vector<Use> withItems(const Unit& unit);
/// Every name and attribute, with its short text, wherever it stands: what a line can refer to.
std::vector<Use> mentions(const Unit& unit);

std::set<std::string> textsOf(const std::vector<Use>& uses);
/// The uses whose text does not stand in `old`, the first of each text only.
std::vector<Use> newOnes(const std::vector<Use>& uses, const std::vector<Use>& old);

/// "c" of "a.b.c"; the text itself without a dot.
std::string_view lastName(std::string_view dotted);

} // namespace portside::asyncneed
