// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/AsyncForm.h"

#include "core/mirror/ClassGraph.h"
#include "core/python/Calls.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace portside::compare {

namespace {

using python::arguments;
using python::calledName;
using python::Field;
using python::NodeId;
using python::noNode;
using python::Piece;
using python::SyntaxTree;
using Kind = python::NodeKind;

/// Names of the standard library and of aiobotocore's helpers, with their twin on the other side.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> wrapperNames{{
    {"asynccontextmanager", "contextmanager"},
    {"AsyncExitStack", "ExitStack"},
    {"StopAsyncIteration", "StopIteration"},
    {"anext", "next"},
    {"aiter", "iter"},
    {"async_any", "any"},
    {"enter_async_context", "enter_context"},
}};

/// Primitives that exist once per concurrency library.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> primitiveNames{{
    {"Lock", "Lock"},
    {"RLock", "Lock"},
    {"Event", "Event"},
    {"Condition", "Condition"},
    {"Semaphore", "Semaphore"},
    {"BoundedSemaphore", "Semaphore"},
    {"CapacityLimiter", "Semaphore"},
    {"sleep", "sleep"},
}};

constexpr std::array<std::string_view, 4> packages{"botocore", "aiobotocore", "botocore.retries",
                                                   "aiobotocore.retries"};

/// The standard library's json as botocore hands it on: no module of botocore to be left out before a name, and not the
/// name `json` either. Using the one for the other is a change.
constexpr std::string_view reexportedJson = "botocore.compat.json";

bool isPackage(std::string_view dotted) {
    return std::find(packages.begin(), packages.end(), dotted) != packages.end();
}

bool isLowerCase(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](unsigned char c) { return std::isupper(c); });
}

bool isUpperCase(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](unsigned char c) { return std::islower(c); });
}

bool isAttributeName(const SyntaxTree& tree, NodeId node) {
    const NodeId parent = tree.parent(node);
    return tree[node].field == Field::Attribute && parent != noNode && tree.kind(parent) == Kind::Attribute;
}

bool isKeywordName(const SyntaxTree& tree, NodeId node) {
    const NodeId parent = tree.parent(node);
    return tree[node].field == Field::Name && parent != noNode && tree.kind(parent) == Kind::KeywordArgument;
}

NodeId awaited(const SyntaxTree& tree, NodeId await) {
    for (NodeId part = tree.firstChild(await); part != noNode; part = tree.nextSibling(part))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            return part;
    return noNode;
}

std::string_view twinOf(std::string_view name) {
    for (const auto& [async, sync] : wrapperNames)
        if (async == name)
            return sync;
    return mirror::syncTwin(name);
}

} // namespace

std::vector<std::string> asyncRules() {
    std::vector<std::string> rules{"await",        "async-def",           "async-for",
                                   "async-with",   "async-comprehension", "resolve_awaitable",
                                   "to_thread",    "run_in_executor",     "partial",
                                   "import-alias", "imported-primitive",  "anyio"};
    for (const auto& [async, sync] : wrapperNames)
        rules.emplace_back(async);
    for (const auto& [own, common] : primitiveNames)
        rules.emplace_back(own);
    for (const auto prefix : mirror::asyncPrefixes())
        rules.emplace_back(prefix);
    for (const auto twin : mirror::asyncTwins())
        rules.emplace_back(twin);
    return rules;
}

bool hasAsyncPrefix(std::string_view name) {
    const std::string stripped = mirror::withoutAsyncPrefix(name);
    if (stripped.size() == name.size())
        return false;
    const auto first = stripped.find_first_not_of('_');
    return first != std::string::npos && std::isupper(static_cast<unsigned char>(stripped[first]));
}

AsyncForm::AsyncForm(const python::Module& module, std::set<std::string, std::less<>> ownNames)
    : m_ownNames(std::move(ownNames)) {
    for (const auto& import : module.imports) {
        if (import.localName == "*")
            continue;
        const std::string origin = import.name.empty() ? import.module : import.module + "." + import.name;
        if (origin != import.localName)
            m_origins.insert_or_assign(import.localName, origin);
    }
}

std::string AsyncForm::origin(std::string_view dotted) const {
    const auto dot = dotted.find('.');
    const auto found = m_origins.find(dotted.substr(0, dot));
    if (found == m_origins.end())
        return std::string(dotted);
    return dot == std::string_view::npos ? found->second : found->second + std::string(dotted.substr(dot));
}

/// Whether the expression names a module of either package, so that it can be left out before an attribute.
bool AsyncForm::isModule(std::string_view dotted) const {
    if (dotted.empty())
        return false;
    const std::string full = origin(dotted);
    if (isPackage(full))
        return true;
    const auto dot = full.rfind('.');
    if (dot == std::string::npos || full == reexportedJson)
        return false;
    return isPackage(std::string_view(full).substr(0, dot)) &&
           isLowerCase(std::string_view(full).substr(dot + 1));
}

/// `quota` of `from botocore.retries.standard import quota` before a class: a module that another one re-exports.
/// Before other names it may be an object (`logger.debug`).
bool AsyncForm::isReexportedModule(std::string_view dotted, std::string_view attribute) const {
    if (dotted.find('.') != std::string_view::npos || !isLowerCase(dotted) || attribute.empty())
        return false;
    const bool isClass =
        std::isupper(static_cast<unsigned char>(attribute.front())) && !isUpperCase(attribute);
    const auto found = m_origins.find(dotted);
    return isClass && found != m_origins.end() &&
           (found->second.starts_with("botocore.") || found->second.starts_with("aiobotocore."));
}

/// The common name of a lock, event or sleep; empty for anything else.
std::string AsyncForm::primitive(std::string_view dotted) const {
    const std::string full = origin(dotted);
    const auto dot = full.rfind('.');
    if (dot == std::string::npos)
        return {};
    const std::string_view library = std::string_view(full).substr(0, dot);
    const std::string_view name = std::string_view(full).substr(dot + 1);
    const bool isLibrary = library == "asyncio" || library == "anyio" || library == "threading";
    if (!isLibrary && !(library == "time" && name == "sleep"))
        return {};
    for (const auto& [own, common] : primitiveNames)
        if (own == name)
            return std::string(common);
    return {};
}

std::string AsyncForm::renamed(std::string_view identifier) const {
    const std::string_view twin = twinOf(identifier);
    if (twin != identifier)
        return std::string(twin);
    if (hasAsyncPrefix(identifier) && !m_ownNames.contains(identifier))
        return mirror::withoutAsyncPrefix(identifier);
    return std::string(identifier);
}

std::string AsyncForm::canonicalName(std::string_view identifier) const {
    if (m_ownNames.contains(identifier))
        return std::string(identifier);
    if (const std::string common = primitive(identifier); !common.empty())
        return common;
    const std::string full = origin(identifier);
    const auto dot = full.rfind('.');
    return renamed(dot == std::string::npos ? std::string_view(full)
                                            : std::string_view(full).substr(dot + 1));
}

/// The x of resolve_awaitable(x); noNode for other calls.
NodeId AsyncForm::unwrapped(const SyntaxTree& tree, NodeId call) const {
    if (calledName(tree, call) != "resolve_awaitable")
        return noNode;
    const auto values = arguments(tree, call);
    return values.size() == 1 ? values.front() : noNode;
}

NodeId AsyncForm::essence(const SyntaxTree& tree, NodeId node) const {
    while (node != noNode) {
        NodeId next = noNode;
        if (tree.kind(node) == Kind::Await)
            next = awaited(tree, node);
        else if (tree.kind(node) == Kind::Call)
            next = unwrapped(tree, node);
        else if (tree.kind(node) == Kind::ParenthesizedExpression)
            next = NormalForm::essence(tree, node);
        if (next == noNode || next == node)
            break;
        node = next;
    }
    return node;
}

bool AsyncForm::expandCall(const SyntaxTree& tree, NodeId call, std::vector<Piece>& pieces) const {
    if (const NodeId value = unwrapped(tree, call); value != noNode) {
        pieces.push_back({value, {}, {}});
        return true;
    }
    const std::string_view name = calledName(tree, call);
    auto values = arguments(tree, call);
    const auto range = tree[call].range;
    if (name == "super" && values.size() == 2) {
        pieces.push_back({noNode, "super", range});
        pieces.push_back({noNode, "(", range});
        pieces.push_back({noNode, ")", range});
        return true;
    }

    // In a thread: the call that the thread makes.
    const std::string dotted = origin(python::dottedName(tree, tree.child(call, Field::Function)));
    size_t target = values.size();
    if (name == "run_in_executor")
        target = 1;
    else if (dotted == "asyncio.to_thread" || dotted == "anyio.to_thread.run_sync")
        target = 0;
    if (target >= values.size())
        return false;
    NodeId function = values[target];
    values.erase(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(target) + 1);
    if (tree.kind(function) == Kind::Call && calledName(tree, function) == "partial") {
        auto bound = arguments(tree, function);
        if (!bound.empty()) {
            function = bound.front();
            values.insert(values.begin(), bound.begin() + 1, bound.end());
        }
    }
    const source::ByteRange nowhere{tree[function].range.end, tree[function].range.end};
    pieces.push_back({function, {}, {}});
    pieces.push_back({noNode, "(", nowhere});
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            pieces.push_back({noNode, ",", nowhere});
        pieces.push_back({values[i], {}, {}});
    }
    pieces.push_back({noNode, ")", nowhere});
    return true;
}

void AsyncForm::expand(const SyntaxTree& tree, NodeId node, std::vector<Piece>& pieces) const {
    switch (tree.kind(node)) {
    case Kind::Await:
        if (const NodeId value = awaited(tree, node); value != noNode)
            pieces.push_back({value, {}, {}});
        return;
    case Kind::Token:
        if (tree.slice(node) == "async")
            return;
        break;
    case Kind::Call:
        if (expandCall(tree, node, pieces))
            return;
        break;
    case Kind::Attribute: {
        constexpr NodeId longestChain =
            32; // nodes; module paths are shorter, and this keeps long chains linear
        if (tree[node].subtreeEnd - node > longestChain)
            break;
        const std::string dotted = python::dottedName(tree, node);
        if (dotted.empty())
            break;
        if (std::string common = primitive(dotted); !common.empty()) {
            pieces.push_back({noNode, std::move(common), tree[node].range});
            return;
        }
        if (origin(dotted) == reexportedJson) {
            pieces.push_back({noNode, std::string(reexportedJson), tree[node].range});
            return;
        }
        const NodeId name = tree.child(node, Field::Attribute);
        const auto before = std::string_view(dotted).substr(0, dotted.rfind('.'));
        if (name != noNode && (isModule(before) || isReexportedModule(before, tree.slice(name)))) {
            pieces.push_back({name, {}, {}});
            return;
        }
        break;
    }
    case Kind::DottedName: {
        const std::string dotted = python::dottedName(tree, node);
        if (dotted.starts_with("aiobotocore")) {
            pieces.push_back({noNode, dotted.substr(3), tree[node].range});
            return;
        }
        break;
    }
    case Kind::Identifier: {
        const auto text = tree.slice(node);
        const bool qualified = isAttributeName(tree, node) || isKeywordName(tree, node);
        pieces.push_back({noNode, qualified ? renamed(text) : canonicalName(text), tree[node].range});
        return;
    }
    default:
        break;
    }
    NormalForm::expand(tree, node, pieces);
}

bool AsyncForm::isHelper(std::string_view identifier) const {
    return identifier == "resolve_awaitable" || identifier == "to_thread" ||
           identifier == "run_in_executor" || identifier == "run_sync" ||
           twinOf(identifier) != mirror::syncTwin(identifier) || !primitive(identifier).empty();
}

Adaptation AsyncForm::adaptation(const SyntaxTree& tree, NodeId leaf) const {
    const auto text = tree.slice(leaf);
    if (tree.kind(leaf) == Kind::Token)
        return text == "await" || text == "async" ? Adaptation::Syntax : Adaptation::None;
    if (tree.kind(leaf) != Kind::Identifier)
        return Adaptation::None;
    if (text == "asyncio" || text == "anyio" || (isHelper(text) && primitive(text).empty()))
        return Adaptation::Wrapper;
    if (mirror::syncTwin(text) != text)
        return Adaptation::Syntax;
    if (!primitive(text).empty() && !origin(text).starts_with("threading.") &&
        !origin(text).starts_with("time."))
        return Adaptation::Wrapper;
    const std::string full = origin(text);
    const auto dot = full.rfind('.');
    const std::string_view name =
        dot == std::string::npos ? std::string_view(full) : std::string_view(full).substr(dot + 1);
    return hasAsyncPrefix(name) && !m_ownNames.contains(text) ? Adaptation::Class : Adaptation::None;
}

} // namespace portside::compare
