// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/Module.h"

#include <gtest/gtest.h>

namespace portside::python {
namespace {

Module read(std::string text, std::string path = "pack/mod.py") {
    return readModule(std::move(path), source::SourceText(std::move(text)));
}

std::vector<std::string> names(const Module& module) {
    std::vector<std::string> found;
    for (const auto& function : module.functions)
        found.push_back(function.qualifiedName);
    return found;
}

TEST(Module, ListsFunctionsWithQualifiedNames) {
    const auto module = read("def f():\n"
                             "    def inner():\n"
                             "        pass\n"
                             "class C:\n"
                             "    async def m(self):\n"
                             "        pass\n"
                             "    if True:\n"
                             "        def n(self):\n"
                             "            pass\n"
                             "    class D:\n"
                             "        def o(self): pass\n"
                             "try:\n"
                             "    def g(): pass\n"
                             "except ImportError:\n"
                             "    g = None\n");
    EXPECT_EQ(names(module), (std::vector<std::string>{"f", "f.<locals>.inner", "C.m", "C.n", "C.D.o", "g"}));
    EXPECT_TRUE(module.function("C.m")->isAsync);
    EXPECT_FALSE(module.function("C.n")->isAsync);
    EXPECT_TRUE(module.function("f.<locals>.inner")->nested);
    EXPECT_FALSE(module.function("C.D.o")->nested);
    EXPECT_EQ(module.className(*module.function("C.D.o")), "C.D");
    EXPECT_EQ(module.className(*module.function("f")), "");
}

TEST(Module, AFunctionsLinesRunFromItsFirstDecoratorToItsLastStatement) {
    const auto module = read("@one\n@two(3)\ndef f():\n    return 1\n    # trailing words\n\nx = 1\n");
    EXPECT_EQ(module.function("f")->lines, (source::LineRange{1, 4}));
    EXPECT_EQ(module.function("f")->decorators.size(), 2u);
    EXPECT_EQ(sourceOf(module, {3, 4}), "def f():\n    return 1\n");
    EXPECT_EQ(module.functionAt(4), module.function("f"));
    EXPECT_EQ(module.functionAt(5), nullptr);
}

TEST(Module, AClassLineRangeLeavesItsDecoratorsOut) {
    const auto module = read("@final\nclass C(\n    a.Base,\n    metaclass=M,\n):\n    x = 1\n");
    const auto* type = module.classNamed("C");
    ASSERT_NE(type, nullptr);
    EXPECT_EQ(type->lines, (source::LineRange{2, 6}));
    EXPECT_EQ(type->header, (source::LineRange{1, 5}));
    EXPECT_EQ(type->bases, std::vector<std::string>{"a.Base"});
}

TEST(Module, TellsAPropertysFunctionsApart) {
    const auto module = read("class C:\n"
                             "    @property\n    def p(self):\n        return 1\n"
                             "    @p.setter\n    def p(self, v):\n        pass\n");
    EXPECT_EQ(module.function("C.p")->accessor, Accessor::Getter);
    EXPECT_EQ(module.function("C.p", Accessor::Setter)->lines.first, 5);
    EXPECT_EQ(module.function("C.p", Accessor::Deleter), nullptr);
}

TEST(Module, ListsAssignmentsOfModuleAndClassesOnly) {
    const auto module =
        read("A = B = 1\nc, d = 2, 3\nclass C:\n    T: int = 4\n    def f(self):\n        e = 5\n");
    std::vector<std::string> found;
    for (const auto& assignment : module.assignments)
        found.push_back(assignment.qualifiedName);
    EXPECT_EQ(found, (std::vector<std::string>{"A", "B", "c", "d", "C.T"}));
    EXPECT_EQ(module.tree.slice(module.assignment("A")->value), "1");
}

TEST(Module, ResolvesRelativeImportsByItsPath) {
    const auto module = read("from . import x\nfrom .sib import y as z\nfrom ..top import w\nimport a.b\n"
                             "import a.b as ab\nfrom m import *\ndef f():\n    from late import q\n",
                             "pack/sub/mod.py");
    EXPECT_EQ(module.import("x")->module, "pack.sub");
    EXPECT_EQ(module.import("z")->module, "pack.sub.sib");
    EXPECT_EQ(module.import("z")->name, "y");
    EXPECT_EQ(module.import("w")->module, "pack.top");
    EXPECT_EQ(module.import("a")->module, "a");
    EXPECT_EQ(module.import("ab")->module, "a.b");
    EXPECT_EQ(module.import("*")->module, "m");
    EXPECT_EQ(module.import("q"), nullptr) << "bound inside a function";
    EXPECT_EQ(module.imports.size(), 7u);

    const auto package = read("from .sib import y\n", "pack/sub/__init__.py");
    EXPECT_EQ(package.dottedName, "pack.sub");
    EXPECT_EQ(package.import("y")->module, "pack.sub.sib");
}

} // namespace
} // namespace portside::python
