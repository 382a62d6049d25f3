// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/CosmeticJudge.h"

#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/compare/Rows.h"
#include "core/drift/Annotations.h"
#include "core/drift/Difference.h"

#include <algorithm>

namespace portside::drift {

namespace {

using compare::Adaptation;
using compare::Match;
using compare::Statement;
using compare::StatementPair;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// The header's lines with white space at their ends and what is only async taken away.
std::string layout(const compare::Outline& outline, const Statement& statement) {
    std::string text;
    const auto& source = outline.module->text();
    for (int line = statement.lines.first; line <= statement.lines.last; ++line) {
        std::string_view shown = base::trimmed(source.line(line));
        if (const auto comment = shown.find("  #"); comment != std::string_view::npos)
            shown = base::trimmed(shown.substr(0, comment));
        text += base::replaced(base::replaced(shown, "await ", ""), "async ", "") + "\n";
    }
    return text;
}

std::string plainText(const compare::Outline& outline, const Statement& statement) {
    return python::joinedText(
        python::tokens(outline.tree(), statement.node, python::NormalForm(), python::Blocks::Skip));
}

class CosmeticJudge {
public:
    CosmeticJudge(const Sources& sources, const Comparison& comparison, const std::map<int, int>& opposites,
                  LineFindings& findings)
        : m_sources(sources), m_comparison(comparison), m_opposite(opposites), m_findings(findings),
          m_head(comparison.head.aiobotocore), m_text(m_head.module->text()) {}

    /// Equal tokens in another layout, where base had botocore's and async gives no reason.
    void addFormat() {
        if (!m_comparison.base)
            return;
        const compare::AsyncForm form(*m_head.module, m_sources.headOwnNames);
        const auto& tree = m_head.tree();
        for (const auto& pair : m_comparison.head.pairs) {
            if (pair.match != Match::Equal || pair.structure || !m_comparison.isAdded(pair.aiobotocore))
                continue;
            const StatementPair* before = m_comparison.basePairOf(pair.botocore);
            if (!before || before->match != Match::Equal)
                continue;
            const auto& statement = m_comparison.statement(pair.aiobotocore);
            const auto& base = *m_comparison.base;
            const auto& baseStatement = base.aiobotocore.statements[at(before->aiobotocore)];
            // Another qualifier or alias is another text, not another layout.
            if (plainText(m_head, statement) !=
                plainText(m_comparison.head.botocore, m_comparison.botocoreStatement(pair.botocore)))
                continue;
            const std::string botocoreLayout =
                layout(m_comparison.head.botocore, m_comparison.botocoreStatement(pair.botocore));
            if (layout(m_head, statement) == botocoreLayout ||
                layout(base.aiobotocore, baseStatement) !=
                    layout(base.botocore, base.botocore.statements[at(before->botocore)]))
                continue;
            // An annotation on the signature is a finding of its own.
            if (!annotationsOf(tree,
                               statement.kind == compare::StatementKind::Signature ? statement.node : noNode)
                     .empty())
                continue;
            bool adapted = false;
            for (NodeId id = statement.node; id < tree[statement.node].subtreeEnd && !adapted; ++id) {
                if (tree[id].range.begin >= statement.range.end)
                    break;
                adapted = tree[id].subtreeEnd == id + 1 && form.adaptation(tree, id) != Adaptation::None;
            }
            if (adapted)
                continue;
            for (const int line : m_comparison.addedLinesOf(statement)) {
                if (opposite(line) &&
                    base::trimmed(m_text.line(line)) ==
                        base::trimmed(m_comparison.head.botocore.module->text().line(*opposite(line))))
                    continue;
                m_findings.add(line, {Category::CosmeticFormat,
                                      false,
                                      {},
                                      "the same code in another layout than botocore's",
                                      opposite(line),
                                      {}});
            }
        }
    }

    void addAnnotations() {
        const auto present = [](const std::optional<compare::Passage>& passage) {
            std::multimap<std::string, std::string> found;
            if (passage && passage->node != noNode)
                for (auto& annotation : annotationsOf(passage->module->tree, passage->node))
                    found.emplace(std::move(annotation.name), std::move(annotation.text));
            return found;
        };
        const auto botocore = present(m_sources.headBotocore);
        const auto base = present(m_sources.base);
        const auto has = [](const std::multimap<std::string, std::string>& all,
                            const Annotation& annotation) {
            const auto [first, last] = all.equal_range(annotation.name);
            return std::any_of(first, last,
                               [&](const auto& entry) { return entry.second == annotation.text; });
        };
        for (const auto& annotation : annotationsOf(m_head.tree(), m_sources.head.node)) {
            const int line = m_text.lineAt(annotation.range.begin);
            if (!m_comparison.added.contains(line) || has(botocore, annotation) || has(base, annotation))
                continue;
            LineFinding finding{Category::CosmeticTypeHint, false, {}, {}, opposite(line), {}};
            finding.explanation = annotation.name == "return"
                                      ? std::string("added return type annotation")
                                      : "added annotation on " + inTicks(annotation.name);
            if (annotation.name != "return" && !botocoreHasName(annotation.name)) {
                finding.category = Category::NoCounterpart;
                finding.explanation =
                    "an annotation on " + inTicks(annotation.name) + ", which botocore does not have";
            }
            compare::appendMarks(m_text, annotation.range, finding.marks);
            std::erase_if(finding.marks, [line](const compare::Mark& mark) { return mark.line != line; });
            m_findings.add(line, std::move(finding));
        }
    }

    /// A parameter, local or attribute of botocore's function, by its text.
    bool botocoreHasName(const std::string& name) const {
        const auto& tree = m_comparison.head.botocore.tree();
        const NodeId root = m_sources.headBotocore.node;
        for (NodeId id = root; id < tree[root].subtreeEnd; ++id)
            if ((tree.kind(id) == Kind::Identifier || tree.kind(id) == Kind::Attribute) &&
                (tree.slice(id) == name || "*" + std::string(tree.slice(id)) == name ||
                 "**" + std::string(tree.slice(id)) == name))
                return true;
        return false;
    }

private:
    std::optional<int> opposite(int line) const {
        const auto found = m_opposite.find(line);
        return found == m_opposite.end() ? std::nullopt : std::optional(found->second);
    }

    const Sources& m_sources;
    const Comparison& m_comparison;
    const std::map<int, int>& m_opposite;
    LineFindings& m_findings;
    const compare::Outline& m_head;
    const source::SourceText& m_text;
};

} // namespace

void judgeLayout(const Sources& sources, const Comparison& comparison, const std::map<int, int>& opposite,
                 LineFindings& findings) {
    CosmeticJudge(sources, comparison, opposite, findings).addFormat();
}

void judgeAnnotations(const Sources& sources, const Comparison& comparison,
                      const std::map<int, int>& opposite, LineFindings& findings) {
    CosmeticJudge(sources, comparison, opposite, findings).addAnnotations();
}

} // namespace portside::drift
