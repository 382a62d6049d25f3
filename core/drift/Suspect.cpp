// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Suspect.h"

#include "core/compare/Sequence.h"

#include <unordered_map>

namespace portside::drift {

namespace {

using compare::Match;
using compare::Statement;
using compare::StatementPair;

size_t at(int index) { return static_cast<size_t>(index); }

using TokenCounts = std::unordered_map<std::string, int>;

TokenCounts counts(const Statement& statement, const std::vector<int>& tokens) {
    TokenCounts found;
    for (const int token : tokens)
        ++found[statement.tokens[at(token)].text];
    return found;
}

/// Takes out of `tokens` what `budget` still covers.
std::vector<int> without(const Statement& statement, const std::vector<int>& tokens, TokenCounts budget) {
    std::vector<int> rest;
    for (const int token : tokens) {
        auto& left = budget[statement.tokens[at(token)].text];
        if (left > 0)
            --left;
        else
            rest.push_back(token);
    }
    return rest;
}

class Finder {
public:
    Finder(const Comparison& comparison, const std::function<StandingExtras&()>& standing)
        : m_comparison(comparison), m_standing(standing) {}

    Suspects find() {
        const auto& statements = m_comparison.head.aiobotocore.statements;
        for (size_t i = 0; i < statements.size(); ++i)
            visit(static_cast<int>(i));
        for (size_t i = 0; i < m_comparison.head.botocore.statements.size(); ++i)
            visitBotocore(static_cast<int>(i));
        return std::move(m_found);
    }

private:
    bool wasExtra(const Statement& statement) {
        auto& standing = m_standing();
        const auto found = standing.find(statement.text);
        if (found == standing.end() || found->second <= 0)
            return false;
        --found->second;
        return true;
    }

    void visit(int index) {
        const Statement& statement = m_comparison.statement(index);
        const StatementPair* pair = m_comparison.head.ofAiobotocore(index);
        // A statement that lost a line is touched too, without any added line: its missing tokens tell.
        const bool added = m_comparison.isAdded(index);
        if (!pair) {
            if (isDisplaced(index) && (added || m_comparison.movedSinceBase[at(index)])) {
                m_found.fresh.push_back({Suspect::Kind::Extra, index, -1, {}, {}, -1});
                return;
            }
            if (isShortened(index, added)) {
                m_found.fresh.push_back(
                    {Suspect::Kind::Extra, index, -1, {}, {}, m_comparison.baseOf[at(index)]});
                return;
            }
            if (!added || statement.tokens.empty())
                return;
            if (wasExtra(statement))
                m_found.preExisting.insert(index);
            else
                m_found.fresh.push_back({Suspect::Kind::Extra, index, -1, {}, {}, -1});
            return;
        }
        switch (pair->match) {
        case Match::Edited:
            visitEdited(index, *pair, added);
            return;
        case Match::Moved:
            if (added || m_comparison.movedSinceBase[at(index)])
                visitPlace(index, *pair, Suspect::Kind::Moved);
            return;
        case Match::Equal:
            if (added && pair->structure)
                visitPlace(index, *pair, Suspect::Kind::Structure);
            return;
        }
    }

    /// A statement of aiobotocore's own that lost a line, and got none.
    bool isShortened(int index, bool added) const {
        const int before = m_comparison.baseOf[at(index)];
        if (added || before < 0 || m_comparison.base->ofAiobotocore(before))
            return false;
        const auto& was = m_comparison.base->aiobotocore.statements[at(before)];
        return was.text != m_comparison.statement(index).text && touches(m_comparison.removed, was.lines);
    }

    /// It stood opposite a statement that botocore still has, and to which nothing stands opposite now.
    bool isDisplaced(int index) const {
        const int before = m_comparison.baseOf[at(index)];
        const auto* pair = before >= 0 ? m_comparison.base->ofAiobotocore(before) : nullptr;
        if (!pair)
            return false;
        for (size_t i = 0; i < m_comparison.baseBotocoreOf.size(); ++i)
            if (m_comparison.baseBotocoreOf[i] == pair->botocore)
                return !m_comparison.head.ofBotocore(static_cast<int>(i));
        return false;
    }

    void visitPlace(int index, const StatementPair& pair, Suspect::Kind kind) {
        const StatementPair* before = m_comparison.basePairOf(pair.botocore);
        const bool stoodElsewhere = before && (before->match == Match::Moved || before->structure);
        if (stoodElsewhere || (!before && wasExtra(m_comparison.statement(index))))
            m_found.preExisting.insert(index);
        else
            m_found.fresh.push_back({kind, index, pair.botocore, {}, {}, -1});
    }

    void visitEdited(int index, const StatementPair& pair, bool added) {
        const int baseStatement = m_comparison.baseOf[at(index)];
        const bool shortened =
            !added && baseStatement >= 0 &&
            touches(m_comparison.removed, m_comparison.base->aiobotocore.statements[at(baseStatement)].lines);
        if (!added && !shortened)
            return;
        const Statement& statement = m_comparison.statement(index);
        const Statement& botocore = m_comparison.botocoreStatement(pair.botocore);
        Suspect suspect{Suspect::Kind::Edited, index, pair.botocore, pair.extra, pair.missing, -1};
        if (const StatementPair* before = m_comparison.basePairOf(pair.botocore)) {
            const auto& baseAio = m_comparison.base->aiobotocore.statements[at(before->aiobotocore)];
            const auto& baseBotocore = m_comparison.base->botocore.statements[at(before->botocore)];
            suspect.extra = without(statement, pair.extra, counts(baseAio, before->extra));
            // What upstream has only since then is not ported yet; what was missing in base is not new.
            std::vector<bool> old(botocore.tokens.size());
            for (const auto& common : compare::commonSubsequence(baseBotocore.hashes, botocore.hashes))
                old[at(common.other)] = true;
            suspect.missing = without(botocore, pair.missing, counts(baseBotocore, before->missing));
            std::erase_if(suspect.missing, [&](int token) { return !old[at(token)]; });
        } else if (added && wasExtra(statement)) {
            suspect.extra.clear();
            suspect.missing.clear();
        }
        // Tokens on lines that the change did not add are not its doing.
        std::erase_if(suspect.extra, [&](int token) {
            const auto& text = m_comparison.head.aiobotocore.module->text();
            return !m_comparison.added.contains(text.lineAt(statement.tokens[at(token)].range.begin));
        });
        if (suspect.extra.empty() && suspect.missing.empty()) {
            if (added)
                m_found.preExisting.insert(index);
        } else {
            m_found.fresh.push_back(std::move(suspect));
        }
    }

    void visitBotocore(int index) {
        const Statement& statement = m_comparison.botocoreStatement(index);
        if (statement.tokens.empty() || m_comparison.head.ofBotocore(index))
            return;
        if (!m_comparison.base)
            return;
        if (m_comparison.baseBotocoreOf[at(index)] < 0) {
            m_found.notPortedYet.push_back(index);
            return;
        }
        const StatementPair* before = m_comparison.basePairOf(index);
        if (!before)
            return;
        const auto& removed = m_comparison.base->aiobotocore.statements[at(before->aiobotocore)];
        // Of two equal statements one went: it was in nobody's place.
        if (before->match == Match::Edited && isDoubled(*m_comparison.base, before->aiobotocore))
            return;
        // A line that lives on in another function is gone from this one all the same.
        if (touches(m_comparison.removed, removed.lines) || m_comparison.headOf[at(before->aiobotocore)] < 0)
            m_found.fresh.push_back({Suspect::Kind::Missing, -1, index, {}, {}, before->aiobotocore});
    }

    const Comparison& m_comparison;
    const std::function<StandingExtras&()>& m_standing;
    Suspects m_found;
};

} // namespace

bool isDoubled(const compare::Alignment& alignment, int aiobotocore) {
    const auto& statements = alignment.aiobotocore.statements;
    const auto& tree = alignment.aiobotocore.tree();
    for (size_t i = 0; i < statements.size(); ++i) {
        const auto* pair = alignment.ofAiobotocore(static_cast<int>(i));
        if (static_cast<int>(i) != aiobotocore && pair && pair->match == Match::Equal &&
            statements[i].text == statements[at(aiobotocore)].text &&
            tree.parent(statements[i].node) == tree.parent(statements[at(aiobotocore)].node))
            return true;
    }
    return false;
}

Suspects findSuspects(const Comparison& comparison, const std::function<StandingExtras&()>& standing) {
    return Finder(comparison, standing).find();
}

} // namespace portside::drift
