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

void addEntry(Explanation& explanation, RegistryEntry entry) {
    auto& entries = explanation.registry;
    if (!entry.entry.isEmpty() && std::find(entries.begin(), entries.end(), entry) == entries.end())
        entries.push_back(std::move(entry));
}

/// "tests/test_patches.py:120: X.y"
RegistryEntry trackedEntry(const std::string& trackedAs) {
    const QString words = visibleWords(trackedAs);
    const qsizetype end = words.indexOf(QLatin1String(": "));
    const qsizetype colon = words.lastIndexOf(QLatin1Char(':'), end - 1);
    if (end < 0 || colon < 0)
        return {"overrides", words, {}, 0};
    return {"overrides", words.mid(end + 2), words.left(colon),
            words.mid(colon + 1, end - colon - 1).toInt()};
}

/// A line of aiobotocore that puts a name into a registry.
RegistryEntry registryEntry(const asyncneed::Finding& finding, const asyncneed::Quote& quote) {
    RegistryEntry entry{{}, {}, visibleWords(quote.path), quote.line};
    const QString text = visibleWords(quote.text).trimmed();
    const auto nameBehind = [&](QLatin1String keyword) {
        QString name = text.mid(keyword.size());
        const auto end = std::find_if(name.begin(), name.end(),
                                      [](QChar c) { return !c.isLetterOrNumber() && c != QLatin1Char('_'); });
        return name.left(end - name.begin());
    };
    constexpr QLatin1String asyncDef("async def ");
    constexpr QLatin1String aioClass("class ");
    if (quote.path == "tests/test_patches.py") {
        entry.registry = "overrides";
        entry.entry = finding.signal.empty() ? text : visibleWords(finding.signal);
    } else if (text.startsWith(asyncDef)) {
        entry.registry = "async_methods";
        entry.entry = nameBehind(asyncDef);
    } else if (text.startsWith(aioClass)) {
        entry.registry = "aio_classes";
        entry.entry = nameBehind(aioClass);
    }
    return entry;
}

/// The names that the engine quotes in its sentence: `AioQuay`.
QStringList quotedNames(const std::string& sentence) {
    QStringList names = visibleWords(sentence).split(QLatin1Char('`'));
    QStringList quoted;
    for (qsizetype i = 1; i < names.size(); i += 2)
        quoted << names[i];
    return quoted;
}

void addLineEntries(Explanation& explanation, const drift::LineVerdict& line) {
    const bool isAsync =
        std::find(line.reasons.begin(), line.reasons.end(), "missing-await") != line.reasons.end();
    const char* registry = line.category == drift::Category::AioClass ? "aio_classes"
                           : isAsync                                  ? "async_methods"
                                                                      : nullptr;
    if (!registry)
        return;
    for (const QString& name : quotedNames(line.explanation))
        addEntry(explanation, {registry, name, {}, 0});
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

/// A quoted first line of a definition says little about its change, and mostly the same twice: the first line that
/// changed there takes its place. nullopt when nothing of that side changed.
std::optional<EvidenceLine> evidenceOf(const asyncneed::FunctionVerdict& function,
                                       const asyncneed::Quote& quote) {
    EvidenceLine asQuoted{quote.side, visibleWords(quote.path), quote.line, visibleWords(quote.text), {}};
    const bool old = quote.side == Side::BotocoreOld;
    const auto& excerpt = old ? function.view.botocoreOld : function.view.botocore;
    const auto& changed = old ? function.removedLines : function.addedLines;
    if (quote.side == Side::Aiobotocore || function.change != asyncneed::Change::Changed || !excerpt ||
        excerpt->path != quote.path || excerpt->firstLine != quote.line ||
        (function.addedLines.empty() && function.removedLines.empty()))
        return asQuoted;
    for (const int line : changed) {
        if (line < excerpt->firstLine || line > excerpt->lastLine())
            continue;
        const QString text = trimmedLine(excerpt->lines[static_cast<size_t>(line - excerpt->firstLine)]);
        if (!text.isEmpty())
            return EvidenceLine{quote.side, visibleWords(quote.path), line, text, {}};
    }
    return std::nullopt;
}

} // namespace

Explanation explain(const drift::FunctionVerdict& function, int judged) {
    Explanation explanation;
    if (!function.trackedAs.empty())
        addEntry(explanation, trackedEntry(function.trackedAs));
    if (judged >= 0 && judged < static_cast<int>(function.lines.size())) {
        const drift::LineVerdict& line = function.lines[static_cast<size_t>(judged)];
        explanation.verdict = classOf(line);
        explanation.token = drift::word(line.category);
        explanation.rules.emplace_back(drift::word(line.category));
        explanation.rules.insert(explanation.rules.end(), line.reasons.begin(), line.reasons.end());
        explanation.reason = visibleWords(line.explanation);
        addLine(explanation, line, aiobotocorePathOf(function), botocorePathOf(function));
        addLineEntries(explanation, line);
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
            if (quote.side == Side::Aiobotocore)
                addEntry(explanation, registryEntry(finding, quote));
            auto line = evidenceOf(function, quote);
            if (line && std::find(explanation.evidence.begin(), explanation.evidence.end(), *line) ==
                            explanation.evidence.end())
                explanation.evidence.push_back(std::move(*line));
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
