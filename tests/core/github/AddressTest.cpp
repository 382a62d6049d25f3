// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/Address.h"

#include <gtest/gtest.h>

namespace portside::github {

namespace {

std::string written(const std::string& url) {
    const auto address = addressFrom(url);
    if (!address)
        return "refused";
    return address->api + ' ' + address->web + ' ' + address->host +
           (address->enterprise ? " enterprise" : "");
}

TEST(Address, isGitHubOrAnEnterprises) {
    const std::string gitHub = "https://api.github.com https://github.com github.com";
    EXPECT_EQ(written(""), gitHub);
    EXPECT_EQ(written("https://api.github.com"), gitHub);
    EXPECT_EQ(written("https://api.github.com/"), gitHub);
    EXPECT_EQ(written("https://github.com"), gitHub);
    const std::string own =
        "https://git.corp.example/api/v3 https://git.corp.example git.corp.example enterprise";
    EXPECT_EQ(written("https://git.corp.example"), own);
    EXPECT_EQ(written("https://git.corp.example/api/v3"), own);
    EXPECT_EQ(written("https://git.corp.example/api/v3/"), own);
    EXPECT_EQ(written("https://api.corp.ghe.com"),
              "https://api.corp.ghe.com https://corp.ghe.com corp.ghe.com");
    EXPECT_EQ(written("http://127.0.0.1:8080"),
              "http://127.0.0.1:8080 http://127.0.0.1:8080 127.0.0.1 enterprise");
}

TEST(Address, anythingElseIsRefused) {
    for (const char* url :
         {"http://api.github.com", "ftp://x.example", "api.github.com", "https://", "https://u:p@x.example",
          "https://x.example?q", "https://x.example#f", "http://127.0.0.1.evil.example", "file:///etc"})
        EXPECT_EQ(written(url), "refused") << url;
}

TEST(Address, repositoryNames) {
    for (const char* name : {"aio-libs/aiobotocore", "a/b", "A.b_c/d-e"})
        EXPECT_TRUE(isRepositoryName(name)) << name;
    for (const char* name :
         {"", "a", "a/", "/b", "a/b/c", "a/..", "a b/c", "a/b?x", "a/b#1", "../b", "a/%2e"})
        EXPECT_FALSE(isRepositoryName(name)) << name;
}

TEST(Address, permalinksAreEncoded) {
    EXPECT_EQ(permalink("https://github.com", "a/b", "c0ffee", "x/y z)\"[#?%.py", 3),
              "https://github.com/a/b/blob/c0ffee/x/y%20z%29%22%5B%23%3F%25.py#L3");
    EXPECT_EQ(permalink("https://github.com", "a/b", "c0ffee", "x.py", 0),
              "https://github.com/a/b/blob/c0ffee/x.py");
}

} // namespace

} // namespace portside::github
