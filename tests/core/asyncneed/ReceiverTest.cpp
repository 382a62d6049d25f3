// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Receiver.h"

#include "core/asyncneed/Expressions.h"

#include <gtest/gtest.h>

namespace portside::asyncneed {
namespace {

/// What the receiver of the call of `probe` in the function `f` (or the method `C.f`) is.
std::string receiver(const std::string& text, const std::string& other = {}) {
    const auto tree = std::make_shared<source::MemoryTree>(std::map<std::string, std::string, std::less<>>{
        {"botocore/__init__.py", ""}, {"botocore/a.py", text}, {"botocore/b.py", other}});
    const mirror::Package botocore(tree, "botocore");
    const auto module = botocore.module("botocore/a.py");
    const auto units = unitsOf(**module);
    const ReceiverResolver resolver(botocore);
    for (const auto& unit : units) {
        if (unit.ownName() != "f")
            continue;
        for (const auto& call : calls(unit)) {
            if (lastName(call.text) != "probe")
                continue;
            const auto object = unit.module->tree.child(call.expression, python::Field::Object);
            const auto found = resolver.resolve(unit, object);
            switch (found.kind) {
            case Receiver::Kind::Plain:
                return "plain";
            case Receiver::Kind::Botocore:
                return found.type.type->name;
            case Receiver::Kind::Unresolved:
                return "unresolved";
            }
        }
    }
    return "no call";
}

TEST(Receiver, LiteralsAndWhatBuiltinsGiveArePlain) {
    for (const std::string value :
         {"'a'", "[]", "{}", "(1, 2)", "f'{x}'", "x + 1", "[i for i in x]", "not x", "dict(x)", "sorted(x)",
          "'a'.join(x)", "{}.get(x).strip()", "(1 if x else 2)", "open(x)"})
        EXPECT_EQ(receiver("def f(x):\n    v = " + value + "\n    v.probe()\n"), "plain") << value;
}

TEST(Receiver, ForeignImportsAndTheirResultsArePlain) {
    EXPECT_EQ(receiver("import json\ndef f(x):\n    json.loads(x).probe()\n"), "plain");
    EXPECT_EQ(receiver("from io import BytesIO\ndef f(x):\n    v = BytesIO()\n    v.probe()\n"), "plain");
    EXPECT_EQ(receiver("def f(x):\n    import zlib\n    zlib.probe(x)\n"), "plain");
}

TEST(Receiver, ParametersLoopVariablesAndUnpackedNamesAreNotResolved) {
    EXPECT_EQ(receiver("def f(x):\n    x.probe()\n"), "unresolved");
    EXPECT_EQ(receiver("def f():\n    for x in []:\n        x.probe()\n"), "unresolved");
    EXPECT_EQ(receiver("def f(y):\n    a, x = y\n    x.probe()\n"), "unresolved");
    EXPECT_EQ(receiver("def f(y):\n    return [x.probe() for x in y]\n"), "unresolved");
    EXPECT_EQ(receiver("def f(x):\n    getattr(x, 'y').probe()\n"), "unresolved");
    EXPECT_EQ(receiver("def f(x):\n    x = ''\n    x.probe()\n"), "unresolved");
}

TEST(Receiver, ALocalIsWhatAllItsAssignmentsAgreeOn) {
    EXPECT_EQ(receiver("class R:\n    pass\ndef f(y):\n    x = None\n    x = R()\n    x.probe()\n"), "R");
    EXPECT_EQ(receiver("class R:\n    pass\ndef f(y):\n    x = ''\n    x = R()\n    x.probe()\n"),
              "unresolved");
    EXPECT_EQ(receiver("def f(y):\n    x = ''\n    x = y\n    x.probe()\n"), "unresolved");
    EXPECT_EQ(receiver("class R:\n    pass\ndef f(y):\n    x = R() or R()\n    x.probe()\n"), "R");
}

TEST(Receiver, EnteredAndCaughtObjects) {
    EXPECT_EQ(receiver("def f(y):\n    with open(y) as x:\n        x.probe()\n"), "plain");
    EXPECT_EQ(receiver("class R:\n    pass\ndef f(y):\n    with R() as x:\n        x.probe()\n"), "R");
    EXPECT_EQ(receiver("def f(y):\n    try:\n        y()\n    except ValueError as x:\n        x.probe()\n"),
              "plain");
}

TEST(Receiver, ModuleConstantsAndClassesOfOtherFiles) {
    EXPECT_EQ(receiver("TABLE = {}\ndef f():\n    TABLE.probe()\n"), "plain");
    EXPECT_EQ(
        receiver("from botocore.b import R\ndef f():\n    x = R()\n    x.probe()\n", "class R:\n    pass\n"),
        "R");
    EXPECT_EQ(receiver("from botocore import b\ndef f():\n    b.R().probe()\n", "class R:\n    pass\n"), "R");
    EXPECT_EQ(
        receiver("from botocore.b import make\ndef f():\n    make().probe()\n", "def make():\n    pass\n"),
        "unresolved");
}

TEST(Receiver, AttributesThroughEveryAssignmentInTheClassAndItsBases) {
    const std::string other =
        "class R:\n    pass\nclass Base:\n    def __init__(self):\n        self.x = R()\n";
    const std::string head = "from botocore.b import Base, R\nclass C(Base):\n";
    EXPECT_EQ(receiver(head + "    def f(self):\n        self.x.probe()\n", other), "R");
    EXPECT_EQ(
        receiver(head + "    def g(self, y):\n        self.x = y\n    def f(self):\n        self.x.probe()\n",
                 other),
        "unresolved");
    EXPECT_EQ(receiver(head + "    def f(self):\n        self.probe()\n", other), "C");
    EXPECT_EQ(receiver(head + "    LIMITS = {}\n    def f(self):\n        self.LIMITS.probe()\n", other),
              "plain");
    EXPECT_EQ(
        receiver(head + "    def y(self):\n        pass\n    def f(self):\n        self.y.probe()\n", other),
        "unresolved");
}

TEST(Receiver, GivesUpAfterFiveSteps) {
    EXPECT_EQ(receiver("def f():\n    a = ''\n    b = a\n    c = b\n    c.probe()\n"), "plain");
    EXPECT_EQ(receiver("def f():\n    a = ''\n    b = a\n    c = b\n    d = c\n    e = d\n    g = e\n    h = "
                       "g\n    h.probe()\n"),
              "unresolved");
    EXPECT_EQ(receiver("def f():\n    a = b\n    b = a\n    a.probe()\n"), "unresolved");
}

} // namespace
} // namespace portside::asyncneed
