// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/SuspectJudge.h"

#include "core/drift/Difference.h"
#include "core/drift/rules/Excuses.h"
#include "core/drift/rules/Rules.h"

#include <map>

namespace portside::drift {

namespace {

using compare::Statement;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

class SuspectJudge {
public:
    SuspectJudge(const Comparison& comparison, const Suspects& suspects, Measure measure,
                 Background& background)
        : m_comparison(comparison), m_suspects(suspects), m_measure(measure), m_background(background),
          m_head(comparison.head.aiobotocore) {}

    std::vector<JudgedSuspect> judge() {
        std::vector<JudgedSuspect> judged;
        for (const auto& suspect : m_suspects.fresh)
            judged.push_back(judgeSuspect(suspect));
        if (m_measure != Measure::Axiom)
            spreadAmbiguity(judged);
        return judged;
    }

private:
    JudgedSuspect judgeSuspect(const Suspect& suspect) {
        const rules::Case item{m_comparison, m_suspects, suspect, m_background};
        JudgedSuspect judged;
        if (m_measure != Measure::Axiom) {
            if (const auto excused = rules::excuse(item)) {
                judged.category = excused->category;
                judged.explanation = excused->explanation;
                return judged;
            }
            if (suspect.kind == Suspect::Kind::Missing && m_comparison.delegates) {
                judged.category = Category::Mirrored;
                judged.explanation = "botocore's own method does it, which this function calls";
                return judged;
            }
            if (suspect.kind == Suspect::Kind::Missing)
                if (const auto helper = rules::newHelperWith(item)) {
                    judged.category = Category::Mirrored;
                    judged.reasons = {"extracted-to-helper"};
                    judged.explanation =
                        "moved into the new " + inTicks(*helper) + ", which this function calls";
                    return judged;
                }
        }
        for (const auto& rule : rules::categoryRules())
            if (rule.fits(item)) {
                judged.category = rule.category;
                break;
            }
        judged.explanation = explanation(suspect);
        if (m_measure != Measure::Axiom && judged.category != Category::BehavioralLogging)
            for (const auto& rule : rules::reasonRules())
                if (rule.applies(item)) {
                    judged.reasons.emplace_back(rule.id);
                    judged.ambiguous = true;
                }
        if (rules::isEquivalentRewrite(item))
            judged.reasons.emplace_back("equivalent-rewrite");
        return judged;
    }

    std::string explanation(const Suspect& suspect) const {
        const std::string there = m_measure == Measure::Axiom ? "before" : "in botocore's function";
        switch (suspect.kind) {
        case Suspect::Kind::Extra:
            return m_measure == Measure::Axiom ? "new in a function that the comparison relies on"
                                               : "no such statement " + there;
        case Suspect::Kind::Moved:
            return "botocore has this statement at another place";
        case Suspect::Kind::Structure:
            return "botocore has this statement under another header or branch";
        case Suspect::Kind::Missing:
            return m_measure == Measure::Standing ? "botocore has this statement, and this function lacks it"
                                                  : "this change removed it, and botocore still has it";
        case Suspect::Kind::Edited:
            break;
        }
        return differenceInWords(
            m_comparison.statement(suspect.aiobotocore), m_comparison.botocoreStatement(suspect.botocore),
            *m_comparison.head.ofAiobotocore(suspect.aiobotocore), {suspect.extra, suspect.missing},
            m_measure == Measure::Axiom ? "the former " : "botocore's ");
    }

    /// What an ambiguous statement encloses, or computes for others alone, waits for it.
    void spreadAmbiguity(std::vector<JudgedSuspect>& judged) {
        const auto& fresh = m_suspects.fresh;
        std::map<int, size_t> byStatement;
        for (size_t i = 0; i < fresh.size(); ++i)
            if (fresh[i].aiobotocore >= 0)
                byStatement.emplace(fresh[i].aiobotocore, i);
        const auto ambiguousAt = [&](int statement) {
            const auto found = byStatement.find(statement);
            return found != byStatement.end() && judged[found->second].ambiguous;
        };
        for (bool again = true; again;) {
            again = false;
            const auto locals = ambiguousLocals(ambiguousAt);
            for (size_t i = 0; i < fresh.size(); ++i) {
                if (fresh[i].aiobotocore < 0 || judged[i].ambiguous ||
                    judged[i].category == Category::BehavioralLogging ||
                    weight(judged[i].category) != Weight::Behavioral)
                    continue;
                bool depends = false;
                for (int parent = m_comparison.statement(fresh[i].aiobotocore).parent;
                     parent >= 0 && !depends; parent = m_comparison.statement(parent).parent)
                    depends = ambiguousAt(parent);
                for (const auto& token : m_comparison.statement(fresh[i].aiobotocore).tokens)
                    depends =
                        depends || (token.node != noNode && locals.contains(m_head.tree().slice(token.node)));
                if (depends) {
                    judged[i].ambiguous = true;
                    judged[i].reasons.emplace_back("depends-on-ambiguous");
                    again = true;
                }
            }
        }
    }

    /// Names that only ambiguous statements bind.
    template <typename Ambiguous> Names ambiguousLocals(Ambiguous ambiguousAt) const {
        Names bound;
        Names elsewhere;
        const auto& tree = m_head.tree();
        for (size_t i = 0; i < m_head.statements.size(); ++i) {
            const auto& statement = m_head.statements[i];
            Names& into = ambiguousAt(static_cast<int>(i)) ? bound : elsewhere;
            for (NodeId id = statement.node; id < tree[statement.node].subtreeEnd; ++id) {
                if (tree[id].range.begin >= statement.range.end)
                    break;
                if (tree.kind(id) != Kind::Identifier)
                    continue;
                const NodeId parent = tree.parent(id);
                const auto kind = parent == noNode ? Kind::Other : tree.kind(parent);
                const bool target =
                    (tree[id].field == python::Field::Left &&
                     (kind == Kind::Assignment || kind == Kind::AugmentedAssignment ||
                      kind == Kind::ForStatement)) ||
                    kind == Kind::PatternList || kind == Kind::TuplePattern ||
                    kind == Kind::AsPatternTarget || kind == Kind::Parameters ||
                    (kind == Kind::NamedExpression && tree[id].field == python::Field::Name) ||
                    kind == Kind::DefaultParameter || kind == Kind::TypedParameter ||
                    kind == Kind::TypedDefaultParameter;
                if (target)
                    into.emplace(tree.slice(id));
            }
        }
        for (const auto& name : elsewhere)
            bound.erase(name);
        return bound;
    }

    const Comparison& m_comparison;
    const Suspects& m_suspects;
    Measure m_measure;
    Background& m_background;
    const compare::Outline& m_head;
};

} // namespace

std::vector<JudgedSuspect> judgeSuspects(const Comparison& comparison, const Suspects& suspects,
                                         Measure measure, Background& background) {
    return SuspectJudge(comparison, suspects, measure, background).judge();
}

} // namespace portside::drift
