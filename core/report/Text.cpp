// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ChangeLines.h"
#include "core/report/Escaping.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"

#include <algorithm>

namespace portside::report {

namespace {

bool isAsyncExplained(const drift::FunctionVerdict& function) {
    const auto explained = [](const drift::LineVerdict& line) {
        return line.category == drift::Category::AsyncRequired ||
               line.category == drift::Category::AsyncWrapper || line.category == drift::Category::AioClass;
    };
    return std::any_of(function.lines.begin(), function.lines.end(), explained) &&
           std::none_of(function.lines.begin(), function.lines.end(), isFlagged);
}

std::string settledLines(const review::Review& review, const drift::FunctionVerdict& function) {
    std::string out;
    const auto key = review::functionKey(function);
    if (const auto* decision = review::decisionOn(review, key))
        out += "- settled: " + visible(whoSettled(*decision)) + '\n';
    for (size_t i = 0; i < function.lines.size(); ++i)
        if (isFlagged(function.lines[i]))
            if (const auto* decision = review::decisionOn(review, key, review::lineKey(function, i)))
                out += "- settled line " + std::to_string(function.lines[i].line) + ": " +
                       visible(whoSettled(*decision)) + '\n';
    return out;
}

std::string notCompared(const drift::Outcome& outcome) {
    std::string out;
    for (const auto& function : outcome.functions) {
        const bool notJudged = function.verdict == drift::Verdict::NotJudged;
        if (!notJudged && function.verdict != drift::Verdict::NoCounterpart)
            continue;
        out += "- " + visible(function.path) + " :: " + visible(function.name) + ": " +
               (notJudged ? "not judged: " : "") + visible(function.note) + '\n';
    }
    return out.empty() ? out : "\n## Not compared\n\n" + out;
}

std::string unitLines(const review::Review& review, const asyncneed::FunctionVerdict& unit) {
    std::string out = "- `" + visible(unitName(unit)) + "` (";
    out.append(asyncneed::word(unit.change)).append("): ");
    out.append(asyncneed::word(review::effectiveVerdict(review, unit)));
    return out + "\n  Reason: " + visible(unitReason(unit)) + '\n';
}

std::string advisoryBlock(const std::vector<asyncneed::FunctionVerdict>& units) {
    std::string out;
    for (const auto& unit : units) {
        out += "- `" + visible(unitName(unit)) + "` in " + visible(unit.path) + " (";
        out.append(asyncneed::word(unit.change)).append("), ").append(asyncneed::word(unit.verdict));
        out += ": " + visible(unitReason(unit)) + '\n';
    }
    return out.empty() ? out
                       : "\n## Advisory: files without a mirror, not part of the classification\n\n" + out;
}

std::string alreadyPortedBlock(const asyncneed::Outcome& outcome) {
    std::string out;
    for (const auto& unit : outcome.functions)
        if (unit.alreadyPorted)
            out += "- `" + visible(unitName(unit)) + "` in " + visible(unit.mirrorPath) + '\n';
    return out.empty() ? out : "\n## Already ported in " + visible(judgedWith(outcome.inputs)) + "\n\n" + out;
}

std::string hashBlock(const std::vector<asyncneed::HashBump>& hashes) {
    std::string out;
    for (const auto& bump : hashes) {
        out += "- `" + visible(bump.symbol) + "`: " + visible(bump.oldDigest) + " -> ";
        out += bump.newDigest.empty() ? "gone" : visible(bump.newDigest);
        out += bump.substantive ? " (substantive" : " (cosmetic";
        out += bump.covers ? ")\n" : "; the digest does not cover this symbol)\n";
    }
    return out.empty() ? out : "\n## Hash bumps\n\n" + out;
}

std::string settledBlock(const review::Review& review) {
    std::string out;
    for (const auto& unit : review.asyncNeed()->functions) {
        const auto* decision = review::decisionOn(review, review::functionKey(unit));
        if (!decision)
            continue;
        out += "- `" + visible(unitName(unit)) + "` in " + visible(unit.path) + ": " +
               visible(whoSettled(*decision));
        out.append(" (machine: ").append(asyncneed::word(unit.verdict)).append(")\n");
    }
    return out.empty() ? out : "\n## Settled by hand\n\n" + out;
}

std::string disagreementLines(const review::Review& review) {
    std::string out;
    for (const auto& sentence : threeWayDisagreements(review))
        out += "DISAGREEMENT: " + visible(sentence) + '\n';
    return out;
}

} // namespace

std::string writeDriftText(const review::Review& review) {
    const auto& outcome = *review.drift();
    std::string out = "OVERRIDE_DRIFT: ";
    out.append(driftToken(review)).append(1, '\n');
    const int open = review::openCases(review);
    if (open > 0)
        out += "UNSETTLED: " + std::to_string(open) + '\n';
    out += disagreementLines(review);
    const auto functions = comparedFunctions(outcome);
    if (functions.empty() && open == 0)
        return out + "\nNo overridden code changed.\n" + notCompared(outcome);
    out += "\n## Per-function verdicts\n";
    for (const auto& function : functions) {
        const auto changes = changeLines(function, "removed");
        out += "\n### " + visible(function.path) + " :: " + visible(function.name) + "\n- verdict: ";
        out.append(drift::word(review::effectiveVerdict(review, function)));
        out += "\n- changes not in matching botocore:" + (changes.empty() ? " none\n" : '\n' + changes);
        out += std::string("- async-explained: ") + (isAsyncExplained(function) ? "yes\n" : "no\n");
        if (!function.note.empty())
            out += "- note: " + visible(function.note) + '\n';
        out += settledLines(review, function);
    }
    return out + notCompared(outcome);
}

std::string writeAsyncNeedText(const review::Review& review) {
    const auto& outcome = *review.asyncNeed();
    auto out = disagreementLines(review);
    out += out.empty() ? "## Per-function verdicts\n" : "\n## Per-function verdicts\n";
    std::string_view path;
    for (const auto& unit : outcome.functions) {
        if (unit.path != path)
            out += "\n### " + visible(unit.path) + " \xe2\x86\x92 " + visible(unit.mirrorPath) + '\n';
        path = unit.path;
        out += unitLines(review, unit);
    }
    const auto counts = countUnits(review);
    out += "\nSummary: " + std::to_string(counts.inspected) + " functions inspected across " +
           std::to_string(counts.files) + " overridden files. " + std::to_string(counts.pureSync) +
           " pure-sync, " + std::to_string(counts.needsAsync) + " needs-async, " +
           std::to_string(counts.ambiguous) + " ambiguous.\n";
    if (counts.notJudged > 0)
        out += "Not judged: " + std::to_string(counts.notJudged) + ".\n";
    out += advisoryBlock(outcome.advisory) + alreadyPortedBlock(outcome) + hashBlock(outcome.hashes) +
           settledBlock(review);
    return out.append("\nCLASSIFICATION: ").append(classificationToken(review)).append(1, '\n');
}

} // namespace portside::report
