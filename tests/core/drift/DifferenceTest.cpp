// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Difference.h"

#include "core/python/Module.h"

#include <gtest/gtest.h>

namespace portside::drift {

namespace {

/// The difference of the first statements of two methods.
std::string told(const std::string& aiobotocore, const std::string& botocore) {
    const auto module = [](const std::string& statement) {
        return python::readModule("x.py", source::SourceText("def f(self, a, b):\n    " + statement + "\n"));
    };
    const auto ours = module(aiobotocore), theirs = module(botocore);
    const auto alignment = compare::alignAsync(compare::passage(theirs, theirs.functions.at(0)),
                                               compare::passage(ours, ours.functions.at(0)));
    for (const auto& pair : alignment.pairs)
        if (pair.match == compare::Match::Edited)
            return differenceInWords(
                alignment.aiobotocore.statements.at(static_cast<size_t>(pair.aiobotocore)),
                alignment.botocore.statements.at(static_cast<size_t>(pair.botocore)), pair,
                {pair.extra, pair.missing}, "botocore's ");
    return "no difference";
}

} // namespace

TEST(Difference, EachPlaceIsNamedByItself) {
    EXPECT_EQ(told("return self._one(a, b)", "return self.one(a, b)"), "`_one` instead of botocore's `one`");
    EXPECT_EQ(told("return self._one(a, b, self.answers)", "return self.one(a, **b)"),
              "`_one` instead of botocore's `one`; `self.answers` added to botocore's statement; "
              "botocore's `**` left out");
    EXPECT_EQ(told("return self.one(a)", "return self.one(a, b)"), "botocore's `b` left out");
    EXPECT_EQ(told("return self.one(a, b, 7)", "return self.one(b, 7)"), "`a` added to botocore's statement");
}

TEST(Difference, WhatAsyncExplainsIsNoPlace) {
    EXPECT_EQ(told("return await self.one(a, b)", "return self.one(a, b)"), "no difference");
    EXPECT_EQ(told("return await self._one(a, b)", "return self.one(a, b)"),
              "`_one` instead of botocore's `one`");
}

TEST(Difference, PlacesOfOneKindAreListedAndBeyondTwoCounted) {
    EXPECT_EQ(told("x = self.a(1, a, 2, b, 3)", "x = self.a(5, a, 6, b, 3)"),
              "`1` instead of botocore's `5` and `2` instead of botocore's `6`");
    EXPECT_EQ(told("x = self.a(1, a, 2, b, 3, c, 4, d)", "x = self.a(5, a, 6, b, 7, c, 8, d)"),
              "`1` instead of botocore's `5`, `2` instead of botocore's `6` and 2 more");
    EXPECT_EQ(told("x = self.a(a, b)", "x = not self.a(1, a, 2, b)"),
              "botocore's `not`, `1` and 1 more left out");
}

TEST(Difference, ALongPlaceIsCutBetweenCharacters) {
    const std::string name(40, 'x');
    const auto words =
        told("return self.one(a, '" + name + "äöüäöüäöüäöüäöüäöüäöü', b)", "return self.one(a, b)");
    EXPECT_TRUE(words.starts_with("`\"" + name)) << words;
    EXPECT_NE(words.find("…`"), std::string::npos) << words;
    EXPECT_TRUE(source::SourceText(words).isUtf8()) << words;
}

} // namespace portside::drift
