// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Prose.h"

#include "core/mirror/ClassGraph.h"

#include <cctype>

namespace portside::drift {

namespace {

using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

bool isWordByte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0; }

} // namespace

std::string proseKey(std::string_view line) {
    std::string key;
    for (size_t begin = 0; begin < line.size();) {
        if (!isWordByte(line[begin])) {
            // Signs count when they say something: "a < b" is not "a > b".
            static constexpr std::string_view telling = "<>=!+*/%|&";
            if (telling.find(line[begin]) != std::string_view::npos)
                key += line[begin];
            ++begin;
            continue;
        }
        size_t end = begin;
        while (end < line.size() && isWordByte(line[end]))
            ++end;
        std::string word = mirror::withoutAsyncPrefix(line.substr(begin, end - begin));
        begin = end;
        if (word == "aiobotocore")
            word = "botocore";
        if (word == "await" || word == "async")
            continue;
        if (!key.empty())
            key += ' ';
        key += word;
    }
    return key;
}

ProseCounts commentsOf(const python::Module& module) {
    ProseCounts counts;
    for (NodeId id = 0; id < module.tree.size(); ++id)
        if (module.tree.kind(id) == Kind::Comment)
            if (std::string key = proseKey(module.tree.slice(id)); !key.empty())
                ++counts[std::move(key)];
    return counts;
}

ProseCounts docstringLinesOf(const python::Module& module) {
    ProseCounts counts;
    for (NodeId id = 0; id < module.tree.size(); ++id) {
        if (module.tree.kind(id) != Kind::ExpressionStatement || !python::isStringStatement(module.tree, id))
            continue;
        const auto lines = module.tree.lines(id);
        for (int line = lines.first; line <= lines.last; ++line)
            if (std::string key = proseKey(module.text().line(line)); !key.empty())
                ++counts[std::move(key)];
    }
    return counts;
}

source::LineRange docstringLines(const python::SyntaxTree& tree, NodeId statement) {
    return tree.lines(statement);
}

std::string docstringKey(const python::SyntaxTree& tree, NodeId statement) {
    return proseKey(tree.slice(statement));
}

} // namespace portside::drift
