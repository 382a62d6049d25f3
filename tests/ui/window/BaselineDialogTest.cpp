// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/BaselineDialog.h"

#include "tests/support/ExampleReviews.h"
#include "ui/theme/Theme.h"
#include "ui/window/TagField.h"

#include <QPushButton>
#include <gtest/gtest.h>

namespace portside::window {
namespace {

TEST(BaselineDialog, aPullRequestIsJudgedAgainByItsOwnCommits) {
    const theme::Theme theme;
    const auto review = support::exampleChange();
    BaselineDialog dialog(review, std::nullopt, {}, {QStringLiteral("1.5.0")});
    ASSERT_TRUE(dialog.canJudge());
    dialog.findChild<TagField*>()->setText(QStringLiteral(" 1.5.0 "));
    const auto request = std::get<pipeline::DriftRequest>(dialog.request().request);
    EXPECT_EQ(request.subject, pipeline::DriftRequest::Subject::Revisions);
    EXPECT_EQ(request.head, review.drift()->inputs.head);
    EXPECT_EQ(request.base, review.drift()->inputs.base);
    EXPECT_EQ(request.pullRequest, review.drift()->inputs.pullRequest.value_or(0));
    EXPECT_EQ(request.where.botocoreVersion, "1.5.0");
}

TEST(BaselineDialog, aDiffNeedsTheDiffItself) {
    const theme::Theme theme;
    auto review = support::exampleChange();
    std::get<drift::Outcome>(review.outcome).inputs.head = "diff";
    const BaselineDialog without(review, std::nullopt, {}, {});
    EXPECT_FALSE(without.canJudge());
    EXPECT_EQ(without.findChild<TagField*>(), nullptr);
    pipeline::DriftRequest asked;
    asked.subject = pipeline::DriftRequest::Subject::Diff;
    asked.diffText = "--- a\n";
    const BaselineDialog with(review, jobs::Subject(asked), {}, {});
    ASSERT_TRUE(with.canJudge());
    EXPECT_EQ(std::get<pipeline::DriftRequest>(with.request().request).diffText, "--- a\n");
}

TEST(BaselineDialog, aRangeNeedsTwoReleases) {
    const theme::Theme theme;
    const auto review = support::exampleRange();
    BaselineDialog dialog(review, std::nullopt, {}, {});
    const auto fields = dialog.findChildren<TagField*>();
    ASSERT_EQ(fields.size(), 3);
    const auto* judge = [&]() -> const QPushButton* {
        for (const QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isDefault())
                return button;
        return nullptr;
    }();
    ASSERT_NE(judge, nullptr);
    EXPECT_TRUE(judge->isEnabled());
    fields[0]->setText(fields[1]->text());
    EXPECT_FALSE(judge->isEnabled());
    fields[0]->setText(QStringLiteral("0.1.0"));
    const auto request = std::get<pipeline::AsyncNeedRequest>(dialog.request().request);
    EXPECT_EQ(request.from, "0.1.0");
    EXPECT_EQ(request.to, review.asyncNeed()->inputs.to.tag);
    EXPECT_EQ(request.where.aiobotocoreRev, review.asyncNeed()->inputs.aiobotocore);
}

} // namespace
} // namespace portside::window
