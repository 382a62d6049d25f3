// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Clones.h"

#include "tests/support/TemporaryRepository.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace portside::git {
namespace {

namespace fs = std::filesystem;

class Clones : public testing::Test {
protected:
    Clones() {
        ::setenv("XDG_CACHE_HOME", m_folder.path("cache").c_str(), 1);
        ::unsetenv("PORTSIDE_AIOBOTOCORE");
        ::unsetenv("PORTSIDE_BOTOCORE");
    }
    ~Clones() override {
        restore("PORTSIDE_AIOBOTOCORE", m_aiobotocore);
        restore("PORTSIDE_BOTOCORE", m_botocore);
        restore("XDG_CACHE_HOME", m_cache);
    }

    static std::string fromEnvironment(const char* name) {
        const char* value = std::getenv(name);
        return value ? value : "";
    }
    static void restore(const char* name, const std::string& value) {
        value.empty() ? ::unsetenv(name) : ::setenv(name, value.c_str(), 1);
    }

    /// A checkout with one commit that has the file, for a place below the test's folder.
    std::string checkout(std::string_view place, std::string_view file) {
        const auto path = m_folder.path(place);
        m_folder.write(std::string(place) + '/' + std::string(file), "x = 1\n");
        support::git(path, {"init", "--quiet"});
        support::git(path, {"add", "--all"});
        support::git(path, {"commit", "--quiet", "--message", "First"});
        return path;
    }

    support::TemporaryFolder m_folder;
    std::string m_aiobotocore = fromEnvironment("PORTSIDE_AIOBOTOCORE");
    std::string m_botocore = fromEnvironment("PORTSIDE_BOTOCORE");
    std::string m_cache = fromEnvironment("XDG_CACHE_HOME");
};

TEST_F(Clones, TheOptionComesFirst) {
    const auto chosen = checkout("chosen", "README");
    const auto enclosing = checkout("enclosing", "aiobotocore/__init__.py");
    EXPECT_EQ(*findClone(Project::Aiobotocore, chosen, enclosing), chosen);
    EXPECT_EQ(*findClone(Project::Botocore, chosen, ""), chosen);
}

TEST_F(Clones, ThenTheEnclosingCheckoutOfAiobotocore) {
    const auto enclosing = checkout("enclosing", "aiobotocore/__init__.py");
    const auto named = checkout("named", "README");
    ::setenv("PORTSIDE_AIOBOTOCORE", named.c_str(), 1);
    EXPECT_EQ(*findClone(Project::Aiobotocore, "", enclosing), enclosing);
    EXPECT_EQ(*findClone(Project::Aiobotocore, "", enclosing + "/aiobotocore"), enclosing);
    EXPECT_EQ(*findClone(Project::Aiobotocore, "", checkout("other", "botocore/__init__.py")), named);
    EXPECT_EQ(*findClone(Project::Aiobotocore, "", m_folder.path()), named);
    EXPECT_EQ(*findClone(Project::Aiobotocore, "", ""), named);
}

TEST_F(Clones, BotocoreIsNeverTheEnclosingCheckout) {
    EXPECT_FALSE(findClone(Project::Botocore, "", checkout("enclosing", "botocore/__init__.py")).ok());
}

TEST_F(Clones, ThenTheEnvironmentThenTheCache) {
    const auto named = checkout("named", "README");
    const auto cached = checkout("cache/portside/clones/botocore", "README");
    EXPECT_EQ(cachedClone(Project::Botocore), cached);
    EXPECT_EQ(*findClone(Project::Botocore, "", ""), cached);
    ::setenv("PORTSIDE_BOTOCORE", named.c_str(), 1);
    EXPECT_EQ(*findClone(Project::Botocore, "", ""), named);
}

TEST_F(Clones, ANamedPlaceWithoutARepositoryIsAnError) {
    checkout("cache/portside/clones/botocore", "README");
    const auto nowhere = m_folder.path("nowhere");
    const auto chosen = findClone(Project::Botocore, nowhere, "");
    ASSERT_FALSE(chosen.ok());
    EXPECT_EQ(chosen.error().code, base::ErrorCode::NoClone);
    ::setenv("PORTSIDE_BOTOCORE", nowhere.c_str(), 1);
    const auto named = findClone(Project::Botocore, "", "");
    ASSERT_FALSE(named.ok());
    EXPECT_EQ(named.error().code, base::ErrorCode::NoClone);
    EXPECT_TRUE(named.error().message.starts_with("PORTSIDE_BOTOCORE: ")) << named.error().message;
}

TEST_F(Clones, AFolderInsideAnotherRepositoryIsNoCachedClone) {
    checkout("cache", "README");
    fs::create_directories(m_folder.path("cache/portside/clones/botocore"));
    const auto clone = findClone(Project::Botocore, "", "");
    ASSERT_FALSE(clone.ok());
    EXPECT_EQ(clone.error().code, base::ErrorCode::NoClone);
    EXPECT_EQ(clone.error().message, "there is no clone of botocore: name one with --botocore-clone, "
                                     "set PORTSIDE_BOTOCORE, or run portside-cli clone");
}

TEST_F(Clones, TheCacheFollowsTheUsersRules) {
    EXPECT_EQ(cacheFolder(), m_folder.path("cache/portside"));
    const auto home = fromEnvironment("HOME");
    ::setenv("HOME", "/home/ada", 1);
    ::setenv("XDG_CACHE_HOME", "relative", 1);
    EXPECT_EQ(cacheFolder(), "/home/ada/.cache/portside");
    ::unsetenv("XDG_CACHE_HOME");
    EXPECT_EQ(cacheFolder(), "/home/ada/.cache/portside");
    restore("HOME", home);
}

} // namespace
} // namespace portside::git
