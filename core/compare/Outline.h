// SPDX-License-Identifier: GPL-3.0-or-later
// A definition as a flat list of statements: decorators, signature, simple statements and the headers of compound
// ones, each with its canonical tokens. The order is that of the file; nesting is kept as parents.
#pragma once

#include "core/compare/SideBySideBuilder.h"
#include "core/python/Module.h"
#include "core/python/NormalForm.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace portside::compare {

enum class StatementKind {
    Decorator,
    Signature,
    ClassHeader,
    If,
    Elif,
    Else,
    For,
    While,
    Try,
    Except,
    Finally,
    With,
    Match,
    Case,
    Expression, ///< assignments and calls
    Return,
    Raise,
    Assert,
    Delete,
    Import,
    Break,
    Continue,
    Scope,
    Other
};

/// How an `async with` of aiobotocore stands in an outline.
enum class Hoist {
    None,       ///< as itself
    Assignment, ///< `async with E as v` as `v = E`, its body one level up
    Renaming,   ///< `async with NAME as v` as nothing, v called NAME in its body
    Header      ///< `async with E` as itself, its body one level up
};

struct Statement {
    StatementKind kind = StatementKind::Other;
    python::NodeId node = python::noNode; ///< the whole statement, with blocks
    source::ByteRange range;              ///< the header only
    source::LineRange lines;              ///< of the header
    int parent = -1; ///< index of the statement whose block or clause this is; -1 at the top
    int end = 0;     ///< index past the last statement below it
    Hoist hoist = Hoist::None;
    std::vector<python::Token> tokens; ///< canonical; empty for statements that the form leaves out
    std::vector<uint64_t> hashes;      ///< of the tokens, for quick comparison within one run
    std::string text;                  ///< tokens joined; empty when dropped
};

struct Outline {
    const python::Module* module = nullptr;
    source::LineRange lines;
    std::vector<Statement> statements;
    std::vector<python::NodeId> docstrings; ///< statements
    std::vector<python::NodeId> comments;

    const python::SyntaxTree& tree() const { return module->tree; }
    /// The function that this is the outline of; noNode for a class or a level.
    python::NodeId definition() const;
};

/// What an outline is made of: a definition, or everything of a module or class that is in no function or class below.
enum class Extent { Definition, LevelOnly };

/// `hoisted` are the `async with` statements to be written as their synchronous twin.
Outline outline(const Passage& passage, const python::NormalForm& form, Extent extent = Extent::Definition,
                const std::set<python::NodeId>& hoisted = {});

/// The `async with` statements of a definition.
std::vector<python::NodeId> asyncWithStatements(const Passage& passage);

/// Header end: the byte past the colon of a compound statement, else the statement's end.
source::ByteRange headerRange(const python::SyntaxTree& tree, python::NodeId node);

} // namespace portside::compare
