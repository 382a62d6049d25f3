// SPDX-License-Identifier: GPL-3.0-or-later
// The normal form of a piece of Python: its tokens without what cannot change behaviour (layout, comments,
// docstrings, annotations, redundant parentheses, trailing commas, quote style, import order). A token
// sequence, not an evaluated tree. Source of the rule: the tag-range check's "normal form". core/compare
// derives the async form from it.
#pragma once

#include "core/python/SyntaxTree.h"

#include <string>
#include <vector>

namespace portside::python {

/// A token of a normal form. Its text is canonical; its range is where it stands in the file (the layout
/// tokens below have the range of the statement they belong to).
struct Token {
    std::string text;
    source::ByteRange range;
    NodeId node = noNode; ///< the syntax node it came from
    bool operator==(const Token& other) const { return text == other.text; }
};

inline constexpr std::string_view newlineToken = "\n"; ///< after each statement
inline constexpr std::string_view indentToken = "\t{"; ///< before a block
inline constexpr std::string_view dedentToken = "\t}"; ///< after a block

/// Part of an expansion: a node still to be expanded, or a token as it is (when `node` is noNode or text is
/// not empty).
struct Piece {
    NodeId node = noNode;
    std::string text;
    source::ByteRange range;
};

enum class Blocks {
    Enter, ///< a compound statement with its whole body
    Skip ///< only the header: blocks, elif/else/except/finally/case clauses and decorated bodies are left out
};

/// How nodes become tokens. Derive to rewrite some nodes and leave the rest to this class. Stateless;
/// expansion is driven from outside with an explicit stack, so implementations never recurse.
class NormalForm {
public:
    virtual ~NormalForm() = default;

    /// Appends what stands for `node`, in order. An empty expansion drops the node.
    virtual void expand(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) const;

    /// The node that decides whether parentheses around `node` are redundant; derived forms look through what
    /// they drop (await).
    virtual NodeId essence(const SyntaxTree& tree, NodeId node) const;

    /// True when this node is an annotation, docstring or comment that the form leaves out.
    static bool isDropped(const SyntaxTree& tree, NodeId node);
};

/// The tokens of a node. Blocks::Enter on a Block or Module lists its statements.
std::vector<Token> tokens(const SyntaxTree& tree, NodeId node, const NormalForm& form, Blocks blocks);

/// The tokens joined by single spaces: comparable and printable.
std::string joinedText(const std::vector<Token>& tokens);

} // namespace portside::python
