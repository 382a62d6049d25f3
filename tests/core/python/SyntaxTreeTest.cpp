// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/SyntaxTree.h"

#include <gtest/gtest.h>

namespace portside::python {
namespace {

SyntaxTree parse(std::string text) { return SyntaxTree::parse(source::SourceText(std::move(text))); }

NodeId find(const SyntaxTree& tree, NodeKind kind) {
    for (NodeId id = 0; id < tree.size(); ++id)
        if (tree.kind(id) == kind)
            return id;
    return noNode;
}

TEST(SyntaxTree, NodesAreInPreorderWithRolesAndParents) {
    const auto tree = parse("async def f(a):\n    return g(a)\n");
    const NodeId function = find(tree, NodeKind::FunctionDefinition);
    ASSERT_NE(function, noNode);
    EXPECT_TRUE(tree.hasToken(function, "async"));
    EXPECT_FALSE(tree.hasToken(function, "await"));
    EXPECT_EQ(tree.slice(tree.child(function, Field::Name)), "f");
    const NodeId call = find(tree, NodeKind::Call);
    EXPECT_EQ(tree.slice(call), "g(a)");
    EXPECT_EQ(tree.slice(tree.child(call, Field::Function)), "g");
    EXPECT_TRUE(tree.within(call, function));
    EXPECT_FALSE(tree.within(function, call));
    EXPECT_EQ(tree.kind(tree.parent(call)), NodeKind::ReturnStatement);
    EXPECT_EQ(tree.line(call), 2);
    EXPECT_FALSE(tree.containsError());
}

TEST(SyntaxTree, AnEmptyTextIsAModule) {
    const auto tree = parse("");
    ASSERT_EQ(tree.size(), 1u);
    EXPECT_EQ(tree.kind(0), NodeKind::Module);
    EXPECT_FALSE(tree.containsError());
}

TEST(SyntaxTree, WhatDoesNotParseIsMarkedWhereItStands) {
    const auto tree = parse("def good():\n    pass\n\ndef bad(:\n    pass\n");
    EXPECT_TRUE(tree.containsError());
    EXPECT_FALSE(tree[find(tree, NodeKind::FunctionDefinition)].containsError);
}

TEST(SyntaxTree, AByteOrderMarkFormFeedsAndCrlfAreNoErrors) {
    EXPECT_FALSE(parse("\xEF\xBB\xBFx = 1\n").containsError());
    EXPECT_FALSE(parse("x = 1\n\f\ndef f():\n    pass\n").containsError());
    EXPECT_FALSE(parse("def f():\r\n    return 1\r\n").containsError());
    EXPECT_FALSE(parse("def f():\n\treturn 1").containsError());
}

TEST(SyntaxTree, HostileNestingNeitherOverflowsNorHangs) {
    const std::string open(100'000, '(');
    const std::string close(100'000, ')');
    const auto tree = parse("x = " + open + "1" + close + "\n");
    EXPECT_GT(tree.size(), 100'000u);
}

TEST(SyntaxTree, WhatWouldBreakTheParserIsLeftUnparsed) {
    const auto repeated = [](const std::string& part, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += part;
        return text;
    };
    for (const auto& text :
         {repeated("# x\n", 70'000) + "x = 1\n", "x = [\n" + repeated("    # x\r\n\n", 70'000) + "]\n",
          "def f():\n" + repeated("    # x\n", 20'000) + "    return 1\n",
          "x = 1 + " + repeated("\\\n", 20'000) + "1\n", "x = " + repeated("[", 70'000) + "\n",
          repeated("f(a, [\n", 70'000)}) {
        const auto tree = parse(text);
        EXPECT_TRUE(tree.containsError());
        EXPECT_EQ(tree.size(), 1u);
        EXPECT_EQ(tree.slice(0).size(), text.size());
    }
    for (const auto& text :
         {repeated("# x\n", 5'000) + "x = 1\n", repeated("# x\n", 5'000) + repeated("x = 1\n# x\n", 20'000),
          repeated("x = 1  # [\n", 5'000), "x = [" + repeated("1, ", 70'000) + "]\n"})
        EXPECT_FALSE(parse(text).containsError());
}

TEST(SyntaxTree, AVeryLongLineParses) {
    const auto tree = parse("x = '" + std::string(10'000'000, 'a') + "'\n");
    EXPECT_FALSE(tree.containsError());
    EXPECT_NE(find(tree, NodeKind::String), noNode);
}

TEST(DottedName, ReadsNamesAndAttributesOnly) {
    const auto tree = parse("a.b.c\n");
    EXPECT_EQ(dottedName(tree, find(tree, NodeKind::Attribute)), "a.b.c");
    const auto call = parse("a().b\n");
    EXPECT_EQ(dottedName(call, find(call, NodeKind::Attribute)), "");
    EXPECT_EQ(dottedName(tree, noNode), "");
}

TEST(StringValue, JoinsLiteralsAndRefusesInterpolation) {
    const auto joined = parse("x = 'a' \"b\"\n");
    EXPECT_EQ(stringValue(joined, find(joined, NodeKind::ConcatenatedString)), "ab");
    const auto formatted = parse("x = f'a{b}'\n");
    EXPECT_EQ(stringValue(formatted, find(formatted, NodeKind::String)), std::nullopt);
    const auto number = parse("x = 1\n");
    EXPECT_EQ(stringValue(number, find(number, NodeKind::Integer)), std::nullopt);
}

TEST(Docstring, IsTheFirstStatementWhenItIsOnlyAString) {
    const auto documented = parse("def f():\n    # why\n    'words'\n    return 1\n");
    EXPECT_NE(docstring(documented, find(documented, NodeKind::Block)), noNode);
    const auto later = parse("def f():\n    x = 1\n    'words'\n");
    EXPECT_EQ(docstring(later, find(later, NodeKind::Block)), noNode);
}

} // namespace
} // namespace portside::python
