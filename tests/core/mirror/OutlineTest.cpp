// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Outline.h"

#include <gtest/gtest.h>

namespace portside::mirror {
namespace {

TEST(Outline, ListsClassesWithBasesMethodsAndAliases) {
    const auto outline = outlineOf(source::SourceText("import base\n"
                                                      "\n"
                                                      "@register\n"
                                                      "def helper():\n"
                                                      "    def inner():\n"
                                                      "        pass\n"
                                                      "\n"
                                                      "class Ship(\n"
                                                      "    base.Vessel,\n"
                                                      "    Floating, metaclass=Meta\n"
                                                      "):\n"
                                                      "    turn = steer\n"
                                                      "\n"
                                                      "    @property\n"
                                                      "    def name(self):\n"
                                                      "        return 1\n"
                                                      "# a comment at the margin\n"
                                                      "    @base.traced(1)\n"
                                                      "    async def steer(self):\n"
                                                      "        pass\n"
                                                      "x = 1\n"
                                                      "    def stray(self): pass\n"));
    ASSERT_TRUE(outline.classNamed("Ship"));
    const auto& ship = *outline.classNamed("Ship");
    EXPECT_EQ(ship.bases, (std::vector<std::string>{"base.Vessel", "Floating"}));
    EXPECT_EQ(ship.methods, (std::set<std::string, std::less<>>{"name", "steer"}));
    EXPECT_EQ(ship.aliases.find("turn")->second, "steer");
    EXPECT_EQ(ship.decorators.count("name"), 0U);
    EXPECT_EQ(ship.decorators.find("steer")->second, "traced");
    EXPECT_EQ(outline.functions, (std::set<std::string, std::less<>>{"helper"}));
    EXPECT_EQ(outline.decorators.find("helper")->second, "register");
    EXPECT_FALSE(outline.classNamed("Meta"));
}

TEST(Outline, SaysWhereNamesAreImportedFrom) {
    const auto outline = outlineOf(source::SourceText("from a.b import one, two as second\n"
                                                      "from a.c import (  # several\n"
                                                      "    three,  # the third\n"
                                                      "    four,\n"
                                                      ")\n"
                                                      "try:\n"
                                                      "    from .d import five\n"
                                                      "except ImportError:\n"
                                                      "    five = None\n"
                                                      "from e import"));
    const std::map<std::string, std::string, std::less<>> expected{
        {"one", "a.b"}, {"second", "?"}, {"three", "a.c"}, {"four", "a.c"}, {"five", ".d"}};
    EXPECT_EQ(outline.imports, expected);
}

TEST(Outline, EndsWithinAnUnfinishedClassHeader) {
    const auto outline = outlineOf(source::SourceText("class Ship(Vessel,\n"));
    ASSERT_TRUE(outline.classNamed("Ship"));
    EXPECT_EQ(outline.classNamed("Ship")->bases, std::vector<std::string>{"Vessel"});
}

} // namespace
} // namespace portside::mirror
