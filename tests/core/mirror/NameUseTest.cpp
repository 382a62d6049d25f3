// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/NameUse.h"

#include <gtest/gtest.h>

#include <string>

namespace portside::mirror {
namespace {

constexpr const char* botocoreDesk = R"(
class Furniture:
    weight = 3
    def move(self): pass
    def close(self): pass

class Desk(Furniture):
    def stamp(self):
        self.close()
        self.ledger.stamp()
    def close(self): pass

def open_desk(): pass
)";

constexpr const char* aioDesk = R"(
import botocore.desk
from botocore.desk import Desk, open_desk as _open
from aiobotocore.extras import Wheels

class AioDesk(Wheels, Desk):
    async def stamp(self, Desk=None):
        self.move()
        self.roll()
        self.weight
        super().stamp()
        self.ledger.close()
        Desk.close()
        await helper()
    async def carry(self):
        from aiobotocore.extras import lift
        lift()
        _open()
        botocore.desk.open_desk()
        Desk.close(move=1)
        for helper in ():
            helper()
        AioDesk.stamp(self)

class Drawer(AioDesk):
    async def stamp(self):
        self.stamp()
        self.close()

async def helper(): pass
)";

constexpr const char* aioExtras = R"(
class Wheels:
    def roll(self): pass
def lift(): pass
)";

class NameUseTest : public testing::Test {
protected:
    NameUseTest()
        : m_aio(std::make_shared<source::MemoryTree>(
                    std::map<std::string, std::string, std::less<>>{{"aiobotocore/__init__.py", ""},
                                                                    {"aiobotocore/desk.py", aioDesk},
                                                                    {"aiobotocore/extras.py", aioExtras}}),
                "aiobotocore"),
          m_boto(std::make_shared<source::MemoryTree>(std::map<std::string, std::string, std::less<>>{
                     {"botocore/__init__.py", ""}, {"botocore/desk.py", botocoreDesk}}),
                 "botocore") {}

    /// "desk.py Class.method", of the use of `name` on the line that contains `line`; empty when it leads nowhere.
    std::string leads(const std::string& line, std::string_view name) {
        const auto module = m_aio.module("aiobotocore/desk.py");
        const auto& text = (*module)->text();
        for (int at = 1; at <= text.lineCount(); ++at) {
            if (text.line(at).find(line) == std::string_view::npos)
                continue;
            const Place place = definitionOf({&m_aio, &m_boto}, **module, at, name);
            if (!place)
                return {};
            return place.module->path + " " +
                   (place.function     ? place.function->qualifiedName
                    : place.type       ? place.type->qualifiedName
                    : place.assignment ? place.assignment->qualifiedName
                                       : std::string());
        }
        return "no such line";
    }

    Package m_aio;
    Package m_boto;
};

TEST_F(NameUseTest, selfLeadsUpTheBasesAndIntoTheOtherPackage) {
    EXPECT_EQ(leads("self.move()", "move"), "botocore/desk.py Furniture.move");
    EXPECT_EQ(leads("self.roll()", "roll"), "aiobotocore/extras.py Wheels.roll");
    EXPECT_EQ(leads("self.weight", "weight"), "botocore/desk.py Furniture.weight");
    EXPECT_EQ(leads("super().stamp()", "stamp"), "botocore/desk.py Desk.stamp") << "not the class's own";
    EXPECT_EQ(leads("self.stamp()", "stamp"), "aiobotocore/desk.py Drawer.stamp");
    EXPECT_EQ(leads("self.close()", "close"), "botocore/desk.py Desk.close");
}

TEST_F(NameUseTest, namesLeadThroughImportsOfTheFileAndOfTheFunction) {
    EXPECT_EQ(leads("        lift()", "lift"), "aiobotocore/extras.py lift");
    EXPECT_EQ(leads("        _open()", "_open"), "botocore/desk.py open_desk");
    EXPECT_EQ(leads("botocore.desk.open_desk()", "open_desk"), "botocore/desk.py open_desk");
    EXPECT_EQ(leads("Desk.close(move=1)", "close"), "botocore/desk.py Desk.close");
    EXPECT_EQ(leads("AioDesk.stamp(self)", "stamp"), "aiobotocore/desk.py AioDesk.stamp");
    EXPECT_EQ(leads("await helper()", "helper"), "aiobotocore/desk.py helper");
    EXPECT_EQ(leads("from botocore.desk import Desk", "Desk"), "botocore/desk.py Desk");
    EXPECT_EQ(leads("class AioDesk", "Desk"), "botocore/desk.py Desk");
    EXPECT_EQ(leads("class AioDesk", "AioDesk"), "aiobotocore/desk.py AioDesk")
        << "a definition leads to itself";
    EXPECT_EQ(leads("async def helper", "helper"), "aiobotocore/desk.py helper");
}

TEST_F(NameUseTest, whatOnlyAValueWouldTellLeadsNowhere) {
    EXPECT_EQ(leads("self.ledger.close()", "close"), "");
    EXPECT_EQ(leads("        Desk.close()", "close"), "") << "a parameter has the class's name";
    EXPECT_EQ(leads("            helper()", "helper"), "") << "a loop has the function's name";
    EXPECT_EQ(leads("Desk.close(move=1)", "move"), "") << "a keyword is the callee's";
    EXPECT_EQ(leads("self.roll()", "no_such_name"), "");
}

TEST_F(NameUseTest, withoutTheOtherPackageItsDefinitionsAreOutOfReach) {
    const auto module = m_aio.module("aiobotocore/desk.py");
    ASSERT_TRUE(module);
    const auto* type = (*module)->classNamed("AioDesk");
    EXPECT_EQ(lineageOf({&m_aio, nullptr}, {*module, nullptr, type, nullptr}).size(), 2u);
    EXPECT_EQ(lineageOf({&m_aio, &m_boto}, {*module, nullptr, type, nullptr}).size(), 4u);
}

} // namespace
} // namespace portside::mirror
