// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/ChangeSet.h"

#include <gtest/gtest.h>

namespace portside::asyncneed {
namespace {

class NoBases : public BaseQuestion {
public:
    bool isBase(const Unit&, const Unit&) const override { return false; }
};

class EveryBase : public BaseQuestion {
public:
    bool isBase(const Unit&, const Unit&) const override { return true; }
};

std::string told(const std::vector<std::pair<std::string, std::string>>& files,
                 const BaseQuestion& bases = NoBases()) {
    std::vector<std::pair<python::Module, python::Module>> modules;
    int number = 0;
    for (const auto& [oldText, newText] : files) {
        const auto path = "botocore/f" + std::to_string(++number) + ".py";
        modules.emplace_back(python::readModule(path, source::SourceText(oldText)),
                             python::readModule(path, source::SourceText(newText)));
    }
    std::vector<FileVersions> versions;
    for (const auto& [oldModule, newModule] : modules)
        versions.push_back({&oldModule, &newModule});
    const ChangeSet changes(versions, bases);
    std::string out;
    for (const auto& change : changes.changes()) {
        out += std::string(word(change.change)) + " ";
        if (change.change == Change::Renamed || change.moved)
            out += change.oldUnit->label + " -> ";
        out += change.unit().label + (change.cosmetic ? " cosmetic" : "") + (change.moved ? " moved" : "") +
               "\n";
    }
    return out;
}

const std::string longBody = "    first = prepare(one)\n"
                             "    second = prepare(two)\n"
                             "    if first is None:\n"
                             "        raise ValueError('first')\n"
                             "    for part in first.parts:\n"
                             "        second.add(part, weight=1)\n"
                             "    return second\n";

TEST(ChangeSet, TellsAddedRemovedAndChangedUnitsOfAllKinds) {
    EXPECT_EQ(
        told(
            {{"A = 1\nclass C(X):\n    size = 1\n    def m(self):\n        return 1\ndef gone():\n    pass\n",
              "A = 2\nclass C(Y):\n    size = 2\n    def m(self):\n        return 2\ndef come():\n    return "
              "3\n"}}),
        "changed A\nchanged C (header)\nchanged C.size\nchanged C.m\nadded come\nremoved gone\n");
}

TEST(ChangeSet, ACosmeticChangeIsAChangeAndEqualBytesAreNone) {
    EXPECT_EQ(told({{"def f(a):\n    return a\n", "\n\ndef f(a: int):\n    # same\n    return (a)\n"}}),
              "changed f cosmetic\n");
    EXPECT_EQ(told({{"def f(a):\n    return a\n", "\n\n\ndef f(a):\n    return a\n"}}), "");
}

TEST(ChangeSet, ARenamedFunctionKeepsItsBody) {
    EXPECT_EQ(
        told({{"def old(one, two):\n    return one + two\n", "def new(one, two):\n    return one + two\n"}}),
        "renamed old -> new cosmetic\n");
    EXPECT_EQ(told({{"def old(one, two):\n" + longBody, "def new(one, two):\n    log('x')\n" + longBody}}),
              "renamed old -> new\n");
}

TEST(ChangeSet, ShortOrDifferentBodiesAreNotRenamed) {
    EXPECT_EQ(told({{"def old(one):\n    return one.size\n", "def new(one):\n    return one.length\n"}}),
              "added new\nremoved old\n");
    EXPECT_EQ(told({{"def old(one, two):\n" + longBody,
                     "def new(one, two):\n    return [one.a, two.b, f(one)]\n"}}),
              "added new\nremoved old\n");
}

TEST(ChangeSet, SameNamedMethodsOfDifferentClassesAreNeverRenamed) {
    EXPECT_EQ(told({{"class C:\n    def m(self, one, two):\n        x = 1\n        return one.m(two, x)\n",
                     "class D:\n    def m(self, one, two):\n        x = 2\n        return one.m(two, x)\n"}}),
              "removed C (header)\nadded D (header)\nremoved C.m\nadded D.m\n");
}

TEST(ChangeSet, EqualCodeElsewhereIsMoved) {
    EXPECT_EQ(
        told({{"def f(a):\n    return a\n", "x = 1\n"}, {"y = 1\n", "y = 1\ndef f(a):\n    return a\n"}}),
        "added x\nchanged f -> f cosmetic moved\n");
}

TEST(ChangeSet, AMethodPulledUpToABaseIsNothing) {
    const std::string before = "class B:\n    pass\nclass C(B):\n    def m(self):\n        return 1\n";
    const std::string after = "class B:\n    def m(self):\n        return 1\nclass C(B):\n    pass\n";
    EXPECT_EQ(told({{before, after}}, EveryBase()), "");
    EXPECT_EQ(told({{before, after}}, NoBases()), "changed C.m -> B.m cosmetic moved\n");
}

TEST(ChangeSet, GetterAndSetterAreTwoUnitsAndDefinitionsOfOneNameAreOne) {
    EXPECT_EQ(told({{"class C:\n    @property\n    def p(self):\n        return 1\n"
                     "    @p.setter\n    def p(self, v):\n        self.v = v\n",
                     "class C:\n    @property\n    def p(self):\n        return 1\n"
                     "    @p.setter\n    def p(self, v):\n        self.v = int(v)\n"}}),
              "changed C.p (setter)\n");
    EXPECT_EQ(told({{"if X:\n    def f():\n        return 1\nelse:\n    def f():\n        return 2\n",
                     "if X:\n    def f():\n        return 3\nelse:\n    def f():\n        return 2\n"}}),
              "changed f\n");
}

TEST(ChangeSet, WhatOnlyTypeCheckersSeeAndBareAnnotationsAreNoUnits) {
    EXPECT_EQ(
        told({{"x = 1\n", "x = 1\ny: int\nif TYPE_CHECKING:\n    T = int\n    def g():\n        pass\n"}}),
        "");
}

TEST(ChangeSet, AnErrorOutsideEveryUnitIsAUnitOfItsOwn) {
    EXPECT_EQ(told({{"def f():\n    return 1\n", "def f():\n    return 1\n\nclass (:\n"}}),
              "added (module level)\n");
}

} // namespace
} // namespace portside::asyncneed
