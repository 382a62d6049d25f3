// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/Module.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::python {

namespace {

/// Last line of the last statement below a node: trailing comments do not count.
int lastStatementLine(const SyntaxTree& tree, NodeId node) {
    for (NodeId id = tree[node].subtreeEnd; id-- > node;) {
        const bool leaf = tree[id].subtreeEnd == id + 1;
        if (leaf && tree.kind(id) != NodeKind::Comment && !tree[id].range.empty())
            return tree.lines(id).last;
    }
    return tree.line(node);
}

std::string dottedModuleName(std::string_view path) {
    if (path.ends_with(".py"))
        path.remove_suffix(3);
    std::string dotted = base::replaced(path, "/", ".");
    constexpr std::string_view init = ".__init__";
    if (std::string_view(dotted).ends_with(init))
        dotted.resize(dotted.size() - init.size());
    return dotted;
}

/// Walks the tree once, in file order, with a stack of the definitions it is inside.
class ModuleReader {
public:
    explicit ModuleReader(Module& module) : m_module(module), m_tree(module.tree) {}

    void read() {
        for (NodeId id = 0; id < m_tree.size(); ++id) {
            while (!m_scopes.empty() && id >= m_scopes.back().end)
                m_scopes.pop_back();
            switch (m_tree.kind(id)) {
            case NodeKind::FunctionDefinition:
                addFunction(id);
                break;
            case NodeKind::ClassDefinition:
                addClass(id);
                break;
            case NodeKind::ExpressionStatement:
                if (!insideFunction())
                    addAssignments(id);
                break;
            case NodeKind::ImportStatement:
                addImports(id, {});
                break;
            case NodeKind::ImportFromStatement:
                addImports(id, importedModule(id));
                break;
            default:
                break;
            }
        }
    }

private:
    struct Scope {
        bool isFunction = false;
        int index = -1;
        NodeId node = noNode;
        NodeId end = 0;
    };

    bool insideFunction() const {
        return std::any_of(m_scopes.begin(), m_scopes.end(), [](const Scope& s) { return s.isFunction; });
    }

    std::string qualified(std::string_view name) const {
        std::string prefix;
        if (!m_scopes.empty()) {
            const auto& scope = m_scopes.back();
            const auto index = static_cast<size_t>(scope.index);
            prefix = scope.isFunction ? m_module.functions[index].qualifiedName + ".<locals>."
                                      : m_module.classes[index].qualifiedName + ".";
        }
        return prefix + std::string(name);
    }

    int enclosingClass() const {
        return !m_scopes.empty() && !m_scopes.back().isFunction ? m_scopes.back().index : -1;
    }

    NodeId decorated(NodeId definition) const {
        const NodeId parent = m_tree.parent(definition);
        return parent != noNode && m_tree.kind(parent) == NodeKind::DecoratedDefinition ? parent : definition;
    }

    std::string_view nameOf(NodeId definition) const {
        const NodeId name = m_tree.child(definition, Field::Name);
        return name == noNode ? std::string_view{} : m_tree.slice(name);
    }

    Accessor accessorOf(const std::vector<NodeId>& decorators) const {
        for (const NodeId decorator : decorators) {
            const NodeId at = m_tree.firstChild(decorator);
            const std::string name = dottedName(m_tree, m_tree.nextSibling(at));
            if (name == "property" || name.ends_with("cached_property") || name.ends_with("CachedProperty"))
                return Accessor::Getter;
            if (name.ends_with(".setter"))
                return Accessor::Setter;
            if (name.ends_with(".deleter"))
                return Accessor::Deleter;
        }
        return Accessor::None;
    }

    void addFunction(NodeId id) {
        Function function;
        function.name = nameOf(id);
        function.qualifiedName = qualified(function.name);
        function.classIndex = enclosingClass();
        function.nested = insideFunction();
        function.isAsync = m_tree.hasToken(id, "async");
        function.node = id;
        function.outer = decorated(id);
        function.body = m_tree.child(id, Field::Body);
        if (function.outer != id)
            function.decorators = m_tree.children(function.outer, NodeKind::Decorator);
        function.accessor = accessorOf(function.decorators);
        function.lines = {m_tree.line(function.outer), lastStatementLine(m_tree, id)};
        function.containsError = m_tree[function.outer].containsError;
        m_scopes.push_back({true, static_cast<int>(m_module.functions.size()), id, m_tree[id].subtreeEnd});
        m_module.functions.push_back(std::move(function));
    }

    void addClass(NodeId id) {
        Class type;
        type.name = nameOf(id);
        type.qualifiedName = qualified(type.name);
        type.outerClass = enclosingClass();
        type.nested = insideFunction();
        type.node = id;
        type.outer = decorated(id);
        type.body = m_tree.child(id, Field::Body);
        if (type.outer != id)
            type.decorators = m_tree.children(type.outer, NodeKind::Decorator);
        for (const NodeId base : m_tree.children(m_tree.child(id, Field::Superclasses)))
            if (const std::string name = dottedName(m_tree, base); !name.empty())
                type.bases.push_back(name);
        type.lines = {m_tree.line(id), lastStatementLine(m_tree, id)};
        type.header = {m_tree.line(type.outer), m_tree.line(id)};
        for (NodeId part = m_tree.firstChild(id); part != noNode; part = m_tree.nextSibling(part))
            if (m_tree.kind(part) == NodeKind::Token && m_tree.slice(part) == ":")
                type.header.last = m_tree.line(part);
        type.containsError = m_tree[type.outer].containsError;
        m_scopes.push_back({false, static_cast<int>(m_module.classes.size()), id, m_tree[id].subtreeEnd});
        m_module.classes.push_back(std::move(type));
    }

    void addAssignments(NodeId statement) {
        // a = b = value: the right of an assignment may be one itself
        for (NodeId part = m_tree.firstChild(statement); part != noNode;) {
            const auto kind = m_tree.kind(part);
            if (kind != NodeKind::Assignment && kind != NodeKind::AugmentedAssignment)
                return;
            const NodeId target = m_tree.child(part, Field::Left);
            NodeId value = m_tree.child(part, Field::Right);
            const NodeId next =
                value != noNode && m_tree.kind(value) == NodeKind::Assignment ? value : noNode;
            while (value != noNode && m_tree.kind(value) == NodeKind::Assignment)
                value = m_tree.child(value, Field::Right);
            addTargets(statement, target, value);
            part = next;
        }
    }

    void addTargets(NodeId statement, NodeId target, NodeId value) {
        if (target == noNode)
            return;
        std::vector<NodeId> names;
        if (m_tree.kind(target) == NodeKind::Identifier)
            names = {target};
        else if (m_tree.kind(target) == NodeKind::PatternList ||
                 m_tree.kind(target) == NodeKind::TuplePattern)
            names = m_tree.children(target, NodeKind::Identifier);
        for (const NodeId name : names) {
            const std::string text(m_tree.slice(name));
            m_module.assignments.push_back(
                {text, qualified(text), enclosingClass(), statement, value, m_tree.lines(statement)});
        }
    }

    /// The absolute module of a from-import.
    std::string importedModule(NodeId statement) const {
        const NodeId name = m_tree.child(statement, Field::ModuleName);
        if (name == noNode)
            return {};
        if (m_tree.kind(name) != NodeKind::RelativeImport)
            return dottedName(m_tree, name);
        const auto dots = static_cast<int>(m_tree.slice(m_tree.child(name, NodeKind::ImportPrefix)).size());
        std::string package = m_module.dottedName;
        const int up = m_module.path.ends_with("__init__.py") ? dots - 1 : dots;
        for (int i = 0; i < up; ++i) {
            const auto dot = package.rfind('.');
            package.resize(dot == std::string::npos ? 0 : dot);
        }
        if (const NodeId rest = m_tree.child(name, NodeKind::DottedName); rest != noNode)
            package += (package.empty() ? "" : ".") + dottedName(m_tree, rest);
        return package;
    }

    /// `module` empty: `import a.b, c as d`.
    void addImports(NodeId statement, const std::string& module) {
        const bool from = m_tree.kind(statement) == NodeKind::ImportFromStatement;
        NodeId function = noNode;
        for (const auto& scope : m_scopes)
            if (scope.isFunction && function == noNode)
                function = scope.node;
        const auto add = [&](std::string local, std::string origin, std::string name, NodeId at) {
            m_module.imports.push_back(
                {std::move(local), std::move(origin), std::move(name), statement, function, m_tree.line(at)});
        };
        if (from && m_tree.child(statement, NodeKind::WildcardImport) != noNode)
            add("*", module, "*", statement);
        for (const NodeId item : m_tree.children(statement, Field::Name)) {
            const bool aliased = m_tree.kind(item) == NodeKind::AliasedImport;
            const std::string name = dottedName(m_tree, aliased ? m_tree.child(item, Field::Name) : item);
            const std::string alias =
                aliased ? std::string(m_tree.slice(m_tree.child(item, Field::Alias))) : std::string();
            if (from)
                add(aliased ? alias : name, module, name, item);
            else if (aliased)
                add(alias, name, {}, item);
            else // `import a.b` binds a
                add(name.substr(0, name.find('.')), name.substr(0, name.find('.')), {}, item);
        }
    }

    Module& m_module;
    const SyntaxTree& m_tree;
    std::vector<Scope> m_scopes;
};

} // namespace

Module readModule(std::string path, const source::SourceText& text) {
    Module module;
    module.dottedName = dottedModuleName(path);
    module.path = std::move(path);
    module.tree = SyntaxTree::parse(text);
    ModuleReader(module).read();
    return module;
}

const Function* Module::function(std::string_view qualifiedName, Accessor accessor) const {
    const Function* best = nullptr;
    for (const auto& function : functions) {
        if (function.qualifiedName != qualifiedName)
            continue;
        const bool isGetter = function.accessor == Accessor::None || function.accessor == Accessor::Getter;
        const bool wantsGetter = accessor == Accessor::None || accessor == Accessor::Getter;
        if (wantsGetter ? isGetter : function.accessor == accessor)
            best = &function;
        else if (accessor == Accessor::None && !best)
            best = &function;
    }
    return best;
}

const Class* Module::classNamed(std::string_view qualifiedName) const {
    const auto found = std::find_if(classes.rbegin(), classes.rend(),
                                    [&](const Class& type) { return type.qualifiedName == qualifiedName; });
    return found == classes.rend() ? nullptr : &*found;
}

const Assignment* Module::assignment(std::string_view qualifiedName) const {
    const auto found =
        std::find_if(assignments.rbegin(), assignments.rend(),
                     [&](const Assignment& assigned) { return assigned.qualifiedName == qualifiedName; });
    return found == assignments.rend() ? nullptr : &*found;
}

const Import* Module::import(std::string_view localName) const {
    const auto found = std::find_if(imports.rbegin(), imports.rend(), [&](const Import& import) {
        return import.function == noNode && import.localName == localName;
    });
    return found == imports.rend() ? nullptr : &*found;
}

const Function* Module::functionAt(int line) const {
    for (const auto& function : functions)
        if (!function.nested && function.lines.contains(line))
            return &function;
    return nullptr;
}

std::string_view Module::className(const Function& function) const {
    return function.classIndex < 0
               ? std::string_view{}
               : std::string_view(classes[static_cast<size_t>(function.classIndex)].qualifiedName);
}

std::string sourceOf(const Module& module, source::LineRange lines) {
    std::string source;
    for (int line = lines.first; line <= lines.last; ++line)
        source += module.text().lineWithEnding(line);
    return source;
}

} // namespace portside::python
