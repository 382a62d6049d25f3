// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Pin.h"

#include <gtest/gtest.h>

namespace portside::mirror {
namespace {

const std::vector<std::string> tags{"1.9.0", "1.42.83", "1.42.79", "develop", "1.42.9", "1.42.90"};

source::MemoryTree tree(std::map<std::string, std::string, std::less<>> files) {
    return source::MemoryTree(std::move(files));
}

TEST(Pin, TheLockFileIsExact) {
    const auto pin = readPin(tree({{"uv.lock", "[[package]]\nname = \"boto3\"\nversion = \"1.1.1\"\n\n"
                                               "[[package]]\nname = \"botocore\"\nversion = \"1.42.84\"\n"},
                                   {"pyproject.toml", "    \"botocore >= 1.42.79, < 1.42.85\",\n"}}),
                             tags);
    ASSERT_TRUE(pin);
    EXPECT_EQ(pin->version, "1.42.84");
    EXPECT_EQ(pin->source, PinSource::UvLock);
    EXPECT_EQ(pin->lowerBound, "1.42.79");
    EXPECT_EQ(pin->upperBound, "1.42.85");
}

TEST(Pin, ElseTheNewestExistingTagBelowTheBound) {
    const auto pin =
        readPin(tree({{"pyproject.toml", "# botocore >= 0.1, < 0.2\n'botocore>=1.42.79,<1.42.85'\n"}}), tags);
    ASSERT_TRUE(pin);
    EXPECT_EQ(pin->version, "1.42.83") << "1.42.84 was never tagged";
    EXPECT_EQ(pin->source, PinSource::PyprojectBound);
    EXPECT_FALSE(pin->warning);

    const auto setup =
        readPin(tree({{"setup.py", "install_requires = ['botocore>=1.42.0,<1.42.10']\n"}}), tags);
    ASSERT_TRUE(setup);
    EXPECT_EQ(setup->version, "1.42.9");
    EXPECT_EQ(setup->source, PinSource::SetupBound);
}

TEST(Pin, SetupFilesOfAllAges) {
    struct Age {
        const char* requirement;
        const char* version;
    };
    for (const auto& [requirement, version] :
         {Age{"botocore==1.42.79", "1.42.79"}, Age{"botocore>=1.42.0, <=1.42.83", "1.42.83"},
          Age{"botocore>=1.42.0, <=1.42.82", "1.42.79"}, Age{"botocore~=1.42.40", "1.42.90"},
          Age{"botocore>=1.42.79,<1.42.80", "1.42.79"}}) {
        const auto pin =
            readPin(tree({{"setup.py", "install_requires = ['" + std::string(requirement) + "']\n"}}), tags);
        ASSERT_TRUE(pin) << requirement;
        EXPECT_EQ(pin->version, version) << requirement;
        EXPECT_EQ(pin->source, PinSource::SetupBound);
    }
    const auto untagged = readPin(tree({{"setup.py", "'botocore==1.42.80'\n"}}), tags);
    ASSERT_TRUE(untagged);
    EXPECT_EQ(untagged->version, "1.42.80") << "an exact pin is never replaced by an older tag";
    for (const char* open : {"botocore", "botocore>=1.42.0", "botocore!=1.42.0", "botocore<=one.two"})
        EXPECT_FALSE(readPin(tree({{"setup.py", "'" + std::string(open) + "'\n"}}), tags)) << open;
}

TEST(Pin, LookAlikesStateNothing) {
    const auto pin =
        readPin(tree({{"pyproject.toml", "'types-aiobotocore >= 1, < 2'\n'boto3 >= 1.2, < 1.3'\n"}}), tags);
    ASSERT_FALSE(pin);
    EXPECT_EQ(pin.error().code, base::ErrorCode::NoBotocore);
}

TEST(Pin, AnOldCloneIsWarnedOf) {
    const auto pin = readPin(tree({{"pyproject.toml", "'botocore >= 1.43.0, < 1.43.9'\n"}}), tags);
    ASSERT_TRUE(pin);
    ASSERT_TRUE(pin->warning);
    EXPECT_EQ(*pin->warning, "the botocore clone has no tag at or above 1.43.8: it may be out of date");
}

TEST(Version, ComparesByNumbers) {
    EXPECT_TRUE(versionLess("1.9.0", "1.10.0"));
    EXPECT_FALSE(versionLess("1.10.0", "1.9.0"));
    EXPECT_TRUE(isReleaseTag("1.42.84"));
    for (const char* other : {"develop", "1.42", "v1.2.3", "1.2.3.4", "1.2.", ""})
        EXPECT_FALSE(isReleaseTag(other)) << other;
}

} // namespace
} // namespace portside::mirror
