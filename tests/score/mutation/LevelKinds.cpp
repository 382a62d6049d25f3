// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/mutation/Edits.h"

namespace portside::mutation {

namespace {

using python::Assignment;
using python::Class;
using python::Field;
using python::Module;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

std::string noAssignment(const Module&, const Assignment&) { return {}; }
std::string noClass(const Module&, const Class&) { return {}; }

std::string changeValue(const Module& module, const Assignment& assignment) {
    return replaceNode(module, assignment.value, "None");
}

/// An entry of a table, with the comma behind it.
std::string dropEntry(const Module& module, const Assignment& assignment) {
    const auto& tree = module.tree;
    const auto parts = assignment.value == noNode ? std::vector<NodeId>() : items(tree, assignment.value);
    const auto kind = assignment.value == noNode ? Kind::Other : tree.kind(assignment.value);
    if (parts.size() < 2 || (kind != Kind::Dictionary && kind != Kind::List && kind != Kind::Tuple))
        return {};
    return replaceRange(module, {tree[parts[0]].range.begin, tree[parts[1]].range.begin}, "");
}

/// Two entries of a table with each other's values.
std::string exchangeEntries(const Module& module, const Assignment& assignment) {
    const auto& tree = module.tree;
    if (assignment.value == noNode || tree.kind(assignment.value) != Kind::Dictionary)
        return {};
    const auto pairs = tree.children(assignment.value, Kind::Pair);
    if (pairs.size() < 2)
        return {};
    const NodeId one = tree.child(pairs[0], Field::Value);
    const NodeId other = tree.child(pairs[1], Field::Value);
    if (tree.slice(one) == tree.slice(other))
        return {};
    const std::string second(tree.slice(one));
    return replaceRange(module, {tree[one].range.begin, tree[other].range.end},
                        std::string(tree.slice(other)) +
                            std::string(tree.text().slice({tree[one].range.end, tree[other].range.begin})) +
                            second);
}

std::string dropAssignment(const Module& module, const Assignment& assignment) {
    return replaceRange(module, wholeLines(module, assignment.lines), "");
}

std::string loseBase(const Module& module, const Class& type) {
    const NodeId list = module.tree.child(type.node, Field::Superclasses);
    return list == noNode ? std::string() : replaceNode(module, list, "(object)");
}

std::string changeBase(const Module& module, const Class& type) {
    const NodeId list = module.tree.child(type.node, Field::Superclasses);
    const auto parts = items(module.tree, list);
    return parts.empty() ? std::string() : replaceNode(module, parts[0], "Unrelated");
}

std::string addBase(const Module& module, const Class& type) {
    const NodeId list = module.tree.child(type.node, Field::Superclasses);
    const auto parts = items(module.tree, list);
    return parts.empty()
               ? std::string()
               : replaceNode(module, parts[0], "Unrelated, " + std::string(module.tree.slice(parts[0])));
}

std::string decorateClass(const Module& module, const Class& type) {
    const uint32_t at = module.text().lineStart(type.header.first);
    return replaceRange(module, {at, at}, indentOf(module, type.header.first) + "@some_decorator\n");
}

std::string addAttribute(const Module& module, const Class& type) {
    const uint32_t at = module.text().lineStart(type.lines.last + 1);
    return replaceRange(module, {at, at}, indentOf(module, type.lines.first) + "    _a_new_attribute = 1\n");
}

} // namespace

std::vector<LevelMutation> levelKinds() {
    return {
        {"level-change-value", Wanted::NotClean, changeValue, noClass},
        {"level-drop-entry", Wanted::NotClean, dropEntry, noClass},
        {"level-exchange-entries", Wanted::NotClean, exchangeEntries, noClass},
        {"level-drop-assignment", Wanted::NotClean, dropAssignment, noClass},
        {"class-lose-bases", Wanted::NotClean, noAssignment, loseBase},
        {"class-change-base", Wanted::NotClean, noAssignment, changeBase},
        {"class-add-base", Wanted::NotClean, noAssignment, addBase},
        {"class-decorate", Wanted::NotClean, noAssignment, decorateClass},
        {"class-add-attribute", Wanted::AtWorstCosmetic, noAssignment, addAttribute},
    };
}

} // namespace portside::mutation
