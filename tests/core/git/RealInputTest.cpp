// SPDX-License-Identifier: GPL-3.0-or-later
// Promises that only the real clones can prove: speed, and the same lines as git. Skipped where they are not at hand.
#include "core/git/Repository.h"
#include "core/source/TreeDiff.h"
#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <sstream>

namespace portside::git {
namespace {

std::string cloneOf(const char* variable) {
    const char* path = std::getenv(variable);
    return path ? path : "";
}

/// Lines added and removed, per new path, as `git diff --numstat` counts them.
std::map<std::string, int> editsByGit(const std::string& clone, const CommitId& from, const CommitId& to) {
    std::map<std::string, int> edits;
    std::istringstream lines(support::git(
        clone, {"diff", "--numstat", "--no-renames", from, to, "--", ":(glob)aiobotocore/**/*.py"}));
    int added = 0, removed = 0;
    std::string path;
    while (lines >> added >> removed >> path)
        edits[path] = added + removed;
    return edits;
}

TEST(RealInput, EveryPullRequestChangesTheLinesThatGitNames) {
    const auto clone = cloneOf("PORTSIDE_AIOBOTOCORE");
    if (clone.empty())
        GTEST_SKIP() << "PORTSIDE_AIOBOTOCORE is not set";
    const auto repository = Repository::open(clone);
    ASSERT_TRUE(repository.ok()) << repository.error().message;
    const auto numbers = repository->pullRequests();
    const auto main = *repository->defaultBranch("aio-libs/aiobotocore");
    size_t compared = 0, files = 0, equal = 0;
    for (auto number = numbers.rbegin(); number != numbers.rend() && compared < 400; ++number) {
        const auto head = *repository->pullRequestHead(*number);
        const auto base = repository->mergeBase(main, head);
        if (!base || *base == head)
            continue;
        const auto changed = source::changedFiles(**repository->tree(*base), **repository->tree(head),
                                                  "aiobotocore", ".py", {});
        ASSERT_TRUE(changed.ok()) << changed.error().message;
        std::map<std::string, int> edits;
        bool isRenamed = false;
        for (const auto& file : *changed) {
            isRenamed = isRenamed || (file.oldPath && file.newPath && file.oldPath != file.newPath);
            for (const auto& change : file.changes)
                edits[file.newPath.value_or(file.oldPath.value_or(""))] +=
                    change.oldLines.last - change.oldLines.first + change.newLines.last -
                    change.newLines.first + 2;
        }
        if (isRenamed)
            continue; // git counts the two files whole
        for (const auto& [path, count] : editsByGit(clone, *base, head)) {
            // git is content with a few more where lines are repeated often.
            EXPECT_LE(edits[path], count) << "pull request " << *number << ", " << path;
            equal += edits[path] == count;
            ++files;
        }
        ++compared;
    }
    EXPECT_GT(compared, 20u);
    EXPECT_GT(files, 100u);
    EXPECT_GE(equal * 100, files * 95);
}

TEST(RealInput, TwoReleasesAreComparedInAnInstant) {
    const auto clone = cloneOf("PORTSIDE_BOTOCORE");
    if (clone.empty())
        GTEST_SKIP() << "PORTSIDE_BOTOCORE is not set";
    auto least = std::chrono::steady_clock::duration::max();
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const auto repository = Repository::open(clone);
        ASSERT_TRUE(repository.ok()) << repository.error().message;
        const auto oldTree = *repository->tree(*repository->resolve("1.42.49"));
        const auto newTree = *repository->tree(*repository->resolve("1.42.55"));
        const auto changed = source::changedFiles(*oldTree, *newTree, "botocore", ".py", {});
        least = std::min(least, std::chrono::steady_clock::now() - start);
        ASSERT_TRUE(changed.ok());
        EXPECT_GT(changed->size(), 0u);
        EXPECT_LT(changed->size(), 30u);
    }
    // A few milliseconds in a release build; a walk through the models, or reading every file, takes far longer.
    EXPECT_LT(least, std::chrono::milliseconds(100));
}

} // namespace
} // namespace portside::git
