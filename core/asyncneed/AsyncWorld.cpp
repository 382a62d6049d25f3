// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncneed/AsyncWorld.h"

#include "core/asyncneed/Expressions.h"

#include <algorithm>

namespace portside::asyncneed {

namespace {

using mirror::Place;
using python::Field;
using python::NodeId;
using python::NodeKind;
using python::noNode;

std::string withoutUnderscoresAndCase(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '_')
            plain.push_back(c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c);
    return plain;
}

bool defines(const python::Module& module, const python::Class& type, std::string_view name) {
    const auto index = int(&type - module.classes.data());
    return std::any_of(module.functions.begin(), module.functions.end(),
                       [&](const python::Function& function) {
                           return function.classIndex == index && !function.nested && function.name == name;
                       });
}

/// Values of the return statements of a function, those of functions inside it left out.
std::vector<NodeId> returnedValues(const python::Module& module, const python::Function& function) {
    const auto& tree = module.tree;
    std::vector<NodeId> values;
    for (NodeId id = function.node + 1; id < tree[function.node].subtreeEnd;) {
        const auto kind = tree.kind(id);
        if (kind == NodeKind::FunctionDefinition || kind == NodeKind::Lambda ||
            kind == NodeKind::ClassDefinition) {
            id = tree[id].subtreeEnd;
            continue;
        }
        if (kind == NodeKind::ReturnStatement)
            for (NodeId value = tree.firstChild(id); value != noNode; value = tree.nextSibling(value))
                if (tree.kind(value) != NodeKind::Token)
                    values.push_back(value);
        ++id;
    }
    return values;
}

} // namespace

std::string mirrorPath(std::string_view botocorePath) {
    return botocorePath.starts_with("botocore/") ? "aio" + std::string(botocorePath) : std::string();
}

AsyncWorld::AsyncWorld(const mirror::Package& botocoreOld, const mirror::Package& botocoreNew,
                       const mirror::Package& aiobotocore, const mirror::Registries& registries)
    : m_botocoreOld(botocoreOld), m_botocoreNew(botocoreNew), m_aiobotocore(aiobotocore),
      m_registries(registries), m_graph(std::make_unique<mirror::ClassGraph>(aiobotocore, botocoreNew)) {
    if (const auto files = aiobotocore.files())
        for (const auto& file : *files)
            if (const auto module = aiobotocore.module(file.path); module && *module)
                m_modules.push_back(*module);
    collectAwaitables();
    for (const auto* module : m_modules)
        for (const auto& function : module->functions) {
            const Place place{module, &function, nullptr, nullptr};
            if (function.nested || !isAsync(place))
                continue;
            m_asyncFunctions.emplace(function.name, place);
            if (const auto twin = mirror::syncTwin(function.name); twin != function.name)
                m_asyncFunctions.emplace(twin, place);
        }
}

AsyncWorld::~AsyncWorld() = default;

const mirror::ClassGraph& AsyncWorld::oldGraph() const {
    if (!m_oldGraph)
        m_oldGraph = std::make_unique<mirror::ClassGraph>(m_aiobotocore, m_botocoreOld);
    return *m_oldGraph;
}

bool AsyncWorld::isAsync(const Place& aioFunction) const {
    return aioFunction.function &&
           (aioFunction.function->isAsync || m_awaitables.count(aioFunction.function) > 0);
}

void AsyncWorld::collectAwaitables() {
    // A sync function can return what another sync function returns; few do, so three rounds are plenty.
    for (int round = 0; round < 3; ++round) {
        const auto known = m_awaitables.size();
        for (const auto* module : m_modules)
            for (const auto& function : module->functions)
                if (!function.isAsync && !function.nested && !m_awaitables.count(&function) &&
                    returnsAwaitable({module, &function, nullptr, nullptr}))
                    m_awaitables.insert(&function);
        if (m_awaitables.size() == known)
            break;
    }
}

bool AsyncWorld::returnsAwaitable(const Place& aioFunction) const {
    const auto& module = *aioFunction.module;
    const auto& tree = module.tree;
    for (const auto value : returnedValues(module, *aioFunction.function)) {
        if (tree.kind(value) != NodeKind::Call)
            continue;
        const auto callee = tree.child(value, Field::Function);
        const auto name = callee == noNode ? std::string() : python::dottedName(tree, callee);
        if (name.starts_with("self.") && aioFunction.function->classIndex >= 0) {
            const auto& type = module.classes[size_t(aioFunction.function->classIndex)];
            if (isAsync(m_graph->methodOf({&module, nullptr, &type, nullptr}, name.substr(5))))
                return true;
            continue;
        }
        const auto target = m_aiobotocore.resolve(module, name);
        if (isAsync(target))
            return true;
        if (target.type && (defines(*target.module, *target.type, "__await__") ||
                            defines(*target.module, *target.type, "__aenter__")))
            return true;
    }
    return false;
}

std::vector<Place> AsyncWorld::asyncFunctionsNamed(std::string_view botocoreName) const {
    std::vector<Place> places;
    const auto [first, last] = m_asyncFunctions.equal_range(botocoreName);
    for (auto entry = first; entry != last; ++entry)
        places.push_back(entry->second);
    return places;
}

bool AsyncWorld::isAsyncName(std::string_view name) const {
    if (name == "emit" || name == "emit_until_response")
        return true;
    if (const auto known = m_names.find(name); known != m_names.end())
        return known->second;
    const auto candidates = asyncFunctionsNamed(name);
    const bool any = std::any_of(candidates.begin(), candidates.end(), [&](const Place& place) {
        return m_graph->counterpartOf(place).has_value();
    });
    m_names.emplace(name, any);
    return any;
}

bool AsyncWorld::mayBeAsyncName(std::string_view name) const {
    return name == "emit" || name == "emit_until_response" || m_asyncFunctions.count(name) > 0;
}

std::vector<Place> AsyncWorld::aioLineage(const Place& aioClass) const {
    std::vector<Place> lineage{aioClass};
    for (size_t at = 0; at < lineage.size(); ++at) {
        const auto current = lineage[at];
        for (const auto& base : current.type->bases) {
            const auto place = m_aiobotocore.resolve(*current.module, base);
            const bool seen = std::any_of(lineage.begin(), lineage.end(),
                                          [&](const Place& other) { return other.type == place.type; });
            if (place.type && !seen)
                lineage.push_back(place);
        }
    }
    return lineage;
}

std::vector<mirror::ClassLink> AsyncWorld::linkedTo(std::string_view botocorePath,
                                                    std::string_view className) const {
    auto links = m_graph->linkedTo(botocorePath, className);
    if (!links.empty())
        return links;
    const auto module = m_botocoreNew.module(botocorePath);
    if (module && *module && (*module)->classNamed(className))
        return {};
    return oldGraph().linkedTo(botocorePath, className);
}

Place AsyncWorld::asyncSubclass(const Place& botocoreClass) const {
    Place linked;
    if (!botocoreClass.type)
        return linked;
    for (const auto& link :
         m_graph->linkedTo(botocoreClass.module->path, botocoreClass.type->qualifiedName)) {
        linked = linked ? linked : link.aiobotocore;
        for (const auto& type : aioLineage(link.aiobotocore)) {
            const auto index = int(type.type - type.module->classes.data());
            for (const auto& function : type.module->functions)
                if (function.classIndex == index && !function.nested &&
                    isAsync({type.module, &function, nullptr, nullptr}))
                    return {type.module, &function, link.aiobotocore.type, nullptr};
        }
    }
    return linked;
}

Place AsyncWorld::asyncMethod(const Place& botocoreClass, std::string_view method) const {
    if (!botocoreClass.type)
        return {};
    auto owner = botocoreClass;
    auto links = m_graph->linkedTo(owner.module->path, owner.type->qualifiedName);
    if (links.empty()) {
        for (const auto& base : m_graph->botocoreBasesOf(botocoreClass))
            if (defines(*base.module, *base.type, method)) {
                links = m_graph->linkedTo(base.module->path, base.type->qualifiedName);
                break;
            }
    }
    for (const auto& link : links) {
        if (const auto found = m_graph->methodOf(link.aiobotocore, method); isAsync(found))
            return found;
        // What botocore calls `close` may be called `aclose` over there.
        for (const std::string_view twin : {"__aenter__", "__aexit__", "__aiter__", "__anext__", "aclose"})
            if (mirror::syncTwin(twin) == method)
                if (const auto found = m_graph->methodOf(link.aiobotocore, twin); isAsync(found))
                    return found;
    }
    return {};
}

Place AsyncWorld::asyncFunction(const Place& botocoreFunction) const {
    if (!botocoreFunction.function)
        return {};
    for (const auto& override :
         m_graph->overridesOf(botocoreFunction.module->path, botocoreFunction.function->qualifiedName))
        if (isAsync(override.aiobotocore))
            return override.aiobotocore;
    return {};
}

/// Told from names alone, so that a question about one class does not read what all others stand on.
bool AsyncWorld::mayStandFor(const Place& aioClass, const std::string& plainName) const {
    const auto lineage = aioLineage(aioClass);
    return std::any_of(lineage.begin(), lineage.end(), [&](const Place& place) {
        const auto fits = [&](std::string_view name) { return withoutUnderscoresAndCase(name) == plainName; };
        return fits(mirror::withoutAsyncPrefix(place.type->name)) ||
               std::any_of(place.type->bases.begin(), place.type->bases.end(), [&](const std::string& base) {
                   return fits(lastName(mirror::importedOrigin(*place.module, base)));
               });
    });
}

Place AsyncWorld::asyncMethodByCustom(std::string_view name, std::string_view method) const {
    const auto wanted = withoutUnderscoresAndCase(name);
    for (const auto* module : m_modules)
        for (const auto& type : module->classes) {
            const Place place{module, nullptr, &type, nullptr};
            const auto found = m_graph->methodOf(place, method);
            if (!isAsync(found) || !mayStandFor(place, wanted))
                continue;
            for (const auto& link : m_graph->linksOf(place))
                if (withoutUnderscoresAndCase(link.botocore.type->name) == wanted)
                    return found;
        }
    return {};
}

Place AsyncWorld::asyncProperty(std::string_view name) const {
    for (const auto& place : asyncFunctionsNamed(name))
        if (const auto counterpart = m_graph->counterpartOf(place);
            counterpart && counterpart->botocore.function->accessor == python::Accessor::Getter)
            return place;
    return {};
}

bool AsyncWorld::isException(const Place& botocoreClass) const {
    const auto fits = [](const Place& place) {
        return std::any_of(place.type->bases.begin(), place.type->bases.end(), [](const std::string& base) {
            return base == "Exception" || base == "BaseException" || base.ends_with("Error");
        });
    };
    if (fits(botocoreClass))
        return true;
    const auto bases = m_graph->botocoreBasesOf(botocoreClass);
    return std::any_of(bases.begin(), bases.end(), fits);
}

std::vector<Place> AsyncWorld::copiesOf(const Unit& unit) const {
    std::vector<Place> copies;
    if (unit.ownName() == "logger" || isDunder(unit.ownName()))
        return copies;
    const auto add = [&](const python::Module& module, std::string_view name) {
        if (const auto* assignment = module.assignment(name); assignment && assignment->value != noNode)
            copies.push_back({&module, nullptr, nullptr, assignment});
    };
    if (unit.kind == UnitKind::ModuleAssignment) {
        if (const auto* mirror = mirrorOf(unit.module->path))
            add(*mirror, unit.name);
    } else if (unit.kind == UnitKind::ClassAttribute && unit.type) {
        for (const auto& link : linkedTo(unit.module->path, unit.type->qualifiedName))
            add(*link.aiobotocore.module,
                link.aiobotocore.type->qualifiedName + "." + std::string(unit.ownName()));
    }
    return copies;
}

bool AsyncWorld::isDefinedAnywhere(std::string_view name) const {
    const auto isWordByte = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    // Bytes are enough to say "perhaps still there"; nothing is parsed for that.
    const auto definedIn = [&](std::string_view text) {
        for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            const auto end = at + name.size();
            if ((at > 0 && isWordByte(text[at - 1])) || (end < text.size() && isWordByte(text[end])))
                continue;
            const auto before = text.substr(0, at);
            if (before.ends_with("def ") || before.ends_with("class "))
                return true;
            // An alias or attribute counts, a local variable or parameter of that name does not.
            const auto indent = before.size() - (before.find_last_not_of(' ') + 1);
            const bool atStart =
                indent <= 4 && (before.size() == indent || before[before.size() - indent - 1] == '\n');
            const auto rest = text.substr(end, 3);
            if ((atStart || before.ends_with("self.")) && (rest.starts_with(" = ") || rest.starts_with(": ")))
                return true;
        }
        return false;
    };
    for (const auto* package : {&m_botocoreNew, &m_aiobotocore}) {
        const auto files = package->files();
        if (!files)
            return true; // cannot be told: claim nothing
        for (const auto& file : *files)
            if (const auto text = package->tree().read(file.path); text && text->has_value())
                if (definedIn((*text)->bytes()))
                    return true;
    }
    return false;
}

const python::Module* AsyncWorld::mirrorOf(std::string_view botocorePath) const {
    const auto path = mirrorPath(botocorePath);
    const auto found = std::find_if(m_modules.begin(), m_modules.end(),
                                    [&](const python::Module* module) { return module->path == path; });
    return found == m_modules.end() ? nullptr : *found;
}

std::vector<Mention> AsyncWorld::callsOf(std::string_view name) const {
    if (!m_calls) {
        m_calls.emplace();
        for (const auto* module : m_modules) {
            const auto& tree = module->tree;
            for (NodeId id = 0; id < tree.size(); ++id) {
                if (tree.kind(id) != NodeKind::Call)
                    continue;
                const auto callee = tree.child(id, Field::Function);
                if (callee == noNode)
                    continue;
                const auto text = shortText(tree, callee);
                (*m_calls)[std::string(lastName(text))].push_back({module, id, tree.line(id)});
            }
        }
    }
    const auto found = m_calls->find(name);
    return found == m_calls->end() ? std::vector<Mention>{} : found->second;
}

std::vector<Mention> AsyncWorld::selfUses(const Place& aioClass, std::string_view name) const {
    std::vector<Mention> uses;
    const auto& tree = aioClass.module->tree;
    for (NodeId id = aioClass.type->node; id < tree[aioClass.type->node].subtreeEnd; ++id) {
        if (tree.kind(id) != NodeKind::Attribute)
            continue;
        const auto attribute = tree.child(id, Field::Attribute);
        const auto object = tree.child(id, Field::Object);
        if (attribute == noNode || object == noNode || tree.slice(attribute) != name)
            continue;
        if (const auto owner = shortText(tree, object);
            owner == "self" || owner == "cls" || owner == "super()")
            uses.push_back({aioClass.module, id, tree.line(id)});
    }
    return uses;
}

} // namespace portside::asyncneed
