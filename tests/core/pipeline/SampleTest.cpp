// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Sample.h"

#include "core/asyncneed/Hashes.h"
#include "core/git/Repository.h"
#include "tests/support/TemporaryFolder.h"

#include <QDir>
#include <QDirIterator>

#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace portside::pipeline {

namespace {

using namespace Qt::StringLiterals;

/// One sample for all tests that only read it.
const Sample& sample() {
    static const support::TemporaryFolder folder;
    static const auto opened = openSample(folder.path());
    EXPECT_TRUE(opened.ok()) << (opened ? std::string() : opened.error().message);
    return *opened;
}

const drift::Outcome& change() {
    static const auto review = judgeDrift(sample().pullRequest, {});
    EXPECT_TRUE(review.ok()) << (review ? std::string() : review.error().message);
    return *review->drift();
}

const asyncneed::Outcome& range() {
    static const auto review = judgeAsyncNeed(sample().range, {});
    EXPECT_TRUE(review.ok()) << (review ? std::string() : review.error().message);
    return *review->asyncNeed();
}

std::vector<drift::LineVerdict> allLines() {
    std::vector<drift::LineVerdict> lines;
    for (const auto& function : change().functions)
        lines.insert(lines.end(), function.lines.begin(), function.lines.end());
    for (const auto& loose : change().lines)
        lines.push_back(loose.line);
    return lines;
}

QStringList filesBelow(const QString& folder) {
    QStringList files;
    for (QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         found.hasNext();)
        files.append(found.next().mid(folder.size() + 1));
    files.sort();
    return files;
}

TEST(Sample, commitIdsNeverChange) {
    const auto botocore = git::Repository::open(sample().where.botocoreClone);
    const auto aiobotocore = git::Repository::open(sample().where.aiobotocoreRepo);
    ASSERT_TRUE(botocore.ok() && aiobotocore.ok());
    EXPECT_EQ(*botocore->resolve("refs/tags/1.4.0"), "52a7a01d28d055fc4858a854c818becab8d09a64");
    EXPECT_EQ(*botocore->resolve("refs/tags/1.4.1"), "45f2406d7ead55564e170b9736fdcea9cf661d4c");
    EXPECT_EQ(*botocore->resolve("refs/tags/1.5.0"), "3398aa201a8b05bfff258753f0e70ec6a775c8a7");
    EXPECT_EQ(*aiobotocore->resolve("main"), "55f7b75528a54e1ed020b7bee82e06b7faabb21f");
    EXPECT_EQ(*aiobotocore->pullRequestHead(7), "3187592e31d84ee7544b61a2ef8a0eab088528a7");
}

TEST(Sample, theProgramHasEveryFileOfTheSources) {
    EXPECT_EQ(filesBelow(u":/sample"_s), filesBelow(QStringLiteral(PORTSIDE_SOURCE_DIR "/resources/sample")));
}

TEST(Sample, opensTheOneThatIsThere) {
    const support::TemporaryFolder folder;
    const auto first = openSample(folder.path());
    ASSERT_TRUE(first.ok());
    const auto again = openSample(folder.path());
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->where.botocoreClone, first->where.botocoreClone);
    EXPECT_EQ(
        QDir(QString::fromStdString(folder.path())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
        1);
}

TEST(Sample, mayBeMadeManyTimesAtOnce) {
    const support::TemporaryFolder folder;
    std::vector<std::string> clones(6);
    {
        std::vector<std::jthread> threads;
        for (auto& clone : clones)
            threads.emplace_back([&clone, path = folder.path()] {
                if (const auto opened = openSample(path))
                    clone = opened->where.aiobotocoreRepo;
            });
    }
    for (const auto& clone : clones)
        EXPECT_EQ(clone, clones.front());
    const auto repository = git::Repository::open(clones.front());
    ASSERT_TRUE(repository.ok());
    EXPECT_TRUE(repository->resolve("main").ok());
    // Nobody's workshop is left behind.
    EXPECT_EQ(
        QDir(QString::fromStdString(folder.path())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
        1);
}

TEST(Sample, saysWhenItCannotBeWritten) {
    const support::TemporaryFolder folder;
    folder.write("file", "");
    const auto opened = openSample(folder.path("file/below"));
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, base::ErrorCode::CannotWrite);
}

TEST(Sample, thePullRequestShowsEveryCategory) {
    std::set<drift::Category> shown;
    for (const auto& line : allLines())
        shown.insert(line.category);
    for (int i = 0; i <= static_cast<int>(drift::Category::BehavioralOther); ++i) {
        const auto category = static_cast<drift::Category>(i);
        EXPECT_TRUE(shown.contains(category)) << drift::word(category);
    }
}

TEST(Sample, thePullRequestShowsEveryReasonToAskAPerson) {
    std::set<std::string> shown;
    for (const auto& line : allLines())
        shown.insert(line.reasons.begin(), line.reasons.end());
    for (const auto* reason : {"aiobotocore-only-name", "async-primitive", "extra-await", "async-comment",
                               "edits-divergence", "depends-on-ambiguous", "delegating-override",
                               "became-async-context", "async-lost", "missing-await", "re-implemented"})
        EXPECT_TRUE(shown.contains(reason)) << reason;
}

// Not-judged is left out on purpose: code that does not parse would keep the sample from ever being signed off.
TEST(Sample, thePullRequestShowsEveryVerdict) {
    std::set<drift::Verdict> shown;
    for (const auto& function : change().functions)
        shown.insert(function.verdict);
    EXPECT_EQ(shown,
              (std::set{drift::Verdict::Clean, drift::Verdict::CosmeticDrift, drift::Verdict::BehavioralDrift,
                        drift::Verdict::Ambiguous, drift::Verdict::NoCounterpart}));
    EXPECT_EQ(change().verdict(), drift::Verdict::BehavioralDrift);
}

TEST(Sample, thePullRequestFindsItsVersions) {
    EXPECT_EQ(change().inputs.botocore.version, "1.5.0");
    EXPECT_EQ(change().inputs.botocoreBase.version, "1.4.0");
    EXPECT_EQ(change().inputs.botocore.source, "uv.lock");
    EXPECT_EQ(change().inputs.pullRequest, 7);
}

TEST(Sample, theRangeShowsEveryVerdictChangeAndRule) {
    std::set<asyncneed::Verdict> verdicts;
    std::set<asyncneed::Change> changes;
    std::set<std::string> rules;
    bool moved = false;
    for (const auto& unit : range().functions) {
        verdicts.insert(unit.verdict);
        changes.insert(unit.change);
        rules.insert(unit.rule);
        for (const auto& finding : unit.findings)
            rules.insert(finding.rule);
        moved = moved || !unit.changeNote.empty();
    }
    using asyncneed::Change;
    using asyncneed::Verdict;
    EXPECT_EQ(verdicts, (std::set{Verdict::PureSync, Verdict::Ambiguous, Verdict::NeedsAsync}));
    EXPECT_EQ(changes, (std::set{Change::Added, Change::Removed, Change::Changed, Change::Renamed}));
    EXPECT_TRUE(moved);
    for (const auto* rule : {"cosmetic", "tracked-override", "untracked-override", "already-ported",
                             "network-io", "async-callee", "reference-broken", "import-broken",
                             "table-changed", "new-subclass", "human-territory", "propagated", "pure-sync"})
        EXPECT_TRUE(rules.contains(rule)) << rule;
    EXPECT_EQ(range().classification(), asyncneed::Classification::PortRequired);
    EXPECT_FALSE(range().advisory.empty());
    EXPECT_FALSE(range().hashes.empty());
}

TEST(Sample, theFirstReleaseAfterThePinNeedsNoPort) {
    auto request = sample().range;
    request.to = "1.4.1";
    const auto review = judgeAsyncNeed(request, {});
    ASSERT_TRUE(review.ok());
    EXPECT_EQ(review->asyncNeed()->classification(), asyncneed::Classification::NoPort);
}

// The digests that the sample's own tests/test_patches.py asserts are the true ones.
TEST(Sample, recordedDigestsAreTheDigestsOfItsCode) {
    const auto botocore = git::Repository::open(sample().where.botocoreClone);
    const auto aiobotocore = git::Repository::open(sample().where.aiobotocoreRepo);
    ASSERT_TRUE(botocore.ok() && aiobotocore.ok());
    const std::pair<std::string, std::string> pins[] = {{"main", "1.4.0"}, {"refs/pull/7/head", "1.5.0"}};
    for (const auto& [revision, tag] : pins) {
        const mirror::Package upstream(*botocore->tree(*botocore->resolve("refs/tags/" + tag)), "botocore");
        const mirror::Package package(*aiobotocore->tree(*aiobotocore->resolve(revision)), "aiobotocore");
        const auto registries = mirror::readRegistries(package);
        ASSERT_TRUE(registries.ok());
        const auto digests = asyncneed::symbolDigests(upstream, *registries);
        ASSERT_EQ(digests.size(), registries->overrides.size());
        for (size_t i = 0; i < digests.size(); ++i)
            EXPECT_EQ(registries->overrides[i].digests, std::vector<std::string>{digests[i].digest})
                << revision << ' ' << digests[i].symbol;
    }
}

} // namespace

} // namespace portside::pipeline
