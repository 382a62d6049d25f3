// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Reach.h"

#include <algorithm>
#include <array>

namespace portside::asyncneed {

namespace {

using mirror::Place;
using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

/// What a client has besides its operations, and offers without talking to the network.
constexpr std::array<std::string_view, 6> syncClientAttributes{"can_paginate", "exceptions", "get_paginator",
                                                               "get_waiter",   "meta",       "waiter_names"};

std::string called(const Use& call) { return "`" + call.text + "(`"; }

/// Only plain names and attributes count; "clients[]" or "make()" is no receiver by custom.
std::string_view plainLastName(std::string_view text) {
    const auto name = lastName(text);
    return name.find_first_of("()[]") == std::string_view::npos && name != "…" ? name : std::string_view{};
}

bool isClientName(std::string_view name) {
    return name == "client" || name == "_client" || name.ends_with("_client");
}

bool isSyncClientAttribute(const Subject& subject, std::string_view name) {
    if (std::find(syncClientAttributes.begin(), syncClientAttributes.end(), name) !=
        syncClientAttributes.end())
        return true;
    const auto& world = subject.world;
    const auto client = world.botocoreNew().lookUp("botocore.client", "BaseClient");
    return client.type && world.graph().botocoreMethodOf(client, name) && !world.asyncMethod(client, name);
}

bool isExempt(const Subject& subject, const Place& type) {
    return type.type->name == "Config" || subject.world.isException(type);
}

Reach certain(const Subject&, const Unit& unit, const Use& use, const std::string& text, const Place& async) {
    Reach reach;
    reach.signal = nameOf(async);
    // The class is enough where the method is the one called; the signal has it in full.
    const auto dot = reach.signal.rfind('.');
    const bool sameName = lastName(reach.signal) == lastName(use.text);
    if (!sameName)
        reach.reason = text + " reaches async `" + reach.signal + "`";
    else
        reach.reason = text + " is async in " +
                       (dot == std::string::npos ? "aiobotocore" : "`" + reach.signal.substr(0, dot) + "`");
    reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, use.node), quoteOf(async)};
    return reach;
}

std::optional<Reach> reachOfClass(const Subject& subject, const Unit& unit, const Use& call,
                                  const Place& type) {
    const auto linked = subject.world.asyncSubclass(type);
    if (!linked)
        return std::nullopt;
    const Place aioClass{linked.module, nullptr, linked.type, nullptr};
    if (linked.function) {
        Reach reach;
        reach.signal = nameOf(aioClass);
        reach.reason = called(call) + " makes a class that `" + reach.signal + "` turns async";
        reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, call.node), quoteOf(linked)};
        return reach;
    }
    if (isExempt(subject, type))
        return std::nullopt;
    Reach reach;
    reach.verdict = Verdict::Ambiguous;
    reach.signal = nameOf(aioClass);
    reach.reason = called(call) + " makes a class that `" + reach.signal + "` replaces";
    reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, call.node), quoteOf(aioClass)};
    return reach;
}

std::optional<Reach> reachOfClient(const Subject& subject, const Unit& unit, const Use& call) {
    const auto& tree = unit.module->tree;
    const auto name = plainLastName(call.text);
    if (name == "client_creator" || name == "_client_creator") {
        Reach reach;
        reach.signal = call.text + "(...)";
        reach.reason = called(call) + " makes a client, which is async";
        reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, call.node)};
        return reach;
    }
    if (tree.kind(call.expression) != NodeKind::Attribute)
        return std::nullopt;
    const auto object = tree.child(call.expression, Field::Object);
    if (object == noNode || !isClientName(plainLastName(shortText(tree, object))) ||
        isSyncClientAttribute(subject, name))
        return std::nullopt;
    Reach reach;
    reach.signal = call.text + "(...)";
    reach.reason = called(call) + " is a client operation, which is async";
    reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, call.node)};
    return reach;
}

/// A name or dotted name that leads somewhere without an object: a class, a function, a function of a class.
std::optional<Place> leadsTo(const Subject& subject, const Unit& unit, NodeId expression) {
    const auto& tree = unit.module->tree;
    const auto name = python::dottedName(tree, expression);
    if (name.empty())
        return std::nullopt;
    const auto root = name.substr(0, name.find('.'));
    if (root == "self" || root == "cls")
        return std::nullopt;
    const bool localImport = std::any_of(unit.module->imports.begin(), unit.module->imports.end(),
                                         [&](const python::Import& import) {
                                             return import.localName == root && import.function != noNode &&
                                                    tree.within(expression, import.function);
                                         });
    if (!localImport && subject.receivers.isLocal(unit, expression, root))
        return std::nullopt;
    if (const auto place = subject.world.botocoreNew().resolve(*unit.module, name))
        return place;
    if (localImport)
        for (const auto& import : unit.module->imports)
            if (import.localName == root && import.function != noNode &&
                tree.within(expression, import.function))
                return subject.world.botocoreNew().lookUp(
                    import.module,
                    import.name.empty() ? name.substr(root.size()) : import.name + name.substr(root.size()));
    const bool known =
        unit.module->import(root) || unit.module->function(root) || unit.module->classNamed(root);
    return known || isBuiltinName(name) ? std::optional(Place{}) : std::nullopt;
}

/// An argument of isinstance or issubclass makes nothing.
bool isTested(const python::SyntaxTree& tree, NodeId load) {
    for (NodeId at = tree.parent(load), steps = 0; at != noNode && steps < 3; at = tree.parent(at), ++steps)
        if (tree.kind(at) == NodeKind::Call) {
            const auto name = python::dottedName(tree, tree.child(at, Field::Function));
            return name == "isinstance" || name == "issubclass";
        }
    return false;
}

std::optional<Reach> reachOfMethod(const Subject& subject, const Unit& unit, const Use& use,
                                   const std::string& text) {
    const auto& tree = unit.module->tree;
    const auto& world = subject.world;
    const auto object = tree.child(use.expression, Field::Object);
    const auto attribute = tree.child(use.expression, Field::Attribute);
    if (object == noNode || attribute == noNode)
        return std::nullopt;
    const auto method = tree.slice(attribute);
    const auto objectText = shortText(tree, object);
    if (objectText == "self" || objectText == "cls" || objectText == "super()") {
        if (const auto async = world.asyncMethod(classOf(unit), method))
            return certain(subject, unit, use, text, async);
        return std::nullopt;
    }
    if (!world.mayBeAsyncName(method))
        return std::nullopt;
    const auto receiver = subject.receivers.resolve(unit, object);
    if (receiver.kind == Receiver::Kind::Plain)
        return std::nullopt;
    if (receiver.kind == Receiver::Kind::Botocore) {
        if (const auto async = world.asyncMethod(receiver.type, method))
            return certain(subject, unit, use, text, async);
        return std::nullopt;
    }
    if (const auto name = plainLastName(objectText); !name.empty())
        if (const auto async = world.asyncMethodByCustom(name, method))
            return certain(subject, unit, use, text, async);
    if (!world.isAsyncName(method))
        return std::nullopt;
    Reach reach;
    reach.verdict = Verdict::Ambiguous;
    reach.signal = use.text;
    reach.reason = text + ": `" + std::string(method) + "` is async in aiobotocore, the receiver is unknown";
    reach.quotes = {quoteOf(compare::Side::Botocore, *unit.module, use.node)};
    return reach;
}

} // namespace

std::optional<Reach> reachOf(const Subject& subject, const Unit& unit, const Use& call) {
    if (auto client = reachOfClient(subject, unit, call))
        return client;
    const auto& tree = unit.module->tree;
    const auto& world = subject.world;
    if (const auto place = leadsTo(subject, unit, call.expression)) {
        if (place->type)
            return reachOfClass(subject, unit, call, *place);
        if (!place->function)
            return std::nullopt;
        const auto async =
            place->function->classIndex < 0
                ? world.asyncFunction(*place)
                : world.asyncMethod({place->module, nullptr,
                                     &place->module->classes[size_t(place->function->classIndex)], nullptr},
                                    place->function->name);
        if (async)
            return certain(subject, unit, call, called(call), async);
        return std::nullopt;
    }
    if (tree.kind(call.expression) != NodeKind::Attribute)
        return std::nullopt;
    return reachOfMethod(subject, unit, call, called(call));
}

std::optional<Reach> reachOfLoad(const Subject& subject, const Unit& unit, const Use& load) {
    const auto& tree = unit.module->tree;
    const auto text = "`" + load.text + "`";
    if (const auto place = leadsTo(subject, unit, load.expression)) {
        if (place->type && subject.world.asyncSubclass(*place).function && !isTested(tree, load.node))
            return certain(subject, unit, load, text, subject.world.asyncSubclass(*place));
        if (!place->function)
            return std::nullopt;
        if (const auto async = subject.world.asyncFunction(*place))
            return certain(subject, unit, load, text, async);
        return std::nullopt;
    }
    if (tree.kind(load.expression) != NodeKind::Attribute)
        return std::nullopt;
    return reachOfMethod(subject, unit, load, text);
}

} // namespace portside::asyncneed
