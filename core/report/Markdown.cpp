// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Strings.h"
#include "core/report/Escaping.h"
#include "core/report/Quotes.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"

#include <algorithm>

namespace portside::report {

namespace {

std::string row(const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const auto& cell : cells)
        out += ' ' + markdownCell(cell) + " |";
    return out + '\n';
}

std::string folded(std::string_view summary, const std::string& body) {
    const auto content = base::trimmed(body);
    if (content.empty())
        return {};
    auto out = std::string("\n<details>\n<summary>").append(summary) + "</summary>\n\n";
    return out.append(content) + "\n\n</details>\n";
}

std::string bullets(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts)
        out += "- " + markdownText(text) + '\n';
    return out;
}

std::string settledNote(const review::Decision* decision) {
    return decision ? "settled: " + whoSettled(*decision) : std::string();
}

std::string disagreementLines(const review::Review& review) {
    std::string out;
    for (const auto& sentence : threeWayDisagreements(review))
        out += "\n**Disagreement (high confidence):** " + markdownText(sentence) + ".\n";
    return out;
}

// --- the pull-request check -----------------------------------------------------------------------------------

/// The weightiest flagged line speaks for the function.
std::string whyOf(const drift::FunctionVerdict& function) {
    const drift::LineVerdict* worst = nullptr;
    int flagged = 0;
    const auto rank = [](const drift::LineVerdict& line) {
        return line.ambiguous ? 1 : drift::weight(line.category) == drift::Weight::Behavioral ? 2 : 0;
    };
    for (const auto& line : function.lines) {
        if (!isFlagged(line))
            continue;
        ++flagged;
        if (!worst || rank(line) > rank(*worst))
            worst = &line;
    }
    if (!worst)
        return {};
    const auto more = flagged > 1 ? ", and " + std::to_string(flagged - 1) + " more" : std::string();
    return whyFlagged(*worst) + more;
}

std::string detailsOf(const drift::FunctionVerdict& function) {
    std::string out = markdownCode(function.name) + " in " + markdownCode(function.path);
    if (function.counterpart)
        out += ", counterpart " + markdownCode(function.counterpart->name);
    if (!function.trackedAs.empty())
        out += ", tracked in " + markdownCode(function.trackedAs);
    out += "\n\n";
    for (size_t i = 0; i < function.lines.size(); ++i) {
        if (!isFlagged(function.lines[i]))
            continue;
        const auto length = placeLength(function.lines, i);
        out += markdownWords(whyFlagged(function.lines[i])) + "\n\n" +
               markdownFence(quotedLines(function, i, {length, 0, 0, Quoting::Numbers::Both})) + '\n';
        i += length - 1;
    }
    return out;
}

std::string baseline(const drift::Inputs& inputs) {
    const auto side = [](const std::string& commit, const drift::Baseline& botocore) {
        auto out = markdownCode(shortCommit(commit)) + " against botocore " + markdownCode(botocore.version);
        if (!botocore.source.empty())
            out += " (" + markdownText(botocore.source) + ')';
        return out;
    };
    return "- head: aiobotocore " + side(inputs.head, inputs.botocore) + "\n- base: aiobotocore " +
           side(inputs.base, inputs.botocoreBase) + '\n';
}

// --- the tag-range check --------------------------------------------------------------------------------------

std::string evidenceOf(const asyncneed::FunctionVerdict& unit) {
    std::string out = markdownCode(unitName(unit)) + " in " + markdownCode(unit.path) + "\n\n";
    for (const auto& finding : unit.findings) {
        out += "- " + markdownText(finding.rule) + ": " + markdownWords(finding.reason) + '\n';
        for (const auto& quote : finding.quotes)
            out += "  - " + markdownCode(quote.path + ':' + std::to_string(quote.line)) + ' ' +
                   markdownCode(base::trimmed(quote.text)) + '\n';
    }
    for (const auto& note : unit.notes)
        out += "- note: " + markdownText(note) + '\n';
    return out + '\n';
}

std::string unitBullet(const asyncneed::FunctionVerdict& unit, asyncneed::Verdict verdict) {
    std::string out = "- " + markdownCode(unitName(unit)) + " in " + markdownCode(unit.path) + " (";
    out.append(asyncneed::word(unit.change)).append("): ").append(asyncneed::word(verdict));
    return out + ", " + markdownWords(unitReason(unit)) + '\n';
}

std::string hashTable(const std::vector<asyncneed::HashBump>& hashes) {
    if (hashes.empty())
        return {};
    std::string out = row({"Symbol", "Old", "New", "Change"}) + "|-|-|-|-|\n";
    for (const auto& bump : hashes)
        out += row({markdownCode(bump.symbol), markdownCode(bump.oldDigest),
                    bump.newDigest.empty() ? "gone" : markdownCode(bump.newDigest),
                    std::string(bump.substantive ? "substantive" : "cosmetic") +
                        (bump.covers ? "" : ", the digest does not cover this symbol")});
    return out;
}

} // namespace

std::string writeDriftMarkdown(const review::Review& review) {
    const auto& outcome = *review.drift();
    const int open = review::openCases(review);
    std::string out = std::string("**OVERRIDE_DRIFT: ").append(driftToken(review)) + "**\n";
    if (open > 0)
        out += "\n" + std::to_string(open) + " unsettled: a person has to look.\n";
    out += disagreementLines(review);

    std::string table;
    std::string details;
    for (const auto& function : comparedFunctions(outcome)) {
        const auto verdict = review::effectiveVerdict(review, function);
        const auto settled = settledNote(review::decisionOn(review, review::functionKey(function)));
        if (verdict == drift::Verdict::Clean && settled.empty())
            continue;
        auto why = markdownWords(whyOf(function));
        if (!settled.empty())
            why += "; " + markdownText(settled);
        table += row({markdownCode(function.path), markdownCode(function.name),
                      std::string(drift::word(verdict)), flaggedNumbers(function.lines), why});
        details += detailsOf(function);
    }
    for (const auto& function : outcome.functions)
        if (function.verdict == drift::Verdict::NotJudged)
            table += row({markdownCode(function.path), markdownCode(function.name), "not-judged", "",
                          markdownText(function.note)});
    if (table.empty())
        return out;
    out += "\n| File | Function | Verdict | Lines | Why |\n|-|-|-|-|-|\n" + table;
    return out + folded("Flagged lines", details) + folded("Warnings", bullets(outcome.warnings)) +
           folded("Compared with", baseline(outcome.inputs));
}

std::string writeAsyncNeedMarkdown(const review::Review& review) {
    const auto& outcome = *review.asyncNeed();
    std::string out = std::string("**CLASSIFICATION: ").append(classificationToken(review)) + "**\n";
    out += disagreementLines(review);
    const auto counts = countUnits(review);
    if (counts.alreadyPorted > 0)
        out += "\nAlready ported in " + markdownText(judgedWith(outcome.inputs)) + ": " +
               counted(counts.alreadyPorted, "function") + ".\n";

    std::string table;
    std::string evidence;
    std::string pureSync;
    for (const auto& unit : outcome.functions) {
        const auto verdict = review::effectiveVerdict(review, unit);
        const auto settled = settledNote(review::decisionOn(review, review::functionKey(unit)));
        if (verdict == asyncneed::Verdict::PureSync && settled.empty()) {
            pureSync += unitBullet(unit, verdict);
            continue;
        }
        auto why = markdownWords(unitReason(unit));
        if (!settled.empty())
            why += "; " + markdownText(settled);
        table += row({markdownCode(unit.path), markdownCode(unitName(unit)),
                      std::string(asyncneed::word(unit.change)), std::string(asyncneed::word(verdict)), why});
        evidence += evidenceOf(unit);
    }
    if (table.empty())
        return out;
    std::string advisory;
    for (const auto& unit : outcome.advisory)
        advisory += unitBullet(unit, unit.verdict);
    const auto tag = [](const asyncneed::TagCommit& at) {
        return markdownCode(at.tag) + " (" + markdownCode(shortCommit(at.commit)) + ')';
    };
    out += "\n| File | Function | Change | Verdict | Why |\n|-|-|-|-|-|\n" + table;
    out += folded("Evidence", evidence) + folded("Pure-sync", pureSync) +
           folded("Files without a mirror, not part of the classification", advisory) +
           folded("Hash bumps", hashTable(outcome.hashes)) + folded("Warnings", bullets(outcome.warnings));
    return out + folded("Compared with", "- botocore " + tag(outcome.inputs.from) + " to " +
                                             tag(outcome.inputs.to) + "\n- aiobotocore " +
                                             markdownCode(shortCommit(outcome.inputs.aiobotocore)) + '\n');
}

} // namespace portside::report
