// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/AsyncLost.h"
#include "core/drift/rules/Shapes.h"
#include "core/mirror/ClassGraph.h"

#include <algorithm>
#include <array>

namespace portside::drift::rules {

namespace {

using python::Field;
using python::NodeId;
using python::noNode;
using python::SyntaxTree;
using Kind = python::NodeKind;

/// What takes a coroutine and sees to it itself.
constexpr std::array<std::string_view, 12> takers{"resolve_awaitable",
                                                  "create_task",
                                                  "ensure_future",
                                                  "gather",
                                                  "wait_for",
                                                  "shield",
                                                  "async_any",
                                                  "as_completed",
                                                  "start_soon",
                                                  "run_until_complete",
                                                  "enter_async_context",
                                                  "aiter"};

/// Method names so common that the name alone says nothing about who is called.
constexpr std::array<std::string_view, 14> commonNames{"close",   "read",    "get",   "wait", "start",
                                                       "stop",    "send",    "write", "load", "parse",
                                                       "acquire", "release", "next",  "sleep"};

template <size_t N> bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Something awaits the call itself, or takes it and sees to it. `await f(g())` awaits what f gives, not g.
bool isSeenTo(const SyntaxTree& tree, NodeId call, NodeId statement) {
    bool itself = true;
    for (NodeId node = tree.parent(call); node != noNode; node = tree.parent(node)) {
        switch (tree.kind(node)) {
        case Kind::Await:
            if (itself)
                return true;
            break;
        case Kind::Lambda:
        case Kind::WithItem:
            return true;
        case Kind::Call:
            if (contains(takers, calledName(tree, node)))
                return true;
            itself = false;
            break;
        case Kind::Attribute:
        case Kind::Subscript:
            itself = false;
            break;
        case Kind::ForStatement:
        case Kind::ForInClause:
            return tree.hasToken(node, "async");
        default:
            break;
        }
        if (node == statement)
            break;
    }
    return false;
}

bool isGenerator(const mirror::Place& place) {
    const auto& tree = place.module->tree;
    for (NodeId id = place.function->node; id < tree[place.function->node].subtreeEnd; ++id)
        if (tree.kind(id) == Kind::Yield)
            return true;
    return false;
}

class Finder {
public:
    Finder(const Comparison& comparison, Background& background, const mirror::Place& home)
        : m_comparison(comparison), m_background(background), m_home(home),
          m_tree(comparison.head.aiobotocore.tree()), m_module(*comparison.head.aiobotocore.module) {}

    std::vector<MissingAwait> find() {
        const auto& statements = m_comparison.head.aiobotocore.statements;
        std::vector<MissingAwait> found;
        if (!insideAsync(statements))
            return found;
        for (size_t i = 0; i < statements.size(); ++i) {
            if (!m_comparison.isAdded(static_cast<int>(i)) ||
                statements[i].kind == compare::StatementKind::Signature)
                continue;
            std::string callee;
            forHeader(m_tree, statements[i].node, statements[i].range, [&](NodeId id) {
                if (callee.empty() && m_tree.kind(id) == Kind::Call && isAsyncCall(id) &&
                    !isSeenTo(m_tree, id, statements[i].node))
                    callee = calledName(m_tree, id);
            });
            // Of a standing comparison the base is botocore, where no call is awaited.
            if (!callee.empty() && (m_comparison.standing || !calledSoBefore(static_cast<int>(i), callee)))
                found.push_back({static_cast<int>(i), callee});
        }
        return found;
    }

private:
    bool insideAsync(const std::vector<compare::Statement>& statements) const {
        return std::any_of(statements.begin(), statements.end(), [this](const auto& statement) {
            return statement.kind == compare::StatementKind::Signature && statement.parent < 0 &&
                   m_tree.hasToken(statement.node, "async");
        });
    }

    bool isAsyncFunction(const mirror::Place& place) const {
        return place.function && place.function->isAsync && !isGenerator(place) &&
               place.function->decorators.empty();
    }

    bool isAsyncCall(NodeId call) {
        const std::string_view name = calledName(m_tree, call);
        if (name.empty() || !m_background.isAsyncAtHead(name))
            return false;
        const NodeId function = m_tree.child(call, Field::Function);
        const auto& graph = m_background.headGraph();
        if (m_tree.kind(function) == Kind::Identifier)
            return isAsyncFunction(graph.aiobotocore().resolve(m_module, name));
        const NodeId object = m_tree.child(function, Field::Object);
        if (m_home.type && m_tree.kind(object) == Kind::Identifier && m_tree.slice(object) == "self")
            return isAsyncFunction(graph.methodOf(m_home, name));
        // Without a change to look at, a guess by name alone would be wrong more often than right.
        if (m_comparison.standing || isForeign(object))
            return false;
        if (calledName(m_tree, object) == "super")
            return false; // botocore's own is synchronous; which base answers is not known here
        return !contains(commonNames, name) && !m_background.isSyncAtHead(name);
    }

    /// A local that is only ever bound to what a library gave: `pattern = re.compile(x)`.
    bool isForeign(NodeId object) const {
        if (m_tree.kind(object) != Kind::Identifier)
            return false;
        bool bound = false;
        for (const auto& statement : m_comparison.head.aiobotocore.statements) {
            const NodeId assignment = m_tree.child(statement.node, Kind::Assignment);
            if (assignment == noNode ||
                m_tree.slice(m_tree.child(assignment, Field::Left)) != m_tree.slice(object))
                continue;
            const NodeId call = m_tree.child(assignment, Field::Right);
            if (call == noNode || m_tree.kind(call) != Kind::Call)
                return false;
            const std::string dotted = python::dottedName(m_tree, m_tree.child(call, Field::Function));
            const auto* import = m_module.import(dotted.substr(0, dotted.find('.')));
            if (!import || import->module.starts_with("botocore") ||
                import->module.starts_with("aiobotocore"))
                return false;
            bound = true;
        }
        return bound;
    }

    /// Base called it without awaiting it in the same statement already.
    bool calledSoBefore(int statement, std::string_view callee) const {
        const int before = m_comparison.baseOf[static_cast<size_t>(statement)];
        if (!m_comparison.base || before < 0)
            return false;
        const auto& outline = m_comparison.base->aiobotocore;
        return callsUnawaited(outline, outline.statements[static_cast<size_t>(before)], callee);
    }

    const Comparison& m_comparison;
    Background& m_background;
    const mirror::Place& m_home;
    const SyntaxTree& m_tree;
    const python::Module& m_module;
};

} // namespace

bool callsUnawaited(const compare::Outline& outline, const compare::Statement& statement,
                    std::string_view name) {
    const auto& tree = outline.tree();
    bool found = false;
    forHeader(tree, statement.node, statement.range, [&](NodeId id) {
        found = found || (tree.kind(id) == Kind::Call && calledName(tree, id) == name &&
                          !isSeenTo(tree, id, statement.node));
    });
    return found;
}

std::vector<MissingAwait> missingAwaits(const Comparison& comparison, Background& background,
                                        const mirror::Place& home) {
    return Finder(comparison, background, home).find();
}

} // namespace portside::drift::rules
