// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Registries.h"

#include "core/base/Strings.h"

#include <algorithm>

namespace portside::mirror {

namespace {

using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;
using Field = python::Field;

bool startsUpper(std::string_view name) {
    const auto letter = name.find_first_not_of('_');
    return letter != std::string_view::npos && name[letter] >= 'A' && name[letter] <= 'Z';
}

/// What a reference of test_patches names: `a.b.c`, `X.m.__wrapped__`, `X.__dict__['p'].fget`.
class ReferenceReader {
public:
    explicit ReferenceReader(const python::Module& patches) : m_patches(patches), m_tree(patches.tree) {}

    /// nullopt when the expression is no reference (a string, a number, a call).
    std::optional<OverrideEntry> read(NodeId expression) const {
        OverrideEntry entry;
        std::string dotted;
        if (const NodeId subscript = dictSubscript(expression); subscript != noNode) {
            const NodeId owner = m_tree.child(m_tree.child(subscript, Field::Value), Field::Object);
            const auto property = python::stringValue(m_tree, m_tree.child(subscript, Field::Subscript));
            dotted = python::dottedName(m_tree, owner);
            if (dotted.empty() || !property)
                return std::nullopt;
            dotted += "." + *property;
            entry.accessor = m_tree.slice(m_tree.child(expression, Field::Attribute));
        } else {
            dotted = python::dottedName(m_tree, expression);
            if (dotted.empty())
                return std::nullopt;
        }
        entry.reference = m_tree.slice(expression);
        entry.line = m_tree.line(expression);
        constexpr std::string_view wrapped = ".__wrapped__";
        if (std::string_view(dotted).ends_with(wrapped)) {
            entry.wrapped = true;
            dotted.resize(dotted.size() - wrapped.size());
        }
        resolve(dotted, entry);
        return entry;
    }

private:
    /// The `X.__dict__['p']` of `X.__dict__['p'].fget`; noNode for other expressions.
    NodeId dictSubscript(NodeId expression) const {
        if (m_tree.kind(expression) != Kind::Attribute)
            return noNode;
        const NodeId subscript = m_tree.child(expression, Field::Object);
        if (subscript == noNode || m_tree.kind(subscript) != Kind::Subscript)
            return noNode;
        const NodeId dict = m_tree.child(subscript, Field::Value);
        const bool isDict = m_tree.kind(dict) == Kind::Attribute &&
                            m_tree.slice(m_tree.child(dict, Field::Attribute)) == "__dict__";
        return isDict ? subscript : noNode;
    }

    /// Splits `retryhandler.RetryHandler.__call__` into module and name. Nothing but a module has an attribute and
    /// a name that starts in lower case.
    void resolve(std::string_view dotted, OverrideEntry& entry) const {
        std::string module;
        if (const auto* import = m_patches.import(dotted.substr(0, dotted.find('.'))))
            module = import->module;
        for (auto dot = dotted.find('.');
             dot != std::string_view::npos && !startsUpper(dotted.substr(0, dot)); dot = dotted.find('.')) {
            const std::string part(dotted.substr(0, dot));
            module += module.empty() ? part : (module == part ? "" : "." + part);
            dotted.remove_prefix(dot + 1);
        }
        entry.name = dotted;
        entry.module = std::move(module);
        entry.isClass = dotted.find('.') == std::string_view::npos && startsUpper(dotted);
    }

    const python::Module& m_patches;
    const python::SyntaxTree& m_tree;
};

std::vector<std::string> stringsBelow(const python::SyntaxTree& tree, NodeId node) {
    std::vector<std::string> strings;
    for (NodeId id = node; id < tree[node].subtreeEnd; ++id)
        if (tree.kind(id) == Kind::String)
            if (auto value = python::stringValue(tree, id))
                strings.push_back(std::move(*value));
    return strings;
}

/// True below `@pytest.mark.parametrize(...)`.
bool insideParametrize(const python::SyntaxTree& tree, NodeId node) {
    for (; node != noNode; node = tree.parent(node))
        if (tree.kind(node) == Kind::Decorator)
            return tree.slice(node).find("parametrize") != std::string_view::npos;
    return false;
}

std::vector<NodeId> items(const python::SyntaxTree& tree, NodeId tuple) {
    std::vector<NodeId> found;
    for (const NodeId part : tree.children(tuple))
        if (tree.kind(part) != Kind::Token && tree.kind(part) != Kind::Comment)
            found.push_back(part);
    return found;
}

/// Entries of both layouts: 2-tuples of a parametrize list, pairs of a dict literal whose values are sets.
std::vector<OverrideEntry> readEntries(const python::Module& patches) {
    const auto& tree = patches.tree;
    const ReferenceReader references(patches);
    std::vector<OverrideEntry> entries;
    for (NodeId id = 0; id < tree.size(); ++id) {
        NodeId reference = noNode;
        NodeId digests = noNode;
        if (tree.kind(id) == Kind::Tuple && insideParametrize(tree, id)) {
            const auto parts = items(tree, id);
            if (parts.size() != 2)
                continue;
            reference = parts[0];
            digests = parts[1];
        } else if (tree.kind(id) == Kind::Pair) {
            reference = tree.child(id, Field::Key);
            digests = tree.child(id, Field::Value);
            if (digests == noNode || tree.kind(digests) != Kind::Set)
                continue;
        } else {
            continue;
        }
        if (reference == noNode)
            continue;
        if (auto entry = references.read(reference)) {
            entry->digests = stringsBelow(tree, digests);
            entries.push_back(std::move(*entry));
        }
    }
    return entries;
}

} // namespace

const OverrideEntry* Registries::tracked(std::string_view qualifiedName) const {
    const auto found = std::find_if(overrides.begin(), overrides.end(),
                                    [&](const OverrideEntry& entry) { return entry.name == qualifiedName; });
    return found == overrides.end() ? nullptr : &*found;
}

std::set<std::string> Registries::overrideNames() const {
    std::set<std::string> names;
    for (const auto& entry : overrides)
        names.insert(entry.reference);
    return names;
}

base::Result<Registries> readRegistries(const Package& aiobotocore) {
    Registries registries;
    const auto patches = aiobotocore.tree().read(patchesPath);
    if (!patches)
        return patches.error();
    if (!patches->has_value())
        return base::fail(base::ErrorCode::Unreadable,
                          std::string(patchesPath) + " is missing in " + aiobotocore.tree().description());
    const auto unreadable = [&](std::string_view why) {
        return base::fail(base::ErrorCode::Unreadable, "cannot read " + std::string(patchesPath) + " in " +
                                                           aiobotocore.tree().description() + ": " +
                                                           std::string(why));
    };
    if (!(*patches)->isUtf8())
        return unreadable("it is not UTF-8");
    const auto source = python::readModule(std::string(patchesPath), **patches);
    if (source.tree.containsError())
        return unreadable("it does not parse");
    registries.overrides = readEntries(source);

    const auto files = aiobotocore.files();
    if (!files)
        return files.error();
    registries.asyncMethods.insert("emit"); // stays sync but returns the awaitable of _emit
    for (const auto& file : *files) {
        const auto module = aiobotocore.module(file.path);
        if (!module)
            return module.error();
        for (const auto& function : (*module)->functions)
            if (function.isAsync)
                registries.asyncMethods.insert(function.name);
        for (const auto& type : (*module)->classes)
            if (type.name.starts_with("Aio"))
                registries.aioClasses.insert(type.name);
    }
    return registries;
}

} // namespace portside::mirror
