// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/ClassGraph.h"

#include "core/base/Strings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace portside::mirror {

namespace {

using python::Function;
using python::Module;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;
using Field = python::Field;

struct TableEntry {
    std::string_view aiobotocore;
    std::string_view botocorePath;
    std::string_view botocore;
};

/// Classes that stand for another one as a whole: rewritten on another library, not comparable line by line.
constexpr std::array<TableEntry, 2> table{{
    {"AIOHTTPSession", "botocore/httpsession.py", "URLLib3Session"},
    {"HttpxSession", "botocore/httpsession.py", "URLLib3Session"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> syncTwins{{
    {"__aenter__", "__enter__"},
    {"__aexit__", "__exit__"},
    {"__aiter__", "__iter__"},
    {"__anext__", "__next__"},
    {"aclose", "close"},
}};

constexpr int maxImports = 8;

std::string mirroredPath(std::string_view path, const Package& from, const Package& to) {
    return to.name() + std::string(path.substr(from.name().size()));
}

bool isSetterOrDeleter(python::Accessor accessor) {
    return accessor == python::Accessor::Setter || accessor == python::Accessor::Deleter;
}

bool sameRole(const Function& one, const Function& other) {
    return isSetterOrDeleter(one.accessor) || isSetterOrDeleter(other.accessor)
               ? one.accessor == other.accessor
               : true;
}

/// The last method of that name in a class body with the same role as `like` (any but setter/deleter when null).
const Function* methodIn(const Place& type, std::string_view name, const Function* like = nullptr) {
    const auto index = static_cast<int>(type.type - type.module->classes.data());
    const Function* found = nullptr;
    for (const auto& function : type.module->functions) {
        if (function.classIndex != index || function.name != name)
            continue;
        if (like ? sameRole(function, *like) : !isSetterOrDeleter(function.accessor))
            found = &function;
    }
    return found;
}

/// `X` when the body is nothing but `return ... self.X(...) ...` (one call on self); empty otherwise.
std::string forwardsTo(const Module& module, const Function& function) {
    const auto& tree = module.tree;
    NodeId only = noNode;
    for (const NodeId statement : tree.children(function.body)) {
        if (tree.kind(statement) == Kind::Comment || python::isStringStatement(tree, statement))
            continue;
        if (only != noNode || tree.kind(statement) != Kind::ReturnStatement)
            return {};
        only = statement;
    }
    if (only == noNode)
        return {};
    std::string target;
    for (NodeId id = only; id < tree[only].subtreeEnd; ++id) {
        if (tree.kind(id) != Kind::Call)
            continue;
        const std::string callee = python::dottedName(tree, tree.child(id, Field::Function));
        if (!callee.starts_with("self."))
            continue;
        if (!target.empty())
            return {};
        target = callee.substr(5);
    }
    return target.find('.') == std::string::npos ? target : std::string();
}

using ClassKey = const python::Class*;

} // namespace

const std::vector<std::string_view>& asyncPrefixes() {
    static const std::vector<std::string_view> prefixes{"Aio", "AIO", "Async", "Anyio"};
    return prefixes;
}

std::string withoutAsyncPrefix(std::string_view className) {
    const auto start = className.find_first_not_of('_');
    if (start == std::string_view::npos)
        return std::string(className);
    for (const std::string_view prefix : asyncPrefixes()) {
        const auto rest = className.substr(start);
        const bool fits = rest.starts_with(prefix) && rest.size() > prefix.size() &&
                          !(rest[prefix.size()] >= 'a' && rest[prefix.size()] <= 'z');
        if (fits)
            return std::string(className.substr(0, start)) + std::string(rest.substr(prefix.size()));
    }
    return std::string(className);
}

std::string_view syncTwin(std::string_view methodName) {
    for (const auto& [async, sync] : syncTwins)
        if (methodName == async)
            return sync;
    return methodName;
}

std::vector<std::string_view> asyncTwins() {
    std::vector<std::string_view> names;
    for (const auto& [async, sync] : syncTwins)
        names.push_back(async);
    return names;
}

bool hasAsyncTwin(std::string_view methodName) {
    return std::any_of(syncTwins.begin(), syncTwins.end(),
                       [&](const auto& twins) { return twins.second == methodName; });
}

struct ClassGraph::Links {
    /// Simple names of all botocore classes that a class leads to, told from outlines.
    struct Reach {
        std::set<std::string, std::less<>> names;
        bool open = false; ///< a base is defined elsewhere: it may lead to anything
    };

    const Package& aiobotocore;
    const Package& botocore;
    std::vector<Place> classes; ///< every class of aiobotocore
    std::map<std::string, std::vector<Place>, std::less<>>
        methods;                                             ///< of those classes, by name and by sync twin
    mutable std::map<ClassKey, std::vector<Place>> lineages; ///< of those classes
    mutable std::map<std::string, std::vector<Place>, std::less<>> linkable; ///< by simple name, see mayLink
    mutable std::map<ClassKey, std::vector<ClassLink>> linksByClass;
    mutable std::map<ClassKey, std::vector<Place>> basesByClass; ///< of botocore classes
    mutable std::map<ClassKey, Reach> reachByClass;

    Links(const Package& aio, const Package& boto) : aiobotocore(aio), botocore(boto) {
        const auto files = aiobotocore.files();
        if (!files)
            return;
        for (const auto& file : *files) {
            const auto module = aiobotocore.module(file.path);
            if (!module || !*module)
                continue;
            for (const auto& type : (*module)->classes)
                classes.push_back({*module, nullptr, &type, nullptr});
            for (const auto& function : (*module)->functions) {
                if (function.classIndex < 0)
                    continue;
                const Place place{*module, &function, nullptr, nullptr};
                methods[function.name].push_back(place);
                if (const auto twin = syncTwin(function.name); twin != function.name)
                    methods[std::string(twin)].push_back(place);
            }
        }
    }

    /// The botocore class a base expression leads to, also through names that aiobotocore modules re-export.
    Place botocoreClass(const Module& module, std::string expression) const {
        const Module* from = &module;
        for (int step = 0; step < maxImports; ++step) {
            if (Place place = botocore.resolve(*from, expression); place.type)
                return place;
            const auto origin = aiobotocore.splitOrigin(importedOrigin(*from, expression));
            if (!origin || origin->second.empty())
                return {};
            const Module* next = aiobotocore.moduleNamed(origin->first);
            if (next == from)
                return {};
            from = next;
            expression = origin->second;
        }
        return {};
    }

    std::vector<Place> aioBasesOf(const Place& type) const {
        std::vector<Place> bases;
        for (const auto& base : type.type->bases)
            if (const Place place = aiobotocore.resolve(*type.module, base);
                place.type && place.type != type.type)
                bases.push_back(place);
        return bases;
    }

    /// The class itself and its bases, depth first, each once.
    template <typename BasesOf> static std::vector<Place> lineage(const Place& type, const BasesOf& basesOf) {
        std::vector<Place> order;
        std::vector<Place> stack{type};
        while (!stack.empty()) {
            const Place current = stack.back();
            stack.pop_back();
            const bool seen = std::any_of(order.begin(), order.end(),
                                          [&](const Place& place) { return place.type == current.type; });
            if (seen)
                continue;
            order.push_back(current);
            const std::vector<Place> bases = basesOf(current);
            stack.insert(stack.end(), bases.rbegin(), bases.rend());
        }
        return order;
    }

    const std::vector<Place>& aioLineage(const Place& type) const {
        if (const auto known = lineages.find(type.type); known != lineages.end())
            return known->second;
        return lineages
            .emplace(type.type, lineage(type, [this](const Place& place) { return aioBasesOf(place); }))
            .first->second;
    }

    /// Links of the class alone, bases of its own package left out.
    std::vector<ClassLink> ownLinks(const Place& type) const {
        for (const auto& entry : table)
            if (type.type->qualifiedName == entry.aiobotocore) {
                const auto module = botocore.module(entry.botocorePath);
                if (module && *module)
                    if (const auto* stands = (*module)->classNamed(entry.botocore))
                        return {{type, {*module, nullptr, stands, nullptr}, LinkKind::Table}};
                return {};
            }
        std::vector<ClassLink> links;
        for (const auto& base : type.type->bases)
            if (const Place place = botocoreClass(*type.module, base); place.type)
                links.push_back({type, place, LinkKind::Inherits});
        if (!links.empty())
            return links;
        const auto mirror = botocore.module(mirroredPath(type.module->path, aiobotocore, botocore));
        if (!mirror || !*mirror)
            return {};
        for (const std::string& name : {withoutAsyncPrefix(type.type->name), type.type->name})
            if (const auto* stands = (*mirror)->classNamed(name))
                return {{type, {*mirror, nullptr, stands, nullptr}, LinkKind::Reimplements}};
        return {};
    }

    const std::vector<ClassLink>& linksOf(const Place& type) const {
        if (const auto known = linksByClass.find(type.type); known != linksByClass.end())
            return known->second;
        std::vector<ClassLink> links;
        for (const Place& place : aioLineage(type))
            for (ClassLink link : ownLinks(place)) {
                link.aiobotocore = type;
                const bool seen = std::any_of(links.begin(), links.end(), [&](const ClassLink& other) {
                    return other.botocore.type == link.botocore.type;
                });
                if (!seen)
                    links.push_back(link);
            }
        return linksByClass.emplace(type.type, std::move(links)).first->second;
    }

    /// Classes that may be linked to a botocore class of that simple name, in order: keeps a question about one class
    /// from parsing every file of botocore. One that derives from it under another name (a re-exported alias) is
    /// missed.
    const std::vector<Place>& mayLink(std::string_view simpleName) const {
        if (linkable.empty())
            for (const Place& type : classes)
                for (const std::string& name : namesBehind(type))
                    linkable[name].push_back(type);
        static const std::vector<Place> none;
        const auto found = linkable.find(simpleName);
        return found == linkable.end() ? none : found->second;
    }

    std::set<std::string> namesBehind(const Place& type) const {
        for (const auto& entry : table)
            if (type.type->qualifiedName == entry.aiobotocore)
                return {std::string(entry.botocore)};
        std::set<std::string> names;
        for (const Place& place : aioLineage(type)) {
            names.insert(place.type->name);
            names.insert(withoutAsyncPrefix(place.type->name));
            for (const auto& base : place.type->bases) {
                const std::string origin = importedOrigin(*place.module, base);
                names.insert(origin.substr(origin.rfind('.') + 1));
            }
        }
        return names;
    }

    /// Follows (file, class) pairs up the bases, through the imports of their files.
    void climb(std::vector<std::pair<std::string, std::string>> pending, Reach& reach) const {
        std::set<std::pair<std::string, std::string>> seen;
        while (!pending.empty()) {
            const auto [path, name] = std::move(pending.back());
            pending.pop_back();
            if (!seen.insert({path, name}).second)
                continue;
            const auto* outline = botocore.outline(path);
            const auto* type = outline ? outline->classNamed(name) : nullptr;
            if (type) {
                reach.names.insert(name);
                for (const auto& base : type->bases)
                    pending.emplace_back(path, base);
                continue;
            }
            const auto import = outline ? outline->imports.find(name)
                                        : std::map<std::string, std::string, std::less<>>::const_iterator{};
            const bool imported = outline && import != outline->imports.end();
            if (!outline || name.find('.') != std::string::npos || (imported && import->second == "?") ||
                (imported && import->second.starts_with("."))) {
                reach.open = true;
                return;
            }
            if (imported && import->second.starts_with(botocore.name() + "."))
                pending.emplace_back(base::replaced(import->second, ".", "/") + ".py", name);
            // Else a builtin, or from elsewhere.
        }
    }

    void addReach(const Place& type, Reach& reach) const {
        for (const Place& place : aioLineage(type)) {
            const auto mirror = mirroredPath(place.module->path, aiobotocore, botocore);
            if (const auto* outline = botocore.outline(mirror))
                for (const std::string& name : {withoutAsyncPrefix(place.type->name), place.type->name})
                    if (outline->classNamed(name))
                        climb({{mirror, name}}, reach);
            for (const auto& base : place.type->bases) {
                const auto origin = importedOrigin(*place.module, base);
                const auto dot = origin.rfind('.');
                if (origin.starts_with(botocore.name() + ".") && dot != std::string::npos)
                    climb({{base::replaced(origin.substr(0, dot), ".", "/") + ".py", origin.substr(dot + 1)}},
                          reach);
            }
        }
    }

    /// Cheap no: whether a method of the class can stand for one of the botocore class, near or far among its bases.
    /// A question about one class need not parse what all others stand on.
    bool mayReach(const Place& type, std::string_view className) const {
        for (const auto& entry : table)
            if (type.type->qualifiedName == entry.aiobotocore)
                return entry.botocore == className;
        const auto [known, isNew] = reachByClass.try_emplace(type.type);
        Reach& reach = known->second;
        if (isNew) {
            addReach(type, reach);
            if (reach.names.empty() && !reach.open) // a mixin stands for what its subclasses stand for
                for (const Place& other : classes) {
                    const auto line = aioLineage(other);
                    if (std::any_of(line.begin() + 1, line.end(),
                                    [&](const Place& place) { return place.type == type.type; }))
                        addReach(other, reach);
                }
        }
        return reach.open || reach.names.count(className.substr(className.rfind('.') + 1)) > 0;
    }

    const std::vector<Place>& botocoreBases(const Place& type) const {
        if (const auto known = basesByClass.find(type.type); known != basesByClass.end())
            return known->second;
        std::vector<Place> bases = lineage(type, [this](const Place& place) {
            std::vector<Place> direct;
            for (const auto& base : place.type->bases)
                if (const Place found = botocore.resolve(*place.module, base);
                    found.type && found.type != place.type)
                    direct.push_back(found);
            return direct;
        });
        bases.erase(bases.begin());
        return basesByClass.emplace(type.type, std::move(bases)).first->second;
    }

    Place botocoreMethod(const Place& type, std::string_view name, const Function* like) const {
        if (const auto* own = methodIn(type, name, like))
            return {type.module, own, nullptr, nullptr};
        for (const Place& base : botocoreBases(type))
            if (const auto* inherited = methodIn(base, name, like))
                return {base.module, inherited, nullptr, nullptr};
        return {};
    }

    /// By links of one class; the method need not stand in that class itself (mixins).
    std::optional<Counterpart> counterpartThrough(const Place& type, const Function& method) const {
        for (const auto& link : linksOf(type)) {
            if (link.kind == LinkKind::Table)
                continue;
            for (const std::string_view name : {std::string_view(method.name), syncTwin(method.name)})
                if (const Place found = botocoreMethod(link.botocore, name, &method); found.function) {
                    const auto home = found.module->className(*found.function);
                    const bool inherited =
                        found.module != link.botocore.module || home != link.botocore.type->qualifiedName;
                    return Counterpart{found, link.kind, inherited};
                }
        }
        return std::nullopt;
    }

    Place classOf(const Place& method) const {
        return {method.module, nullptr,
                &method.module->classes[static_cast<size_t>(method.function->classIndex)], nullptr};
    }

    /// The method of the same class that does nothing but forward to this one.
    const Function* forwarderOf(const Place& method) const {
        for (const auto& other : method.module->functions)
            if (other.classIndex == method.function->classIndex && other.name != method.function->name &&
                forwardsTo(*method.module, other) == method.function->name)
                return &other;
        return nullptr;
    }

    std::optional<Counterpart> direct(const Place& place) const {
        const Function& function = *place.function;
        if (function.nested)
            return std::nullopt;
        if (function.classIndex < 0) {
            const auto mirror = botocore.module(mirroredPath(place.module->path, aiobotocore, botocore));
            if (!mirror || !*mirror)
                return std::nullopt;
            const Function* found = (*mirror)->function(function.qualifiedName);
            return found ? std::optional(
                               Counterpart{{*mirror, found, nullptr, nullptr}, LinkKind::Reimplements, false})
                         : std::nullopt;
        }
        const Place type = classOf(place);
        if (auto found = counterpartThrough(type, function))
            return found;
        if (!linksOf(type).empty())
            return std::nullopt;
        for (const Place& other : classes) { // a mixin of ours stands for what its subclasses stand for
            if (other.type == type.type)
                continue;
            const auto line = aioLineage(other);
            const bool derived = std::any_of(line.begin(), line.end(),
                                             [&](const Place& base) { return base.type == type.type; });
            if (!derived)
                continue;
            if (auto found = counterpartThrough(other, function))
                return found;
        }
        return std::nullopt;
    }

    /// True when the function only forwards to one that stands for nothing by its own name.
    bool forwards(const Place& place) const {
        if (place.function->classIndex < 0)
            return false;
        const std::string target = forwardsTo(*place.module, *place.function);
        if (target.empty() || target == place.function->name)
            return false;
        const auto* implementation = methodIn(classOf(place), target);
        return implementation && !direct({place.module, implementation, nullptr, nullptr});
    }
};

ClassGraph::ClassGraph(const Package& aiobotocore, const Package& botocore)
    : m_links(std::make_unique<Links>(aiobotocore, botocore)) {}

ClassGraph::~ClassGraph() = default;

const Package& ClassGraph::aiobotocore() const { return m_links->aiobotocore; }

const Package& ClassGraph::botocore() const { return m_links->botocore; }

std::vector<ClassLink> ClassGraph::linksOf(const Place& aioClass) const { return m_links->linksOf(aioClass); }

std::vector<ClassLink> ClassGraph::linkedTo(std::string_view botocorePath, std::string_view className) const {
    std::vector<ClassLink> found;
    for (const Place& type : m_links->mayLink(className.substr(className.rfind('.') + 1))) {
        for (const auto& link : m_links->linksOf(type))
            if (link.botocore.module->path == botocorePath && link.botocore.type->qualifiedName == className)
                found.push_back(link);
    }
    return found;
}

std::optional<Counterpart> ClassGraph::counterpartOf(const Place& aioFunction) const {
    auto own = m_links->direct(aioFunction);
    if (own)
        return m_links->forwards(aioFunction) ? std::nullopt : own;
    if (aioFunction.function->nested || aioFunction.function->classIndex < 0)
        return std::nullopt;
    const auto* forwarder = m_links->forwarderOf(aioFunction);
    return forwarder ? m_links->direct({aioFunction.module, forwarder, nullptr, nullptr}) : std::nullopt;
}

Place ClassGraph::forwardTarget(const Place& aioFunction) const {
    if (!m_links->forwards(aioFunction))
        return {};
    const std::string target = forwardsTo(*aioFunction.module, *aioFunction.function);
    return {aioFunction.module, methodIn(m_links->classOf(aioFunction), target), nullptr, nullptr};
}

std::string ClassGraph::whyNoCounterpart(const Place& aioFunction) const {
    const Function& function = *aioFunction.function;
    const std::string mirror =
        mirroredPath(aioFunction.module->path, m_links->aiobotocore, m_links->botocore);
    if (function.classIndex < 0) {
        const auto module = m_links->botocore.module(mirror);
        return module && *module ? "new aiobotocore-only code: " + mirror + " has no " + function.name
                                 : "botocore has no " + mirror;
    }
    const Place type = m_links->classOf(aioFunction);
    const auto& links = m_links->linksOf(type);
    if (links.empty())
        return "new aiobotocore-only code: " + type.type->name + " stands for no botocore class";
    if (links.front().kind == LinkKind::Table)
        return "rewritten, not compared: " + type.type->name + " stands for " +
               links.front().botocore.type->name + " as a whole";
    if (m_links->forwards(aioFunction))
        return "forwards to " + forwardsTo(*aioFunction.module, function) + ", which is compared";
    return "new aiobotocore-only code: botocore's " + links.front().botocore.type->name + " has no " +
           function.name;
}

std::vector<Override> ClassGraph::overridesOf(std::string_view botocorePath,
                                              std::string_view qualifiedName) const {
    std::vector<Override> found;
    const auto dot = qualifiedName.rfind('.');
    if (dot == std::string_view::npos) {
        const auto module =
            m_links->aiobotocore.module(mirroredPath(botocorePath, m_links->botocore, m_links->aiobotocore));
        if (module && *module)
            if (const auto* function = (*module)->function(qualifiedName))
                found.push_back({{*module, function, nullptr, nullptr}, LinkKind::Reimplements});
        return found;
    }
    const std::string_view className = qualifiedName.substr(0, dot);
    const std::string_view method = qualifiedName.substr(dot + 1);
    const auto add = [&](const Place& place) {
        const auto counterpart = counterpartOf(place);
        if (counterpart && counterpart->botocore.module->path == botocorePath &&
            counterpart->botocore.function->qualifiedName == qualifiedName)
            found.push_back({place, counterpart->kind});
    };
    const auto named = m_links->methods.find(method);
    if (named == m_links->methods.end())
        return found;
    for (const Place& place : named->second) {
        const Place type = m_links->classOf(place);
        if (!m_links->mayReach(type, className))
            continue;
        const auto& links = m_links->linksOf(type);
        if (!links.empty() && links.front().kind == LinkKind::Table) {
            if (links.front().botocore.module->path == botocorePath &&
                links.front().botocore.type->qualifiedName == className)
                found.push_back({place, LinkKind::Table});
        } else if (m_links->forwards(place)) {
            const std::string target = forwardsTo(*place.module, *place.function);
            add({place.module, methodIn(type, target), nullptr, nullptr});
        } else {
            add(place);
        }
    }
    return found;
}

Place ClassGraph::methodOf(const Place& aioClass, std::string_view methodName) const {
    for (const Place& type : m_links->aioLineage(aioClass))
        if (const auto* method = methodIn(type, methodName))
            return {type.module, method, nullptr, nullptr};
    return {};
}

Place ClassGraph::botocoreMethodOf(const Place& botocoreClass, std::string_view methodName) const {
    return m_links->botocoreMethod(botocoreClass, methodName, nullptr);
}

std::vector<Place> ClassGraph::botocoreBasesOf(const Place& botocoreClass) const {
    return m_links->botocoreBases(botocoreClass);
}

} // namespace portside::mirror
