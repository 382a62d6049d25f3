// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Report.h"

#include "core/report/Escaping.h"
#include "core/report/Wording.h"
#include "core/report/Writers.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewFile.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace portside::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array formats{Format::Text,           Format::Markdown, Format::Json,
                             Format::Classification, Format::Html,     Format::Sarif};

std::string markdownSignOff(const review::Review& review) {
    const auto words = signOffWords(review);
    if (words.empty())
        return {};
    // As code, so that it can be copied into a commit message as it is.
    const bool trailer = words.starts_with("Reviewed-by: ");
    return '\n' + (trailer ? markdownCode(words) : markdownText(words)) + '\n';
}

} // namespace

std::optional<Format> formatFrom(std::string_view text) {
    const auto found =
        std::find_if(formats.begin(), formats.end(), [text](Format f) { return word(f) == text; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

std::string_view word(Format format) {
    switch (format) {
    case Format::Text:
        return "text";
    case Format::Markdown:
        return "markdown";
    case Format::Json:
        return "json";
    case Format::Classification:
        return "classification";
    case Format::Html:
        return "html";
    case Format::Sarif:
        return "sarif";
    }
    return {};
}

std::string_view word(Kind kind) { return kind == Kind::AsyncNeed ? "async-need" : "override-drift"; }

base::Result<std::string> write(const review::Review& review, Format format) {
    switch (format) {
    case Format::Text:
        return review.drift() ? writeDriftText(review) : writeAsyncNeedText(review);
    case Format::Markdown:
        return (review.drift() ? writeDriftMarkdown(review) : writeAsyncNeedMarkdown(review)) +
               markdownSignOff(review);
    case Format::Json:
        return review::toJson(review);
    case Format::Classification:
        if (review.asyncNeed())
            return writeClassification(review);
        return base::fail(base::ErrorCode::Usage, "--format classification is a format of async-need");
    case Format::Html:
        return review.drift() ? writeDriftHtml(review) : writeAsyncNeedHtml(review);
    case Format::Sarif:
        return writeSarif(review);
    }
    return base::fail(base::ErrorCode::Internal, "an unknown format");
}

std::string writeError(Kind kind, Format format, std::string_view message) {
    const auto oneLine = visible(message);
    if (format == Format::Classification)
        return writeClassificationError(oneLine);
    if (format == Format::Json)
        return review::jsonText(QJsonObject{{"schema"_L1, review::reviewFormat},
                                            {"kind"_L1, review::qtText(word(kind))},
                                            {"error"_L1, review::qtText(oneLine)}},
                                review::JsonLayout::Readable);
    return "error: " + oneLine + '\n';
}

int exitCode(const review::Review& review, FailOn failOn) {
    enum { Passed = 0, Behavioral = 1, Ambiguous = 2, Cosmetic = 3, NotJudged = 4 };
    const auto unlessBelow = [failOn](FailOn least, int code) { return failOn >= least ? code : Passed; };
    if (review::notJudged(review) > 0)
        return NotJudged;
    if (review.drift()) {
        const auto verdict = review::effectiveDrift(review);
        if (verdict == drift::Verdict::BehavioralDrift)
            return unlessBelow(FailOn::Behavioral, Behavioral);
        if (verdict == drift::Verdict::Ambiguous)
            return unlessBelow(FailOn::Ambiguous, Ambiguous);
        return verdict == drift::Verdict::CosmeticDrift ? unlessBelow(FailOn::Cosmetic, Cosmetic) : Passed;
    }
    const auto classification = review::effectiveClassification(review);
    if (classification == asyncneed::Classification::PortRequired)
        return unlessBelow(FailOn::Behavioral, Behavioral);
    return classification == asyncneed::Classification::Ambiguous ? unlessBelow(FailOn::Ambiguous, Ambiguous)
                                                                  : Passed;
}

int ruleSetVersion() { return review::currentRuleSet; }

} // namespace portside::report
