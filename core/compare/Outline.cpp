// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/Outline.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace portside::compare {

namespace {

using python::Field;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using python::Token;
using Kind = python::NodeKind;

StatementKind statementKind(Kind kind) {
    switch (kind) {
    case Kind::Decorator:
        return StatementKind::Decorator;
    case Kind::FunctionDefinition:
        return StatementKind::Signature;
    case Kind::ClassDefinition:
        return StatementKind::ClassHeader;
    case Kind::IfStatement:
        return StatementKind::If;
    case Kind::ElifClause:
        return StatementKind::Elif;
    case Kind::ElseClause:
        return StatementKind::Else;
    case Kind::ForStatement:
        return StatementKind::For;
    case Kind::WhileStatement:
        return StatementKind::While;
    case Kind::TryStatement:
        return StatementKind::Try;
    case Kind::ExceptClause:
    case Kind::ExceptGroupClause:
        return StatementKind::Except;
    case Kind::FinallyClause:
        return StatementKind::Finally;
    case Kind::WithStatement:
        return StatementKind::With;
    case Kind::MatchStatement:
        return StatementKind::Match;
    case Kind::CaseClause:
        return StatementKind::Case;
    case Kind::ExpressionStatement:
        return StatementKind::Expression;
    case Kind::ReturnStatement:
        return StatementKind::Return;
    case Kind::RaiseStatement:
        return StatementKind::Raise;
    case Kind::AssertStatement:
        return StatementKind::Assert;
    case Kind::DeleteStatement:
        return StatementKind::Delete;
    case Kind::ImportStatement:
    case Kind::ImportFromStatement:
    case Kind::FutureImportStatement:
        return StatementKind::Import;
    case Kind::BreakStatement:
        return StatementKind::Break;
    case Kind::ContinueStatement:
        return StatementKind::Continue;
    case Kind::GlobalStatement:
    case Kind::NonlocalStatement:
        return StatementKind::Scope;
    default:
        return StatementKind::Other;
    }
}

bool isCompound(StatementKind kind) {
    return kind >= StatementKind::Signature && kind <= StatementKind::Case;
}

bool isClause(Kind kind) {
    return kind == Kind::ElifClause || kind == Kind::ElseClause || kind == Kind::ExceptClause ||
           kind == Kind::ExceptGroupClause || kind == Kind::FinallyClause || kind == Kind::CaseClause;
}

bool isColon(const SyntaxTree& tree, NodeId node) {
    return tree.kind(node) == Kind::Token && tree.slice(node) == ":";
}

/// The only item of a with statement; noNode when it has several.
NodeId onlyItem(const SyntaxTree& tree, NodeId with) {
    const NodeId clause = tree.child(with, Kind::WithClause);
    if (clause == noNode)
        return noNode;
    const auto items = tree.children(clause, Kind::WithItem);
    return items.size() == 1 ? items.front() : noNode;
}

struct AsParts {
    NodeId expression = noNode;
    NodeId target = noNode; ///< noNode without `as`
};

AsParts asParts(const SyntaxTree& tree, NodeId item) {
    const NodeId value = tree.firstChild(item);
    if (value == noNode || tree.kind(value) != Kind::AsPattern)
        return {value, noNode};
    const NodeId target = tree.child(value, Kind::AsPatternTarget);
    return {tree.firstChild(value), target == noNode ? noNode : tree.firstChild(target)};
}

/// A name that stands for something else below a node: v of `async with NAME as v`.
struct Renaming {
    NodeId below = noNode;
    std::string from;
    std::vector<Token> to;
};

class OutlineMaker {
public:
    OutlineMaker(const Passage& passage, const python::NormalForm& form, Extent extent,
                 const std::set<NodeId>& hoisted)
        : m_tree(passage.module->tree), m_form(form), m_extent(extent), m_hoisted(hoisted) {
        m_outline.module = passage.module;
        m_outline.lines = passage.lines;
        m_root = passage.node;
    }

    Outline make() {
        if (m_root == noNode)
            return std::move(m_outline);
        m_stack.push_back({m_root, -1});
        while (!m_stack.empty()) {
            const Pending next = m_stack.back();
            m_stack.pop_back();
            visit(next.node, next.parent);
        }
        closeParents();
        for (NodeId id = m_root; id < m_tree[m_root].subtreeEnd; ++id)
            // One behind the last statement is in the parser's block, but not in the definition's lines.
            if (m_tree.kind(id) == Kind::Comment && m_outline.lines.contains(m_tree.line(id)))
                m_outline.comments.push_back(id);
        return std::move(m_outline);
    }

private:
    struct Pending {
        NodeId node;
        int parent;
    };

    /// Children in order, which a stack needs reversed.
    template <typename Wanted> void pushChildren(NodeId node, int parent, Wanted wanted) {
        const auto first = m_stack.size();
        for (NodeId part = m_tree.firstChild(node); part != noNode; part = m_tree.nextSibling(part))
            if (wanted(part))
                m_stack.push_back({part, parent});
        std::reverse(m_stack.begin() + static_cast<std::ptrdiff_t>(first), m_stack.end());
    }

    void visit(NodeId node, int parent) {
        const Kind kind = m_tree.kind(node);
        if (kind == Kind::Block || kind == Kind::Module || kind == Kind::DecoratedDefinition) {
            pushChildren(node, parent, [&](NodeId part) { return m_tree.kind(part) != Kind::Token; });
            return;
        }
        if (kind == Kind::Comment || kind == Kind::PassStatement)
            return;
        const bool isLevelEnd = m_extent == Extent::LevelOnly && node != m_root;
        if (isLevelEnd &&
            (kind == Kind::FunctionDefinition || kind == Kind::ClassDefinition || kind == Kind::Decorator))
            return;
        if (kind == Kind::ExpressionStatement && python::isStringStatement(m_tree, node) &&
            python::NormalForm::isDropped(m_tree, node)) {
            m_outline.docstrings.push_back(node);
            return;
        }
        Statement statement;
        statement.kind = statementKind(kind);
        statement.node = node;
        statement.parent = parent;
        statement.range = headerRange(m_tree, node);
        statement.lines = {m_tree.text().lineAt(statement.range.begin),
                           m_tree.text().lineAt(std::max(statement.range.begin, statement.range.end - 1))};
        if (m_hoisted.contains(node))
            hoist(statement);
        else
            statement.tokens = renamed(node, python::tokens(m_tree, node, m_form, python::Blocks::Skip));
        finish(statement);
        const int self = static_cast<int>(m_outline.statements.size());
        const int below = statement.hoist == Hoist::None ? self : parent;
        const bool compound = isCompound(statementKind(kind));
        m_outline.statements.push_back(std::move(statement));
        if (compound)
            pushChildren(node, below, [&](NodeId part) {
                return m_tree.kind(part) == Kind::Block || isClause(m_tree.kind(part));
            });
    }

    void hoist(Statement& statement) {
        const NodeId item = onlyItem(m_tree, statement.node);
        const AsParts parts = item == noNode ? AsParts{} : asParts(m_tree, item);
        const auto canonical = [&](NodeId node) {
            return renamed(statement.node, python::tokens(m_tree, node, m_form, python::Blocks::Enter));
        };
        if (parts.target == noNode) {
            statement.hoist = Hoist::Header;
            statement.tokens =
                renamed(statement.node, python::tokens(m_tree, statement.node, m_form, python::Blocks::Skip));
            return;
        }
        const std::string dotted = python::dottedName(m_tree, parts.expression);
        if (!dotted.empty() && m_tree.kind(parts.target) == Kind::Identifier) {
            statement.hoist = Hoist::Renaming;
            auto to = canonical(parts.expression);
            m_renamings.push_back({statement.node, std::string(m_tree.slice(parts.target)), std::move(to)});
            return;
        }
        statement.hoist = Hoist::Assignment;
        statement.kind = StatementKind::Expression;
        statement.tokens = canonical(parts.target);
        const uint32_t at = m_tree[parts.target].range.begin;
        statement.tokens.push_back({"=", {at, at}, statement.node});
        for (auto& token : canonical(parts.expression))
            statement.tokens.push_back(std::move(token));
    }

    std::vector<Token> renamed(NodeId node, std::vector<Token> tokens) const {
        for (const auto& renaming : m_renamings) {
            if (!m_tree.within(node, renaming.below))
                continue;
            std::vector<Token> out;
            for (auto& token : tokens) {
                const bool isName = token.node != noNode && m_tree.kind(token.node) == Kind::Identifier &&
                                    m_tree.slice(token.node) == renaming.from;
                const auto role = isName ? m_tree[token.node].field : Field::None;
                const NodeId parent = isName ? m_tree.parent(token.node) : noNode;
                const bool qualified =
                    parent != noNode &&
                    ((role == Field::Attribute && m_tree.kind(parent) == Kind::Attribute) ||
                     (role == Field::Name && m_tree.kind(parent) == Kind::KeywordArgument));
                if (!isName || qualified) {
                    out.push_back(std::move(token));
                    continue;
                }
                for (const auto& part : renaming.to)
                    out.push_back({part.text, token.range, token.node});
            }
            tokens = std::move(out);
        }
        return tokens;
    }

    static void finish(Statement& statement) {
        statement.text = python::joinedText(statement.tokens);
        statement.hashes.reserve(statement.tokens.size());
        for (const auto& token : statement.tokens)
            statement.hashes.push_back(std::hash<std::string>{}(token.text));
    }

    void closeParents() {
        auto& all = m_outline.statements;
        for (size_t i = 0; i < all.size(); ++i)
            all[i].end = static_cast<int>(i) + 1;
        for (size_t i = all.size(); i-- > 0;)
            if (const int parent = all[i].parent; parent >= 0)
                all[static_cast<size_t>(parent)].end =
                    std::max(all[static_cast<size_t>(parent)].end, all[i].end);
    }

    const SyntaxTree& m_tree;
    const python::NormalForm& m_form;
    Extent m_extent;
    const std::set<NodeId>& m_hoisted;
    NodeId m_root = noNode;
    Outline m_outline;
    std::vector<Pending> m_stack;
    std::vector<Renaming> m_renamings;
};

} // namespace

source::ByteRange headerRange(const SyntaxTree& tree, NodeId node) {
    source::ByteRange range = tree[node].range;
    if (!isCompound(statementKind(tree.kind(node))))
        return range;
    for (NodeId part = tree.firstChild(node); part != noNode; part = tree.nextSibling(part)) {
        if (isColon(tree, part))
            return {range.begin, tree[part].range.end};
        if (tree.kind(part) == Kind::Block)
            return {range.begin, tree[part].range.begin};
    }
    return range;
}

Outline outline(const Passage& passage, const python::NormalForm& form, Extent extent,
                const std::set<NodeId>& hoisted) {
    return OutlineMaker(passage, form, extent, hoisted).make();
}

std::vector<NodeId> asyncWithStatements(const Passage& passage) {
    std::vector<NodeId> found;
    if (passage.node == noNode)
        return found;
    const SyntaxTree& tree = passage.module->tree;
    for (NodeId id = passage.node; id < tree[passage.node].subtreeEnd; ++id)
        if (tree.kind(id) == Kind::WithStatement && tree.hasToken(id, "async"))
            found.push_back(id);
    return found;
}

NodeId Outline::definition() const {
    for (const auto& statement : statements)
        if (statement.kind == StatementKind::Signature && statement.parent < 0)
            return statement.node;
    return noNode;
}

} // namespace portside::compare
