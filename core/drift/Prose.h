// SPDX-License-Identifier: GPL-3.0-or-later
// Comments and docstrings: which words botocore's side has too. It compares words, never layout.
#pragma once

#include "core/python/Module.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace portside::drift {

/// The words of a line of prose as a key: white space, quotes, the comment sign and what async adds to a name do not
/// count. Empty for lines without words.
std::string proseKey(std::string_view line);

/// How often each line of prose occurs; by key.
using ProseCounts = std::map<std::string, int, std::less<>>;

/// Comments of a module, those inside functions too.
ProseCounts commentsOf(const python::Module& module);
/// Lines of all docstrings of a module.
ProseCounts docstringLinesOf(const python::Module& module);

/// Lines of a docstring statement.
source::LineRange docstringLines(const python::SyntaxTree& tree, python::NodeId statement);
/// All words of a docstring as one key.
std::string docstringKey(const python::SyntaxTree& tree, python::NodeId statement);

} // namespace portside::drift
