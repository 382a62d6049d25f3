// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/NameUse.h"

#include <algorithm>
#include <string>

namespace portside::mirror {

namespace {

using python::Field;
using python::Module;
using python::NodeId;
using python::NodeKind;
using python::noNode;

constexpr size_t mostBases = 64; ///< of hostile files: real lineages have a dozen

Place resolved(const NameSpace& space, const Module& module, std::string_view dotted) {
    if (Place place = space.own->resolve(module, dotted))
        return place;
    return space.upstream ? space.upstream->resolve(module, dotted) : Place{};
}

Place imported(const NameSpace& space, const python::Import& import, std::string_view rest) {
    std::string origin = import.name.empty() ? import.module : import.module + "." + import.name;
    if (!rest.empty())
        origin.append(".").append(rest);
    for (const Package* package : {space.own, space.upstream})
        if (const auto split = package ? package->splitOrigin(origin) : std::nullopt)
            if (Place place = package->lookUp(split->first, split->second))
                return place;
    return {};
}

Place memberIn(const Place& type, std::string_view name) {
    const std::string qualified = type.type->qualifiedName + "." + std::string(name);
    const Module& module = *type.module;
    for (const auto accessor : {python::Accessor::None, python::Accessor::Getter})
        if (const auto* function = module.function(qualified, accessor))
            return {&module, function, nullptr, nullptr};
    if (const auto* assignment = module.assignment(qualified))
        return {&module, nullptr, nullptr, assignment};
    if (const auto* inner = module.classNamed(qualified))
        return {&module, nullptr, inner, nullptr};
    return {};
}

/// The class whose code the line is; nullptr outside of classes.
const python::Class* classAt(const Module& module, int line) {
    if (const auto* function = module.functionAt(line))
        return function->classIndex < 0 ? nullptr
                                        : &module.classes[static_cast<size_t>(function->classIndex)];
    const python::Class* innermost = nullptr;
    for (const auto& type : module.classes)
        if (type.lines.first <= line && line <= type.lines.last)
            innermost = &type;
    return innermost;
}

/// True where the identifier gives the name a value of the function's own.
bool binds(const python::SyntaxTree& tree, NodeId id) {
    const NodeId parent = tree.parent(id);
    switch (tree.kind(parent)) {
    case NodeKind::Parameters:
    case NodeKind::LambdaParameters:
    case NodeKind::TypedParameter:
    case NodeKind::ListSplatPattern:
    case NodeKind::DictionarySplatPattern:
    case NodeKind::PatternList:
    case NodeKind::TuplePattern:
    case NodeKind::ListPattern:
    case NodeKind::AsPatternTarget:
        return true;
    case NodeKind::DefaultParameter:
    case NodeKind::TypedDefaultParameter:
    case NodeKind::NamedExpression:
        return tree[id].field == Field::Name;
    case NodeKind::Assignment:
    case NodeKind::AugmentedAssignment:
    case NodeKind::ForStatement:
    case NodeKind::ForInClause:
        return tree[id].field == Field::Left;
    default:
        return false;
    }
}

bool isLocal(const python::SyntaxTree& tree, const python::Function& function, std::string_view name) {
    for (NodeId id = function.node; id < tree[function.node].subtreeEnd; ++id)
        if (tree.kind(id) == NodeKind::Identifier && tree.slice(id) == name && binds(tree, id))
            return true;
    return false;
}

/// A dotted expression as the function sees it: its own imports first, and nothing behind a local.
Place resolvedIn(const NameSpace& space, const Module& module, int line, std::string_view dotted) {
    const std::string_view head = dotted.substr(0, dotted.find('.'));
    if (const auto* function = module.functionAt(line)) {
        for (const auto& import : module.imports)
            if (import.function != noNode && import.localName == head && function->node <= import.function &&
                import.function < module.tree[function->node].subtreeEnd)
                return imported(space, import,
                                dotted.size() > head.size() ? dotted.substr(head.size() + 1) : "");
        if (isLocal(module.tree, *function, head))
            return {};
    }
    return resolved(space, module, dotted);
}

bool isSuper(const python::SyntaxTree& tree, NodeId object) {
    if (tree.kind(object) != NodeKind::Call)
        return false;
    const NodeId called = tree.child(object, Field::Function);
    return called != noNode && tree.slice(called) == "super";
}

Place attributeOf(const NameSpace& space, const Module& module, NodeId attribute, std::string_view name) {
    const auto& tree = module.tree;
    const NodeId object = tree.child(attribute, Field::Object);
    if (object == noNode)
        return {};
    const int line = tree.line(object);
    const python::Class* type = classAt(module, line);
    const Place here{&module, nullptr, type, nullptr};
    if (tree.slice(object) == "self" || tree.slice(object) == "cls")
        return type ? memberOf(space, here, name) : Place{};
    if (isSuper(tree, object)) {
        if (!type)
            return {};
        std::vector<Place> lineage = lineageOf(space, here);
        for (size_t i = 1; i < lineage.size(); ++i)
            if (Place place = memberIn(lineage[i], name))
                return place;
        return {};
    }
    const std::string dotted = python::dottedName(tree, object);
    if (dotted.empty() || dotted.starts_with("self.") || dotted.starts_with("cls."))
        return {};
    const Place owner = resolvedIn(space, module, line, dotted);
    if (owner.type)
        return memberOf(space, owner, name);
    return owner && !owner.function && !owner.assignment
               ? resolvedIn(space, module, line, dotted + "." + std::string(name))
               : Place{};
}

} // namespace

std::vector<Place> lineageOf(const NameSpace& space, const Place& type) {
    std::vector<Place> order;
    std::vector<Place> stack{type};
    while (!stack.empty() && order.size() < mostBases) {
        const Place current = stack.back();
        stack.pop_back();
        if (std::any_of(order.begin(), order.end(),
                        [&](const Place& seen) { return seen.type == current.type; }))
            continue;
        order.push_back(current);
        for (auto base = current.type->bases.rbegin(); base != current.type->bases.rend(); ++base)
            if (Place place = resolved(space, *current.module, *base); place.type)
                stack.push_back(place);
    }
    return order;
}

Place memberOf(const NameSpace& space, const Place& type, std::string_view name) {
    for (const Place& each : lineageOf(space, type))
        if (Place place = memberIn(each, name))
            return place;
    return {};
}

Place definitionOf(const NameSpace& space, const python::Module& module, NodeId use) {
    const auto& tree = module.tree;
    const std::string_view name = tree.slice(use);
    const NodeId parent = tree.parent(use);
    const int line = tree.line(use);
    switch (parent == noNode ? NodeKind::Other : tree.kind(parent)) {
    case NodeKind::FunctionDefinition:
        for (const auto& function : module.functions)
            if (function.node == parent && tree[use].field == Field::Name)
                return {&module, &function, nullptr, nullptr};
        break;
    case NodeKind::ClassDefinition:
        for (const auto& type : module.classes)
            if (type.node == parent && tree[use].field == Field::Name)
                return {&module, nullptr, &type, nullptr};
        break;
    case NodeKind::Attribute:
        if (tree[use].field == Field::Attribute)
            return attributeOf(space, module, parent, name);
        break;
    case NodeKind::KeywordArgument:
        if (tree[use].field == Field::Name)
            return {};
        break;
    case NodeKind::DottedName:
        for (const auto& import : module.imports)
            if (!import.name.empty() && (import.name == name || import.localName == name) &&
                import.statement <= use && use < tree[import.statement].subtreeEnd)
                return imported(space, import, {});
        break;
    default:
        break;
    }
    return resolvedIn(space, module, line, name);
}

Place definitionOf(const NameSpace& space, const python::Module& module, int line, std::string_view name) {
    const auto& tree = module.tree;
    for (NodeId id = 0; id < tree.size(); ++id)
        if (tree.kind(id) == NodeKind::Identifier && tree.line(id) == line && tree.slice(id) == name)
            if (Place place = definitionOf(space, module, id))
                return place;
    return {};
}

int lineOf(const Place& place) {
    const auto& tree = place.module->tree;
    return place.function     ? tree.line(place.function->node)
           : place.type       ? tree.line(place.type->node)
           : place.assignment ? place.assignment->lines.first
                              : 1;
}

} // namespace portside::mirror
