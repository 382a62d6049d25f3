// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/Units.h"

#include <algorithm>
#include <map>

namespace portside::asyncneed {

namespace {

using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

bool isTypeCheckingOnly(const python::SyntaxTree& tree, NodeId node) {
    for (NodeId inner = node, outer = tree.parent(node); outer != noNode;
         inner = outer, outer = tree.parent(outer)) {
        if (tree.kind(outer) != NodeKind::IfStatement || tree[inner].field != Field::Consequence)
            continue;
        const auto condition = python::dottedName(tree, tree.child(outer, Field::Condition));
        if (condition == "TYPE_CHECKING" || condition == "typing.TYPE_CHECKING")
            return true;
    }
    return false;
}

class Collector {
public:
    explicit Collector(const python::Module& module) : m_module(module) {}

    std::vector<Unit> collect() {
        for (const auto& function : m_module.functions)
            if (!function.nested)
                add(function);
        for (const auto& type : m_module.classes)
            if (!type.nested)
                add(type);
        for (const auto& assignment : m_module.assignments)
            add(assignment);
        std::stable_sort(m_units.begin(), m_units.end(), [](const Unit& one, const Unit& other) {
            return one.nodes.front() < other.nodes.front();
        });
        addStrayErrors();
        return std::move(m_units);
    }

private:
    Unit& unit(UnitKind kind, const std::string& name, const std::string& label) {
        const auto [entry, isNew] = m_byLabel.try_emplace(label, m_units.size());
        if (isNew) {
            m_units.push_back({});
            m_units.back().kind = kind;
            m_units.back().module = &m_module;
            m_units.back().name = name;
            m_units.back().label = label;
        }
        return m_units[entry->second];
    }

    const python::Class* classAt(int index) const {
        return index < 0 ? nullptr : &m_module.classes[static_cast<size_t>(index)];
    }

    void add(const python::Function& function) {
        if (isTypeCheckingOnly(m_module.tree, function.outer))
            return;
        auto label = function.qualifiedName;
        if (function.accessor == python::Accessor::Setter)
            label += " (setter)";
        else if (function.accessor == python::Accessor::Deleter)
            label += " (deleter)";
        auto& it = unit(UnitKind::Function, function.qualifiedName, label);
        it.functions.push_back(&function);
        it.type = classAt(function.classIndex);
        it.nodes.push_back(function.outer);
        it.lines = function.lines;
        it.containsError |= function.containsError;
    }

    void add(const python::Class& type) {
        if (isTypeCheckingOnly(m_module.tree, type.outer))
            return;
        auto& it = unit(UnitKind::ClassHeader, type.qualifiedName, type.qualifiedName + " (header)");
        it.type = &type;
        for (const auto decorator : type.decorators)
            it.nodes.push_back(decorator);
        it.nodes.push_back(type.node);
        it.lines = type.header;
        if (const auto bases = m_module.tree.child(type.node, Field::Superclasses); bases != noNode)
            it.containsError |= m_module.tree[bases].containsError;
    }

    void add(const python::Assignment& assignment) {
        if (assignment.value == noNode || isTypeCheckingOnly(m_module.tree, assignment.statement))
            return;
        if (m_module.path.ends_with("__init__.py") && assignment.classIndex < 0 && isDunder(assignment.name))
            return;
        const auto kind = assignment.classIndex < 0 ? UnitKind::ModuleAssignment : UnitKind::ClassAttribute;
        auto& it = unit(kind, assignment.qualifiedName, assignment.qualifiedName + " =");
        it.label = it.name;
        it.assignments.push_back(&assignment);
        it.type = classAt(assignment.classIndex);
        it.nodes.push_back(assignment.statement);
        it.lines = assignment.lines;
        it.containsError |= m_module.tree[assignment.statement].containsError;
    }

    /// An error that no unit contains may hide any number of units: it gets one of its own.
    void addStrayErrors() {
        const auto& tree = m_module.tree;
        if (!tree.containsError())
            return;
        bool anyError = false;
        for (NodeId id = 0; id < tree.size(); ++id) {
            if (tree.kind(id) != NodeKind::Error && tree.kind(id) != NodeKind::Missing)
                continue;
            anyError = true;
            const bool known = std::any_of(m_units.begin(), m_units.end(), [&](const Unit& it) {
                if (it.kind == UnitKind::ClassHeader || !it.containsError)
                    return false;
                return std::any_of(it.nodes.begin(), it.nodes.end(),
                                   [&](NodeId node) { return tree.within(id, node); });
            });
            if (!known) {
                addStrayError(id);
                return;
            }
        }
        if (!anyError) // nothing of the file parsed: the module itself is the error
            addStrayError(0);
    }

    void addStrayError(NodeId id) {
        auto& it = unit(UnitKind::ModuleLevel, "(module level)", "(module level)");
        it.nodes.push_back(id);
        it.lines = m_module.tree.lines(id);
        it.containsError = true;
    }

    const python::Module& m_module;
    std::vector<Unit> m_units;
    std::map<std::string, size_t> m_byLabel;
};

} // namespace

bool isDunder(std::string_view name) {
    return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

std::string_view Unit::ownName() const {
    const std::string_view all = name;
    const auto dot = all.rfind('.');
    return dot == std::string_view::npos ? all : all.substr(dot + 1);
}

std::string_view Unit::className() const {
    if (kind != UnitKind::Function && kind != UnitKind::ClassAttribute)
        return {};
    return type ? std::string_view(type->qualifiedName) : std::string_view{};
}

std::vector<Unit> unitsOf(const python::Module& module) { return Collector(module).collect(); }

std::string sourceOf(const Unit& unit) {
    std::string bytes;
    if (unit.kind == UnitKind::ClassHeader)
        return python::sourceOf(*unit.module, unit.lines);
    for (const auto node : unit.nodes)
        bytes.append(unit.module->tree.slice(node)).push_back('\n');
    return bytes;
}

std::vector<python::Token> tokensOf(const Unit& unit, const python::NormalForm& form) {
    std::vector<python::Token> all;
    for (const auto node : unit.nodes) {
        const bool header = unit.kind == UnitKind::ClassHeader && node == unit.type->node;
        auto some = python::tokens(unit.module->tree, node, form,
                                   header ? python::Blocks::Skip : python::Blocks::Enter);
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

std::vector<python::Token> normalForm(const Unit& unit) { return tokensOf(unit, python::NormalForm()); }

} // namespace portside::asyncneed
