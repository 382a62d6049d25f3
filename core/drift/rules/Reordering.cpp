// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Shapes.h"
#include "core/drift/rules/StandingEdits.h"

#include <algorithm>
#include <set>

namespace portside::drift::rules {

namespace {

using compare::Match;
using compare::Outline;
using compare::Statement;
using compare::StatementKind;
using python::Field;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// What a statement's header does to names, as far as its text says.
struct Effects {
    bool binds = false; ///< it only gives what it reads to a name or attribute: no call, nothing computed
    bool local = true;  ///< ... and to a local only, not to an attribute
    bool exits = false; ///< what follows may not be reached
    Names targets;
    Names words; ///< every identifier, targets too
};

bool isPlainValue(const SyntaxTree& tree, NodeId value) {
    for (NodeId id = value; id < tree[value].subtreeEnd; ++id)
        switch (tree.kind(id)) {
        case Kind::Identifier:
        case Kind::Attribute:
        case Kind::Subscript:
        case Kind::Integer:
        case Kind::Float:
        case Kind::True:
        case Kind::False:
        case Kind::None:
        case Kind::String:
        case Kind::StringStart:
        case Kind::StringContent:
        case Kind::StringEnd:
        case Kind::EscapeSequence:
        case Kind::ConcatenatedString:
        case Kind::ParenthesizedExpression:
        case Kind::Tuple:
        case Kind::List:
        case Kind::Dictionary:
        case Kind::Pair:
        case Kind::Comment:
        case Kind::Token:
            break;
        default:
            return false;
        }
    return true;
}

Effects effectsOf(const Outline& outline, const Statement& statement) {
    Effects effects;
    const auto& tree = outline.tree();
    forHeader(tree, statement.node, statement.range, [&](NodeId id) {
        if (tree.kind(id) == Kind::Identifier)
            effects.words.emplace(tree.slice(id));
        effects.exits = effects.exits || tree.kind(id) == Kind::Yield;
    });
    effects.exits = effects.exits || statement.kind == StatementKind::Return ||
                    statement.kind == StatementKind::Raise || statement.kind == StatementKind::Break ||
                    statement.kind == StatementKind::Continue;
    if (statement.kind == StatementKind::Import) {
        effects.binds = true;
        effects.targets = effects.words;
        return effects;
    }
    const NodeId assignment =
        statement.kind == StatementKind::Expression ? tree.child(statement.node, Kind::Assignment) : noNode;
    const NodeId target = assignment == noNode ? noNode : tree.child(assignment, Field::Left);
    const NodeId value = assignment == noNode ? noNode : tree.child(assignment, Field::Right);
    if (target == noNode || value == noNode || !isPlainValue(tree, value))
        return effects;
    if (tree.kind(target) == Kind::Identifier)
        effects.targets.emplace(tree.slice(target));
    else if (tree.kind(target) == Kind::Attribute && isPlainValue(tree, target))
        effects.targets.emplace(tree.slice(tree.child(target, Field::Attribute)));
    else
        return effects;
    effects.local = tree.kind(target) == Kind::Identifier;
    effects.binds = true;
    return effects;
}

bool share(const Names& one, const Names& other) {
    return std::any_of(one.begin(), one.end(), [&](const auto& name) { return other.contains(name); });
}

/// `binding` may stand before or behind `other`: it only gives a value to a name that the other does not know.
bool commutesWith(const Effects& binding, const Effects& other) {
    if (!binding.binds || other.exits || share(binding.targets, other.words) ||
        (other.binds && share(other.targets, binding.words)))
        return false;
    // What a call reads of an object is not known here; and what another statement binds is known of plain ones only.
    return other.binds || (binding.local && binding.words == binding.targets);
}

bool areIndependent(const Effects& one, const Effects& other) {
    return commutesWith(one, other) || commutesWith(other, one);
}

class Finder {
public:
    Finder(const Comparison& comparison, const Suspects& suspects)
        : m_comparison(comparison), m_suspects(suspects), m_head(comparison.head.aiobotocore),
          m_base(comparison.base->aiobotocore), m_baseOf(comparison.baseOf),
          m_moved(comparison.movedSinceBase) {
        matchShort();
    }

    std::vector<StandingEdit> find() {
        std::vector<StandingEdit> found;
        for (size_t i = 0; i < m_head.statements.size(); ++i)
            if (m_moved[i])
                visit(static_cast<int>(i), found);
        return found;
    }

private:
    /// Statements too short to be called moved anywhere (`return`) are, in the same block.
    void matchShort() {
        std::set<int> taken;
        for (size_t i = 0; i < m_head.statements.size(); ++i) {
            const auto& statement = m_head.statements[i];
            if (m_baseOf[i] >= 0 || statement.tokens.empty() || statement.kind < StatementKind::Expression)
                continue;
            const int parent = statement.parent < 0 ? -1 : m_comparison.baseOf[at(statement.parent)];
            for (size_t j = 0; j < m_base.statements.size(); ++j) {
                const auto& other = m_base.statements[j];
                if (m_comparison.headOf[j] >= 0 || taken.contains(static_cast<int>(j)) ||
                    other.parent != parent || other.text != statement.text)
                    continue;
                m_baseOf[i] = static_cast<int>(j);
                m_moved[i] = true;
                taken.insert(static_cast<int>(j));
                break;
            }
        }
    }

    bool isBotocores(int statement) const {
        const auto* pair = m_comparison.head.ofAiobotocore(statement);
        return pair && !pair->structure && pair->match == Match::Equal;
    }

    /// It stood at another place than botocore's before, or botocore's moved: now it follows.
    bool followsBotocore(int statement) const {
        if (!isBotocores(statement))
            return false;
        const auto* pair = m_comparison.head.ofAiobotocore(statement);
        const auto* before = m_comparison.basePairOf(pair->botocore);
        return !before || before->match == Match::Moved || before->structure ||
               m_comparison.movedUpstream[at(pair->botocore)];
    }

    void visit(int index, std::vector<StandingEdit>& found) {
        if (isSuspect(m_suspects, index) || m_head.statements[at(index)].tokens.empty())
            return;
        const int before = m_baseOf[at(index)];
        const Effects own = effectsOf(m_head, m_head.statements[at(index)]);
        const bool follows = followsBotocore(index);
        for (size_t j = 0; j < m_head.statements.size(); ++j) {
            const int other = static_cast<int>(j);
            const auto& passed = m_head.statements[j];
            if (other == index || m_baseOf[j] < 0 || passed.tokens.empty() ||
                (other < index) == (m_baseOf[j] < before))
                continue;
            // Two statements of botocore stand as botocore has them.
            if ((isBotocores(index) && isBotocores(other)) || follows || followsBotocore(other) ||
                isSuspect(m_suspects, other))
                continue;
            const bool added = m_comparison.isAdded(index);
            if (!added && !m_comparison.isAdded(other))
                continue;
            if (!areIndependent(own, effectsOf(m_head, passed))) {
                found.push_back(
                    {added ? index : other, before, Category::BehavioralControlFlow, "edits-divergence",
                     "in another order than before, among statements that botocore does not have"});
                return;
            }
        }
    }

    const Comparison& m_comparison;
    const Suspects& m_suspects;
    const Outline& m_head;
    const Outline& m_base;
    std::vector<int> m_baseOf;
    std::vector<bool> m_moved;
};

} // namespace

std::vector<StandingEdit> reorderings(const Comparison& comparison, const Suspects& suspects) {
    return comparison.base ? Finder(comparison, suspects).find() : std::vector<StandingEdit>{};
}

} // namespace portside::drift::rules
