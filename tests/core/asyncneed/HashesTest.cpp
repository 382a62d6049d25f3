// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Hashes.h"

#include "core/base/Digest.h"

#include <gtest/gtest.h>

namespace portside::asyncneed {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

mirror::Registries tracking(const std::string& imports, const std::vector<std::string>& references) {
    std::string patches = "import pytest\n" + imports + "\n@pytest.mark.parametrize('obj, digests', [\n";
    for (const auto& reference : references)
        patches += "    (" + reference + ", {'0'}),\n";
    patches += "])\ndef test_patches(obj, digests):\n    pass\n";
    const mirror::Package aiobotocore(
        std::make_shared<source::MemoryTree>(
            Files{{"aiobotocore/__init__.py", ""}, {"tests/test_patches.py", patches}}),
        "aiobotocore");
    return *mirror::readRegistries(aiobotocore);
}

mirror::Package package(const Files& files) {
    return {std::make_shared<source::MemoryTree>(files), "botocore"};
}

TEST(SymbolDigest, FunctionsBeginAtTheirDecoratorAndClassesDoNot) {
    const auto botocore = package({{"botocore/a.py", "x = 1\n"
                                                     "@known\n"
                                                     "class C(B):\n"
                                                     "    @known\n"
                                                     "    def m(self):\n"
                                                     "        return 1\n"
                                                     "        # not part of it\n"
                                                     "\n"
                                                     "    @property\n"
                                                     "    def p(self):\n"
                                                     "        return 2\n"
                                                     "\n"
                                                     "    @p.setter\n"
                                                     "    def p(self, v):\n"
                                                     "        pass\n"
                                                     "\n"
                                                     "    other = m\n"}});
    const auto digests = symbolDigests(
        botocore, tracking("from botocore.a import C", {"C.m", "C", "C.p", "C.__dict__['p'].fset",
                                                        "C.__dict__['p'].fget", "C.other", "C.gone"}));
    ASSERT_EQ(digests.size(), 7U);
    const std::string method = "    @known\n    def m(self):\n        return 1\n";
    EXPECT_EQ(digests[0].digest, base::sha1Hex(method));
    EXPECT_EQ(digests[0].path, "botocore/a.py");
    EXPECT_EQ(digests[0].lines, (source::LineRange{4, 6}));
    EXPECT_EQ(digests[1].lines, (source::LineRange{3, 17}));
    EXPECT_EQ(digests[2].digest, base::sha1Hex("    @property\n    def p(self):\n        return 2\n"));
    EXPECT_EQ(digests[3].digest, base::sha1Hex("    @p.setter\n    def p(self, v):\n        pass\n"));
    EXPECT_EQ(digests[4].digest, digests[2].digest);
    EXPECT_EQ(digests[5].digest, digests[0].digest) << "an alias is hashed as what it stands for";
    EXPECT_TRUE(digests[6].digest.empty());
    for (const auto& digest : digests)
        EXPECT_TRUE(digest.covers) << digest.symbol;
}

TEST(SymbolDigest, FollowsReExportsBasesAndClassAliases) {
    const auto botocore =
        package({{"botocore/a.py", "from botocore.b import D, f\nclass C(D):\n    kind = D\n"},
                 {"botocore/b.py", "class D:\n    def m(self):\n        pass\ndef f():\n    pass\n"}});
    const auto digests =
        symbolDigests(botocore, tracking("from botocore.a import C, f", {"C.m", "f", "C.kind"}));
    EXPECT_EQ(digests[0].digest, base::sha1Hex("    def m(self):\n        pass\n"));
    EXPECT_EQ(digests[1].digest, base::sha1Hex("def f():\n    pass\n"));
    EXPECT_EQ(digests[2].digest, base::sha1Hex("class D:\n    def m(self):\n        pass\n"));
}

/// The closure stands in line 5 of its file; line 5 of the wrapped function's file belongs to something else.
const Files wrapped{{"botocore/wrap.py", "import functools\n"
                                         "\n"
                                         "def traced():\n"
                                         "    def decorator(func):\n"
                                         "        @functools.wraps(func)\n"
                                         "        def wrapper(*args):\n"
                                         "            return func(*args)\n"
                                         "        return wrapper\n"
                                         "    return decorator\n"},
                    {"botocore/a.py", "from botocore.wrap import traced\n"
                                      "\n"
                                      "def early():\n"
                                      "    a = 1\n"
                                      "    b = 2\n"
                                      "    return a + b\n"
                                      "\n"
                                      "class C:\n"
                                      "    @traced()\n"
                                      "    def m(self):\n"
                                      "        return 1\n"}};

TEST(SymbolDigest, AWrapperHidesItsFunctionUnlessTheReferenceUnwrapsIt) {
    const auto botocore = package(wrapped);
    const auto digests =
        symbolDigests(botocore, tracking("from botocore.a import C", {"C.m", "C.m.__wrapped__"}));
    EXPECT_FALSE(digests[0].covers);
    EXPECT_EQ(digests[0].digest, base::sha1Hex("def early():\n    a = 1\n    b = 2\n    return a + b\n"));
    EXPECT_TRUE(digests[1].covers);
    EXPECT_EQ(digests[1].digest, base::sha1Hex("    @traced()\n    def m(self):\n        return 1\n"));
}

TEST(HashBumps, ListsWhatChangesAndSaysWhetherTheCodeDid) {
    const auto old =
        package({{"botocore/a.py", "def f(a):\n    return a\ndef g():\n    return 1\ndef h():\n    pass\n"},
                 {"botocore/b.py", "def k():\n    pass\n"}});
    const auto now = package(
        {{"botocore/a.py", "def f(a: int):\n    return a\ndef g():\n    return 2\ndef h():\n    pass\n"},
         {"botocore/b.py", "def k():\n    pass\n"}});
    const auto bumps = hashBumps(
        old, now, tracking("from botocore.a import f, g, h\nfrom botocore.b import k", {"f", "g", "h", "k"}));
    ASSERT_EQ(bumps.size(), 2U);
    EXPECT_EQ(bumps[0].symbol, "f");
    EXPECT_FALSE(bumps[0].substantive);
    EXPECT_EQ(bumps[0].oldDigest, base::sha1Hex("def f(a):\n    return a\n"));
    EXPECT_EQ(bumps[1].symbol, "g");
    EXPECT_TRUE(bumps[1].substantive);
}

TEST(HashBumps, AMovedWrapperChangesTheDigestOfWhatItHides) {
    auto files = wrapped;
    files["botocore/wrap.py"] = "import functools\n\n\n\n\n\n\n\n\n" + files["botocore/wrap.py"].substr(17);
    const auto bumps =
        hashBumps(package(wrapped), package(files), tracking("from botocore.a import C", {"C.m"}));
    ASSERT_EQ(bumps.size(), 1U);
    EXPECT_FALSE(bumps[0].covers);
    EXPECT_FALSE(bumps[0].substantive) << "the function itself is as it was";
}

TEST(HashBumps, AnInheritedMethodOfAnUnchangedFileIsFollowedIntoTheChangedOne) {
    const std::string derived = "from botocore.b import D\nclass C(D):\n    pass\n";
    const auto old = package(
        {{"botocore/a.py", derived}, {"botocore/b.py", "class D:\n    def m(self):\n        return 1\n"}});
    const auto now = package(
        {{"botocore/a.py", derived}, {"botocore/b.py", "class D:\n    def m(self):\n        return 2\n"}});
    EXPECT_EQ(hashBumps(old, now, tracking("from botocore.a import C", {"C.m"})).size(), 1U);
}

} // namespace
} // namespace portside::asyncneed
