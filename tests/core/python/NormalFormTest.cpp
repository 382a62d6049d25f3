// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/NormalForm.h"

#include <gtest/gtest.h>

namespace portside::python {
namespace {

std::string normal(const std::string& text) {
    const auto tree = SyntaxTree::parse(source::SourceText(text));
    return joinedText(tokens(tree, 0, NormalForm(), Blocks::Enter));
}

struct Pair {
    const char* what;
    const char* one;
    const char* other;
};

void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.what; }

class SameForm : public testing::TestWithParam<Pair> {};
TEST_P(SameForm, Equal) { EXPECT_EQ(normal(GetParam().one), normal(GetParam().other)); }
INSTANTIATE_TEST_SUITE_P(
    NormalForm, SameForm,
    testing::Values(Pair{"comments", "x = 1  # one\n", "x = 1\n"},
                    Pair{"layout", "f(a,\n  b)\n", "f(a, b)\n"},
                    Pair{"trailing comma", "f(\n    a,\n)\n", "f(a)\n"},
                    Pair{"quotes", "x = 'a\"b'\n", "x = \"a\\\"b\"\n"},
                    Pair{"prefix", "x = U'a' + Rb'b'\n", "x = 'a' + bR'b'\n"},
                    Pair{"f-string quotes", "x = f'a{b[\"c\"]}'\n", "x = f\"a{b['c']}\"\n"},
                    Pair{"docstring", "def f():\n    '''words'''\n    return 1\n",
                         "def f():\n    return 1\n"},
                    Pair{"annotation", "def f(a: int = 1, *b: str) -> T:\n    c: int = a\n",
                         "def f(a=1, *b):\n    c = a\n"},
                    Pair{"bare annotation", "class C:\n    x: int\n    y = 1\n", "class C:\n    y = 1\n"},
                    Pair{"cast", "x = typing.cast(T, y)\n", "x = y\n"},
                    Pair{"imported cast", "from typing import cast\nx = cast(T, y)\n",
                         "from typing import cast\nx = y\n"},
                    Pair{"type checking", "if TYPE_CHECKING:\n    import a\nx = 1\n", "x = 1\n"},
                    Pair{"parentheses", "x = (a)\nreturn ((a + b))\nif (a and b):\n    pass\n",
                         "x = a\nreturn a + b\nif a and b:\n    pass\n"},
                    Pair{"parentheses round a call", "(f(x)).y\n", "f(x).y\n"},
                    Pair{"left association", "x = (a + b) + c\n", "x = a + b + c\n"},
                    Pair{"tuple parentheses", "return (a, b)\nfor (k, v) in x:\n    pass\n",
                         "return a, b\nfor k, v in x:\n    pass\n"},
                    Pair{"import order", "from a import (c, b as d,)\n", "from a import b as d, c\n"},
                    Pair{"operator over two lines", "x = (a is  not b)\n", "x = a is not b\n"},
                    Pair{"semicolons", "a = 1; b = 2\n", "a = 1\nb = 2\n"},
                    Pair{"with parentheses", "with (open(a) as b, c as d,):\n    pass\n",
                         "with open(a) as b, c as d:\n    pass\n"},
                    Pair{"line continuation", "x = a + \\\n    b\n", "x = a + b\n"}));

class OtherForm : public testing::TestWithParam<Pair> {};
TEST_P(OtherForm, NotEqual) { EXPECT_NE(normal(GetParam().one), normal(GetParam().other)); }
INSTANTIATE_TEST_SUITE_P(
    NormalForm, OtherForm,
    testing::Values(Pair{"a string that is no docstring", "def f():\n    x = 1\n    'a'\n",
                         "def f():\n    x = 1\n"},
                    Pair{"default value", "def f(a=1): pass\n", "def f(a=2): pass\n"},
                    Pair{"decorator", "@a\ndef f(): pass\n", "def f(): pass\n"},
                    Pair{"statement order", "a()\nb()\n", "b()\na()\n"},
                    Pair{"split of adjacent strings", "x = 'a' 'b'\n", "x = 'ab'\n"},
                    Pair{"parentheses that bind", "x = (a + b) * c\n", "x = a + b * c\n"},
                    Pair{"doubled parentheses that bind", "x = ((a + b)) * c\n", "x = a + b * c\n"},
                    Pair{"right association", "x = a - (b - c)\n", "x = a - b - c\n"},
                    Pair{"power", "x = (-a) ** 2\n", "x = -a ** 2\n"},
                    Pair{"negated comparison", "x = not (a == b)\n", "x = (not a) == b\n"},
                    Pair{"tuple of one", "x = (a,)\n", "x = a\n"},
                    Pair{"subscript of a tuple of one", "x[a,]\n", "x[a]\n"},
                    Pair{"a cast of another module", "x = cast(T, y)\n", "x = y\n"},
                    Pair{"indentation", "if a:\n    b()\n    c()\n", "if a:\n    b()\nc()\n"},
                    Pair{"await", "x = await f()\n", "x = f()\n"},
                    Pair{"raw string", "x = r'\\d'\n", "x = '\\d'\n"},
                    Pair{"bytes", "x = b'a'\n", "x = 'a'\n"}, Pair{"escapes", "x = '\\\\n'\n", "x = '\\n'\n"},
                    Pair{"named expression kept apart", "f((a := 1))\n", "f(a)\n"},
                    Pair{"generator parentheses", "x = (a for a in b)\n", "x = [a for a in b]\n"}));

TEST(NormalForm, AHeaderLeavesBlocksAndClausesOut) {
    const auto tree = SyntaxTree::parse(source::SourceText("if a:\n    b()\nelif c:\n    d()\n"));
    NodeId statement = tree.firstChild(0);
    EXPECT_EQ(joinedText(tokens(tree, statement, NormalForm(), Blocks::Skip)), "if a :");
}

TEST(NormalForm, TokensKeepTheirPlace) {
    const source::SourceText text("x = (\n    a\n    + b)\n");
    const auto tree = SyntaxTree::parse(text);
    const auto form = tokens(tree, 0, NormalForm(), Blocks::Enter);
    ASSERT_EQ(joinedText(form), "x = a + b");
    EXPECT_EQ(text.lineAt(form[2].range.begin), 2);
    EXPECT_EQ(text.lineAt(form[4].range.begin), 3);
}

TEST(NormalForm, HostileNestingNeitherOverflowsNorHangs) {
    const std::string nested = "x = " + std::string(100'000, '(') + "1" + std::string(100'000, ')') + "\n";
    EXPECT_LT(normal(nested).size(), nested.size());
}

} // namespace
} // namespace portside::python
