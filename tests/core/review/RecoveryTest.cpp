// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Recovery.h"

#include "core/review/Journal.h"
#include "core/review/Migration.h"
#include "core/review/NewerFields.h"
#include "core/review/RecordJson.h"
#include "core/review/ReviewFile.h"
#include "core/review/ReviewJson.h"
#include "tests/support/ExampleReviews.h"
#include "tests/support/TemporaryFolder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace portside::review {
namespace {

using namespace Qt::StringLiterals;

std::string contentOf(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void expectPrefix(const std::vector<Decision>& part, const std::vector<Decision>& whole, size_t at) {
    ASSERT_LE(part.size(), whole.size()) << at;
    for (size_t i = 0; i < part.size(); ++i)
        EXPECT_EQ(toObject(part[i]), toObject(whole[i])) << at;
}

class Truncated : public testing::TestWithParam<Review (*)()> {};

TEST_P(Truncated, atEvery64thByteTheGoodPartIsRecovered) {
    const Review whole = GetParam()();
    const std::string json = toJson(whole);
    const auto decisionsEnd = json.find("\n  ],", json.find("\"decisions\": ["));
    const auto inputsEnd = json.find("\n  }", json.find("\"inputs\": {"));
    ASSERT_NE(decisionsEnd, std::string::npos);
    int nothing = 0, most = 0;
    for (size_t length = 0; length < json.size() - 2; length += 64) {
        const auto loaded = recovered(std::string_view(json).substr(0, length));
        if (!loaded) {
            EXPECT_EQ(loaded.error().code, base::ErrorCode::BadFormat);
            EXPECT_LE(length, inputsEnd + 4) << "recovered nothing of " << length << " bytes";
            ++nothing;
            continue;
        }
        EXPECT_TRUE(loaded->damaged);
        EXPECT_FALSE(loaded->losses.empty());
        expectPrefix(loaded->review.decisions, whole.decisions, length);
        if (length > decisionsEnd) {
            EXPECT_EQ(loaded->review.decisions.size(), whole.decisions.size()) << length;
            ++most;
        }
        // What is lost is not judged, so nothing comes out clean because it is not there.
        EXPECT_GT(openCases(loaded->review), 0) << length;
        EXPECT_GT(notJudged(loaded->review), 0) << length;
        // What was recovered is a whole review again.
        const auto again = fromJson(toJson(loaded->review));
        ASSERT_TRUE(again.ok()) << again.error().message;
        EXPECT_EQ(toJson(*again), toJson(loaded->review));
    }
    EXPECT_GT(most, nothing);
}

INSTANTIATE_TEST_SUITE_P(Recovery, Truncated, testing::Values(support::settledChange, support::settledRange));

TEST(Recovery, whatLacksOnlyItsLastBracketIsWhole) {
    const Review whole = support::settledChange();
    const std::string json = toJson(whole);
    const auto loaded = recovered(std::string_view(json).substr(0, json.rfind(']') + 1));
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(toJson(loaded->review), json);
}

TEST(Recovery, leavesOutWhatIsDamagedInside) {
    const Review whole = support::settledChange();
    auto object = toObject(whole);
    auto functions = object.value("functions"_L1).toArray();
    auto second = functions[1].toObject();
    second.insert("verdict"_L1, 7);
    functions[1] = second;
    object.insert("functions"_L1, functions);
    auto decisions = object.value("decisions"_L1).toArray();
    decisions.prepend("rubbish"_L1);
    object.insert("decisions"_L1, decisions);
    const auto loaded = recovered(laidOut(object));
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->review.decisions.size(), whole.decisions.size());
    EXPECT_EQ(loaded->review.drift()->functions.size(),
              whole.drift()->functions.size()); // one lost, one for the loss
    EXPECT_EQ(notJudged(loaded->review), 1);
}

TEST(Recovery, aNewerFormatIsNoDamage) {
    auto object = toObject(support::settledChange());
    object.insert("schema"_L1, 99);
    object.insert("kind"_L1, "weather"_L1);
    const std::string json = laidOut(object);
    EXPECT_EQ(recovered(json).error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(recovered(json.substr(0, json.size() / 2)).error().code, base::ErrorCode::NewerFormat);
    const support::TemporaryFolder folder;
    folder.write("new.portside", json);
    const auto path = folder.path("new.portside");
    EXPECT_EQ(loadReview(path).error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(writeReview(support::exampleChange(), path).error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(contentOf(path), json);
}

TEST(Recovery, readsAroundDamagedLinesOfTheJournal) {
    const support::TemporaryFolder folder;
    const auto path = folder.path("one.portside");
    const Review review = support::exampleChange();
    ASSERT_TRUE(writeReview(review, path).ok());
    const std::string key = "aiobotocore/lock.py::AioLock.open";
    {
        auto journal = Journal::open(path);
        ASSERT_TRUE(journal.ok());
        ASSERT_TRUE(journal->append(support::decisionOn(key, "clean", "first")).ok());
        ASSERT_TRUE(journal->append(support::decisionOn(key, "clean", "second")).ok());
    }
    auto lines = contentOf(journalPath(path));
    lines.insert(lines.find('\n') + 1, "{\"function\": 7}\n");
    folder.write("one.portside.journal", lines);
    const auto loaded = loadReview(path);
    ASSERT_TRUE(loaded.ok());
    EXPECT_FALSE(loaded->damaged);
    ASSERT_EQ(loaded->losses.size(), 1u);
    ASSERT_EQ(loaded->review.decisions.size(), 2u);
    EXPECT_EQ(loaded->review.decisions[1].note, "second");
    auto journal = Journal::open(path);
    ASSERT_TRUE(journal.ok());
    ASSERT_TRUE(journal->fold(loaded->review).ok());
    EXPECT_EQ(contentOf(journalPath(path) + ".damaged"), lines); // kept aside before it was emptied
    EXPECT_TRUE(journal->isEmpty());
}

TEST(Recovery, keepsEveryDamagedFileAsideUnderItsOwnName) {
    const support::TemporaryFolder folder;
    folder.write("one.portside", "first");
    EXPECT_EQ(*keepAside(folder.path("one.portside")), folder.path("one.portside.damaged"));
    folder.write("one.portside", "second");
    EXPECT_EQ(*keepAside(folder.path("one.portside")), folder.path("one.portside.damaged-2"));
    EXPECT_EQ(contentOf(folder.path("one.portside.damaged")), "first");
    EXPECT_EQ(contentOf(folder.path("one.portside.damaged-2")), "second");
}

TEST(Migration, goesStepByStep) {
    const Migration steps[] = {{1,
                                [](QJsonObject review) {
                                    review.insert("mood"_L1, "calm"_L1);
                                    return review;
                                }},
                               {2, [](QJsonObject review) {
                                    review.insert("mood"_L1, review.value("mood"_L1).toString() + "er"_L1);
                                    return review;
                                }}};
    const auto three = migrated({{"schema"_L1, 1}}, steps, 3);
    ASSERT_TRUE(three.ok());
    EXPECT_EQ(*three, (QJsonObject{{"schema"_L1, 3}, {"mood"_L1, "calmer"_L1}}));
    EXPECT_EQ(*migrated({{"schema"_L1, 3}}, steps, 3), (QJsonObject{{"schema"_L1, 3}}));
    EXPECT_EQ(migrated({{"schema"_L1, 4}}, steps, 3).error().code, base::ErrorCode::NewerFormat);
    EXPECT_EQ(migrated({{"schema"_L1, 0}}, steps, 3).error().code, base::ErrorCode::BadFormat);
    EXPECT_EQ(migrated({}, steps, 3).error().code, base::ErrorCode::BadFormat);
}

TEST(Journal, sweepsWhatAKilledWindowLeft) {
    const support::TemporaryFolder folder;
    const auto path = folder.path("one.portside");
    ASSERT_TRUE(writeReview(support::exampleChange(), path).ok());
    folder.write("one.portside.AbCdEf", "half");
    folder.write("one.portside.backup", "a person's own");
    folder.write("one.portside.copy12", "a person's own");
    folder.write("two.portside.AbCdEf", "another's");
    ASSERT_TRUE(Journal::open(path).ok());
    EXPECT_FALSE(std::filesystem::exists(folder.path("one.portside.AbCdEf")));
    EXPECT_TRUE(std::filesystem::exists(folder.path("one.portside.copy12")));
    EXPECT_TRUE(std::filesystem::exists(folder.path("two.portside.AbCdEf")));
}

TEST(Journal, aRemovedJournalIsMadeAnew) {
    const support::TemporaryFolder folder;
    const auto path = folder.path("one.portside");
    ASSERT_TRUE(writeReview(support::exampleChange(), path).ok());
    auto journal = Journal::open(path);
    ASSERT_TRUE(journal.ok());
    std::filesystem::remove(journalPath(path));
    ASSERT_TRUE(journal->append(support::decisionOn("aiobotocore/lock.py::AioLock.open", "clean")).ok());
    EXPECT_EQ(readReview(path)->decisions.size(), 1u);
}

} // namespace
} // namespace portside::review
