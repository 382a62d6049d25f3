// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/ClassGraph.h"

#include <gtest/gtest.h>

namespace portside::mirror {
namespace {

constexpr const char* botocoreDesk = R"(
class Furniture:
    def close(self): pass
    def move(self): pass
class Desk(Furniture):
    @property
    def tray(self): pass
    @tray.setter
    def tray(self, value): pass
    def stamp(self): pass
    def open_ledger(self): pass
    def __enter__(self): pass
class Shelf:
    def fill(self): pass
class Lamp:
    def light(self): pass
def open_desk(): pass
)";

constexpr const char* aioDesk = R"(
from botocore.desk import Desk as _Desk, Shelf
from aiobotocore.extras import Wheels

class AioDesk(Wheels, _Desk):
    @property
    def tray(self): pass
    @tray.setter
    def tray(self, value): pass
    async def stamp(self): pass
    def open_ledger(self, *args):
        return LedgerContext(self._open_ledger(*args))
    async def _open_ledger(self): pass
    async def __aenter__(self): pass
    async def close(self): pass
    def brand_new(self): pass

class AioStandingDesk(AioDesk):
    async def move(self): pass

class AsyncLamp:
    async def light(self): pass

class Crate:
    def fill(self): pass

async def open_desk():
    def inner(): pass
def tidy(): pass
)";

class ClassGraphTest : public testing::Test {
protected:
    std::shared_ptr<source::SourceTree> tree =
        std::make_shared<source::MemoryTree>(std::map<std::string, std::string, std::less<>>{
            {"botocore/__init__.py", ""},
            {"botocore/desk.py", botocoreDesk},
            {"botocore/httpsession.py", "class URLLib3Session:\n    def send(self): pass\n"},
            {"aiobotocore/__init__.py", ""},
            {"aiobotocore/desk.py", aioDesk},
            {"aiobotocore/extras.py", "class Wheels:\n    async def move(self): pass\n"},
            {"aiobotocore/httpsession.py", "class AIOHTTPSession:\n    async def send(self): pass\n"},
        });
    Package aiobotocore{tree, "aiobotocore"};
    Package botocore{tree, "botocore"};
    ClassGraph graph{aiobotocore, botocore};

    Place function(const char* path, const char* name, python::Accessor accessor = python::Accessor::None) {
        const auto* module = *aiobotocore.module(path);
        return {module, module->function(name, accessor), nullptr, nullptr};
    }
    std::string counterpart(const char* name, python::Accessor accessor = python::Accessor::None) {
        const auto found = graph.counterpartOf(function("aiobotocore/desk.py", name, accessor));
        return found ? found->botocore.function->qualifiedName : std::string();
    }
};

TEST(AsyncPrefix, IsStrippedOnlyWhereANameFollows) {
    EXPECT_EQ(withoutAsyncPrefix("AioDesk"), "Desk");
    EXPECT_EQ(withoutAsyncPrefix("AIODesk"), "Desk");
    EXPECT_EQ(withoutAsyncPrefix("_AsyncDesk"), "_Desk");
    EXPECT_EQ(withoutAsyncPrefix("AnyioDesk"), "Desk");
    EXPECT_EQ(withoutAsyncPrefix("Asynchronous"), "Asynchronous");
    EXPECT_EQ(withoutAsyncPrefix("Aio"), "Aio");
    EXPECT_EQ(withoutAsyncPrefix("Desk"), "Desk");
}

TEST_F(ClassGraphTest, MethodsStandForTheSameNameUpTheBases) {
    EXPECT_EQ(counterpart("AioDesk.stamp"), "Desk.stamp");
    EXPECT_EQ(counterpart("AioDesk.close"), "Furniture.close");
    EXPECT_EQ(counterpart("AioStandingDesk.move"), "Furniture.move");
    EXPECT_EQ(counterpart("AioDesk.__aenter__"), "Desk.__enter__");
    EXPECT_EQ(counterpart("AioDesk.brand_new"), "");
    EXPECT_EQ(graph.whyNoCounterpart(function("aiobotocore/desk.py", "AioDesk.brand_new")),
              "new aiobotocore-only code: botocore's Desk has no brand_new");
    EXPECT_TRUE(graph.counterpartOf(function("aiobotocore/desk.py", "AioDesk.close"))->inherited);
    EXPECT_FALSE(graph.counterpartOf(function("aiobotocore/desk.py", "AioDesk.stamp"))->inherited);
}

TEST_F(ClassGraphTest, AGetterAndASetterAreTwoFunctions) {
    const auto getter = graph.counterpartOf(function("aiobotocore/desk.py", "AioDesk.tray"));
    const auto setter =
        graph.counterpartOf(function("aiobotocore/desk.py", "AioDesk.tray", python::Accessor::Setter));
    ASSERT_TRUE(getter && setter);
    EXPECT_EQ(getter->botocore.function->accessor, python::Accessor::Getter);
    EXPECT_EQ(setter->botocore.function->accessor, python::Accessor::Setter);
}

TEST_F(ClassGraphTest, AForwardedMethodStandsForItsForwardersName) {
    EXPECT_EQ(counterpart("AioDesk._open_ledger"), "Desk.open_ledger");
    EXPECT_EQ(counterpart("AioDesk.open_ledger"), "");
    EXPECT_EQ(graph.whyNoCounterpart(function("aiobotocore/desk.py", "AioDesk.open_ledger")),
              "forwards to _open_ledger, which is compared");
    const auto overrides = graph.overridesOf("botocore/desk.py", "Desk.open_ledger");
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_EQ(overrides[0].aiobotocore.function->name, "_open_ledger");
}

TEST_F(ClassGraphTest, WithoutARealBaseTheNameInTheMirroredFileCounts) {
    EXPECT_EQ(counterpart("AsyncLamp.light"), "Lamp.light");
    EXPECT_EQ(graph.counterpartOf(function("aiobotocore/desk.py", "AsyncLamp.light"))->kind,
              LinkKind::Reimplements);
    EXPECT_EQ(counterpart("Crate.fill"), "") << "a method name alone links nothing";
    EXPECT_EQ(graph.whyNoCounterpart(function("aiobotocore/desk.py", "Crate.fill")),
              "new aiobotocore-only code: Crate stands for no botocore class");
}

TEST_F(ClassGraphTest, AMixinOfOursStandsForWhatItsSubclassesStandFor) {
    const auto found = graph.counterpartOf(function("aiobotocore/extras.py", "Wheels.move"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->botocore.function->qualifiedName, "Furniture.move");
}

TEST_F(ClassGraphTest, FunctionsStandForTheSameNameInTheMirroredFile) {
    EXPECT_EQ(counterpart("open_desk"), "open_desk");
    EXPECT_EQ(counterpart("tidy"), "");
    EXPECT_EQ(counterpart("open_desk.<locals>.inner"), "") << "nested functions belong to the outer one";
}

TEST_F(ClassGraphTest, TheTableStandsForAClassAsAWhole) {
    const auto send = function("aiobotocore/httpsession.py", "AIOHTTPSession.send");
    EXPECT_FALSE(graph.counterpartOf(send));
    EXPECT_EQ(graph.whyNoCounterpart(send),
              "rewritten, not compared: AIOHTTPSession stands for URLLib3Session as a whole");
    const auto overrides = graph.overridesOf("botocore/httpsession.py", "URLLib3Session.send");
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_EQ(overrides[0].kind, LinkKind::Table);
}

TEST_F(ClassGraphTest, LinksAreFoundFromBothEnds) {
    const auto links = graph.linkedTo("botocore/desk.py", "Desk");
    ASSERT_EQ(links.size(), 2u);
    EXPECT_EQ(links[0].aiobotocore.type->name, "AioDesk");
    EXPECT_EQ(links[1].aiobotocore.type->name, "AioStandingDesk");
    EXPECT_TRUE(graph.linkedTo("botocore/desk.py", "Shelf").empty());

    const auto overrides = graph.overridesOf("botocore/desk.py", "Desk.stamp");
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_TRUE(overrides[0].aiobotocore.function->isAsync);
    EXPECT_TRUE(graph.overridesOf("botocore/desk.py", "Shelf.fill").empty());
    EXPECT_EQ(graph.overridesOf("botocore/desk.py", "open_desk").size(), 1u);
}

} // namespace
} // namespace portside::mirror
