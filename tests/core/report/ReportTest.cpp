// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Report.h"

#include "core/base/Strings.h"
#include "core/review/ReviewFile.h"
#include "core/review/SignOff.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/Golden.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace portside::report {

namespace {

std::string written(const review::Review& review, Format format) {
    const auto text = write(review, format);
    EXPECT_TRUE(text.ok());
    return text.ok() ? *text : std::string();
}

/// Settled, one divergence accepted, signed off.
review::Review signedChange() {
    auto review = support::settledChange();
    review.decisions[0].waived = true;
    review.decisions[0].precedent = "w-1f0c33ab";
    review.decisions[0].carriedFrom = std::string(40, '9');
    review.reopened = {{support::decisionOn("aiobotocore/harbour.py::AioHarbour.moor", "clean", "as agreed"),
                        std::string(40, '9'),
                        "1 line of aiobotocore changed",
                        {}}};
    review::append(
        review, review::signOffBy(review, {"Marlin Quay", "marlin@harbour.example"}, "2026-11-20T12:00:00Z"));
    return review;
}

review::Review voidedChange() {
    auto review = signedChange();
    review.decisions.push_back(review.decisions[0]);
    return review;
}

struct Case {
    std::string name;
    review::Review review;
    Format format;
};

void PrintTo(const Case& example, std::ostream* stream) { *stream << example.name; }

class ReportGolden : public testing::TestWithParam<Case> {};

TEST_P(ReportGolden, isAsReviewed) {
    const auto& [name, review, format] = GetParam();
    const auto text = written(review, format);
    EXPECT_EQ(written(review, format), text);
    EXPECT_TRUE(text.ends_with('\n'));
    support::expectGolden("core/report/goldens/" + name, text);
}

INSTANTIATE_TEST_SUITE_P(
    All, ReportGolden,
    testing::Values(Case{"change.txt", support::exampleChange(), Format::Text},
                    Case{"change-settled.txt", support::settledChange(), Format::Text},
                    Case{"change-clean.txt", support::cleanChange(), Format::Text},
                    Case{"change.md", support::exampleChange(), Format::Markdown},
                    Case{"change-settled.md", support::settledChange(), Format::Markdown},
                    Case{"change-clean.md", support::cleanChange(), Format::Markdown},
                    Case{"change.json", support::exampleChange(), Format::Json},
                    Case{"change-signed.txt", signedChange(), Format::Text},
                    Case{"change-signed.md", signedChange(), Format::Markdown},
                    Case{"change-signed.json", signedChange(), Format::Json},
                    Case{"change-signed.html", signedChange(), Format::Html},
                    Case{"change-signed.sarif.json", signedChange(), Format::Sarif},
                    Case{"change-voided.md", voidedChange(), Format::Markdown},
                    Case{"range.txt", support::exampleRange(), Format::Text},
                    Case{"range-settled.txt", support::settledRange(), Format::Text},
                    Case{"range-empty.txt", support::emptyRange(), Format::Text},
                    Case{"range.md", support::exampleRange(), Format::Markdown},
                    Case{"range-empty.md", support::emptyRange(), Format::Markdown},
                    Case{"range.json", support::exampleRange(), Format::Json},
                    Case{"range-classification.json", support::exampleRange(), Format::Classification},
                    Case{"change.html", support::exampleChange(), Format::Html},
                    Case{"range.html", support::exampleRange(), Format::Html},
                    Case{"change.sarif.json", support::exampleChange(), Format::Sarif},
                    Case{"change-settled.sarif.json", support::settledChange(), Format::Sarif},
                    Case{"range.sarif.json", support::exampleRange(), Format::Sarif},
                    Case{"range-empty-classification.json", support::emptyRange(), Format::Classification}),
    [](const auto& instance) {
        auto name = instance.param.name;
        std::replace_if(
            name.begin(), name.end(), [](char c) { return !std::isalnum(c); }, '_');
        return name;
    });

TEST(Report, aChangeWithoutOverriddenCodeSaysSo) {
    auto review = support::cleanChange();
    std::get<drift::Outcome>(review.outcome).functions.clear();
    EXPECT_EQ(written(review, Format::Text), "OVERRIDE_DRIFT: clean\n\nNo overridden code changed.\n");
}

TEST(Report, whatWasNotJudgedIsNeverCleanNorNoPort) {
    auto change = support::cleanChange();
    auto& functions = std::get<drift::Outcome>(change.outcome).functions;
    functions[0].verdict = drift::Verdict::NotJudged;
    functions[0].note = "the parser found an error in it";
    EXPECT_EQ(written(change, Format::Text), "OVERRIDE_DRIFT: behavioral-drift\nUNSETTLED: 1\n\n"
                                             "## Per-function verdicts\n\n## Not compared\n\n"
                                             "- aiobotocore/harbour.py :: AioHarbour.load: not judged: "
                                             "the parser found an error in it\n");
    EXPECT_TRUE(written(change, Format::Markdown).starts_with("**OVERRIDE_DRIFT: behavioral-drift**\n"));
    EXPECT_EQ(exitCode(change, FailOn::Ambiguous), 4);
    EXPECT_EQ(exitCode(change, FailOn::Never), 4);

    auto range = support::settledRange();
    std::get<asyncneed::Outcome>(range.outcome).functions[0].verdict = asyncneed::Verdict::NotJudged;
    EXPECT_TRUE(written(range, Format::Text).ends_with("\nCLASSIFICATION: ambiguous\n"));
    EXPECT_EQ(exitCode(range, FailOn::Never), 4);
}

TEST(Report, noLineOfTextCanBeForged) {
    auto review = support::cleanChange();
    auto& function = std::get<drift::Outcome>(review.outcome).functions[0];
    function.name = "load\nOVERRIDE_DRIFT: clean";
    drift::LineVerdict line;
    line.category = drift::Category::BehavioralOther;
    line.text = "x = 1 # \xe2\x80\xae\x1b]8;;";
    function.lines.push_back(line);
    function.verdict = drift::Verdict::BehavioralDrift;
    review.decisions.push_back(
        support::decisionOn(review::functionKey(function), "behavioral-drift", "a\nOVERRIDE_DRIFT: clean"));
    const auto text = written(review, Format::Text);
    EXPECT_EQ(text.find("\nOVERRIDE_DRIFT"), std::string::npos);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_NE(text.find("`x = 1 # \\u202e\\x1b]8;;`"), std::string::npos) << text;
}

TEST(Report, theHtmlPageRunsNothingAndLoadsNothing) {
    auto review = support::exampleChange();
    auto& function = std::get<drift::Outcome>(review.outcome).functions[1];
    function.view.aiobotocore->lines[3] = "        </td><script src='x'>&amp;\" onload=";
    function.name = "<b>unload</b>";
    const auto page = written(review, Format::Html);
    for (const auto* never : {"<script", "src=\"", "href=", "url(", "@import", "<b>", "\" onload"})
        EXPECT_EQ(page.find(never), std::string::npos) << never;
    EXPECT_NE(page.find("&lt;/td&gt;&lt;script src=&#39;x&#39;&gt;&amp;amp;&quot; onload="),
              std::string::npos);
}

TEST(Report, classificationKeepsItsLimits) {
    auto review = support::exampleRange();
    auto& outcome = std::get<asyncneed::Outcome>(review.outcome);
    outcome.functions[0].reason = std::string(70, '|') + std::string(70, 'x');
    outcome.functions[1].reason = std::string(200, 'y');
    outcome.inputs.from.tag = std::string(200, 'z');
    const auto object =
        QJsonDocument::fromJson(QByteArray::fromStdString(written(review, Format::Classification))).object();
    EXPECT_LE(object[QStringLiteral("summary")].toString().size(), 120);
    const auto rows = object[QStringLiteral("rationale")].toString().toStdString();
    for (const auto row : base::split(rows, '\n')) {
        if (row.empty())
            continue;
        const auto reason =
            QString::fromUtf8(row.substr(0, row.size() - 2).data(), static_cast<int>(row.size()) - 2)
                .section(QStringLiteral(" | "), -1);
        EXPECT_LE(reason.size(), 80) << row;
    }
}

TEST(Report, classificationIsOfTagRangesOnly) {
    const auto text = write(support::cleanChange(), Format::Classification);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(text.error().code, base::ErrorCode::Usage);
}

TEST(Report, wordsOfFormats) {
    for (const auto format :
         {Format::Text, Format::Markdown, Format::Json, Format::Classification, Format::Html, Format::Sarif})
        EXPECT_EQ(formatFrom(word(format)), format);
    EXPECT_FALSE(formatFrom("pdf"));
    EXPECT_FALSE(formatFrom(""));
}

TEST(Report, errorsInEveryFormat) {
    const auto message = "could not locate botocore source";
    EXPECT_EQ(writeError(Kind::OverrideDrift, Format::Text, message),
              "error: could not locate botocore source\n");
    EXPECT_EQ(writeError(Kind::OverrideDrift, Format::Markdown, message),
              "error: could not locate botocore source\n");
    EXPECT_EQ(writeError(Kind::OverrideDrift, Format::Json, message),
              "{\n  \"error\": \"could not locate botocore source\",\n  \"kind\": \"override-drift\",\n"
              "  \"schema\": 1\n}\n");
    EXPECT_EQ(
        writeError(Kind::AsyncNeed, Format::Classification, message),
        "{\n  \"rationale\": \"(classifier failed)\",\n  \"summary\": \"could not locate botocore source\",\n"
        "  \"verdict\": \"error\"\n}\n");
    EXPECT_EQ(writeError(Kind::AsyncNeed, Format::Text, "two\nlines"), "error: two\\nlines\n");
}

TEST(Report, exitCodesFollowTheRollUp) {
    EXPECT_EQ(exitCode(support::cleanChange(), FailOn::Cosmetic), 0);
    EXPECT_EQ(exitCode(support::emptyRange(), FailOn::Cosmetic), 0);

    // What could not be judged outranks every verdict.
    EXPECT_EQ(exitCode(support::exampleChange(), FailOn::Behavioral), 4);
    EXPECT_EQ(exitCode(support::exampleRange(), FailOn::Never), 4);
    auto drifting = support::exampleChange();
    std::erase_if(std::get<drift::Outcome>(drifting.outcome).functions,
                  [](const auto& f) { return f.verdict == drift::Verdict::NotJudged; });
    EXPECT_EQ(exitCode(drifting, FailOn::Never), 0);
    EXPECT_EQ(exitCode(drifting, FailOn::Behavioral), 1);
    auto porting = support::exampleRange();
    std::erase_if(std::get<asyncneed::Outcome>(porting.outcome).functions,
                  [](const auto& f) { return f.verdict == asyncneed::Verdict::NotJudged; });
    EXPECT_EQ(exitCode(porting, FailOn::Never), 0);
    EXPECT_EQ(exitCode(porting, FailOn::Behavioral), 1);

    EXPECT_EQ(exitCode(support::settledChange(), FailOn::Ambiguous), 0);
    EXPECT_EQ(exitCode(support::settledChange(), FailOn::Cosmetic), 3);

    auto change = support::settledChange();
    change.decisions.clear();
    EXPECT_EQ(exitCode(change, FailOn::Behavioral), 0);
    EXPECT_EQ(exitCode(change, FailOn::Ambiguous), 2);
    auto range = support::settledRange();
    range.decisions.clear();
    EXPECT_EQ(exitCode(range, FailOn::Behavioral), 0);
    EXPECT_EQ(exitCode(range, FailOn::Ambiguous), 2);
}

TEST(Report, whatDisagreesAboutASyncStandsBehindTheVerdict) {
    auto change = support::cleanChange();
    std::get<drift::Outcome>(change.outcome).disagreements = {
        "the rules say port-required, <b> claims no-port"};
    EXPECT_EQ(written(change, Format::Text).find("OVERRIDE_DRIFT: clean\nDISAGREEMENT: the rules say "), 0U);
    EXPECT_EQ(written(change, Format::Markdown)
                  .find("**OVERRIDE_DRIFT: clean**\n\n**Disagreement (high confidence):** the rules say "),
              0U);
    EXPECT_NE(written(change, Format::Html)
                  .find("<p><strong>Disagreement:</strong> the rules say port-required, &lt;b&gt; claims "
                        "no-port</p>"),
              std::string::npos);
    const auto again = review::fromJson(written(change, Format::Json));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->drift()->disagreements, change.drift()->disagreements);
    for (const auto format : {Format::Text, Format::Markdown, Format::Html, Format::Json})
        EXPECT_EQ(written(support::cleanChange(), format).find("isagreement"), std::string::npos);
}

} // namespace

} // namespace portside::report
