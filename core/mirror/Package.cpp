// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/Package.h"

#include "core/base/Strings.h"

#include <tuple>

namespace portside::mirror {

namespace {

/// How many imports, re-exports and aliases one name may lead through.
constexpr int maxSteps = 8;

std::string firstPart(std::string_view dotted) { return std::string(dotted.substr(0, dotted.find('.'))); }

std::string_view afterFirstPart(std::string_view dotted) {
    const auto dot = dotted.find('.');
    return dot == std::string_view::npos ? std::string_view{} : dotted.substr(dot + 1);
}

std::string appended(std::string_view dotted, std::string_view rest) {
    return rest.empty() ? std::string(dotted) : std::string(dotted) + "." + std::string(rest);
}

std::string originOf(const python::Import& import, std::string_view rest) {
    return appended(import.name.empty() ? import.module : import.module + "." + import.name, rest);
}

} // namespace

Package::Package(std::shared_ptr<const source::SourceTree> tree, std::string name,
                 std::shared_ptr<ModuleCache> cache)
    : m_tree(std::move(tree)), m_name(std::move(name)), m_cache(std::move(cache)) {}

base::Result<std::vector<source::TreeEntry>> Package::files() const {
    if (!m_files) {
        auto listed = m_tree->list(m_name, ".py");
        if (!listed)
            return listed.error();
        m_files = std::move(*listed);
    }
    return *m_files;
}

base::Result<const python::Module*> Package::module(std::string_view path) const {
    if (const auto known = m_modules.find(path); known != m_modules.end())
        return known->second.get();
    std::string id;
    std::shared_ptr<const python::Module> module;
    if (m_cache) {
        const auto found = m_tree->idOf(path);
        if (!found)
            return found.error();
        id = found->value_or(std::string());
        module = m_cache->find(path, id);
    }
    if (!module) {
        const auto text = m_tree->read(path);
        if (!text)
            return text.error();
        if (text->has_value()) {
            if (!(*text)->isUtf8())
                return base::fail(base::ErrorCode::Unreadable, std::string(path) + " is not UTF-8");
            module = std::make_shared<python::Module>(python::readModule(std::string(path), **text));
            if (m_cache)
                m_cache->keep(id, module);
        }
    }
    return m_modules.emplace(std::string(path), std::move(module)).first->second.get();
}

const Outline* Package::outline(std::string_view path) const {
    if (const auto known = m_outlines.find(path); known != m_outlines.end())
        return known->second.get();
    std::unique_ptr<Outline> outline;
    if (const auto text = m_tree->read(path); text && text->has_value())
        outline = std::make_unique<Outline>(outlineOf(**text));
    return m_outlines.emplace(std::string(path), std::move(outline)).first->second.get();
}

const python::Module* Package::moduleNamed(std::string_view dottedName) const {
    if (!dottedName.starts_with(m_name) ||
        (dottedName.size() > m_name.size() && dottedName[m_name.size()] != '.'))
        return nullptr;
    if (const auto known = m_named.find(dottedName); known != m_named.end())
        return known->second;
    const std::string path = base::replaced(dottedName, ".", "/");
    const python::Module* module = nullptr;
    for (const std::string& candidate : {path + ".py", path + "/__init__.py"})
        if (const auto found = this->module(candidate); !module && found)
            module = *found;
    m_named.emplace(dottedName, module);
    return module;
}

Place Package::lookUp(std::string_view dottedModule, std::string_view name) const {
    std::string moduleName(dottedModule);
    std::string rest(name);
    Place alias; // the assignment X = Y, in case Y leads nowhere
    for (int step = 0; step < maxSteps; ++step) {
        const python::Module* module = moduleNamed(moduleName);
        if (!module)
            return alias;
        if (rest.empty())
            return {module, nullptr, nullptr, nullptr};
        if (const auto* type = module->classNamed(rest))
            return {module, nullptr, type, nullptr};
        if (const auto* function = module->function(rest))
            return {module, function, nullptr, nullptr};
        const std::string head = firstPart(rest);
        const std::string tail(afterFirstPart(rest));
        if (const auto* import = module->import(head)) {
            const auto origin = splitOrigin(originOf(*import, tail));
            if (!origin)
                return alias;
            std::tie(moduleName, rest) = *origin;
        } else if (const auto* assigned = module->assignment(head)) {
            if (!alias && tail.empty())
                alias = {module, nullptr, nullptr, assigned};
            const std::string value = assigned->value == python::noNode
                                          ? std::string()
                                          : python::dottedName(module->tree, assigned->value);
            if (value.empty())
                return alias;
            rest = appended(value, tail);
        } else if (moduleNamed(moduleName + "." + head)) {
            moduleName += "." + head;
            rest = tail;
        } else {
            return alias;
        }
    }
    return alias;
}

std::optional<std::pair<std::string, std::string>> Package::splitOrigin(std::string module) const {
    std::string rest;
    while (!moduleNamed(module)) {
        const auto dot = module.rfind('.');
        if (dot == std::string::npos)
            return std::nullopt;
        rest = appended(module.substr(dot + 1), rest);
        module.resize(dot);
    }
    return std::pair(std::move(module), std::move(rest));
}

Place Package::resolve(const python::Module& from, std::string_view dottedExpression) const {
    if (dottedExpression.empty())
        return {};
    if (from.dottedName == m_name || from.dottedName.starts_with(m_name + "."))
        if (const Place place = lookUp(from.dottedName, dottedExpression))
            return place;
    // A file of the other package: only its imports lead here.
    const auto* import = from.import(firstPart(dottedExpression));
    if (!import)
        return {};
    const auto origin = splitOrigin(originOf(*import, afterFirstPart(dottedExpression)));
    return origin ? lookUp(origin->first, origin->second) : Place{};
}

std::string importedOrigin(const python::Module& module, std::string_view dottedExpression) {
    const auto* import = module.import(firstPart(dottedExpression));
    if (!import)
        return appended(module.dottedName, dottedExpression);
    return originOf(*import, afterFirstPart(dottedExpression));
}

} // namespace portside::mirror
