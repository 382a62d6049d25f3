// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/Calls.h"

#include <gtest/gtest.h>

#include <string>

namespace portside::python {
namespace {

struct Called {
    SyntaxTree tree;
    NodeId call = noNode; ///< the outermost one
};

Called called(const std::string& code) {
    Called found{SyntaxTree::parse(source::SourceText(code)), noNode};
    for (NodeId id = 0; id < found.tree.size() && found.call == noNode; ++id)
        if (found.tree.kind(id) == NodeKind::Call)
            found.call = id;
    return found;
}

std::string nameOf(const std::string& code) {
    const auto [tree, call] = called(code);
    return std::string(calledName(tree, call));
}

std::string argumentsOf(const std::string& code) {
    const auto [tree, call] = called(code);
    std::string text;
    for (const NodeId argument : arguments(tree, call))
        text += "<" + std::string(tree.slice(argument)) + ">";
    return text;
}

TEST(CallsTest, TheLastNameIsWhatIsCalled) {
    EXPECT_EQ(nameOf("load(x)\n"), "load");
    EXPECT_EQ(nameOf("self.crew.load(x)\n"), "load");
    EXPECT_EQ(nameOf("await load(x)\n"), "load");
    EXPECT_EQ(nameOf("crews()[0](x)\n"), "") << "whatever a subscript gives has no name";
    EXPECT_EQ(nameOf("load\n"), "") << "no call";
    EXPECT_EQ(calledNode(called("load\n").tree, noNode), noNode);
    EXPECT_EQ(calledNode(called("load\n").tree, 0), noNode) << "a module is no call";
}

TEST(CallsTest, ArgumentsAreWithoutPunctuation) {
    EXPECT_EQ(argumentsOf("load(a, b=1, *c, # some\n     **d,)\n"), "<a><b=1><*c><**d>");
    EXPECT_EQ(argumentsOf("load()\n"), "");
    EXPECT_EQ(argumentsOf("load(x for x in y)\n"), "<(x for x in y)>");
    EXPECT_EQ(argumentsOf("load\n"), "");
}

} // namespace
} // namespace portside::python
