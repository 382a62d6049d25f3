// SPDX-License-Identifier: GPL-3.0-or-later
// The type annotations of a definition: which name each stands on, and its words.
#pragma once

#include "core/python/SyntaxTree.h"

#include <string>
#include <vector>

namespace portside::drift {

struct Annotation {
    std::string name; ///< parameter, local or attribute; "return" for a return type
    std::string text; ///< without white space
    source::ByteRange range;
};

/// All annotations at or below a node, in order.
std::vector<Annotation> annotationsOf(const python::SyntaxTree& tree, python::NodeId node);

} // namespace portside::drift
