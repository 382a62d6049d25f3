// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/ProseJudge.h"

#include "core/base/Strings.h"
#include "core/compare/Rows.h"
#include "core/drift/Words.h"

namespace portside::drift {

namespace {

using python::NodeId;
using python::noNode;

bool take(ProseCounts& counts, const std::string& key) {
    const auto found = counts.find(key);
    if (found == counts.end() || found->second <= 0)
        return false;
    --found->second;
    return true;
}

std::vector<compare::Mark> wholeRange(const source::SourceText& text, source::ByteRange range, int line) {
    std::vector<compare::Mark> marks;
    compare::appendMarks(text, range, marks);
    std::erase_if(marks, [line](const compare::Mark& mark) { return mark.line != line; });
    return marks;
}

/// The added comment lines that stand directly below each other around a line, as one text.
std::string addedBlock(const FileContext& file, int line) {
    const auto& text = file.head().text();
    const auto isAddedComment = [&](int number) {
        return file.added().contains(number) && base::trimmed(text.line(number)).starts_with("#");
    };
    int first = line;
    int last = line;
    while (isAddedComment(first - 1))
        --first;
    while (isAddedComment(last + 1))
        ++last;
    std::string block;
    for (int number = first; number <= last; ++number)
        block += std::string(text.line(number)) + "\n";
    return block;
}

} // namespace

void judgeComments(FileContext& file, const std::vector<NodeId>& comments, const python::Module* counterpart,
                   LineFindings& findings) {
    const auto& tree = file.head().tree;
    std::optional<ProseCounts> others;
    for (const NodeId comment : comments) {
        const int line = tree.line(comment);
        if (!file.added().contains(line))
            continue;
        const std::string key = proseKey(tree.slice(comment));
        LineFinding finding;
        if (key.empty() || file.mirrorComments().contains(key)) {
            finding.explanation = "botocore has the same comment";
            findings.add(line, std::move(finding));
            continue;
        }
        if (counterpart && counterpart != file.mirror()) {
            if (!others)
                others = commentsOf(*counterpart);
            if (others->contains(key)) {
                finding.explanation = "botocore has the same comment";
                findings.add(line, std::move(finding));
                continue;
            }
        }
        if (file.baseComments().contains(key)) {
            finding.category = Category::PreExisting;
            finding.explanation = "the comment stood in this file before";
        } else if (speaksOfAsync(addedBlock(file, line)) || speaksOfAsync(tree.slice(comment))) {
            finding.category = Category::AsyncRequired;
            finding.explanation = "a comment that gives an async reason";
        } else {
            finding.category = Category::CosmeticComment;
            finding.explanation = "botocore has no such comment";
            finding.marks = wholeRange(tree.text(), tree[comment].range, line);
        }
        findings.add(line, std::move(finding));
    }
}

void judgeDocstring(FileContext& file, NodeId docstring, const python::Module* counterpart,
                    NodeId botocoreDocstring, LineFindings& findings) {
    const auto& head = file.head();
    const auto lines = docstringLines(head.tree, docstring);
    if (!touches(file.added(), lines))
        return;
    ProseCounts botocoreLines;
    std::map<std::string, int> lineOf;
    bool sameWords = false;
    if (counterpart && botocoreDocstring != noNode) {
        sameWords = docstringKey(head.tree, docstring) == docstringKey(counterpart->tree, botocoreDocstring);
        const auto range = docstringLines(counterpart->tree, botocoreDocstring);
        for (int line = range.first; line <= range.last; ++line) {
            std::string key = proseKey(counterpart->text().line(line));
            lineOf.emplace(key, line);
            ++botocoreLines[std::move(key)];
        }
    }
    const bool exempt = docstringSpeaksOfAsync(head.tree.slice(docstring));
    for (int line = lines.first; line <= lines.last; ++line) {
        if (!file.added().contains(line))
            continue;
        const std::string_view text = head.text().line(line);
        const std::string key = proseKey(text);
        LineFinding finding;
        if (base::trimmed(text).empty()) {
            finding.category = Category::Blank;
            finding.explanation = "a blank line";
        } else if (sameWords || take(botocoreLines, key)) {
            finding.explanation = "botocore's docstring says the same";
            if (const auto found = lineOf.find(key); found != lineOf.end())
                finding.opposite = found->second;
        } else if (key.empty() && botocoreDocstring != noNode) {
            finding.explanation = "the quotes of the docstring";
        } else if (!key.empty() && take(file.standingDocstringLines(), key)) {
            finding.category = Category::PreExisting;
            finding.explanation = "the docstring said so before";
        } else if (exempt) {
            finding.category = Category::AsyncRequired;
            finding.explanation = "a docstring that speaks of async";
        } else {
            finding.category = Category::CosmeticDocstring;
            finding.explanation = botocoreDocstring == noNode ? "botocore has no docstring here"
                                                              : "not in botocore's docstring";
            const size_t begin = text.find_first_not_of(" \t");
            finding.marks = {{line, static_cast<int>(begin), static_cast<int>(text.size())}};
        }
        findings.add(line, std::move(finding));
    }
}

} // namespace portside::drift
