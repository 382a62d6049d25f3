// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/rules/HumanTerritory.h"

#include "core/asyncneed/Reach.h"

#include <algorithm>
#include <array>

namespace portside::asyncneed {

namespace {

using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

constexpr std::string_view id = "human-territory";

/// Decorators that leave the context of a call alone.
constexpr std::array<std::string_view, 11> harmlessDecorators{
    "property", "staticmethod", "classmethod",    "setter",         "cached_property", "CachedProperty",
    "wraps",    "lru_cache",    "contextmanager", "abstractmethod", "overload"};

constexpr std::array<std::string_view, 5> lifeCycleMethods{"__enter__", "__exit__", "__del__", "close",
                                                           "shutdown"};
constexpr std::array<std::string_view, 4> lifeCycleCalls{"close", "shutdown", "terminate", "join"};

/// Threads, executors and exit hooks; locks and events only guard.
constexpr std::array<std::string_view, 9> concurrentOrigins{"threading.Thread",
                                                            "threading.Timer",
                                                            "_thread.start_new_thread",
                                                            "atexit.register",
                                                            "multiprocessing.Process",
                                                            "multiprocessing.Pool",
                                                            "concurrent.futures.ThreadPoolExecutor",
                                                            "concurrent.futures.ProcessPoolExecutor",
                                                            "multiprocessing.pool.ThreadPool"};

template <typename Names> bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Finding finding(std::string signal, std::string reason, std::vector<Quote> quotes) {
    return {std::string(id), Verdict::Ambiguous, std::move(signal), std::move(reason), std::move(quotes)};
}

/// The decorator's expression without its arguments, by node.
std::vector<Use> decoratorsOf(const Unit& unit) {
    std::vector<Use> uses;
    const auto& tree = unit.module->tree;
    for (const auto* function : unit.functions)
        for (const auto decorator : function->decorators) {
            auto expression = tree.firstChild(decorator);
            while (expression != noNode && tree.kind(expression) == NodeKind::Token)
                expression = tree.nextSibling(expression);
            if (expression != noNode)
                uses.push_back({python::joinedText(python::tokens(tree, expression, python::NormalForm(),
                                                                  python::Blocks::Enter)),
                                expression, expression});
        }
    return uses;
}

std::string decoratorName(const Unit& unit, const Use& decorator) {
    auto name = shortText(unit.module->tree, decorator.node);
    while (name.ends_with("()"))
        name.resize(name.size() - 2);
    return std::string(lastName(name));
}

void addDecorators(const Subject& subject, std::vector<Finding>& findings) {
    const auto& now = *subject.change.newUnit;
    const auto decorators = decoratorsOf(now);
    if (subject.change.oldUnit) {
        const auto before = decoratorsOf(*subject.change.oldUnit);
        const auto texts = [](const std::vector<Use>& uses) {
            std::vector<std::string> all;
            for (const auto& use : uses)
                all.push_back(use.text);
            return all;
        };
        if (texts(before) == texts(decorators))
            return;
        const auto added = newOnes(decorators, before);
        const auto& shown =
            added.empty() ? (decorators.empty() ? before.front() : decorators.front()) : added.front();
        const bool old = added.empty() && decorators.empty();
        const auto& module = old ? *subject.change.oldUnit->module : *now.module;
        findings.push_back(finding(
            "@" + shown.text, "decorator list changed: context propagation",
            {quoteOf(old ? compare::Side::BotocoreOld : compare::Side::Botocore, module, shown.node)}));
        return;
    }
    for (const auto& decorator : decorators)
        if (const auto name = decoratorName(now, decorator); !has(harmlessDecorators, name))
            findings.push_back(finding("@" + name,
                                       "new function under decorator `@" + name + "`: context propagation",
                                       {quoteOf(compare::Side::Botocore, *now.module, decorator.node)}));
}

/// An async function handed on as a value: whoever calls it has to await it.
void addCallbacks(const Subject& subject, std::vector<Finding>& findings) {
    const auto& now = *subject.change.newUnit;
    const auto old = subject.change.oldUnit ? valueLoads(*subject.change.oldUnit) : std::vector<Use>{};
    for (const auto& load : newOnes(valueLoads(now), old)) {
        const std::string name(lastName(load.text));
        const bool mayBeClass = name.find_first_not_of('_') != std::string::npos &&
                                isupper(static_cast<unsigned char>(name[name.find_first_not_of('_')]));
        if ((!mayBeClass && !subject.world.mayBeAsyncName(name)) || subject.world.asyncProperty(name))
            continue; // reading a property is no callback
        auto reach = reachOfLoad(subject, now, load);
        if (!reach)
            continue;
        findings.push_back(finding(load.text,
                                   "`" + load.text + "` is handed on as a callback and async in aiobotocore",
                                   std::move(reach->quotes)));
    }
}

void addLifeCycleUnit(const Subject& subject, std::vector<Finding>& findings) {
    const auto& unit = subject.unit();
    if (unit.type && has(lifeCycleMethods, unit.ownName()))
        findings.push_back(finding(unit.name,
                                   "life cycle: `" + std::string(unit.ownName()) + "` " +
                                       std::string(word(subject.change.change)),
                                   {quoteOf(subject.change)}));
}

/// `x.join(parts)` puts strings together; a thread's takes nothing or a number of seconds.
bool joinsStrings(const python::SyntaxTree& tree, NodeId call) {
    const auto arguments = tree.child(call, Field::Arguments);
    if (arguments == noNode || tree.kind(arguments) != NodeKind::ArgumentList)
        return true; // a generator expression
    for (const auto argument : tree.children(arguments)) {
        const auto kind = tree.kind(argument);
        if (kind == NodeKind::Token || kind == NodeKind::Comment)
            continue;
        return kind != NodeKind::KeywordArgument && kind != NodeKind::Integer && kind != NodeKind::Float;
    }
    return false;
}

void addLifeCycleCalls(const Subject& subject, std::vector<Finding>& findings) {
    const auto& now = *subject.change.newUnit;
    const auto& tree = now.module->tree;
    for (const auto& call : subject.newCalls) {
        const auto quoted = quoteOf(compare::Side::Botocore, *now.module, call.node);
        const auto origin = originOf(subject, call.node, python::dottedName(tree, call.expression));
        if (has(concurrentOrigins, origin)) {
            findings.push_back(
                finding(origin, "new thread, executor or exit hook `" + origin + "`", {quoted}));
            continue;
        }
        if (tree.kind(call.expression) != NodeKind::Attribute || !has(lifeCycleCalls, lastName(call.text)))
            continue;
        const auto object = tree.child(call.expression, Field::Object);
        const auto kind = tree.kind(object);
        if (!origin.empty() || kind == NodeKind::String || kind == NodeKind::ConcatenatedString)
            continue;
        if (lastName(call.text) == "join" && joinsStrings(tree, call.node))
            continue;
        findings.push_back(finding(call.text, "new life-cycle call `" + call.text + "(`", {quoted}));
    }
}

/// Entered through a builtin or a foreign module that holds no thread: nothing of ours opens or closes there.
bool entersPlainly(const Subject& subject, const Use& item) {
    const auto& unit = *subject.change.newUnit;
    const auto& tree = unit.module->tree;
    if (tree.kind(item.node) != NodeKind::Call)
        return false;
    const auto callee = tree.child(item.node, Field::Function);
    const auto name = callee == noNode ? std::string() : python::dottedName(tree, callee);
    if (name.empty())
        return false;
    if (isBuiltinName(name))
        return true;
    const auto origin = originOf(subject, item.node, name);
    return !origin.empty() && !origin.starts_with("botocore.") && !origin.starts_with("threading.") &&
           !origin.starts_with("concurrent.") && !origin.starts_with("multiprocessing.");
}

void addWith(const Subject& subject, std::vector<Finding>& findings) {
    const auto& now = *subject.change.newUnit;
    const auto old = subject.change.oldUnit ? withItems(*subject.change.oldUnit) : std::vector<Use>{};
    for (const auto& item : newOnes(withItems(now), old))
        if (!entersPlainly(subject, item))
            findings.push_back(finding(item.text, "new `with " + item.text + "`: life cycle",
                                       {quoteOf(compare::Side::Botocore, *now.module, item.node)}));
}

void addProperties(const Subject& subject, std::vector<Finding>& findings) {
    const auto& now = *subject.change.newUnit;
    const auto& tree = now.module->tree;
    const auto old = subject.change.oldUnit ? attributeReads(*subject.change.oldUnit) : std::vector<Use>{};
    for (const auto& read : newOnes(attributeReads(now), old)) {
        const std::string name(lastName(read.text));
        const auto property = subject.world.asyncProperty(name);
        const auto parent = tree.parent(read.node);
        const bool called = tree.kind(parent) == NodeKind::Call && tree[read.node].field == Field::Function;
        if (!property || called)
            continue;
        const auto object = tree.child(read.node, Field::Object);
        const auto text = shortText(tree, object);
        const auto receiver = text == "self" || text == "cls"
                                  ? Receiver{Receiver::Kind::Botocore, classOf(now)}
                                  : subject.receivers.resolve(now, object);
        if (receiver.kind == Receiver::Kind::Plain)
            continue;
        if (receiver.kind == Receiver::Kind::Botocore && !subject.world.asyncMethod(receiver.type, name))
            continue;
        findings.push_back(
            finding(read.text, "`" + read.text + "` is read anew; `" + nameOf(property) + "` is async",
                    {quoteOf(compare::Side::Botocore, *now.module, read.node), quoteOf(property)}));
    }
}

bool isReturned(const python::SyntaxTree& tree, NodeId call) {
    NodeId at = tree.parent(call);
    while (at != noNode &&
           (tree.kind(at) == NodeKind::ParenthesizedExpression || tree.kind(at) == NodeKind::Await))
        at = tree.parent(at);
    return at != noNode && tree.kind(at) == NodeKind::ReturnStatement;
}

/// A result that was only returned could stay un-awaited; consumed, it cannot.
void addConsumed(const Subject& subject, std::vector<Finding>& findings) {
    if (!subject.change.oldUnit)
        return;
    const auto& old = *subject.change.oldUnit;
    const auto& now = *subject.change.newUnit;
    for (const auto& call : subject.calls) {
        if (isReturned(now.module->tree, call.node))
            continue;
        bool before = false;
        bool onlyReturned = true;
        for (const auto& other : subject.oldCalls) {
            if (other.text != call.text)
                continue;
            before = true;
            onlyReturned = onlyReturned && isReturned(old.module->tree, other.node);
        }
        if (!before || !onlyReturned)
            continue;
        if (auto reach = reachOf(subject, now, call))
            findings.push_back(finding(call.text,
                                       "result of async `" + call.text + "(` is consumed, was returned",
                                       std::move(reach->quotes)));
    }
}

} // namespace

std::vector<Finding> humanTerritory(const Subject& subject) {
    std::vector<Finding> findings;
    if (!subject.isFunction() || subject.change.moved)
        return findings;
    addLifeCycleUnit(subject, findings);
    if (!subject.change.newUnit)
        return findings;
    addDecorators(subject, findings);
    addCallbacks(subject, findings);
    addLifeCycleCalls(subject, findings);
    addWith(subject, findings);
    addProperties(subject, findings);
    addConsumed(subject, findings);
    return findings;
}

} // namespace portside::asyncneed
