// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/PullRequestAddress.h"

#include <gtest/gtest.h>

namespace portside::pipeline {
namespace {

TEST(PullRequestAddress, everyWayToNameOne) {
    for (const char* words :
         {"1562", " #1562 ", "aio-libs/aiobotocore#1562", "https://github.com/aio-libs/aiobotocore/pull/1562",
          "github.com/aio-libs/aiobotocore/pull/1562",
          "http://git.example:8080/Aio-Libs/AioBotocore/pull/1562",
          "https://github.com/aio-libs/aiobotocore/pull/1562/files#diff-3",
          "https://github.com/aio-libs/aiobotocore/pull/1562?w=1"}) {
        const auto address = readPullRequestAddress(words);
        ASSERT_TRUE(address) << words;
        EXPECT_EQ(address->number, 1562) << words;
        EXPECT_TRUE(address->isOfAiobotocore()) << words;
    }
}

TEST(PullRequestAddress, anotherProjectsNumberMeansSomethingElse) {
    for (const char* words :
         {"https://github.com/boto/botocore/pull/7", "boto/botocore#7",
          "github.com/aio-libs.example/aiobotocore/pull/7", "https://aio-libs/aiobotocore/evil/pull/7"}) {
        const auto address = readPullRequestAddress(words);
        ASSERT_TRUE(address) << words;
        EXPECT_EQ(address->number, 7) << words;
        EXPECT_FALSE(address->isOfAiobotocore()) << words;
    }
}

TEST(PullRequestAddress, nothingElseIsOne) {
    for (const char* words :
         {"", "0", "#", "-7", "7.5", "15 62", "1234567890", "pull/7", "/pull/7", "7\n8", "7;rm", "٧",
          "https://github.com/aio-libs/aiobotocore/issues/7",
          "https://github.com/aio-libs/aiobotocore/pull/x",
          "https://github.com/a/b/c/aio-libs/aiobotocore/pull/7", "file:///aio-libs/aiobotocore/pull/7",
          "https://user@github.com/aio-libs/aiobotocore/pull/7"})
        EXPECT_FALSE(readPullRequestAddress(words)) << words;
}

} // namespace
} // namespace portside::pipeline
