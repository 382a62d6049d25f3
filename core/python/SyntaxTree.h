// SPDX-License-Identifier: GPL-3.0-or-later
// One Python file as a plain value: the concrete syntax tree in preorder, kinds as enums, ranges as bytes.
// tree-sitter stays inside this folder. The tree says what was written, never what it means.
#pragma once

#include "core/source/SourceText.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::python {

/// Node kinds of the grammar that somebody asks for; `Token` is any unnamed leaf (keyword, operator,
/// punctuation), `Other` a named node that nobody tells apart yet.
enum class NodeKind : uint8_t {
    Token,
    Other,
    Error,
    Missing,
    Module,
    Block,
    Comment,
    LineContinuation,
    // compound statements and their clauses
    FunctionDefinition,
    ClassDefinition,
    DecoratedDefinition,
    Decorator,
    IfStatement,
    ElifClause,
    ElseClause,
    ForStatement,
    WhileStatement,
    TryStatement,
    ExceptClause,
    ExceptGroupClause,
    FinallyClause,
    WithStatement,
    WithClause,
    WithItem,
    MatchStatement,
    CaseClause,
    // simple statements
    ExpressionStatement,
    Assignment,
    AugmentedAssignment,
    ReturnStatement,
    RaiseStatement,
    AssertStatement,
    DeleteStatement,
    PassStatement,
    BreakStatement,
    ContinueStatement,
    GlobalStatement,
    NonlocalStatement,
    ImportStatement,
    ImportFromStatement,
    FutureImportStatement,
    TypeAliasStatement,
    PrintStatement,
    ExecStatement,
    // imports
    DottedName,
    AliasedImport,
    RelativeImport,
    ImportPrefix,
    WildcardImport,
    // parameters
    Parameters,
    LambdaParameters,
    DefaultParameter,
    TypedParameter,
    TypedDefaultParameter,
    ListSplatPattern,
    DictionarySplatPattern,
    KeywordSeparator,
    PositionalSeparator,
    Type,
    // expressions
    Identifier,
    Integer,
    Float,
    True,
    False,
    None,
    Ellipsis,
    String,
    StringStart,
    StringContent,
    StringEnd,
    EscapeSequence,
    EscapeInterpolation,
    Interpolation,
    FormatSpecifier,
    FormatExpression,
    TypeConversion,
    ConcatenatedString,
    Call,
    ArgumentList,
    KeywordArgument,
    ListSplat,
    DictionarySplat,
    Attribute,
    Subscript,
    Slice,
    ParenthesizedExpression,
    ParenthesizedListSplat,
    Tuple,
    List,
    Set,
    Dictionary,
    Pair,
    ListComprehension,
    SetComprehension,
    DictionaryComprehension,
    GeneratorExpression,
    ForInClause,
    IfClause,
    BinaryOperator,
    BooleanOperator,
    ComparisonOperator,
    NotOperator,
    UnaryOperator,
    ConditionalExpression,
    NamedExpression,
    Lambda,
    Await,
    Yield,
    AsPattern,
    AsPatternTarget,
    ExpressionList,
    PatternList,
    TuplePattern,
    ListPattern
};

/// The role of a node in its parent, where the grammar names it.
enum class Field : uint8_t {
    None,
    Alias,
    Alternative,
    Argument,
    Arguments,
    Attribute,
    Body,
    Cause,
    Code,
    Condition,
    Consequence,
    Definition,
    Expression,
    FormatSpecifier,
    Function,
    Guard,
    Key,
    ModuleName,
    Name,
    Object,
    Operator,
    Operators,
    Parameters,
    ReturnType,
    Left,
    Right,
    Subject,
    Subscript,
    Superclasses,
    Type,
    TypeConversion,
    TypeParameters,
    Value
};

using NodeId = uint32_t;
inline constexpr NodeId noNode = std::numeric_limits<NodeId>::max();

struct Node {
    NodeKind kind = NodeKind::Other;
    Field field = Field::None;
    bool containsError = false; ///< the parser found an error at or below this node
    source::ByteRange range;
    NodeId parent = noNode;
    NodeId subtreeEnd = 0; ///< nodes [id, subtreeEnd) are this node and everything below it
};

/// Nodes by preorder index; the module is node 0 and always there. Copies share the text, not the nodes.
class SyntaxTree {
public:
    /// Never fails: what does not parse is in the tree as Error and Missing nodes. Decodes nothing; a BOM is
    /// skipped. Of a text that would break the parser (8,000 comment lines on end, unclosed brackets by the
    /// thousand) only the module is there, with containsError.
    static SyntaxTree parse(const source::SourceText& text);

    const source::SourceText& text() const { return m_text; }
    NodeId size() const { return static_cast<NodeId>(m_nodes.size()); }
    const Node& operator[](NodeId id) const { return m_nodes[id]; }

    std::string_view slice(NodeId id) const { return m_text.slice(m_nodes[id].range); }
    /// First and last line of the node's bytes.
    source::LineRange lines(NodeId id) const;
    int line(NodeId id) const { return m_text.lineAt(m_nodes[id].range.begin); }

    NodeKind kind(NodeId id) const { return m_nodes[id].kind; }
    NodeId parent(NodeId id) const { return m_nodes[id].parent; }
    /// noNode when there is none (or `id` is noNode).
    NodeId firstChild(NodeId id) const;
    NodeId nextSibling(NodeId id) const;
    /// First child with this role; noNode when there is none.
    NodeId child(NodeId id, Field field) const;
    /// First child of this kind; noNode when there is none.
    NodeId child(NodeId id, NodeKind kind) const;
    /// All children in order, or those with a role, or of a kind.
    std::vector<NodeId> children(NodeId id) const;
    std::vector<NodeId> children(NodeId id, Field field) const;
    std::vector<NodeId> children(NodeId id, NodeKind kind) const;
    /// True when a child is the unnamed token `text` ("async", "await", "*").
    bool hasToken(NodeId id, std::string_view text) const;
    /// True when `inner` is `outer` or below it.
    bool within(NodeId inner, NodeId outer) const {
        return inner >= outer && inner < m_nodes[outer].subtreeEnd;
    }

    bool containsError() const { return !m_nodes.empty() && m_nodes[0].containsError; }

private:
    source::SourceText m_text;
    std::vector<Node> m_nodes;
};

/// "a.b.c" for an identifier, a dotted name or attributes of them; empty for anything else.
std::string dottedName(const SyntaxTree& tree, NodeId expression);

/// The value of a string literal without interpolations (prefix and quotes removed, escapes kept as written);
/// nullopt for other nodes. Adjacent literals are joined.
std::optional<std::string> stringValue(const SyntaxTree& tree, NodeId expression);

/// True for an expression statement that is only a string: the docstring position is the caller's to know.
bool isStringStatement(const SyntaxTree& tree, NodeId statement);
/// The docstring statement of a module, class or function body; noNode when there is none.
NodeId docstring(const SyntaxTree& tree, NodeId body);

} // namespace portside::python
