// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/rules/Excuses.h"

#include "core/compare/AsyncForm.h"
#include "core/drift/Words.h"
#include "core/drift/rules/Shapes.h"
#include "core/drift/rules/YieldFrom.h"
#include "core/mirror/ClassGraph.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace portside::drift::rules {

namespace {

using compare::Hoist;
using compare::Outline;
using compare::Statement;
using compare::StatementKind;
using python::Field;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

size_t at(int index) { return static_cast<size_t>(index); }

/// Most of botocore's body stands in the override: delegating as well would do it twice.
bool copiesBody(const compare::Alignment& alignment) {
    int own = 0;
    int copied = 0;
    for (size_t i = 0; i < alignment.botocore.statements.size(); ++i) {
        const auto kind = alignment.botocore.statements[i].kind;
        if (kind == StatementKind::Signature || kind == StatementKind::Decorator ||
            alignment.botocore.statements[i].tokens.empty())
            continue;
        ++own;
        const auto* pair = alignment.ofBotocore(static_cast<int>(i));
        copied += pair && pair->match == compare::Match::Equal;
    }
    return 2 * copied > own;
}

/// What a function takes, `self` left out.
struct Signature {
    std::vector<std::string_view> names; ///< by position, then keyword-only ones
    bool takesAnyKeyword = false;
    bool takesAnything = false; ///< `*args, **kwargs`

    bool has(std::string_view name) const {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
};

Signature signatureOf(const Outline& outline) {
    Signature signature;
    const auto& tree = outline.tree();
    const NodeId own = outline.definition();
    const NodeId list = own == noNode ? noNode : tree.child(own, Field::Parameters);
    if (list == noNode)
        return signature;
    bool anyPosition = false;
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part)) {
        NodeId name = noNode;
        switch (tree.kind(part)) {
        case Kind::Identifier:
            name = part;
            break;
        case Kind::DefaultParameter:
        case Kind::TypedDefaultParameter:
            name = tree.child(part, Field::Name);
            break;
        case Kind::TypedParameter:
            name = tree.firstChild(part);
            break;
        case Kind::DictionarySplatPattern:
            signature.takesAnyKeyword = true;
            break;
        case Kind::ListSplatPattern:
            anyPosition = tree.slice(part) != "*";
            break;
        default:
            break;
        }
        if (name != noNode && tree.kind(name) == Kind::Identifier)
            signature.names.push_back(tree.slice(name));
    }
    if (!signature.names.empty() && (signature.names.front() == "self" || signature.names.front() == "cls"))
        signature.names.erase(signature.names.begin());
    signature.takesAnything = anyPosition && signature.takesAnyKeyword;
    return signature;
}

/// One of botocore's parameters, handed on as itself: in its place, or by its own name.
enum class Handed { AsItself, AsAnother, SomethingElse };

Handed handed(const python::SyntaxTree& tree, NodeId argument, size_t position, const Signature& signature) {
    if (tree.kind(argument) == Kind::ListSplat || tree.kind(argument) == Kind::DictionarySplat)
        return Handed::SomethingElse;
    if (tree.kind(argument) == Kind::KeywordArgument) {
        const auto name = tree.slice(tree.child(argument, Field::Name));
        const NodeId value = tree.child(argument, Field::Value);
        const bool isName = value != noNode && tree.kind(value) == Kind::Identifier;
        if (isName && tree.slice(value) == name && (signature.has(name) || signature.takesAnyKeyword))
            return Handed::AsItself;
        return isName && signature.has(tree.slice(value)) ? Handed::AsAnother : Handed::SomethingElse;
    }
    if (tree.kind(argument) != Kind::Identifier || !signature.has(tree.slice(argument)))
        return Handed::SomethingElse;
    return position < signature.names.size() && signature.names[position] == tree.slice(argument)
               ? Handed::AsItself
               : Handed::AsAnother;
}

NodeId delegatingCall(const python::SyntaxTree& tree, NodeId statement, std::string_view method) {
    const NodeId call = innermost(tree, statement);
    const std::string_view called = superMethod(tree, call);
    return !called.empty() && mirror::syncTwin(called) == mirror::syncTwin(method) ? call : noNode;
}

/// A delegation hands on what botocore's method takes. One that stood before may have got and lost only that: what it
/// handed on besides was there for a reason.
bool handsOn(const Case& item, const Statement& statement, NodeId call, std::string_view method) {
    const auto& tree = item.tree();
    const auto signature = signatureOf(item.comparison.head.botocore);
    const auto own = signatureOf(item.outline());
    Signature former;
    std::set<std::string, std::less<>> before;
    const int base = item.comparison.baseOf[at(item.suspect.aiobotocore)];
    bool stood = false;
    if (base >= 0) {
        const auto& outline = item.comparison.base->aiobotocore;
        const auto& was = outline.statements[at(base)];
        former = signatureOf(item.comparison.base->botocore);
        const NodeId old = delegatingCall(outline.tree(), was.node, method);
        stood = old != noNode && was.text != statement.text;
        if (stood)
            for (const NodeId argument : arguments(outline.tree(), old))
                before.emplace(outline.tree().slice(argument));
    }
    size_t position = 0;
    for (const NodeId argument : arguments(tree, call)) {
        const auto kind = handed(tree, argument, position++, signature);
        const bool splat =
            tree.kind(argument) == Kind::ListSplat || tree.kind(argument) == Kind::DictionarySplat;
        if (kind == Handed::AsAnother ||
            (stood && kind == Handed::SomethingElse && before.count(tree.slice(argument)) == 0 &&
             !(splat && own.takesAnything)))
            return false;
        before.erase(std::string(tree.slice(argument)));
    }
    if (!stood)
        return true;
    // What botocore's method does not take any more may go, and what is handed on with everything else.
    return std::all_of(before.begin(), before.end(), [&](std::string_view gone) {
        const auto name = gone.substr(0, gone.find('='));
        const bool itself = gone == name || gone.substr(name.size() + 1) == name;
        return itself && former.has(name) && (!signature.has(name) || (own.takesAnything && !own.has(name)));
    });
}

bool isDelegation(const Case& item, const Statement& statement) {
    if (statement.kind != StatementKind::Expression && statement.kind != StatementKind::Return)
        return false;
    const auto& tree = item.tree();
    const NodeId own = item.outline().definition();
    if (own == noNode)
        return false;
    const std::string_view name = tree.slice(tree.child(own, Field::Name));
    const NodeId call = delegatingCall(tree, statement.node, name);
    if (call == noNode || !handsOn(item, statement, call, name))
        return false;
    // botocore delegates as well: then what it hands over counts.
    if (const auto* botocore = item.botocore())
        return superMethod(item.comparison.head.botocore.tree(),
                           innermost(item.comparison.head.botocore.tree(), botocore->node)) != name;
    const auto& statements = item.outline().statements;
    const bool twice = std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
        return other.node != statement.node && other.parent == statement.parent &&
               other.text == statement.text;
    });
    return !twice && !copiesBody(item.comparison.head);
}

/// `raise NotImplementedError(...)` as the first statement of a property or a synchronous dunder method, and
/// `raise TypeError("use async for")` of one that has an async twin.
bool isAccessorStub(const Case& item, const Statement& statement) {
    if (statement.kind != StatementKind::Raise)
        return false;
    const auto& tree = item.tree();
    const NodeId own = item.outline().definition();
    if (own == noNode || tree.hasToken(own, "async"))
        return false;
    const NodeId raised = innermost(tree, statement.node);
    const std::string_view name =
        tree.kind(raised) == Kind::Call ? calledName(tree, raised) : tree.slice(raised);
    const std::string_view method = tree.slice(tree.child(own, Field::Name));
    const bool saysSo =
        name == "TypeError" && mirror::hasAsyncTwin(method) && speaksOfAsync(tree.slice(statement.node));
    if (name != "NotImplementedError" && !saysSo)
        return false;
    // What follows it is never reached.
    const auto first = std::find_if(
        item.outline().statements.begin(), item.outline().statements.end(), [](const Statement& other) {
            return other.kind != StatementKind::Decorator && other.kind != StatementKind::Signature;
        });
    const bool opens = first != item.outline().statements.end() && first->node == statement.node;
    const bool accessor = std::any_of(
        item.outline().statements.begin(), item.outline().statements.end(), [](const Statement& other) {
            return other.kind == StatementKind::Decorator &&
                   (other.text.ends_with("property") || other.text.ends_with(". setter") ||
                    other.text.ends_with(". deleter"));
        });
    return opens && (accessor || saysSo || method.starts_with("__"));
}

std::string withoutAssignment(const std::string& text, std::string& name) {
    const auto sign = text.find(" = ");
    name = sign == std::string::npos ? std::string() : text.substr(0, sign);
    return sign == std::string::npos ? std::string() : text.substr(sign + 3);
}

/// `x = E` directly followed by `return x`: E; empty otherwise.
std::string assignedAndReturned(const Outline& outline, int index) {
    std::string name;
    std::string value = withoutAssignment(outline.statements[at(index)].text, name);
    const bool last = at(index) + 1 >= outline.statements.size();
    if (value.empty() || last || outline.statements[at(index) + 1].text != "return " + name)
        return {};
    return value;
}

/// The expression of the first item of a `with`.
std::string_view enteredObject(const python::SyntaxTree& tree, NodeId with) {
    const NodeId clause = tree.child(with, Kind::WithClause);
    const NodeId item = clause == noNode ? noNode : tree.child(clause, Kind::WithItem);
    NodeId value = item == noNode ? noNode : tree.firstChild(item);
    if (value != noNode && tree.kind(value) == Kind::AsPattern)
        value = tree.firstChild(value);
    return value == noNode ? std::string_view{} : tree.slice(value);
}

bool hasText(const Outline& outline, const std::string& text) {
    return std::any_of(outline.statements.begin(), outline.statements.end(),
                       [&](const Statement& statement) { return statement.text == text; });
}

/// The value that a return, or the assignment before it, gives back; empty for other statements.
std::string returnedValue(const Outline& outline, int index, bool& throughName) {
    const auto& statement = outline.statements[at(index)];
    throughName = false;
    if (std::string value = assignedAndReturned(outline, index); !value.empty()) {
        throughName = true;
        return value;
    }
    if (statement.kind != StatementKind::Return || !statement.text.starts_with("return "))
        return {};
    const std::string value = statement.text.substr(7);
    if (index > 0)
        if (std::string before = assignedAndReturned(outline, index - 1); !before.empty()) {
            throughName = true;
            return before;
        }
    return value;
}

bool returnsThroughName(const Outline& outline, const std::string& value) {
    for (size_t i = 0; i < outline.statements.size(); ++i)
        if (assignedAndReturned(outline, static_cast<int>(i)) == value)
            return true;
    return false;
}

} // namespace

bool followsExit(const Outline& outline, int clause) {
    const int header = outline.statements[at(clause)].parent;
    int last = -1;
    for (int i = header + 1; header >= 0 && i < clause; ++i)
        if (outline.statements[at(i)].parent == header)
            last = i;
    if (last < 0)
        return false;
    const auto kind = outline.statements[at(last)].kind;
    return kind == StatementKind::Return || kind == StatementKind::Raise || kind == StatementKind::Continue ||
           kind == StatementKind::Break;
}

bool exchangesContext(const Comparison& comparison, int aiobotocore) {
    if (!comparison.base)
        return false;
    const auto& head = comparison.head.aiobotocore;
    const auto& base = comparison.base->aiobotocore;
    const NodeId with = comparison.statement(aiobotocore).node;
    for (const auto& before : base.statements) {
        if (base.tree().kind(before.node) != Kind::WithStatement ||
            !touches(comparison.removed, before.lines) ||
            enteredObject(base.tree(), before.node) == enteredObject(head.tree(), with))
            continue;
        for (size_t i = 0; i < base.statements.size(); ++i) {
            const NodeId inside = base.statements[i].node;
            const int after = comparison.headOf[i];
            if (after >= 0 && inside != before.node && base.tree().within(inside, before.node) &&
                head.tree().within(comparison.statement(after).node, with))
                return true;
        }
    }
    return false;
}

std::optional<Excuse> excuse(const Case& item) {
    if (unrollsYieldFrom(item))
        return Excuse{Category::AsyncRequired, "an async function has no yield from"};
    const auto* statement = item.statement();
    if (!statement ||
        (item.suspect.kind != Suspect::Kind::Extra && item.suspect.kind != Suspect::Kind::Edited))
        return std::nullopt;
    if (statement->kind == StatementKind::Import)
        return Excuse{Category::ImportSupport, "an import inside the function"};
    if (item.suspect.kind == Suspect::Kind::Extra && !editsDivergence(item) &&
        !exchangesContext(item.comparison, item.suspect.aiobotocore) &&
        (statement->hoist != Hoist::None ||
         (statement->kind == StatementKind::With && item.tree().hasToken(statement->node, "async"))))
        return Excuse{Category::AsyncRequired, "an async with around botocore's statements"};
    if (isDelegation(item, *statement))
        return Excuse{Category::AsyncRequired, "delegates to botocore's own method"};
    if (isAccessorStub(item, *statement))
        return Excuse{Category::AsyncRequired, "what cannot await says so"};
    return std::nullopt;
}

std::optional<std::string> newHelperWith(const Case& item) {
    const auto* missing = item.botocore();
    if (!missing || !item.comparison.base)
        return std::nullopt;
    const auto& module = *item.outline().module;
    const auto& base = *item.comparison.base->aiobotocore.module;
    const NodeId own = item.outline().definition();
    if (own == noNode)
        return std::nullopt;
    const compare::AsyncForm form(module);
    for (const auto& helper : module.functions) {
        // Of the same class, of a mixin, or beside it: what counts is that it is new and used here.
        if (helper.nested || helper.node == own || base.function(helper.qualifiedName))
            continue;
        bool referred = false;
        for (NodeId id = own; id < module.tree[own].subtreeEnd; ++id)
            referred = referred ||
                       (module.tree.kind(id) == Kind::Identifier && module.tree.slice(id) == helper.name);
        if (referred && hasText(compare::outline(compare::passage(module, helper), form), missing->text))
            return helper.name;
    }
    return std::nullopt;
}

bool isEquivalentRewrite(const Case& item) {
    const auto& head = item.outline();
    const auto& botocore = item.comparison.head.botocore;
    const bool ofHead = item.suspect.aiobotocore >= 0;
    const auto& own = ofHead ? head : botocore;
    const auto& other = ofHead ? botocore : head;
    const int index = ofHead ? item.suspect.aiobotocore : item.suspect.botocore;
    const auto& statement = own.statements[at(index)];
    if (statement.kind == StatementKind::Else)
        return followsExit(own, index);
    bool throughName = false;
    const std::string value = returnedValue(own, index, throughName);
    if (value.empty())
        return false;
    return throughName ? hasText(other, "return " + value) : returnsThroughName(other, value);
}

} // namespace portside::drift::rules
