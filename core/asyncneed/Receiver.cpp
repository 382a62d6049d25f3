// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Receiver.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace portside::asyncneed {

namespace {

using mirror::Place;
using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;
using python::SyntaxTree;
using Kind = Receiver::Kind;

/// Builtins that give back something the program made itself are left out (getattr, next, min, super, ...).
constexpr std::array<std::string_view, 46> plainBuiltins{
    "abs",        "all",        "any",       "ascii",   "bin",  "bool",       "bytearray", "bytes",
    "callable",   "chr",        "complex",   "dict",    "dir",  "divmod",     "enumerate", "filter",
    "float",      "format",     "frozenset", "hasattr", "hash", "hex",        "id",        "int",
    "isinstance", "issubclass", "len",       "list",    "map",  "memoryview", "oct",       "open",
    "ord",        "pow",        "print",     "range",   "repr", "reversed",   "round",     "set",
    "sorted",     "str",        "sum",       "tuple",   "type", "zip"};

/// How many classes up the bases are looked at for an attribute.
constexpr size_t maxBases = 8;

NodeId operand(const SyntaxTree& tree, NodeId node) {
    NodeId inside = tree.firstChild(node);
    while (inside != noNode &&
           (tree.kind(inside) == NodeKind::Token || tree.kind(inside) == NodeKind::Comment))
        inside = tree.nextSibling(inside);
    return inside;
}

/// All that two possible values have in common.
Receiver common(const Receiver& one, const Receiver& other) {
    if (one.kind == other.kind && (one.kind != Kind::Botocore || one.type.type == other.type.type))
        return one;
    return {};
}

const python::Class* classOf(const python::Module& module, const python::Function& function) {
    return function.classIndex < 0 ? nullptr : &module.classes[size_t(function.classIndex)];
}

} // namespace

bool isBuiltinName(std::string_view name) {
    return std::find(plainBuiltins.begin(), plainBuiltins.end(), name) != plainBuiltins.end();
}

struct ReceiverResolver::Scope {
    const python::Module* module = nullptr;
    NodeId function = noNode; ///< the outermost definition; noNode at module level
    const python::Class* type = nullptr;
};

struct ReceiverResolver::Binding {
    enum class Kind { Value, Entered, Plain, Opaque };
    Kind kind = Kind::Opaque;
    NodeId node = noNode;
};

ReceiverResolver::ReceiverResolver(const mirror::Package& botocore) : m_botocore(botocore) {}

ReceiverResolver::~ReceiverResolver() = default;

const ReceiverResolver::Bindings& ReceiverResolver::bindingsOf(const Scope& scope) const {
    auto& known = m_bindings[{scope.module, scope.function}];
    if (known)
        return *known;
    known = std::make_unique<Bindings>();
    if (scope.function == noNode)
        return *known;
    const auto& tree = scope.module->tree;
    const auto bind = [&](NodeId name, Binding binding) {
        known->emplace(std::string(tree.slice(name)), binding);
    };
    /// Every name below a target of a loop, an unpacking or a parameter list.
    const auto bindAll = [&](NodeId target, Binding binding) {
        for (NodeId id = target; id < tree[target].subtreeEnd; ++id)
            if (tree.kind(id) == NodeKind::Identifier && tree.kind(tree.parent(id)) != NodeKind::Attribute)
                bind(id, binding);
    };
    for (NodeId id = scope.function; id < tree[scope.function].subtreeEnd; ++id) {
        switch (tree.kind(id)) {
        case NodeKind::Parameters:
        case NodeKind::LambdaParameters:
            for (const auto parameter : tree.children(id)) {
                const auto name = tree.child(parameter, Field::Name);
                bindAll(name == noNode ? parameter : name, {Binding::Kind::Opaque, parameter});
            }
            break;
        case NodeKind::FunctionDefinition:
        case NodeKind::ClassDefinition:
            if (const auto name = tree.child(id, Field::Name); name != noNode && id != scope.function)
                bind(name, {Binding::Kind::Opaque, id});
            break;
        case NodeKind::Assignment:
        case NodeKind::NamedExpression: {
            const bool named = tree.kind(id) == NodeKind::NamedExpression;
            const auto target = tree.child(id, named ? Field::Name : Field::Left);
            const auto value = tree.child(id, named ? Field::Value : Field::Right);
            if (target == noNode || value == noNode)
                break;
            if (tree.kind(target) == NodeKind::Identifier)
                bind(target, {Binding::Kind::Value, value});
            else if (tree.kind(target) == NodeKind::PatternList ||
                     tree.kind(target) == NodeKind::TuplePattern ||
                     tree.kind(target) == NodeKind::ListPattern)
                bindAll(target, {Binding::Kind::Opaque, value});
            break;
        }
        case NodeKind::ForStatement:
        case NodeKind::ForInClause:
            if (const auto target = tree.child(id, Field::Left); target != noNode)
                bindAll(target, {Binding::Kind::Opaque, id});
            break;
        case NodeKind::AsPattern: {
            const auto target = tree.child(id, Field::Alias);
            if (target == noNode)
                break;
            const auto parent = tree.kind(tree.parent(id));
            const bool caught = parent == NodeKind::ExceptClause || parent == NodeKind::ExceptGroupClause;
            bindAll(target, {caught ? Binding::Kind::Plain : Binding::Kind::Entered, tree.firstChild(id)});
            break;
        }
        default:
            break;
        }
    }
    for (const auto& import : scope.module->imports)
        if (import.function != noNode && tree.within(import.function, scope.function))
            known->emplace(import.localName,
                           Binding{import.module == m_botocore.name() ||
                                           import.module.starts_with(m_botocore.name() + ".")
                                       ? Binding::Kind::Opaque
                                       : Binding::Kind::Plain,
                                   import.statement});
    return *known;
}

Receiver ReceiverResolver::resolve(const Unit& unit, NodeId expression) const {
    Scope scope{unit.module, noNode, unit.type};
    for (const auto node : unit.nodes)
        if (unit.kind == UnitKind::Function && unit.module->tree.within(expression, node))
            scope.function = node;
    return resolveAt(scope, expression, 0);
}

bool ReceiverResolver::isLocal(const Unit& unit, NodeId at, std::string_view name) const {
    Scope scope{unit.module, noNode, unit.type};
    for (const auto node : unit.nodes)
        if (unit.kind == UnitKind::Function && unit.module->tree.within(at, node))
            scope.function = node;
    return bindingsOf(scope).count(name) > 0;
}

Receiver ReceiverResolver::both(const Scope& scope, const std::vector<NodeId>& expressions, int step) const {
    std::optional<Receiver> all;
    for (const auto expression : expressions) {
        if (scope.module->tree.kind(expression) == NodeKind::None)
            continue; // "not there yet" says nothing of what will be
        const auto one = resolveAt(scope, expression, step);
        all = all ? common(*all, one) : one;
    }
    return all.value_or(Receiver{Kind::Plain, {}});
}

Receiver ReceiverResolver::resolveAt(const Scope& scope, NodeId expression, int step) const {
    if (step > maxSteps || expression == noNode)
        return {};
    const auto& tree = scope.module->tree;
    switch (tree.kind(expression)) {
    case NodeKind::String:
    case NodeKind::ConcatenatedString:
    case NodeKind::Integer:
    case NodeKind::Float:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::None:
    case NodeKind::List:
    case NodeKind::Tuple:
    case NodeKind::Set:
    case NodeKind::Dictionary:
    case NodeKind::ListComprehension:
    case NodeKind::SetComprehension:
    case NodeKind::DictionaryComprehension:
    case NodeKind::GeneratorExpression:
    case NodeKind::BinaryOperator:
    case NodeKind::ComparisonOperator:
    case NodeKind::NotOperator:
    case NodeKind::UnaryOperator:
    case NodeKind::Lambda:
        return {Kind::Plain, {}};
    case NodeKind::ParenthesizedExpression:
        return resolveAt(scope, operand(tree, expression), step);
    case NodeKind::NamedExpression:
        return resolveAt(scope, tree.child(expression, Field::Value), step);
    case NodeKind::BooleanOperator:
        return both(scope, {tree.child(expression, Field::Left), tree.child(expression, Field::Right)},
                    step + 1);
    case NodeKind::ConditionalExpression: {
        std::vector<NodeId> parts;
        for (const auto part : tree.children(expression))
            if (tree.kind(part) != NodeKind::Token)
                parts.push_back(part);
        if (parts.size() != 3)
            return {};
        return both(scope, {parts[0], parts[2]}, step + 1);
    }
    case NodeKind::Identifier:
        return resolveName(scope, tree.slice(expression), step);
    case NodeKind::Attribute:
        return resolveAttribute(scope, expression, step);
    case NodeKind::Call:
        return resolveCall(scope, expression, step);
    default:
        return {};
    }
}

Receiver ReceiverResolver::resolveName(const Scope& scope, std::string_view name, int step) const {
    if ((name == "self" || name == "cls") && scope.type)
        return {Kind::Botocore, {scope.module, nullptr, scope.type, nullptr}};
    const auto [first, last] = bindingsOf(scope).equal_range(name);
    if (first == last)
        return resolveModuleName(scope, name, step);
    std::optional<Receiver> all;
    for (auto entry = first; entry != last; ++entry) {
        const auto& binding = entry->second;
        Receiver one;
        switch (binding.kind) {
        case Binding::Kind::Opaque:
            return {};
        case Binding::Kind::Plain:
            one.kind = Kind::Plain;
            break;
        case Binding::Kind::Value:
            if (scope.module->tree.kind(binding.node) == NodeKind::None)
                continue;
            [[fallthrough]];
        case Binding::Kind::Entered:
            one = resolveAt(scope, binding.node, step + 1);
            break;
        }
        all = all ? common(*all, one) : one;
    }
    return all.value_or(Receiver{Kind::Plain, {}});
}

Receiver ReceiverResolver::resolveModuleName(const Scope& scope, std::string_view name, int step) const {
    if (const auto* type = scope.module->classNamed(name))
        return {Kind::Botocore, {scope.module, nullptr, type, nullptr}};
    if (scope.module->function(name))
        return {Kind::Plain, {}};
    if (const auto* import = scope.module->import(name)) {
        const bool own =
            import->module == m_botocore.name() || import->module.starts_with(m_botocore.name() + ".");
        if (!own)
            return {Kind::Plain, {}};
        const auto place = m_botocore.resolve(*scope.module, name);
        if (place.type)
            return {Kind::Botocore, place};
        if (place.assignment && place.assignment->value != noNode)
            return resolveAt({place.module, noNode, nullptr}, place.assignment->value, step + 1);
        return place.function ? Receiver{Kind::Plain, {}} : Receiver{};
    }
    if (const auto* assigned = scope.module->assignment(name); assigned && assigned->value != noNode)
        return resolveAt({scope.module, noNode, nullptr}, assigned->value, step + 1);
    return isBuiltinName(name) ? Receiver{Kind::Plain, {}} : Receiver{};
}

Receiver ReceiverResolver::resolveCall(const Scope& scope, NodeId call, int step) const {
    const auto& tree = scope.module->tree;
    const auto callee = tree.child(call, Field::Function);
    if (callee == noNode)
        return {};
    const auto name = python::dottedName(tree, callee);
    const auto root = std::string_view(name).substr(0, name.find('.'));
    const bool local =
        !root.empty() && (bindingsOf(scope).count(root) > 0 || root == "self" || root == "cls");
    if (!name.empty() && !local) {
        const auto place = m_botocore.resolve(*scope.module, name);
        if (place.type)
            return {Kind::Botocore, place};
        if (place.function)
            return {}; // what a function of botocore gives back is not followed
        if (isBuiltinName(name) && !scope.module->import(name))
            return {Kind::Plain, {}};
    }
    if (tree.kind(callee) == NodeKind::Identifier) {
        if (local)
            return {};
        const auto* import = scope.module->import(name);
        return import && resolveModuleName(scope, name, step + 1).kind == Kind::Plain
                   ? Receiver{Kind::Plain, {}}
                   : Receiver{};
    }
    // A method of something plain gives something plain; a method of botocore's may give anything.
    if (tree.kind(callee) == NodeKind::Attribute)
        if (resolveAt(scope, tree.child(callee, Field::Object), step + 1).kind == Kind::Plain)
            return {Kind::Plain, {}};
    return {};
}

Receiver ReceiverResolver::resolveAttribute(const Scope& scope, NodeId attribute, int step) const {
    const auto& tree = scope.module->tree;
    const auto object = tree.child(attribute, Field::Object);
    const auto field = tree.child(attribute, Field::Attribute);
    if (object == noNode || field == noNode)
        return {};
    const auto name = python::dottedName(tree, attribute);
    const auto root = std::string_view(name).substr(0, name.find('.'));
    if (!root.empty() && scope.module->import(root) && bindingsOf(scope).count(root) == 0) {
        if (const auto place = m_botocore.resolve(*scope.module, name); place.type)
            return {Kind::Botocore, place};
    }
    const auto owner = resolveAt(scope, object, step + 1);
    if (owner.kind == Kind::Plain)
        return owner;
    if (owner.kind == Kind::Botocore)
        return resolveField(owner.type, tree.slice(field), step + 1);
    return {};
}

Receiver ReceiverResolver::resolveField(const Place& type, std::string_view field, int step) const {
    if (step > maxSteps)
        return {};
    std::vector<Place> open{type};
    std::set<const python::Class*> seen;
    std::optional<Receiver> all;
    for (size_t at = 0; at < open.size() && at < maxBases; ++at) {
        const auto& module = *open[at].module;
        const auto& tree = module.tree;
        const auto* owner = open[at].type;
        if (!seen.insert(owner).second)
            continue;
        for (const auto& function : module.functions) {
            if (classOf(module, function) != owner)
                continue;
            if (function.name == field)
                return {}; // a property or a method: what it gives back is not followed
            for (NodeId id = function.node; id < tree[function.node].subtreeEnd; ++id) {
                if (tree.kind(id) != NodeKind::Assignment)
                    continue;
                const auto target = tree.child(id, Field::Left);
                const auto value = tree.child(id, Field::Right);
                if (target == noNode || value == noNode || tree.kind(target) != NodeKind::Attribute ||
                    python::dottedName(tree, target) != "self." + std::string(field) ||
                    tree.kind(value) == NodeKind::None)
                    continue;
                const auto one = resolveAt({&module, function.outer, owner}, value, step + 1);
                all = all ? common(*all, one) : one;
            }
        }
        if (const auto* assigned = module.assignment(owner->qualifiedName + "." + std::string(field));
            assigned && assigned->value != noNode && tree.kind(assigned->value) != NodeKind::None) {
            const auto one = resolveAt({&module, noNode, nullptr}, assigned->value, step + 1);
            all = all ? common(*all, one) : one;
        }
        for (const auto& base : owner->bases)
            if (const auto place = m_botocore.resolve(module, base); place.type)
                open.push_back(place);
    }
    return all.value_or(Receiver{});
}

} // namespace portside::asyncneed
