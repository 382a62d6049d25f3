// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LiveReview.h"

#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <gtest/gtest.h>

namespace portside::models {
namespace {

class LiveReviewTest : public testing::Test {
protected:
    QString path() const { return QString::fromStdString(m_folder.path("reviews/one.portside")); }

    std::unique_ptr<LiveReview> begin(review::Review review = support::exampleChange()) const {
        auto live = LiveReview::begin(std::move(review), path());
        if (!live) {
            ADD_FAILURE() << live.error().message;
            return nullptr;
        }
        (*live)->setPerson({"Marlin Quay", "marlin@harbour.example"});
        return std::move(live).value();
    }

    review::Review onDisk() const {
        auto review = review::loadReview(path().toStdString());
        EXPECT_TRUE(review.ok());
        return review ? review->review : review::Review();
    }

    const std::string open = "aiobotocore/lock.py::AioLock.open";
    const std::string drifting = "aiobotocore/harbour.py::AioHarbour.unload";

    support::TemporaryFolder m_folder;
};

TEST_F(LiveReviewTest, aDecisionIsOnDiskBeforeItIsShown) {
    const auto live = begin();
    size_t keptWhenShown = 0;
    QObject::connect(live.get(), &LiveReview::changed, live.get(),
                     [&] { keptWhenShown = onDisk().decisions.size(); });
    ASSERT_TRUE(live->settle(open, "clean", QStringLiteral("looked at it")).ok());
    EXPECT_EQ(keptWhenShown, 1u);
    const review::Review kept = onDisk();
    const review::Decision* decision = review::decisionOn(kept, open);
    ASSERT_NE(decision, nullptr);
    EXPECT_EQ(decision->note, "looked at it");
    EXPECT_EQ(decision->by.name, "Marlin Quay");
    EXPECT_FALSE(decision->fingerprint.empty());
    EXPECT_FALSE(decision->time.empty());
}

TEST_F(LiveReviewTest, undoAndRedoAreDecisionsToo) {
    const auto live = begin();
    ASSERT_TRUE(live->settle(open, "clean", {}).ok());
    ASSERT_TRUE(live->settle(open, "cosmetic-drift", {}).ok());
    ASSERT_TRUE(live->undo().ok());
    EXPECT_EQ(review::decisionOn(live->review(), open)->verdict, "clean");
    ASSERT_TRUE(live->undo().ok());
    EXPECT_EQ(review::decisionOn(live->review(), open), nullptr);
    EXPECT_FALSE(live->canUndo());
    ASSERT_TRUE(live->redo().ok());
    ASSERT_TRUE(live->redo().ok());
    EXPECT_EQ(review::decisionOn(live->review(), open)->verdict, "cosmetic-drift");
    EXPECT_FALSE(live->canRedo());
    ASSERT_TRUE(live->undo().ok());
    ASSERT_TRUE(live->settle(open, "behavioral-drift", {}).ok());
    EXPECT_FALSE(live->canRedo()); // a new decision ends what could be redone
    EXPECT_EQ(onDisk().decisions.size(), 8u);
}

TEST_F(LiveReviewTest, overridingTheMachineNeedsANote) {
    const auto live = begin();
    EXPECT_TRUE(live->needsNote(drifting, "clean"));
    EXPECT_FALSE(live->needsNote(drifting, "behavioral-drift"));
    EXPECT_FALSE(live->needsNote(open, "clean"));
    const auto refused = live->settle(drifting, "clean", QStringLiteral("  "));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, base::ErrorCode::Usage);
    EXPECT_TRUE(onDisk().decisions.empty());
    EXPECT_TRUE(live->settle(drifting, "clean", QStringLiteral("the tide demands it")).ok());
}

TEST_F(LiveReviewTest, isThereAgainOnTheNextStart) {
    {
        const auto live = begin();
        ASSERT_TRUE(live->settle(open, "clean", {}).ok());
    }
    const auto again = begin();
    ASSERT_NE(review::decisionOn(again->review(), open), nullptr);

    auto other = support::exampleChange();
    for (auto& function : std::get<drift::Outcome>(other.outcome).functions)
        if (review::functionKey(function) == open)
            function.lines[0].text += " # changed since";
    support::TemporaryFolder folder;
    const QString moved = QString::fromStdString(folder.path("two.portside"));
    ASSERT_TRUE(QFile::copy(path(), moved));
    const auto reopened = LiveReview::begin(std::move(other), moved);
    ASSERT_TRUE(reopened.ok());
    EXPECT_EQ(review::decisionOn((*reopened)->review(), open), nullptr); // other evidence: open again
}

TEST_F(LiveReviewTest, aSecondWindowReadsOnly) {
    const auto first = begin();
    ASSERT_TRUE(first->settle(open, "clean", {}).ok());
    const auto second = begin();
    ASSERT_NE(second, nullptr);
    EXPECT_FALSE(second->readOnlyReason().isEmpty());
    EXPECT_NE(review::decisionOn(second->review(), open), nullptr);
    EXPECT_FALSE(second->settle(open, "cosmetic-drift", {}).ok());
    EXPECT_EQ(onDisk().decisions.size(), 1u);
}

TEST_F(LiveReviewTest, aDamagedFileIsPutAsideNotOverwritten) {
    m_folder.write("reviews/one.portside", "{ half of a rev");
    const auto live = begin();
    ASSERT_NE(live, nullptr);
    const QStringList aside = QDir(QString::fromStdString(m_folder.path("reviews")))
                                  .entryList({QStringLiteral("*.damaged*")}, QDir::Files);
    ASSERT_EQ(aside.size(), 1);
    QFile kept(QString::fromStdString(m_folder.path("reviews/")) + aside.front());
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), QByteArray("{ half of a rev"));
}

TEST_F(LiveReviewTest, moduleLevelsCanBeSettled) {
    auto review = support::exampleChange();
    std::get<drift::Outcome>(review.outcome).lines[1].line.ambiguous = true;
    const auto live = begin(std::move(review));
    const std::string key = "aiobotocore/lock.py::(module level)";
    ASSERT_TRUE(live->settle(key, "clean", {}).ok());
    EXPECT_FALSE(review::decisionOn(live->review(), key)->fingerprint.empty());
}

TEST_F(LiveReviewTest, aLineIsSettledByItself) {
    const auto live = begin();
    const auto& functions = live->review().drift()->functions;
    const auto function = std::find_if(functions.begin(), functions.end(),
                                       [&](const auto& f) { return review::functionKey(f) == drifting; });
    ASSERT_NE(function, functions.end());
    const auto flagged = std::find_if(function->lines.begin(), function->lines.end(), [](const auto& line) {
        return review::machineVerdict(line) == drift::Verdict::BehavioralDrift;
    });
    ASSERT_NE(flagged, function->lines.end());
    const std::string line =
        review::lineKey(*function, static_cast<size_t>(flagged - function->lines.begin()));
    EXPECT_FALSE(live->settleLine(drifting, line, "clean", {}).ok()); // overrides the machine without a note
    EXPECT_FALSE(live->lineNeedsNote(drifting, line, "behavioral-drift"));
    ASSERT_TRUE(live->settleLine(drifting, line, "clean", QStringLiteral("the tide demands it")).ok());
    const review::Review kept = onDisk();
    ASSERT_NE(review::decisionOn(kept, drifting, line), nullptr);
    EXPECT_EQ(review::decisionOn(kept, drifting), nullptr);
    ASSERT_TRUE(live->undo().ok());
    EXPECT_EQ(review::decisionOn(live->review(), drifting, line), nullptr);
    ASSERT_TRUE(live->redo().ok());
    ASSERT_TRUE(live->reopenLine(drifting, line).ok());
    EXPECT_EQ(review::decisionOn(live->review(), drifting, line), nullptr);
}

TEST_F(LiveReviewTest, pairingsAreKeptAndTakenBack) {
    {
        const auto live = begin();
        ASSERT_TRUE(live->pair(open, "botocore/lock.py::Lock.shut").ok());
        EXPECT_EQ(review::pairedWith(onDisk(), open), "botocore/lock.py::Lock.shut");
        EXPECT_EQ(onDisk().pairings.front().by.name, "Marlin Quay");
        ASSERT_TRUE(live->undo().ok());
        EXPECT_EQ(review::pairedWith(onDisk(), open), std::nullopt);
        ASSERT_TRUE(live->redo().ok());
    }
    EXPECT_EQ(review::pairedWith(onDisk(), open), "botocore/lock.py::Lock.shut"); // folded in
}

TEST_F(LiveReviewTest, manyAtOnceAreOneStep) {
    const auto live = begin();
    const std::string module = "aiobotocore/lock.py::(module level)";
    ASSERT_TRUE(live->settleAll({open, module}, "clean", QStringLiteral("both looked at")).ok());
    EXPECT_EQ(onDisk().decisions.size(), 2u);
    ASSERT_TRUE(live->undo().ok());
    EXPECT_FALSE(live->canUndo());
    EXPECT_EQ(review::decisionOn(live->review(), open), nullptr);
    EXPECT_EQ(review::decisionOn(live->review(), module), nullptr);
    EXPECT_FALSE(
        live->settleAll({open, drifting}, "clean", {}).ok()); // one of them needs a note: none is taken
    EXPECT_EQ(onDisk().decisions.size(), 4u);
}

} // namespace
} // namespace portside::models
