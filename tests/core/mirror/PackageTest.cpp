// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Package.h"

#include <gtest/gtest.h>

namespace portside::mirror {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

std::unique_ptr<Package> package(Files files, std::string name = "botocore") {
    return std::make_unique<Package>(std::make_shared<source::MemoryTree>(std::move(files)), std::move(name));
}

TEST(Package, FollowsImportsReexportsAndAliases) {
    const auto botocore = package({
        {"botocore/__init__.py", ""},
        {"botocore/a.py", "class A:\n    def m(self):\n        pass\n"},
        {"botocore/b.py",
         "from botocore.a import A as Renamed\nimport botocore.a\nOther = Renamed\nLIMIT = 3\n"},
        {"botocore/sub/__init__.py", "from . import deep\n"},
        {"botocore/sub/deep.py", "from ..b import Other\n"},
    });
    const auto& b = **botocore->module("botocore/b.py");
    ASSERT_TRUE(botocore->resolve(b, "Renamed").type);
    EXPECT_EQ(botocore->resolve(b, "Renamed").type->name, "A");
    EXPECT_EQ(botocore->resolve(b, "Other").type->name, "A");
    EXPECT_EQ(botocore->resolve(b, "Renamed.m").function->qualifiedName, "A.m");
    EXPECT_EQ(botocore->resolve(b, "botocore.a.A").type->name, "A");
    EXPECT_EQ(botocore->resolve(b, "LIMIT").assignment->name, "LIMIT");
    EXPECT_EQ(botocore->lookUp("botocore.sub", "deep.Other").type->name, "A");
    EXPECT_EQ(botocore->lookUp("botocore", "b.Other.m").function->name, "m");
}

TEST(Package, WhatLeadsElsewhereOrNowhereIsEmpty) {
    const auto botocore = package({
        {"botocore/__init__.py", ""},
        {"botocore/a.py",
         "import os\nfrom botocore.missing import X\nfrom botocore.a import Loop\nY = Y\nP = Q\nQ = P\n"},
    });
    const auto& a = **botocore->module("botocore/a.py");
    for (const char* name : {"os.path", "X", "Loop", "nothing", "", "Y.z", "P.z"})
        EXPECT_FALSE(botocore->resolve(a, name)) << name;
    EXPECT_EQ(*botocore->module("botocore/none.py"), nullptr);
}

TEST(Package, AFileOfTheOtherPackageResolvesThroughItsImportsOnly) {
    const auto botocore = package({{"botocore/a.py", "class A: pass\n"}});
    const auto module = python::readModule(
        "aiobotocore/a.py", source::SourceText("from botocore.a import A as _A\nclass B(_A): pass\n"));
    EXPECT_EQ(botocore->resolve(module, "_A").type->name, "A");
    EXPECT_FALSE(botocore->resolve(module, "B"));
    EXPECT_EQ(importedOrigin(module, "_A.x"), "botocore.a.A.x");
    EXPECT_EQ(importedOrigin(module, "B"), "aiobotocore.a.B");
}

TEST(Package, EqualContentIsParsedOnceForAllPackagesOfACache) {
    const auto cache = std::make_shared<ModuleCache>();
    const auto one = std::make_shared<source::MemoryTree>(
        Files{{"botocore/a.py", "x = 1\n"}, {"botocore/b.py", "y = 1\n"}});
    const auto other = std::make_shared<source::MemoryTree>(
        Files{{"botocore/a.py", "x = 1\n"}, {"botocore/b.py", "y = 2\n"}});
    const Package first(one, "botocore", cache);
    const auto* a = *first.module("botocore/a.py");
    const auto* b = *first.module("botocore/b.py");
    const Package second(other, "botocore", cache);
    EXPECT_EQ(*second.module("botocore/a.py"), a);
    EXPECT_NE(*second.module("botocore/b.py"), b);
    EXPECT_EQ(*second.module("botocore/none.py"), nullptr);
}

TEST(Package, AFileThatIsNotUtf8IsUnreadable) {
    const auto botocore = package({{"botocore/a.py", "x = '\xff'\n"}});
    const auto module = botocore->module("botocore/a.py");
    ASSERT_FALSE(module);
    EXPECT_EQ(module.error().code, base::ErrorCode::Unreadable);
    EXPECT_EQ(module.error().message, "botocore/a.py is not UTF-8");
}

} // namespace
} // namespace portside::mirror
