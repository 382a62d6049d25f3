// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/mutation/Edits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace portside::mutation {

namespace {

using compare::StatementKind;
using python::Field;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

std::string text(const Place& place, NodeId node) { return std::string(place.module.tree.slice(node)); }

std::string replace(const Place& place, NodeId node, const std::string& by) {
    return replaceNode(place.module, node, by);
}

/// From the start of one node to the end of another.
std::string replaceFromTo(const Place& place, NodeId first, NodeId last, const std::string& by) {
    const auto& tree = place.module.tree;
    return replaceRange(place.module, {tree[first].range.begin, tree[last].range.end}, by);
}

NodeId findKind(const Place& place, Kind kind) {
    return findIn(place, [&](NodeId id) { return place.module.tree.kind(id) == kind; });
}

bool isPlainArgument(const python::SyntaxTree& tree, NodeId node) {
    return tree.kind(node) != Kind::KeywordArgument && tree.kind(node) != Kind::ListSplat &&
           tree.kind(node) != Kind::DictionarySplat;
}

std::string swapArguments(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId list = findIn(place, [&](NodeId id) {
        const auto parts = items(tree, id);
        return tree.kind(id) == Kind::ArgumentList && parts.size() >= 2 && isPlainArgument(tree, parts[0]) &&
               isPlainArgument(tree, parts[1]) && tree.slice(parts[0]) != tree.slice(parts[1]);
    });
    if (list == noNode)
        return {};
    const auto parts = items(tree, list);
    return replaceFromTo(place, parts[0], parts[1], text(place, parts[1]) + ", " + text(place, parts[0]));
}

/// An element of a bracketed list gone, with a comma beside it.
std::string dropItem(const Place& place, NodeId item) {
    if (item == noNode)
        return {};
    const auto& tree = place.module.tree;
    const auto parts = items(tree, tree.parent(item));
    const auto at = static_cast<size_t>(std::find(parts.begin(), parts.end(), item) - parts.begin());
    if (at + 1 < parts.size())
        return replaceRange(place.module, {tree[item].range.begin, tree[parts[at + 1]].range.begin}, "");
    if (at > 0)
        return replaceRange(place.module, {tree[parts[at - 1]].range.end, tree[item].range.end}, "");
    return replace(place, item, "");
}

std::string dropKeyword(const Place& place) {
    return dropItem(place, findKind(place, Kind::KeywordArgument));
}

std::string dropArgument(const Place& place) {
    const auto& tree = place.module.tree;
    return dropItem(place, findIn(place, [&](NodeId id) {
                        return tree.kind(tree.parent(id)) == Kind::ArgumentList &&
                               tree.kind(id) != Kind::Token && tree.kind(id) != Kind::Comment;
                    }));
}

std::string addArgument(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId list = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::ArgumentList && tree.slice(tree.parent(id)).substr(0, 5) != "super";
    });
    if (list == noNode)
        return {};
    const auto parts = items(tree, list);
    const uint32_t at = parts.empty() ? tree[list].range.begin + 1 : tree[parts.back()].range.end;
    return replaceRange(place.module, {at, at}, parts.empty() ? "extra=1" : ", extra=1");
}

std::string dropElement(const Place& place) {
    const auto& tree = place.module.tree;
    return dropItem(place, findIn(place, [&](NodeId id) {
                        const auto outer = tree.kind(tree.parent(id));
                        return tree.kind(id) != Kind::Token && tree.kind(id) != Kind::Comment &&
                               (outer == Kind::List || outer == Kind::Dictionary || outer == Kind::Set);
                    }));
}

std::string changeDefault(const Place& place) {
    const auto& tree = place.module.tree;
    if (place.statement.kind != StatementKind::Signature)
        return {};
    const NodeId parameter = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::DefaultParameter || tree.kind(id) == Kind::TypedDefaultParameter;
    });
    if (parameter == noNode)
        return {};
    const NodeId value = tree.child(parameter, Field::Value);
    return replace(place, value, tree.slice(value) == "None" ? "True" : "None");
}

std::string dropDefault(const Place& place) {
    const auto& tree = place.module.tree;
    if (place.statement.kind != StatementKind::Signature)
        return {};
    const NodeId parameter = findKind(place, Kind::DefaultParameter);
    return parameter == noNode ? std::string()
                               : replace(place, parameter, text(place, tree.child(parameter, Field::Name)));
}

std::string dropParameter(const Place& place) {
    const auto& tree = place.module.tree;
    if (place.statement.kind != StatementKind::Signature)
        return {};
    const NodeId list = findKind(place, Kind::Parameters);
    const auto parts = items(tree, list);
    return parts.size() < 2 ? std::string() : dropItem(place, parts.back());
}

std::string askTruth(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId comparison = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::ComparisonOperator && items(tree, id).size() == 2 &&
               tree.kind(items(tree, id)[1]) == Kind::None;
    });
    if (comparison == noNode)
        return {};
    const std::string value = text(place, items(tree, comparison)[0]);
    const bool negated = tree.slice(comparison).find(" not ") != std::string_view::npos;
    return replace(place, comparison, negated ? value : "not " + value);
}

std::string exchangeToken(const Place& place, Kind parent,
                          const std::vector<std::pair<std::string_view, std::string_view>>& pairs) {
    const auto& tree = place.module.tree;
    std::string by;
    const NodeId token = findIn(place, [&](NodeId id) {
        if (tree.kind(id) != Kind::Token || tree.parent(id) == noNode || tree.kind(tree.parent(id)) != parent)
            return false;
        for (const auto& [from, to] : pairs)
            if (tree.slice(id) == from)
                by = to;
        return !by.empty();
    });
    return replace(place, token, by);
}

std::string swapAndOr(const Place& place) {
    return exchangeToken(place, Kind::BooleanOperator, {{"and", "or"}, {"or", "and"}});
}

std::string swapOperands(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId both = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::BooleanOperator && items(tree, id).size() == 2 &&
               tree.kind(items(tree, id)[0]) != Kind::BooleanOperator;
    });
    if (both == noNode)
        return {};
    const auto parts = items(tree, both);
    return replace(place, both,
                   "(" + text(place, parts[1]) + ") " + text(place, tree.child(both, Field::Operator)) +
                       " (" + text(place, parts[0]) + ")");
}

std::string flipComparison(const Place& place) {
    return exchangeToken(place, Kind::ComparisonOperator,
                         {{"==", "!="},
                          {"!=", "=="},
                          {"<", "<="},
                          {"<=", "<"},
                          {">", ">="},
                          {">=", ">"},
                          {"in", "not in"},
                          {"not in", "in"},
                          {"is", "is not"},
                          {"is not", "is"}});
}

std::string changeOperator(const Place& place) {
    if (std::string changed =
            exchangeToken(place, Kind::BinaryOperator,
                          {{"+", "-"}, {"-", "+"}, {"*", "/"}, {"/", "*"}, {"%", "+"}, {"**", "*"}});
        !changed.empty())
        return changed;
    return exchangeToken(place, Kind::AugmentedAssignment, {{"+=", "-="}, {"-=", "+="}});
}

std::string loseNot(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId negation = findKind(place, Kind::NotOperator);
    return negation == noNode ? std::string()
                              : replace(place, negation, text(place, items(tree, negation)[0]));
}

/// Some string that is no docstring: of a plain one, or the literal part of an f-string.
std::string changeText(const Place& place, bool (*fits)(std::string_view prefix),
                       const std::function<std::string(std::string)>& change) {
    const auto& tree = place.module.tree;
    std::string changed;
    const NodeId content = findIn(place, [&](NodeId id) {
        if (tree.kind(id) != Kind::StringContent || !fits(tree.slice(tree.firstChild(tree.parent(id)))))
            return false;
        changed = change(text(place, id));
        return !changed.empty() && changed != tree.slice(id);
    });
    return replace(place, content, changed);
}

std::string changeFormat(const Place& place) {
    return changeText(
        place, [](std::string_view) { return true; },
        [](std::string content) {
            for (const auto& [from, to] : std::array<std::pair<std::string_view, std::string_view>, 4>{
                     {{"%s", "%r"}, {"%r", "%s"}, {"{}", "{!r}"}, {"%d", "%s"}}})
                if (const auto at = content.find(from); at != std::string::npos)
                    return content.replace(at, from.size(), to);
            return std::string();
        });
}

std::string changeTemplate(const Place& place) {
    return changeText(
        place, [](std::string_view prefix) { return prefix.find_first_of("fF") != std::string_view::npos; },
        [](const std::string& content) { return content + " more"; });
}

std::string changeInterpolation(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Identifier && tree.parent(id) != noNode &&
               tree.kind(tree.parent(id)) == Kind::Interpolation;
    });
    return name == noNode ? std::string() : replace(place, name, text(place, name) + "_other");
}

std::string changeCase(const Place& place) {
    return changeText(
        place, [](std::string_view) { return true; },
        [](std::string content) {
            const auto letter = std::find_if(content.begin(), content.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            });
            if (letter == content.end())
                return std::string();
            *letter = static_cast<char>(*letter ^ 0x20);
            return content;
        });
}

std::string changeSlice(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId slice = findKind(place, Kind::Slice);
    if (slice == noNode)
        return {};
    const auto parts = items(tree, slice);
    return parts.empty() ? std::string() : replace(place, parts.back(), text(place, parts.back()) + " + 1");
}

std::string changeSubscript(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId subscript = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Subscript && tree.kind(tree.child(id, Field::Subscript)) != Kind::Slice;
    });
    return subscript == noNode ? std::string()
                               : replace(place, tree.child(subscript, Field::Subscript), "other_key");
}

std::string changeAttribute(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        const NodeId parent = tree.parent(id);
        return tree[id].field == Field::Attribute && tree.kind(id) == Kind::Identifier && parent != noNode &&
               tree.kind(parent) == Kind::Attribute && tree[parent].field != Field::Function &&
               tree[parent].field != Field::Left;
    });
    return name == noNode ? std::string() : replace(place, name, text(place, name) + "_other");
}

std::string changeTarget(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId target = findIn(place, [&](NodeId id) {
        return tree[id].field == Field::Left && tree.parent(id) != noNode &&
               tree.kind(tree.parent(id)) == Kind::Assignment &&
               (tree.kind(id) == Kind::Identifier || tree.kind(id) == Kind::Attribute);
    });
    return target == noNode ? std::string() : replace(place, target, text(place, target) + "_other");
}

std::string changeName(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId name = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::Identifier && tree.parent(id) != noNode &&
               tree.kind(tree.parent(id)) == Kind::ArgumentList;
    });
    return name == noNode ? std::string() : replace(place, name, text(place, name) + "_other");
}

std::string changeKeyword(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId argument = findKind(place, Kind::KeywordArgument);
    if (argument == noNode)
        return {};
    const NodeId name = tree.child(argument, Field::Name);
    return replace(place, name, text(place, name) + "_other");
}

std::string changeObject(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId object = findIn(place, [&](NodeId id) {
        return tree[id].field == Field::Object && tree.kind(id) == Kind::Identifier &&
               tree.slice(id) != "self";
    });
    return object == noNode ? std::string() : replace(place, object, text(place, object) + "_other");
}

std::string swapConditional(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId choice = findKind(place, Kind::ConditionalExpression);
    if (choice == noNode)
        return {};
    const auto parts = items(tree, choice);
    return parts.size() != 3 ? std::string()
                             : replace(place, choice,
                                       text(place, parts[2]) + " if " + text(place, parts[1]) + " else " +
                                           text(place, parts[0]));
}

std::string dropFilter(const Place& place) { return replace(place, findKind(place, Kind::IfClause), ""); }

std::string unsplat(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId splat = findIn(place, [&](NodeId id) {
        return tree.kind(id) == Kind::DictionarySplat || tree.kind(id) == Kind::ListSplat;
    });
    return splat == noNode ? std::string() : replace(place, splat, text(place, items(tree, splat)[0]));
}

std::string swapTargets(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId list = findKind(place, Kind::PatternList);
    const auto parts = items(tree, list);
    return parts.size() < 2 || tree.slice(parts[0]) == tree.slice(parts[1])
               ? std::string()
               : replaceFromTo(place, parts[0], parts[1],
                               text(place, parts[1]) + ", " + text(place, parts[0]));
}

std::string changeLambda(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId lambda = findKind(place, Kind::Lambda);
    return lambda == noNode ? std::string() : replace(place, tree.child(lambda, Field::Body), "None");
}

/// `await f(x)` as `f(await x)`.
std::string awaitArgument(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId await = findIn(place, [&](NodeId id) {
        if (tree.kind(id) != Kind::Await)
            return false;
        const NodeId call = items(tree, id)[0];
        return tree.kind(call) == Kind::Call &&
               tree.kind(tree.child(call, Field::Arguments)) == Kind::ArgumentList &&
               !items(tree, tree.child(call, Field::Arguments)).empty() &&
               isPlainArgument(tree, items(tree, tree.child(call, Field::Arguments))[0]);
    });
    if (await == noNode)
        return {};
    const NodeId call = items(tree, await)[0];
    const NodeId argument = items(tree, tree.child(call, Field::Arguments))[0];
    const auto& range = tree[call].range;
    const auto& inner = tree[argument].range;
    const auto& source = tree.text();
    return replace(place, await,
                   std::string(source.slice({range.begin, inner.begin})) + "await " + text(place, argument) +
                       std::string(source.slice({inner.end, range.end})));
}

/// `await a.b()` as `(await a).b()`.
std::string awaitObject(const Place& place) {
    const auto& tree = place.module.tree;
    const NodeId await = findIn(place, [&](NodeId id) {
        if (tree.kind(id) != Kind::Await)
            return false;
        const NodeId call = items(tree, id)[0];
        return tree.kind(call) == Kind::Call &&
               tree.kind(tree.child(call, Field::Function)) == Kind::Attribute;
    });
    if (await == noNode)
        return {};
    const NodeId call = items(tree, await)[0];
    const NodeId object = tree.child(tree.child(call, Field::Function), Field::Object);
    return replace(place, await,
                   "(await " + text(place, object) + ")" +
                       std::string(tree.text().slice({tree[object].range.end, tree[call].range.end})));
}

} // namespace

std::vector<Mutation> expressionKinds() {
    return {
        {"swap-arguments", Wanted::NotClean, swapArguments},
        {"drop-argument", Wanted::NotClean, dropArgument},
        {"drop-keyword", Wanted::NotClean, dropKeyword},
        {"change-keyword", Wanted::NotClean, changeKeyword},
        {"add-argument", Wanted::NotClean, addArgument},
        {"unsplat", Wanted::NotClean, unsplat},
        {"drop-element", Wanted::NotClean, dropElement},
        {"change-default", Wanted::NotClean, changeDefault},
        {"drop-default", Wanted::NotClean, dropDefault},
        {"drop-parameter", Wanted::NotClean, dropParameter},
        {"ask-truth", Wanted::NotClean, askTruth},
        {"swap-and-or", Wanted::NotClean, swapAndOr},
        {"swap-operands", Wanted::NotClean, swapOperands},
        {"flip-comparison", Wanted::NotClean, flipComparison},
        {"change-operator", Wanted::NotClean, changeOperator},
        {"lose-not", Wanted::NotClean, loseNot},
        {"change-format", Wanted::NotClean, changeFormat},
        {"change-template", Wanted::NotClean, changeTemplate},
        {"change-interpolation", Wanted::NotClean, changeInterpolation},
        {"change-case", Wanted::NotClean, changeCase},
        {"change-slice", Wanted::NotClean, changeSlice},
        {"change-subscript", Wanted::NotClean, changeSubscript},
        {"change-attribute", Wanted::NotClean, changeAttribute},
        {"change-target", Wanted::NotClean, changeTarget},
        {"swap-targets", Wanted::NotClean, swapTargets},
        {"change-name", Wanted::NotClean, changeName},
        {"change-object", Wanted::NotClean, changeObject},
        {"swap-conditional", Wanted::NotClean, swapConditional},
        {"drop-filter", Wanted::NotClean, dropFilter},
        {"change-lambda", Wanted::NotClean, changeLambda},
        {"await-argument", Wanted::NotClean, awaitArgument},
        {"await-object", Wanted::NotClean, awaitObject},
    };
}

} // namespace portside::mutation
