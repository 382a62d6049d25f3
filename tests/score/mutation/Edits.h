// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a Python file's text, by syntax node and line. Each gives the whole text of the file.
#pragma once

#include "tests/score/mutation/Mutation.h"

#include <functional>
#include <string>

namespace portside::mutation {

std::string replaceRange(const python::Module& module, source::ByteRange range, const std::string& text);
/// The node's text replaced; empty for noNode.
std::string replaceNode(const python::Module& module, python::NodeId node, const std::string& text);
/// `body` in lines of its own before the place's statement, with its indent; empty before a clause or signature.
std::string before(const Place& place, const char* body);
std::string dropToken(const Place& place, const char* word);

/// Neither signature, decorator nor clause.
bool isBodyStatement(const compare::Statement& statement);
bool isSimple(const compare::Statement& statement);
/// The first node of the header that fits.
python::NodeId findIn(const Place& place, const std::function<bool(python::NodeId)>& fits);
/// The children of a list that are no punctuation.
std::vector<python::NodeId> items(const python::SyntaxTree& tree, python::NodeId list);

std::string indentOf(const python::Module& module, int line);
/// Its lines, with their ends.
source::ByteRange wholeLines(const python::Module& module, source::LineRange lines);

} // namespace portside::mutation
