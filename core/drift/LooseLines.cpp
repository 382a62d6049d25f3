// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/LooseLines.h"

#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/compare/Rows.h"
#include "core/drift/ClassLevel.h"
#include "core/drift/Difference.h"
#include "core/drift/Imports.h"
#include "core/drift/LineFindings.h"
#include "core/drift/ProseJudge.h"
#include "core/drift/UnitJudge.h"

#include <algorithm>

namespace portside::drift {

namespace {

using compare::Outline;
using compare::Statement;
using compare::StatementKind;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

class LooseJudge {
public:
    explicit LooseJudge(FileContext& file) : m_file(file), m_head(file.head()) {}

    std::vector<LineVerdict> judge() {
        judgeImports(m_file, m_findings);
        judgeLevel(0, {}, nullptr);
        for (const auto& type : m_head.classes)
            if (!type.nested)
                judgeClass(type);
        judgeLooseComments();
        judgeDeleted();
        write();
        return std::move(m_lines);
    }

private:
    bool isLoose(int line) const {
        return m_file.added().contains(line) && m_head.functionAt(line) == nullptr;
    }

    template <typename Visit> void forLoose(source::LineRange lines, Visit visit) {
        const auto last = m_file.added().upper_bound(lines.last);
        for (auto line = m_file.added().lower_bound(lines.first); line != last; ++line)
            if (m_head.functionAt(*line) == nullptr && !base::trimmed(m_head.text().line(*line)).empty() &&
                !base::trimmed(m_head.text().line(*line)).starts_with("#"))
                visit(*line);
    }

    void judgeClass(const python::Class& type) {
        const mirror::Place place{&m_head, nullptr, &type, nullptr};
        judgeHeader(type);
        if (touches(m_file.added(), type.lines) || touchesBaseOf(type))
            judgeLevel(type.node, place, &type);
    }

    void judgeHeader(const python::Class& type) {
        const source::LineRange header{m_head.tree.line(type.outer), type.header.last};
        const bool touched = touches(m_file.added(), header) || touchesBaseHeader(type);
        const auto found =
            touched && m_file.measure() != Measure::Standing ? judgeClassHeader(m_file, type) : std::nullopt;
        bool shown = false;
        forLoose(header, [&](int line) {
            m_findings.add(
                line, found ? *found : LineFinding{Category::AioClass, false, {}, "a class header", {}, {}});
            shown = true;
        });
        if (!found || shown)
            return;
        LineVerdict verdict; // only lines that went tell of it
        verdict.line = type.header.last;
        verdict.baseLine = m_file.base()->classNamed(type.qualifiedName)->header.first;
        verdict.category = found->category;
        verdict.ambiguous = found->ambiguous;
        verdict.reasons = found->reasons;
        verdict.text = m_head.text().line(verdict.line);
        verdict.explanation = found->explanation;
        m_lines.push_back(std::move(verdict));
    }

    bool touchesBaseHeader(const python::Class& type) const {
        const auto* before = m_file.base() ? m_file.base()->classNamed(type.qualifiedName) : nullptr;
        return before && touches(m_file.removed(), before->header);
    }

    bool touchesBaseOf(const python::Class& type) const {
        const auto* before = m_file.base() ? m_file.base()->classNamed(type.qualifiedName) : nullptr;
        return before && touches(m_file.removed(), before->lines);
    }

    /// The botocore class that a class is compared with; nothing for classes of aiobotocore's own.
    mirror::Place linked(const mirror::Place& type) {
        for (const auto& link : m_file.background().headGraph().linksOf(type))
            if (link.kind != mirror::LinkKind::Table)
                return link.botocore;
        return {};
    }

    /// Statements of the module (`type` null) or of a class, those in functions and classes below left out.
    void judgeLevel(NodeId node, const mirror::Place& place, const python::Class* type) {
        const mirror::Place counterpart =
            type ? linked(place) : mirror::Place{m_file.mirror(), nullptr, nullptr, nullptr};
        const compare::AsyncForm form(m_head, m_file.headOwnNames());
        const compare::Passage passage{&m_head, node, {1, m_head.text().lineCount()}, {}};
        const Outline level = compare::outline(passage, form, compare::Extent::LevelOnly);
        for (const NodeId docstring : level.docstrings) {
            const NodeId theirs = !counterpart.module ? noNode
                                  : counterpart.type
                                      ? python::docstring(counterpart.module->tree, counterpart.type->body)
                                      : python::docstring(counterpart.module->tree, 0);
            if (counterpart.module)
                judgeDocstring(m_file, docstring, counterpart.module, theirs, m_findings);
            else
                forLoose(m_head.tree.lines(docstring), [&](int line) { addOwn(line); });
        }
        for (const auto& statement : level.statements) {
            const bool header =
                statement.kind == StatementKind::ClassHeader || statement.kind == StatementKind::Other;
            if (statement.node == node || (header && statement.tokens.empty()))
                continue;
            if (statement.kind == StatementKind::Import || statement.kind == StatementKind::Decorator) {
                if (type)
                    forLoose(statement.lines, [&](int line) { addOwn(line); });
                continue;
            }
            judgeStatement(statement, counterpart, type);
        }
    }

    void addOwn(int line) {
        m_findings.add(line, {Category::NoCounterpart, false, {}, "code of aiobotocore's own", {}, {}});
    }

    /// What stood for something of botocore, is gone, and is not inherited: nothing follows botocore there any more.
    void judgeDeleted() {
        if (!m_file.base() || m_file.removed().empty())
            return;
        const auto& base = *m_file.base();
        for (const auto& function : base.functions)
            if (!function.nested && touches(m_file.removed(), function.lines) &&
                !m_head.function(function.qualifiedName) && !isInherited(function))
                if (const auto was =
                        m_file.background().baseGraph().counterpartOf({&base, &function, nullptr, nullptr}))
                    addDeleted(was->botocore, function);
        for (const auto& assignment : base.assignments) {
            const auto* mirror = m_file.mirror();
            if (assignment.classIndex >= 0 || !mirror || !touches(m_file.removed(), assignment.lines) ||
                isBound(assignment.name))
                continue;
            if (const auto* theirs = mirror->assignment(assignment.name))
                addDeletedLine(*mirror, theirs->lines.first, assignment.lines.first, {});
        }
        for (const auto& type : base.classes)
            if (!type.nested && touches(m_file.removed(), type.lines) &&
                !m_head.classNamed(type.qualifiedName))
                addDeletedClass(type);
        for (const auto& lost : lostAttributes(m_file))
            addDeletedLine(*lost.botocore, lost.line, lost.baseLine, lost.reason);
    }

    /// A class of which nothing stands for botocore's any more, under no name and in no file.
    void addDeletedClass(const python::Class& type) {
        auto& background = m_file.background();
        for (const auto& link : background.baseGraph().linksOf({m_file.base(), nullptr, &type, nullptr})) {
            if (link.kind == mirror::LinkKind::Table)
                return;
            const auto* module =
                background.change().head.botocore.moduleNamed(link.botocore.module->dottedName);
            const auto* theirs = module ? module->classNamed(link.botocore.type->qualifiedName) : nullptr;
            if (!theirs || !background.headGraph().linkedTo(module->path, theirs->qualifiedName).empty())
                return;
            // Twins for two libraries stand for one class.
            const bool known = std::any_of(m_lines.begin(), m_lines.end(), [&](const LineVerdict& line) {
                return line.side == compare::Side::Botocore && line.line == theirs->header.last;
            });
            if (!known)
                addDeletedLine(*module, theirs->header.last, m_file.base()->tree.line(type.node),
                               "async-lost");
            return;
        }
    }

    bool isBound(std::string_view name) const {
        return m_head.import(name) || m_head.assignment(name) || m_head.function(name) ||
               m_head.classNamed(name);
    }

    /// Without the override a derived class has botocore's method; a class that went as a whole is another question.
    bool isInherited(const python::Function& function) {
        if (function.classIndex < 0)
            return isBound(function.name);
        const auto& type = m_file.base()->classes[static_cast<size_t>(function.classIndex)];
        const auto* now = m_head.classNamed(type.qualifiedName);
        if (!now)
            return true;
        const auto links = m_file.background().headGraph().linksOf({&m_head, nullptr, now, nullptr});
        return links.empty() || std::any_of(links.begin(), links.end(), [](const mirror::ClassLink& link) {
                   return link.kind != mirror::LinkKind::Reimplements;
               });
    }

    void addDeleted(const mirror::Place& was, const python::Function& function) {
        const auto* module = m_file.background().change().head.botocore.moduleNamed(was.module->dottedName);
        const auto* theirs =
            module ? module->function(was.function->qualifiedName, was.function->accessor) : nullptr;
        // Moved or renamed ones are judged where they are.
        if (!theirs ||
            !m_file.background().headGraph().overridesOf(module->path, theirs->qualifiedName).empty())
            return;
        addDeletedLine(*module, module->tree.line(theirs->node), m_file.base()->tree.line(function.node),
                       function.isAsync ? "async-lost" : "");
    }

    /// `reason`: why a person decides; empty when nobody has to.
    void addDeletedLine(const python::Module& botocore, int line, int baseLine, const std::string& reason) {
        LineVerdict verdict;
        verdict.side = compare::Side::Botocore;
        verdict.line = line;
        verdict.baseLine = baseLine;
        verdict.category = Category::BehavioralRemovedLogic;
        verdict.ambiguous = !reason.empty();
        if (verdict.ambiguous)
            verdict.reasons = {reason};
        verdict.text = botocore.text().line(line);
        verdict.explanation = "this change removed it, and botocore still has it";
        m_lines.push_back(std::move(verdict));
    }

    void judgeStatement(const Statement& statement, const mirror::Place& counterpart,
                        const python::Class* type) {
        const auto* assigned = assignmentOf(statement.node);
        const bool touched = touches(m_file.added(), statement.lines);
        if (assigned) {
            judgeAssignment(*assigned, counterpart, type, touched);
            return;
        }
        if (!touched)
            return;
        if (!counterpart.module) {
            forLoose(statement.lines, [&](int line) { addOwn(line); });
            return;
        }
        forLoose(statement.lines, [&](int line) {
            LineFinding finding;
            if (statement.tokens.empty() || guardsImports(statement)) {
                finding.category = Category::ImportSupport;
                finding.explanation = "serves the imports";
            } else if (const auto same = lineOfSame(statement, counterpart); same > 0) {
                finding.explanation = "botocore has the same line";
                finding.opposite = same;
            } else if (wasInBase(statement, type)) {
                finding.category = Category::PreExisting;
                finding.explanation = "was in this file before, and botocore does not have it";
            } else {
                finding.category = Category::BehavioralOther;
                finding.explanation = "no such statement in botocore's file";
            }
            m_findings.add(line, std::move(finding));
        });
    }

    /// A try or if around imports only, or its clauses.
    bool guardsImports(const Statement& statement) const {
        const NodeId node = statement.node;
        NodeId outer = node;
        while (outer != noNode && m_head.tree.kind(outer) != Kind::TryStatement &&
               m_head.tree.kind(outer) != Kind::IfStatement)
            outer = m_head.tree.parent(outer);
        if (outer == noNode)
            return false;
        return std::any_of(m_head.imports.begin(), m_head.imports.end(), [&](const python::Import& import) {
            return import.function == noNode && m_head.tree.within(import.statement, outer);
        });
    }

    const python::Assignment* assignmentOf(NodeId statement) const {
        for (const auto& assignment : m_head.assignments)
            if (assignment.statement == statement)
                return &assignment;
        return nullptr;
    }

    static const python::Assignment* counterpartOf(const python::Assignment& assignment,
                                                   const mirror::Place& place) {
        if (!place.module)
            return nullptr;
        const std::string prefix = place.type ? place.type->qualifiedName + "." : std::string();
        for (const std::string& name : {assignment.name, mirror::withoutAsyncPrefix(assignment.name)})
            if (const auto* found = place.module->assignment(prefix + name))
                return found;
        return nullptr;
    }

    void judgeAssignment(const python::Assignment& assignment, const mirror::Place& counterpart,
                         const python::Class* type, bool touched) {
        const auto* before = m_file.base() ? m_file.base()->assignment(assignment.qualifiedName) : nullptr;
        if (!touched && !(before && touches(m_file.removed(), before->lines)))
            return;
        mirror::Place home = counterpart;
        const python::Assignment* theirs = counterpartOf(assignment, counterpart);
        if (!theirs && type && counterpart.type)
            for (const auto& base : m_file.background().headGraph().botocoreBasesOf(counterpart))
                if (!theirs && (theirs = counterpartOf(assignment, base)) != nullptr)
                    home = base;
        if (!theirs || assignment.name == "__version__") {
            judgeTwins(assignment, before);
            forLoose(assignment.lines, [&](int line) { addOwn(line); });
            return;
        }
        const auto headPassage = compare::passage(m_head, assignment);
        const auto botocorePassage = compare::passage(*home.module, *theirs);
        Sources sources{headPassage, botocorePassage, {}, {}, m_file.headOwnNames(), m_file.headOwnNames()};
        const auto* baseHome =
            m_file.background().change().base.botocore.moduleNamed(home.module->dottedName);
        const auto* baseTheirs = baseHome ? baseHome->assignment(theirs->qualifiedName) : nullptr;
        if (before && baseTheirs) {
            sources.base = compare::passage(*m_file.base(), *before);
            sources.baseBotocore = compare::passage(*baseHome, *baseTheirs);
        }
        for (auto& line : judgeUnit(sources, m_file, {}, m_file.measure()).lines) {
            if (line.side == compare::Side::Botocore) {
                m_lines.push_back(std::move(line));
                continue;
            }
            if (isLoose(line.line))
                m_findings.add(line.line,
                               {line.category, line.ambiguous, std::move(line.reasons),
                                std::move(line.explanation), line.opposite, std::move(line.marks)});
        }
    }

    /// One entry of a table that maps what botocore has to what stands for it: `{boto_sign: sign}`.
    struct Twins {
        NodeId entry = noNode;
        mirror::Place botocore;
        mirror::Place aiobotocore;
    };

    std::vector<Twins> twinsOf(const python::Module& module, const python::Assignment& assignment,
                               const mirror::ClassGraph& graph) const {
        std::vector<Twins> found;
        const auto& tree = module.tree;
        if (assignment.value == noNode || tree.kind(assignment.value) != Kind::Dictionary)
            return found;
        for (const NodeId pair : tree.children(assignment.value, Kind::Pair)) {
            const std::string key = python::dottedName(tree, tree.child(pair, python::Field::Key));
            const std::string value = python::dottedName(tree, tree.child(pair, python::Field::Value));
            if (key.empty() || value.empty())
                continue;
            const auto origin = graph.botocore().splitOrigin(mirror::importedOrigin(module, key));
            Twins twins{pair, {}, graph.aiobotocore().resolve(module, value)};
            if (origin)
                twins.botocore = graph.botocore().lookUp(origin->first, origin->second);
            if (twins.botocore.function)
                found.push_back(twins);
        }
        return found;
    }

    /// A table of aiobotocore's own that says which function stands for which: an entry has to name the one that does,
    /// and must not go while botocore uses the function.
    void judgeTwins(const python::Assignment& assignment, const python::Assignment* before) {
        const auto& graph = m_file.background().headGraph();
        const auto now = twinsOf(m_head, assignment, graph);
        for (const auto& twins : now) {
            const auto counterpart =
                twins.aiobotocore.function ? graph.counterpartOf(twins.aiobotocore) : std::nullopt;
            if (!counterpart)
                continue;
            const bool right = counterpart->botocore.function == twins.botocore.function;
            forLoose(m_head.tree.lines(twins.entry), [&](int line) {
                m_findings.add(line, {right ? Category::AsyncWrapper : Category::BehavioralOther,
                                      false,
                                      {},
                                      right ? "names what stands for botocore's function"
                                            : "stands for " + inTicks(counterpart->botocore.function->name) +
                                                  ", not for " + inTicks(twins.botocore.function->name),
                                      {},
                                      {}});
            });
        }
        if (!before || !m_file.base())
            return;
        for (const auto& old : twinsOf(*m_file.base(), *before, m_file.background().baseGraph())) {
            const auto& name = old.botocore.function->qualifiedName;
            const auto* module =
                m_file.background().change().head.botocore.moduleNamed(old.botocore.module->dottedName);
            const bool kept = std::any_of(now.begin(), now.end(), [&](const Twins& twins) {
                return twins.botocore.function->qualifiedName == name &&
                       twins.botocore.module->path == old.botocore.module->path;
            });
            if (kept || !module || !module->function(name) || !m_file.background().botocoreUses(name))
                continue;
            LineVerdict verdict;
            verdict.line = assignment.lines.first;
            verdict.baseLine = m_file.base()->tree.line(old.entry);
            verdict.category = Category::BehavioralOther;
            verdict.ambiguous = true;
            verdict.reasons = {"async-lost"};
            verdict.text = m_head.text().line(verdict.line);
            verdict.explanation =
                "removed: " + inTicks(base::trimmed(m_file.base()->text().line(*verdict.baseLine)));
            m_lines.push_back(std::move(verdict));
        }
    }

    int lineOfSame(const Statement& statement, const mirror::Place& counterpart) const {
        const compare::AsyncForm form(*counterpart.module);
        const compare::Passage passage{counterpart.module,
                                       counterpart.type ? counterpart.type->node : NodeId{0},
                                       {1, counterpart.module->text().lineCount()},
                                       {}};
        for (const auto& other : compare::outline(passage, form, compare::Extent::LevelOnly).statements)
            if (other.text == statement.text)
                return other.lines.first;
        return 0;
    }

    bool wasInBase(const Statement& statement, const python::Class* type) const {
        if (!m_file.base())
            return false;
        const auto* before = type ? m_file.base()->classNamed(type->qualifiedName) : nullptr;
        if (type && !before)
            return false;
        const compare::AsyncForm form(*m_file.base());
        const compare::Passage passage{
            m_file.base(), before ? before->node : NodeId{0}, {1, m_file.base()->text().lineCount()}, {}};
        const auto level = compare::outline(passage, form, compare::Extent::LevelOnly);
        return std::any_of(level.statements.begin(), level.statements.end(),
                           [&](const Statement& other) { return other.text == statement.text; });
    }

    /// Comments between definitions; those above or inside a definition of aiobotocore's own belong to it.
    void judgeLooseComments() {
        std::vector<NodeId> compared;
        for (NodeId id = 0; id < m_head.tree.size(); ++id) {
            if (m_head.tree.kind(id) != Kind::Comment)
                continue;
            const int line = m_head.tree.line(id);
            if (!isLoose(line))
                continue;
            if (belongsToOwn(line))
                addOwn(line);
            else
                compared.push_back(id);
        }
        judgeComments(m_file, compared, m_file.mirror(), m_findings);
    }

    bool belongsToOwn(int line) {
        int next = line + 1;
        while (next <= m_head.text().lineCount() && base::trimmed(m_head.text().line(next)).starts_with("#"))
            ++next;
        if (const auto* function = m_head.functionAt(next); function && function->lines.first == next)
            return !m_file.pairing(*function);
        for (const auto& type : m_head.classes) {
            const mirror::Place place{&m_head, nullptr, &type, nullptr};
            const source::LineRange whole{m_head.tree.line(type.outer), type.lines.last};
            if (whole.contains(line) || whole.first == next)
                if (!linked(place))
                    return true;
        }
        return false;
    }

    void write() {
        for (const int line : m_file.added()) {
            if (!isLoose(line))
                continue;
            LineVerdict verdict;
            verdict.line = line;
            verdict.text = m_head.text().line(line);
            if (const auto* finding = m_findings.at(line)) {
                verdict.category = finding->category;
                verdict.ambiguous = finding->ambiguous;
                verdict.reasons = finding->reasons;
                verdict.explanation = finding->explanation;
                verdict.opposite = finding->opposite;
                verdict.marks = compare::joinedMarks(finding->marks);
                if (verdict.opposite && m_file.mirror())
                    verdict.oppositeText = m_file.mirror()->text().line(*verdict.opposite);
            } else if (base::trimmed(verdict.text).empty()) {
                verdict.category = Category::Blank;
                verdict.explanation = "a blank line";
            } else {
                verdict.category = Category::NoCounterpart;
                verdict.explanation = "code of aiobotocore's own";
            }
            m_lines.push_back(std::move(verdict));
        }
    }

    FileContext& m_file;
    const python::Module& m_head;
    LineFindings m_findings;
    std::vector<LineVerdict> m_lines;
};

} // namespace

std::vector<LineVerdict> judgeLooseLines(FileContext& file) { return LooseJudge(file).judge(); }

} // namespace portside::drift
