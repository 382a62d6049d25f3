// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/UnitJudge.h"

#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/compare/Rows.h"
#include "core/drift/CosmeticJudge.h"
#include "core/drift/Difference.h"
#include "core/drift/LineFindings.h"
#include "core/drift/ProseJudge.h"
#include "core/drift/Suspect.h"
#include "core/drift/SuspectJudge.h"
#include "core/drift/UnitNote.h"
#include "core/drift/rules/AsyncLost.h"
#include "core/drift/rules/Excuses.h"
#include "core/drift/rules/Rules.h"
#include "core/drift/rules/StandingEdits.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portside::drift {

namespace {

using compare::Adaptation;
using compare::Alignment;
using compare::Match;
using compare::Side;
using compare::Statement;
using compare::StatementPair;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// The former self in botocore's place: everything that changed is a difference.
Comparison compareWithFormerSelf(const Sources& sources, LineSet added, LineSet removed) {
    auto comparison = comparedWithItself(compare::alignPlain(sources.headBotocore, sources.head),
                                         compare::alignPlain(sources.headBotocore, sources.headBotocore));
    comparison.added = std::move(added);
    comparison.removed = std::move(removed);
    return comparison;
}

class Judge {
public:
    Judge(const Sources& sources, FileContext& file, const mirror::Place& home, Measure measure)
        : m_sources(sources), m_file(file), m_home(home), m_measure(measure),
          m_comparison(compared(sources, file, measure)), m_head(m_comparison.head.aiobotocore),
          m_text(m_head.module->text()) {}

    UnitOutcome judge() {
        m_suspects =
            findSuspects(m_comparison, [this]() -> StandingExtras& { return m_file.standingExtras(); });
        m_outcome.view = compare::sideBySide(m_sources.headBotocore, m_sources.head, m_comparison.head);
        for (const auto& row : m_outcome.view.rows)
            if (row.aiobotocore && row.botocore)
                m_opposite.emplace(*row.aiobotocore, *row.botocore);
        m_outcome.reimplemented = m_comparison.isReimplemented();

        addCleanFindings();
        addSuspects();
        if (m_measure == Measure::Mirror) {
            addStandingEdits();
            addAsyncLosses();
        } else if (m_measure == Measure::Standing) {
            for (const auto& loss : rules::standingLosses(m_comparison, m_file.background()))
                flagAsync(loss.statement, "async-lost",
                          inTicks(loss.twin) + " where there is " + inTicks(loss.lost), loss.twin);
            addMissingAwaits();
        }
        judgeLayout(m_sources, m_comparison, m_opposite, m_findings);
        judgeAnnotations(m_sources, m_comparison, m_opposite, m_findings);
        addProse();
        addRest();
        writeLines();
        m_outcome.note = noteOn(m_comparison, m_suspects, m_measure);
        return std::move(m_outcome);
    }

private:
    static Comparison compared(const Sources& sources, const FileContext& file, Measure measure) {
        LineSet added = within(file.added(), sources.head);
        LineSet removed = sources.base ? within(file.removed(), *sources.base) : LineSet{};
        switch (measure) {
        case Measure::Mirror:
            break;
        case Measure::Standing: {
            auto comparison = compareStanding(sources, std::move(added));
            comparison.delegates = rules::delegatesToSuper(comparison.head.aiobotocore) &&
                                   !rules::delegatesToSuper(comparison.head.botocore);
            return comparison;
        }
        case Measure::Axiom:
            return compareWithFormerSelf(sources, std::move(added), std::move(removed));
        }
        return compareSources(sources, std::move(added), std::move(removed));
    }

    static LineSet within(const LineSet& lines, const compare::Passage& passage) {
        return {lines.lower_bound(passage.lines.first), lines.upper_bound(passage.lines.last)};
    }

    std::optional<int> opposite(int line) const {
        const auto found = m_opposite.find(line);
        return found == m_opposite.end() ? std::nullopt : std::optional(found->second);
    }

    template <typename Visit> void forAddedLines(const Statement& statement, Visit visit) {
        for (const int line : m_comparison.addedLinesOf(statement))
            visit(line);
    }

    std::vector<compare::Mark> tokenMarks(const Statement& statement, const std::vector<int>& tokens,
                                          int line) const {
        std::vector<compare::Mark> marks;
        for (const int token : tokens)
            compare::appendMarks(m_text, statement.tokens[at(token)].range, marks);
        std::erase_if(marks, [line](const compare::Mark& mark) { return mark.line != line; });
        return marks;
    }

    /// Statements that stand opposite something, line by line: equal but for what async adds.
    void addCleanFindings() {
        const compare::AsyncForm form(*m_head.module, m_sources.headOwnNames);
        for (size_t i = 0; i < m_head.statements.size(); ++i) {
            const int index = static_cast<int>(i);
            const auto& statement = m_head.statements[i];
            const StatementPair* pair = m_comparison.head.ofAiobotocore(index);
            const bool renaming = statement.hoist == compare::Hoist::Renaming;
            const bool stood = m_suspects.preExisting.contains(index);
            if (!pair && !stood && !renaming)
                continue;
            if (renaming && rules::exchangesContext(m_comparison, index)) {
                forAddedLines(statement, [&](int line) {
                    m_findings.add(line, {Category::BehavioralOther,
                                          true,
                                          {"edits-divergence"},
                                          "another object is entered than before",
                                          {},
                                          {}});
                });
                continue;
            }
            forAddedLines(statement, [&](int line) {
                LineFinding finding = renaming ? LineFinding{Category::AsyncRequired,
                                                             false,
                                                             {},
                                                             "an async with around botocore's statements",
                                                             {},
                                                             {}}
                                               : cleanFinding(form, statement, line);
                const bool edited = pair && pair->match == Match::Edited;
                if (edited && m_comparison.base && hasTokenOn(statement, pair->extra, line)) {
                    finding.category = Category::PreExisting;
                    finding.explanation = "differed from botocore before this change already";
                } else if (stood && !edited) {
                    finding.category = Category::PreExisting;
                    finding.explanation = pair ? "stood at another place than in botocore before"
                                               : "was in this file before, and botocore does not have it";
                }
                finding.opposite = opposite(line);
                if (!finding.opposite && pair)
                    finding.opposite = m_comparison.botocoreStatement(pair->botocore).lines.first;
                m_findings.add(line, std::move(finding));
            });
        }
    }

    LineFinding cleanFinding(const compare::AsyncForm& form, const Statement& statement, int line) const {
        LineFinding finding;
        std::string_view word;
        Adaptation strongest = Adaptation::None;
        const auto& tree = m_head.tree();
        for (NodeId id = statement.node; id < tree[statement.node].subtreeEnd; ++id) {
            const auto& node = tree[id];
            if (node.range.begin >= statement.range.end)
                break;
            if (node.subtreeEnd != id + 1 || m_text.lineAt(node.range.begin) != line)
                continue;
            const auto adaptation = form.adaptation(tree, id);
            if (adaptation == Adaptation::None)
                continue;
            compare::appendMarks(m_text, node.range, finding.marks);
            const auto rank = [](Adaptation kind) {
                return kind == Adaptation::Wrapper  ? 3
                       : kind == Adaptation::Syntax ? 2
                       : kind == Adaptation::Class  ? 1
                                                    : 0;
            };
            if (rank(adaptation) > rank(strongest)) {
                strongest = adaptation;
                word = tree.slice(id);
            }
        }
        switch (strongest) {
        case Adaptation::None:
            finding.category = Category::Mirrored;
            finding.explanation = "botocore has the same line";
            break;
        case Adaptation::Syntax:
            finding.category = Category::AsyncRequired;
            finding.explanation = "botocore's line but for " + inTicks(word);
            break;
        case Adaptation::Wrapper:
            finding.category = Category::AsyncWrapper;
            finding.explanation = "botocore's line but for the async stand-in " + inTicks(word);
            break;
        case Adaptation::Class:
            finding.category = Category::AioClass;
            finding.explanation = "botocore's line but for the class " + inTicks(word);
            break;
        }
        return finding;
    }

    /// A comma goes with what it parts, which may begin on the next line: by itself it makes no line differ, unless
    /// commas are all there is.
    bool hasTokenOn(const Statement& statement, const std::vector<int>& tokens, int line) const {
        const auto isComma = [&](int token) { return statement.tokens[at(token)].text == ","; };
        const bool onlyCommas = std::all_of(tokens.begin(), tokens.end(), isComma);
        return std::any_of(tokens.begin(), tokens.end(), [&](int token) {
            return (onlyCommas || !isComma(token)) &&
                   m_text.lineAt(statement.tokens[at(token)].range.begin) == line;
        });
    }

    void addSuspects() {
        const auto judged = judgeSuspects(m_comparison, m_suspects, m_measure, m_file.background());
        for (size_t i = 0; i < judged.size(); ++i)
            addSuspect(m_suspects.fresh[i], judged[i]);
    }

    void addSuspect(const Suspect& suspect, const JudgedSuspect& judged) {
        LineFinding finding{judged.category, judged.ambiguous, judged.reasons, judged.explanation, {}, {}};
        if (suspect.kind == Suspect::Kind::Missing) {
            addMissing(suspect, finding, m_comparison.botocoreStatement(suspect.botocore).lines);
            return;
        }
        const auto& statement = m_comparison.statement(suspect.aiobotocore);
        const int botocoreLine =
            suspect.botocore < 0 ? 0 : m_comparison.botocoreStatement(suspect.botocore).lines.first;
        if (suspect.kind != Suspect::Kind::Edited) {
            const auto add = [&](int line) {
                LineFinding own = finding;
                own.opposite = botocoreLine > 0 ? std::optional(botocoreLine) : opposite(line);
                if (suspect.kind == Suspect::Kind::Extra)
                    own.opposite.reset();
                m_findings.add(line, std::move(own));
            };
            if (m_comparison.isAdded(suspect.aiobotocore)) {
                forAddedLines(statement, add);
            } else if (suspect.baseStatement >= 0) {
                addGone(finding, firstRemovedLine(suspect.baseStatement));
            } else if (!m_comparison.added.empty()) {
                // It stayed, and its neighbours moved around it: they are what was added.
                auto beside = m_comparison.added.lower_bound(statement.lines.first);
                if (beside == m_comparison.added.end())
                    --beside;
                finding.explanation += ": " + inTicks(base::trimmed(m_text.line(statement.lines.first)));
                add(*beside);
            }
            return;
        }
        const auto add = [&](int line) {
            LineFinding own = finding;
            own.marks = tokenMarks(statement, suspect.extra, line);
            own.opposite = opposite(line);
            if (!own.opposite)
                own.opposite = botocoreLine;
            m_findings.add(line, std::move(own));
        };
        bool any = false;
        const bool doubled = isDoubled(m_comparison.head, suspect.aiobotocore);
        forAddedLines(statement, [&](int line) {
            if (doubled || hasTokenOn(statement, suspect.extra, line)) {
                add(line);
                any = true;
            }
        });
        if (!any) {
            if (const int line = addedLineAtGap(suspect); line > 0)
                add(line);
            else
                addMissingTokens(suspect, finding);
        }
    }

    /// The added line beside the place where botocore's tokens are missing; 0 when there is none.
    int addedLineAtGap(const Suspect& suspect) const {
        const auto& statement = m_comparison.statement(suspect.aiobotocore);
        const StatementPair& pair = *m_comparison.head.ofAiobotocore(suspect.aiobotocore);
        // Tokens of botocore before the gap that have an opposite: as many stand before the gap at head.
        int common = suspect.missing.front();
        for (const int token : pair.missing)
            common -= token < suspect.missing.front();
        std::vector<int> kept;
        for (int i = 0; i < static_cast<int>(statement.tokens.size()); ++i)
            if (std::find(pair.extra.begin(), pair.extra.end(), i) == pair.extra.end())
                kept.push_back(i);
        for (const int beside : {common - 1, common})
            if (beside >= 0 && at(beside) < kept.size()) {
                const int line = m_text.lineAt(statement.tokens[at(kept[at(beside)])].range.begin);
                if (m_comparison.added.contains(line))
                    return line;
            }
        const auto first = m_comparison.added.lower_bound(statement.lines.first);
        return first != m_comparison.added.end() && *first <= statement.lines.last ? *first : 0;
    }

    /// Lines of botocore that hold tokens which the change took out of a statement it kept.
    void addMissingTokens(const Suspect& suspect, LineFinding finding) {
        const auto& botocore = m_comparison.botocoreStatement(suspect.botocore);
        const auto& text = m_comparison.head.botocore.module->text();
        finding.category = Category::BehavioralRemovedLogic;
        std::set<int> lines;
        for (const int token : suspect.missing)
            lines.insert(text.lineAt(botocore.tokens[at(token)].range.begin));
        for (const int line : lines) {
            LineVerdict verdict = missingLine(finding, line);
            if (m_measure != Measure::Standing)
                verdict.baseLine = baseLineOf(m_comparison.baseOf[at(suspect.aiobotocore)]);
            m_outcome.lines.push_back(std::move(verdict));
        }
    }

    std::optional<int> baseLineOf(int baseStatement) const {
        if (!m_comparison.base || baseStatement < 0)
            return std::nullopt;
        const auto& lines = m_comparison.base->aiobotocore.statements[at(baseStatement)].lines;
        for (int line = lines.first; line <= lines.last; ++line)
            if (m_comparison.removed.contains(line))
                return line;
        return lines.first;
    }

    LineVerdict missingLine(const LineFinding& finding, int line) const {
        LineVerdict verdict;
        verdict.side = Side::Botocore;
        verdict.line = line;
        verdict.category = finding.category;
        verdict.ambiguous = finding.ambiguous;
        verdict.reasons = finding.reasons;
        verdict.explanation = finding.explanation;
        verdict.text = m_comparison.head.botocore.module->text().line(line);
        return verdict;
    }

    void addMissing(const Suspect& suspect, const LineFinding& finding, source::LineRange lines) {
        const auto& text = m_comparison.head.botocore.module->text();
        const auto& base = m_comparison.base->aiobotocore.statements[at(suspect.baseStatement)].lines;
        for (int line = lines.first; line <= lines.last; ++line) {
            if (base::trimmed(text.line(line)).empty())
                continue;
            LineVerdict verdict = missingLine(finding, line);
            if (m_measure != Measure::Standing)
                verdict.baseLine = std::min(base.first + line - lines.first, base.last);
            m_outcome.lines.push_back(std::move(verdict));
        }
    }

    /// Edits of what diverged before: on its added lines, else as something that went.
    void addStandingEdits() {
        for (const auto& find : {rules::editedDivergences, rules::reorderings, rules::blockMoves})
            for (const auto& edit : find(m_comparison, m_suspects)) {
                const auto& statement = m_comparison.statement(edit.statement);
                LineFinding finding{edit.category, !edit.reason.empty(), {}, edit.explanation, {}, {}};
                if (finding.ambiguous)
                    finding.reasons.emplace_back(edit.reason);
                if (m_comparison.isAdded(edit.statement)) {
                    forAddedLines(statement, [&](int line) {
                        LineFinding own = finding;
                        own.opposite = opposite(line);
                        m_findings.add(line, std::move(own));
                    });
                    continue;
                }
                addGone(finding, firstRemovedLine(edit.base));
            }
    }

    void flagAsync(int statement, const char* reason, const std::string& explanation,
                   std::string_view name = {}) {
        const auto& flagged = m_comparison.statement(statement);
        const bool named = !name.empty() && standsOnAddedLine(flagged, name);
        forAddedLines(flagged, [&](int line) {
            if (named && !standsOn(flagged, name, line))
                return;
            LineFinding finding{Category::BehavioralOther, true, {reason}, explanation, {}, {}};
            if (const auto* known = m_findings.at(line);
                known && weight(known->category) == Weight::Behavioral) {
                finding.category = known->category;
                finding.reasons = known->reasons;
                if (std::find(finding.reasons.begin(), finding.reasons.end(), reason) ==
                    finding.reasons.end())
                    finding.reasons.emplace_back(reason);
                finding.ambiguous = known->ambiguous;
                finding.explanation = known->explanation + "; " + explanation;
                finding.marks = known->marks;
            }
            finding.opposite = opposite(line);
            m_findings.replace(line, std::move(finding));
        });
    }

    void addMissingAwaits() {
        for (const auto& missing : rules::missingAwaits(m_comparison, m_file.background(), m_home))
            flagAsync(missing.statement, "missing-await",
                      inTicks(missing.callee) + " is async, and nothing awaits it");
    }

    void addAsyncLosses() {
        auto& background = m_file.background();
        for (const auto& loss : rules::asyncLosses(m_comparison, background))
            flagAsync(loss.statement, "async-lost", inTicks(loss.lost) + " was taken away", loss.twin);
        addMissingAwaits();
        if (const auto removal = rules::removedAdaptation(m_comparison))
            addRemovedAdaptation(*removal);
        else if (const auto divergence = rules::removedDivergence(m_comparison); divergence && isQuiet())
            addRemoval(*divergence, "edits-divergence");
    }

    /// Nothing behavioural was found: no line asks for a person.
    bool isQuiet() {
        bool quiet =
            std::none_of(m_outcome.lines.begin(), m_outcome.lines.end(),
                         [](const LineVerdict& line) { return weight(line.category) == Weight::Behavioral; });
        m_findings.forEach([&](int, const LineFinding& finding) {
            quiet = quiet && weight(finding.category) != Weight::Behavioral;
        });
        return quiet;
    }

    bool standsOn(const Statement& statement, std::string_view name, int line) const {
        const auto& tree = m_head.tree();
        return std::any_of(statement.tokens.begin(), statement.tokens.end(), [&](const python::Token& token) {
            return token.node != noNode && tree.slice(token.node) == name && tree.line(token.node) == line;
        });
    }

    bool standsOnAddedLine(const Statement& statement, std::string_view name) const {
        const auto lines = m_comparison.addedLinesOf(statement);
        return std::any_of(lines.begin(), lines.end(),
                           [&](int line) { return standsOn(statement, name, line); });
    }

    /// The function's behavioural lines are for a person then; where it has none, the removal is a line of its own.
    void addRemovedAdaptation(const rules::Removal& removal) {
        bool any = false;
        m_findings.forEach([&](int, LineFinding& finding) {
            if (weight(finding.category) != Weight::Behavioral ||
                finding.category == Category::BehavioralLogging)
                return;
            finding.ambiguous = true;
            if (std::find(finding.reasons.begin(), finding.reasons.end(), "async-lost") ==
                finding.reasons.end())
                finding.reasons.emplace_back("async-lost");
            any = true;
        });
        for (auto& line : m_outcome.lines)
            if (weight(line.category) == Weight::Behavioral) {
                line.ambiguous = true;
                line.reasons.emplace_back("async-lost");
                any = true;
            }
        if (!any)
            addRemoval(removal, "async-lost");
    }

    void addRemoval(const rules::Removal& removal, const char* reason) {
        addGone({Category::BehavioralOther, true, {reason}, {}, {}, {}}, removal.baseLines.first);
    }

    int firstRemovedLine(int baseStatement) const {
        const auto& lines = m_comparison.base->aiobotocore.statements[at(baseStatement)].lines;
        const auto first = m_comparison.removed.lower_bound(lines.first);
        return first != m_comparison.removed.end() && *first <= lines.last ? *first : lines.first;
    }

    /// A line of its own for what is no longer there: the first added line, else the signature.
    void addGone(LineFinding finding, int baseLine) {
        const auto text = base::trimmed(m_comparison.base->aiobotocore.module->text().line(baseLine));
        finding.explanation = "removed: " + inTicks(text);
        if (!m_comparison.added.empty()) {
            m_findings.add(*m_comparison.added.begin(), std::move(finding));
            return;
        }
        LineVerdict verdict;
        verdict.line = m_sources.head.lines.first;
        verdict.baseLine = baseLine;
        verdict.category = finding.category;
        verdict.ambiguous = finding.ambiguous;
        verdict.reasons = std::move(finding.reasons);
        verdict.explanation = std::move(finding.explanation);
        verdict.text = m_text.line(verdict.line);
        verdict.opposite = opposite(verdict.line);
        m_outcome.lines.push_back(std::move(verdict));
    }

    void addProse() {
        const auto* counterpart = m_sources.headBotocore.module;
        judgeComments(m_file, m_head.comments, counterpart, m_findings);
        const auto& theirs = m_comparison.head.botocore.docstrings;
        for (size_t i = 0; i < m_head.docstrings.size(); ++i)
            judgeDocstring(m_file, m_head.docstrings[i], counterpart, i < theirs.size() ? theirs[i] : noNode,
                           m_findings);
    }

    /// Blank lines, `pass`, what has no effect.
    void addRest() {
        for (const int line : m_comparison.added) {
            if (m_findings.at(line))
                continue;
            const auto text = base::trimmed(m_text.line(line));
            LineFinding finding;
            finding.opposite = opposite(line);
            if (text.empty()) {
                finding.category = Category::Blank;
                finding.explanation = "a blank line";
            } else {
                finding.explanation = "has no effect of its own";
            }
            m_findings.add(line, std::move(finding));
        }
    }

    void writeLines() {
        const auto& botocoreText = m_comparison.head.botocore.module->text();
        for (const auto& [line, finding] : m_findings.all()) {
            LineVerdict verdict;
            verdict.line = line;
            verdict.category = finding.category;
            verdict.ambiguous = finding.ambiguous;
            verdict.text = m_text.line(line);
            verdict.opposite = finding.opposite;
            if (finding.opposite)
                verdict.oppositeText = botocoreText.line(*finding.opposite);
            verdict.reasons = finding.reasons;
            verdict.explanation = finding.explanation;
            verdict.marks = compare::joinedMarks(finding.marks);
            m_outcome.lines.push_back(std::move(verdict));
        }
        std::map<int, size_t> aioRow;
        std::map<int, size_t> botocoreRow;
        for (size_t i = 0; i < m_outcome.view.rows.size(); ++i) {
            if (const auto line = m_outcome.view.rows[i].aiobotocore)
                aioRow.emplace(*line, i);
            if (const auto line = m_outcome.view.rows[i].botocore)
                botocoreRow.emplace(*line, i);
        }
        const auto place = [&](const LineVerdict& verdict) {
            const auto& rows = verdict.side == Side::Aiobotocore ? aioRow : botocoreRow;
            const auto found = rows.find(verdict.line);
            const size_t row = found == rows.end() ? SIZE_MAX : found->second;
            return std::tuple(row, verdict.side == Side::Aiobotocore ? 1 : 0, verdict.line);
        };
        std::stable_sort(m_outcome.lines.begin(), m_outcome.lines.end(),
                         [&](const LineVerdict& a, const LineVerdict& b) { return place(a) < place(b); });
        m_outcome.lines.erase(std::unique(m_outcome.lines.begin(), m_outcome.lines.end(),
                                          [](const LineVerdict& a, const LineVerdict& b) {
                                              return a.side == b.side && a.line == b.line;
                                          }),
                              m_outcome.lines.end());
    }

    const Sources& m_sources;
    FileContext& m_file;
    const mirror::Place& m_home;
    Measure m_measure;
    Comparison m_comparison;
    const compare::Outline& m_head;
    const source::SourceText& m_text;
    Suspects m_suspects;
    LineFindings m_findings;
    std::map<int, int> m_opposite;
    UnitOutcome m_outcome;
};

} // namespace

UnitOutcome judgeUnit(const Sources& sources, FileContext& file, const mirror::Place& home, Measure measure) {
    return Judge(sources, file, home, measure).judge();
}

} // namespace portside::drift
