// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Escaping.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"
#include "core/review/JsonText.h"

#include <QJsonObject>

#include <algorithm>

namespace portside::report {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t summaryLimit = 120;
constexpr size_t reasonLimit = 80;

size_t characters(std::string_view utf8) {
    return static_cast<size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

/// As much of the text as fits the limit in its escaped form.
std::string cell(std::string_view text, size_t limit) {
    for (size_t length = limit;; --length) {
        auto escaped = markdownCell(markdownWords(shortened(text, length)));
        if (characters(escaped) <= limit)
            return escaped;
    }
}

std::string object(std::string_view verdict, std::string_view summary, const std::string& rationale) {
    return review::jsonText(
        QJsonObject{{"verdict"_L1, review::qtText(verdict)},
                    {"summary"_L1, review::qtText(shortened(visible(summary), summaryLimit))},
                    {"rationale"_L1, review::qtText(rationale)}},
        review::JsonLayout::Readable);
}

} // namespace

std::string writeClassification(const review::Review& review) {
    const auto& outcome = *review.asyncNeed();
    std::string table = "| File | Function | Change | Verdict | Reason |\n|-|-|-|-|-|\n";
    for (const auto& unit : outcome.functions) {
        table +=
            "| " + markdownCell(markdownCode(unit.path)) + " | " + markdownCell(markdownCode(unitName(unit)));
        table.append(" | ").append(asyncneed::word(unit.change));
        table.append(" | ").append(asyncneed::word(review::effectiveVerdict(review, unit)));
        table += " | " + cell(unitReason(unit), reasonLimit) + " |\n";
    }
    const auto counts = countUnits(review);
    auto summary = outcome.inputs.from.tag + ".." + outcome.inputs.to.tag + ": " +
                   std::to_string(counts.needsAsync) + " needs-async, " + std::to_string(counts.ambiguous) +
                   " ambiguous, " + std::to_string(counts.pureSync) + " pure-sync";
    if (counts.notJudged > 0)
        summary += ", " + std::to_string(counts.notJudged) + " not judged";
    if (counts.alreadyPorted > 0)
        summary += ", " + std::to_string(counts.alreadyPorted) + " already ported";
    return object(classificationToken(review), summary, table);
}

std::string writeClassificationError(std::string_view message) {
    return object("error", message, "(classifier failed)");
}

} // namespace portside::report
