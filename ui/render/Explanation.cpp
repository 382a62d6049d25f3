// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Explanation.h"

#include "ui/render/VisibleText.h"

#include <algorithm>
#include <map>

namespace portside::render {

namespace {

using compare::Side;

constexpr size_t mostEvidence = 12;

QString trimmedLine(const std::string& text) { return visibleWords(text).trimmed(); }

/// Both sides of a judged line: the line itself, then what stands opposite it.
void addLine(Explanation& explanation, const drift::LineVerdict& line, const QString& aiobotocorePath,
             const QString& botocorePath) {
    const bool added = line.side == Side::Aiobotocore;
    const Side other = added ? Side::Botocore : Side::Aiobotocore;
    const QString& path = added ? aiobotocorePath : botocorePath;
    const QString& otherPath = added ? botocorePath : aiobotocorePath;
    const VerdictClass verdict = classOf(line);
    explanation.evidence.push_back({line.side, path, line.line, trimmedLine(line.text), verdict});
    if (line.opposite)
        explanation.evidence.push_back(
            {other, otherPath, *line.opposite, trimmedLine(line.oppositeText), {}});
}

void keepFirst(Explanation& explanation) {
    if (explanation.evidence.size() <= mostEvidence)
        return;
    explanation.moreEvidence = static_cast<int>(explanation.evidence.size() - mostEvidence);
    explanation.evidence.resize(mostEvidence);
}

QString aiobotocorePathOf(const drift::FunctionVerdict& function) { return visibleWords(function.path); }

QString botocorePathOf(const drift::FunctionVerdict& function) {
    if (function.counterpart)
        return visibleWords(function.counterpart->path);
    if (function.view.botocore)
        return visibleWords(function.view.botocore->path);
    const QString path = aiobotocorePathOf(function);
    return path.startsWith(QLatin1String("aiobotocore/")) ? path.mid(3) : path;
}

} // namespace

Explanation explain(const drift::FunctionVerdict& function, int judged) {
    Explanation explanation;
    explanation.registry = visibleWords(function.trackedAs);
    if (judged >= 0 && judged < static_cast<int>(function.lines.size())) {
        const drift::LineVerdict& line = function.lines[static_cast<size_t>(judged)];
        explanation.verdict = classOf(line);
        explanation.token = drift::word(line.category);
        explanation.rules.emplace_back(drift::word(line.category));
        explanation.rules.insert(explanation.rules.end(), line.reasons.begin(), line.reasons.end());
        explanation.reason = visibleWords(line.explanation);
        addLine(explanation, line, aiobotocorePathOf(function), botocorePathOf(function));
        return explanation;
    }
    explanation.verdict = classOf(function.verdict);
    explanation.token = drift::word(function.verdict);
    explanation.reason = visibleWords(function.note);
    VerdictClass worst = VerdictClass::None;
    for (const drift::LineVerdict& line : function.lines)
        worst = worse(worst, classOf(line));
    for (const drift::LineVerdict& line : function.lines) {
        if (!isFlagged(classOf(line)))
            continue;
        std::vector<std::string> ids{std::string(drift::word(line.category))};
        ids.insert(ids.end(), line.reasons.begin(), line.reasons.end());
        const bool naming = classOf(line) == worst && explanation.rules.empty();
        for (std::string& id : ids)
            if (std::find(explanation.rules.begin(), explanation.rules.end(), id) == explanation.rules.end())
                explanation.rules.push_back(std::move(id));
        if (naming && explanation.reason.isEmpty())
            explanation.reason = visibleWords(line.explanation);
        addLine(explanation, line, aiobotocorePathOf(function), botocorePathOf(function));
    }
    std::map<drift::Category, int> counts;
    for (const drift::LineVerdict& line : function.lines)
        ++counts[line.category];
    for (const auto& [category, count] : counts)
        explanation.counts.emplace_back(drift::word(category), count);
    if (function.reimplemented)
        explanation.notes << QStringLiteral("re-implemented");
    keepFirst(explanation);
    return explanation;
}

Explanation explain(const asyncneed::FunctionVerdict& function, int judged) {
    Explanation explanation;
    explanation.verdict = classOf(function);
    explanation.token = asyncneed::word(function.verdict);
    explanation.reason = visibleWords(function.reason);
    for (const std::string& note : function.notes)
        explanation.notes << visibleWords(note);
    if (!function.changeNote.empty())
        explanation.notes.prepend(visibleWords(function.changeNote));
    const auto add = [&](const asyncneed::Finding& finding) {
        if (std::find(explanation.rules.begin(), explanation.rules.end(), finding.rule) ==
            explanation.rules.end())
            explanation.rules.push_back(finding.rule);
        for (const asyncneed::Quote& quote : finding.quotes) {
            EvidenceLine line{quote.side, visibleWords(quote.path), quote.line, visibleWords(quote.text), {}};
            if (std::find(explanation.evidence.begin(), explanation.evidence.end(), line) ==
                explanation.evidence.end())
                explanation.evidence.push_back(std::move(line));
        }
    };
    if (judged >= 0 && judged < static_cast<int>(function.findings.size())) {
        const asyncneed::Finding& finding = function.findings[static_cast<size_t>(judged)];
        explanation.verdict = function.alreadyPorted ? VerdictClass::Explained : classOf(finding.verdict);
        explanation.token = asyncneed::word(finding.verdict);
        explanation.reason = visibleWords(finding.reason);
        add(finding);
    } else {
        if (!function.rule.empty())
            explanation.rules.push_back(function.rule);
        for (const asyncneed::Finding& finding : function.findings)
            add(finding);
    }
    keepFirst(explanation);
    return explanation;
}

} // namespace portside::render
