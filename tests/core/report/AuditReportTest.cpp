// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AuditReport.h"

#include "tests/support/Golden.h"
#include "tests/support/JsonSchema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace portside::report {
namespace {

using namespace Qt::StringLiterals;
using drift::Category;
using drift::Cause;

drift::LineVerdict line(int number, Category category, std::string text) {
    drift::LineVerdict line;
    line.line = number;
    line.category = category;
    line.text = std::move(text);
    return line;
}

/// Two diverging functions, a clean one, a module level, and two that were not compared.
drift::Audit exampleAudit() {
    drift::Audit audit;
    audit.commit = "0123456789abcdef0123456789abcdef01234567";
    audit.commitTitle = "Follow botocore 1.5.0";
    audit.botocore = {"1.5.0", "76543210fedcba9876543210fedcba9876543210", "uv.lock"};
    audit.withHistory = true;
    audit.commits = {
        {"working tree", "not committed yet", "", 0, {}, "1.5.0"},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Follow 1.5.0 | now", "Robin", 1768554000, 7, "1.5.0"},
        {"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "Say \x1b[31mwhy", "Marlin", 1767344400, {}, "1.4.0"}};

    drift::FunctionVerdict crane;
    crane.path = "aiobotocore/crane.py";
    crane.name = "AioCrane.lift";
    crane.counterpart = {"botocore/crane.py", "Crane.lift"};
    crane.tracked = true;
    crane.trackedAs = "tests/test_patches.py:12: Crane.lift";
    crane.verdict = drift::Verdict::BehavioralDrift;
    crane.lines = {line(7, Category::AsyncRequired, "    async def lift(self, load):"),
                   line(8, Category::BehavioralGuard, "        if not load:"),
                   line(9, Category::BehavioralControlFlow, "            return None"),
                   line(11, Category::CosmeticComment, "        # heavy ones"),
                   line(12, Category::CosmeticComment, "        # and wide ones")};
    crane.lines.push_back(line(20, Category::BehavioralRemovedLogic, "        self.count(load)"));
    crane.lines.back().side = compare::Side::Botocore;
    crane.lines.push_back(line(13, Category::BehavioralCallSwap, "        await self.tally(load)"));
    crane.lines.back().ambiguous = true;
    crane.lines.back().reasons = {"aiobotocore-only-name"};
    crane.lines.back().opposite = 21;
    crane.lines.back().oppositeText = "        self.sum(load)";
    audit.functions.push_back({crane,
                               {{},
                                drift::Origin{Cause::Added, 1},
                                drift::Origin{Cause::Added, 1},
                                drift::Origin{Cause::Added, 2},
                                drift::Origin{Cause::Added, 0},
                                drift::Origin{Cause::Upstream, 1},
                                drift::Origin{Cause::Unknown, 2}}});

    drift::FunctionVerdict level;
    level.path = "aiobotocore/crane.py";
    level.name = drift::moduleLevel;
    level.counterpart = {"botocore/crane.py", std::string(drift::moduleLevel)};
    level.verdict = drift::Verdict::CosmeticDrift;
    level.lines = {line(1, Category::CosmeticDocstring, "\"\"\"Cranes.\"\"\"")};
    audit.functions.push_back({level, {drift::Origin{Cause::Added, 2}}});

    drift::FunctionVerdict clean;
    clean.path = "aiobotocore/hooks.py";
    clean.name = "AioHooks.emit";
    clean.counterpart = {"botocore/hooks.py", "Hooks.emit"};
    audit.functions.push_back({clean, {}});

    drift::FunctionVerdict own;
    own.path = "aiobotocore/pool.py";
    own.name = "Pool.size";
    own.verdict = drift::Verdict::NoCounterpart;
    own.note = "botocore has no botocore/pool.py";
    audit.functions.push_back({own, {}});

    drift::FunctionVerdict broken;
    broken.path = "aiobotocore/tokens.py";
    broken.name = "AioTokens.find";
    broken.verdict = drift::Verdict::NotJudged;
    broken.note = "the function does not parse";
    audit.functions.push_back({broken, {}});
    return audit;
}

TEST(AuditReport, TextAndMarkdownAreAsTheyWere) {
    support::expectGolden("core/report/goldens/audit.txt", *writeAudit(exampleAudit(), Format::Text));
    support::expectGolden("core/report/goldens/audit.md", *writeAudit(exampleAudit(), Format::Markdown));
}

TEST(AuditReport, TheJsonFitsItsSchema) {
    const support::JsonSchema schema("audit.schema.json");
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromStdString(*writeAudit(exampleAudit(), Format::Json)))
            .object();
    EXPECT_EQ(schema.misfit(document, schema.root(), "document"), "");
    EXPECT_EQ(document["counts"_L1]["compared"_L1].toInt(), 2);
    EXPECT_EQ(document["counts"_L1]["diverging"_L1].toInt(), 1);
    EXPECT_EQ(document["counts"_L1]["lines"_L1]["behavioral-guard"_L1].toInt(), 1);
    const auto lines = document["functions"_L1][0]["lines"_L1].toArray();
    EXPECT_TRUE(lines[0]["origin"_L1].isUndefined());
    EXPECT_EQ(lines[5]["origin"_L1]["cause"_L1].toString(), u"upstream"_s);
    EXPECT_FALSE(document["functions"_L1][0]["view"_L1].isUndefined());
    EXPECT_TRUE(document["functions"_L1][2]["view"_L1].isUndefined()) << "clean";
    auto other = document;
    other.insert("mood"_L1, 1);
    EXPECT_EQ(schema.misfit(other, schema.root(), "document"), "document: undocumented mood");
}

TEST(AuditReport, WithoutHistoryNoLineHasAnOrigin) {
    auto audit = exampleAudit();
    audit.withHistory = false;
    audit.commits.clear();
    for (auto& function : audit.functions)
        for (auto& origin : function.origins)
            origin.reset();
    const auto text = *writeAudit(audit, Format::Text);
    EXPECT_EQ(text.find("since"), std::string::npos);
    EXPECT_NE(text.find("line 8"), std::string::npos);
}

TEST(AuditReport, OtherFormatsAreRefused) {
    const auto html = writeAudit(exampleAudit(), Format::Html);
    ASSERT_FALSE(html);
    EXPECT_EQ(html.error().code, base::ErrorCode::Usage);
}

} // namespace
} // namespace portside::report
