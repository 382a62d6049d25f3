// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ReviewFiles.h"

#include "core/pipeline/Sample.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace portside::pipeline {
namespace {

using compare::Side;

class ReviewFilesTest : public testing::Test {
protected:
    void SetUp() override {
        auto sample = openSample(m_folder.path("sample"));
        ASSERT_TRUE(sample);
        m_sample = std::move(*sample);
        auto review = judgeDrift(m_sample.pullRequest, {});
        ASSERT_TRUE(review);
        m_review = std::move(*review);
        m_revisions = revisionsOf(m_review, m_sample.where);
    }

    support::TemporaryFolder m_folder;
    Sample m_sample;
    review::Review m_review;
    Revisions m_revisions;
};

TEST_F(ReviewFilesTest, aWholeFileHoldsWhatWasComparedRowByRow) {
    const auto& functions = m_review.drift()->functions;
    ASSERT_FALSE(functions.empty());
    for (const auto& function : functions) {
        std::vector<compare::SideBySide> compared;
        for (const auto& other : functions)
            if (other.path == function.path)
                compared.push_back(other.view);
        const auto file = readWholeFile(m_revisions, function.path, compared);
        ASSERT_TRUE(file) << file.error().message;
        const bool sameFile =
            !function.view.botocore ||
            (file->view.botocore && function.view.botocore->path == file->view.botocore->path);
        if (!sameFile)
            continue;
        for (const auto& row : function.view.rows)
            EXPECT_NE(std::find(file->view.rows.begin(), file->view.rows.end(), row), file->view.rows.end())
                << function.name << " " << row.botocore.value_or(0) << " " << row.aiobotocore.value_or(0);
    }
}

TEST_F(ReviewFilesTest, asyncIsTakenOutOfEveryLine) {
    const auto file = readWholeFile(m_revisions, "aiobotocore/credentials.py", {});
    ASSERT_TRUE(file) << file.error().message;
    const auto& free = file->asyncFree[static_cast<size_t>(Side::Aiobotocore)];
    ASSERT_FALSE(free.empty());
    for (const auto& line : free) {
        EXPECT_EQ(line.text.find("await "), std::string::npos) << line.text;
        EXPECT_EQ(line.text.find("async def"), std::string::npos) << line.text;
    }
}

TEST_F(ReviewFilesTest, aFileThatIsNowhereIsAnError) {
    EXPECT_FALSE(readWholeFile(m_revisions, "aiobotocore/no_such_file.py", {}));
    EXPECT_FALSE(readFile(m_revisions, Side::Aiobotocore, "aiobotocore/no_such_file.py"));
    const auto text = readFile(m_revisions, Side::Botocore, "botocore/credentials.py");
    ASSERT_TRUE(text);
    EXPECT_NE(text->find("class "), std::string::npos);
}

TEST_F(ReviewFilesTest, findsDefinitionsAndCallsInBothPackages) {
    const auto places = findName(m_revisions, "refresh", {}, {});
    ASSERT_TRUE(places);
    const auto has = [&](NamePlace::Kind kind, Side side) {
        return std::any_of(places->begin(), places->end(), [&](const NamePlace& place) {
            return place.kind == kind && place.side == side && place.line > 0 && !place.text.empty() &&
                   place.text.find("refresh") != std::string::npos;
        });
    };
    EXPECT_TRUE(has(NamePlace::Kind::Definition, Side::Aiobotocore));
    EXPECT_TRUE(has(NamePlace::Kind::Definition, Side::Botocore));
    const auto nothing = findName(m_revisions, "no_such_name_anywhere", {}, {});
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->empty());
}

TEST_F(ReviewFilesTest, aUseLeadsToItsDefinitionAndTheDefinitionToItsCalls) {
    // `self._expires_soon()` of an override is botocore's: its class is the base.
    const auto text = readFile(m_revisions, Side::Aiobotocore, "aiobotocore/credentials.py");
    ASSERT_TRUE(text);
    const auto at = text->find("self._expires_soon()");
    ASSERT_NE(at, std::string::npos);
    const int line =
        1 + static_cast<int>(std::count(text->begin(), text->begin() + static_cast<long>(at), '\n'));
    const auto places = findName(m_revisions, "_expires_soon",
                                 NameUse{Side::Aiobotocore, "aiobotocore/credentials.py", line}, {});
    ASSERT_TRUE(places);
    std::vector<NamePlace> sure;
    for (const NamePlace& place : *places)
        if (place.because == NamePlace::Because::Code)
            sure.push_back(place);
    ASSERT_GE(sure.size(), 2u);
    const auto definition = std::find_if(sure.begin(), sure.end(), [](const NamePlace& place) {
        return place.kind == NamePlace::Kind::Definition;
    });
    ASSERT_NE(definition, sure.end());
    EXPECT_EQ(definition->side, Side::Botocore);
    EXPECT_EQ(definition->path, "botocore/credentials.py");
    EXPECT_TRUE(std::any_of(sure.begin(), sure.end(), [&](const NamePlace& place) {
        return place.kind == NamePlace::Kind::Call && place.side == Side::Aiobotocore && place.line == line;
    }));
    // Asked without a place, nothing is known but the name.
    const auto byName = findName(m_revisions, "_expires_soon", {}, {});
    ASSERT_TRUE(byName);
    EXPECT_TRUE(std::all_of(byName->begin(), byName->end(), [](const NamePlace& place) {
        return place.because == NamePlace::Because::Name;
    }));
}

TEST_F(ReviewFilesTest, tagRangesHaveThreeSides) {
    const auto range = judgeAsyncNeed(m_sample.range, {});
    ASSERT_TRUE(range);
    const Revisions revisions = revisionsOf(*range, m_sample.where);
    const auto& function = range->asyncNeed()->functions.front();
    const auto file = readWholeFile(revisions, function.path, {function.view});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_TRUE(file->view.botocoreOld || file->view.botocore);
    for (const auto& row : function.view.rows) {
        const bool kept = std::any_of(file->view.rows.begin(), file->view.rows.end(), [&](const auto& other) {
            return other.botocore == row.botocore && other.botocoreOld == row.botocoreOld;
        });
        EXPECT_TRUE(kept || !row.botocore || !row.botocoreOld) << *row.botocore;
    }
}

TEST(ReviewFilesWithoutClones, sayWhatIsMissing) {
    Revisions revisions;
    revisions.aiobotocore = "diff";
    const auto file = readWholeFile(revisions, "aiobotocore/args.py", {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message, "the review does not keep the diff that it was made from");
}

} // namespace
} // namespace portside::pipeline
