// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ReviewFiles.h"

#include "core/base/Strings.h"
#include "core/compare/WholeFile.h"
#include "core/drift/Background.h"
#include "core/mirror/ClassGraph.h"
#include "core/mirror/NameUse.h"
#include "core/pipeline/Sources.h"
#include "core/python/Calls.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>

namespace portside::pipeline {

namespace {

using compare::Side;
using python::NodeKind;

constexpr std::array sides{Side::BotocoreOld, Side::Botocore, Side::Aiobotocore};
constexpr std::string_view botocoreFolder = "botocore/";
constexpr std::string_view aiobotocoreFolder = "aiobotocore/";

base::Result<Tree> treeOf(const base::Result<git::Repository>& clone, const std::string& commit) {
    if (!clone)
        return clone.error();
    return clone->tree(commit);
}

base::Result<Tree> aiobotocoreTree(const Revisions& revisions) {
    if (revisions.aiobotocore == "diff") {
        if (revisions.diffText.empty())
            return base::fail(base::ErrorCode::NoRevision,
                              "the review does not keep the diff that it was made from");
        auto ends = openDiff(revisions.where, revisions.diffText);
        return ends ? base::Result<Tree>(std::move(ends->head)) : ends.error();
    }
    if (revisions.aiobotocore == "working tree") {
        Where where = revisions.where;
        const auto folder = checkout(where);
        if (!folder)
            return folder.error();
        where.aiobotocoreRoot = *folder;
        auto opened = openAiobotocore(where);
        return opened ? base::Result<Tree>(std::move(opened->tree)) : opened.error();
    }
    return treeOf(openAiobotocoreClone(revisions.where), revisions.aiobotocore);
}

base::Result<Tree> treeOf(const Revisions& revisions, Side side) {
    switch (side) {
    case Side::BotocoreOld:
        return treeOf(openBotocoreClone(revisions.where), revisions.botocoreOld);
    case Side::Botocore:
        return treeOf(openBotocoreClone(revisions.where), revisions.botocore);
    case Side::Aiobotocore:
        break;
    }
    return aiobotocoreTree(revisions);
}

/// The packages of a review, read as far as they are asked for.
class Packages {
public:
    static base::Result<Packages> open(const Revisions& revisions) {
        Packages packages;
        auto aiobotocore = aiobotocoreTree(revisions);
        if (!aiobotocore)
            return aiobotocore.error();
        const auto cache = std::make_shared<mirror::ModuleCache>();
        packages.m_packages[at(Side::Aiobotocore)] =
            std::make_shared<mirror::Package>(*aiobotocore, "aiobotocore", cache);
        if (revisions.botocore.empty()) {
            const auto source = BotocoreSource::open(revisions.where);
            if (!source)
                return source.error();
            const auto version = source->forTree(**aiobotocore, {});
            if (!version)
                return version.error();
            packages.m_packages[at(Side::Botocore)] = version->package;
            return packages;
        }
        for (const Side side : {Side::BotocoreOld, Side::Botocore}) {
            if (side == Side::BotocoreOld && revisions.botocoreOld.empty())
                continue;
            auto tree = treeOf(revisions, side);
            if (!tree)
                return tree.error();
            packages.m_packages[at(side)] =
                std::make_shared<mirror::Package>(std::move(*tree), "botocore", cache);
        }
        return packages;
    }

    /// nullptr where the review has no such side.
    const mirror::Package* of(Side side) const { return m_packages[at(side)].get(); }

    /// The file of that side; nullptr when it has none.
    base::Result<const python::Module*> module(Side side, std::string_view pathInPackage) const {
        const mirror::Package* package = of(side);
        if (!package)
            return nullptr;
        return package->module(package->name() + "/" + std::string(pathInPackage));
    }

    static size_t at(Side side) { return static_cast<size_t>(side); }

private:
    std::array<std::shared_ptr<const mirror::Package>, 3> m_packages;
};

std::string_view withoutPackage(std::string_view path) {
    for (const std::string_view folder : {aiobotocoreFolder, botocoreFolder})
        if (path.starts_with(folder))
            return path.substr(folder.size());
    return path;
}

/// Prefixed classes that stand for nothing in botocore: without their prefix they would look like something of it.
std::set<std::string, std::less<>> ownNames(const mirror::ClassGraph& graph, const python::Module& module) {
    std::set<std::string, std::less<>> seen;
    std::set<std::string, std::less<>> own;
    for (python::NodeId id = 0; id < module.tree.size(); ++id) {
        if (module.tree.kind(id) != NodeKind::Identifier || !compare::hasAsyncPrefix(module.tree.slice(id)))
            continue;
        const std::string name(module.tree.slice(id));
        if (!seen.insert(name).second)
            continue;
        const mirror::Place place = graph.aiobotocore().resolve(module, name);
        if (place.type && graph.linksOf(place).empty())
            own.insert(name);
    }
    return own;
}

/// Functions of the file and what they stand for in the botocore file beside it.
std::vector<std::pair<compare::Passage, compare::Passage>> mirroredFunctions(const mirror::ClassGraph& graph,
                                                                             const python::Module& module) {
    std::vector<std::pair<compare::Passage, compare::Passage>> pairs;
    for (const auto& function : module.functions) {
        if (function.nested || function.containsError)
            continue;
        const auto counterpart = graph.counterpartOf({&module, &function, nullptr, nullptr});
        if (counterpart && !counterpart->botocore.function->containsError)
            pairs.emplace_back(
                compare::passage(*counterpart->botocore.module, *counterpart->botocore.function),
                compare::passage(module, function));
    }
    return pairs;
}

/// What a reader asks about: a name, and where it leads when that is known.
struct Asked {
    std::string name;
    mirror::Place definition; ///< empty: any of that name
};

std::string_view qualifiedName(const mirror::Place& place) {
    return place.function     ? place.function->qualifiedName
           : place.type       ? place.type->qualifiedName
           : place.assignment ? place.assignment->qualifiedName
                              : std::string_view();
}

/// By name: the old and the new botocore have modules of their own.
bool isSame(const mirror::Place& one, const mirror::Place& other) {
    return one && other && one.module->path == other.module->path &&
           qualifiedName(one) == qualifiedName(other);
}

/// The class that a method belongs to; empty for others.
mirror::Place ownerOf(const mirror::Place& method) {
    if (!method.function || method.function->classIndex < 0)
        return {};
    return {method.module, nullptr, &method.module->classes[static_cast<size_t>(method.function->classIndex)],
            nullptr};
}

/// True when what the code calls is a method that `wanted` overrides: at run time it may be that one.
bool mayReach(const mirror::NameSpace& space, const mirror::Place& called, const mirror::Place& wanted) {
    const mirror::Place owner = ownerOf(wanted);
    const mirror::Place other = ownerOf(called);
    if (!owner || !other)
        return false;
    const auto lineage = mirror::lineageOf(space, owner);
    return std::any_of(lineage.begin(), lineage.end(),
                       [&](const mirror::Place& base) { return isSame(base, other); });
}

/// The packages as that side's code sees them.
mirror::NameSpace spaceOf(const Packages& packages, Side side) {
    return {packages.of(side), side == Side::Aiobotocore ? packages.of(Side::Botocore) : nullptr};
}

class PlacesOfModule {
public:
    PlacesOfModule(const mirror::NameSpace& space, const python::Module& module, Side side)
        : m_space(space), m_module(module), m_side(side) {}

    void append(const Asked& asked, std::vector<NamePlace>& places) const {
        for (const auto& function : m_module.functions)
            if (function.name == asked.name)
                addDefinition({&m_module, &function, nullptr, nullptr}, function.qualifiedName, asked,
                              places);
        for (const auto& type : m_module.classes)
            if (type.name == asked.name)
                addDefinition({&m_module, nullptr, &type, nullptr}, type.qualifiedName, asked, places);
        for (const auto& assignment : m_module.assignments)
            if (assignment.name == asked.name)
                addDefinition({&m_module, nullptr, nullptr, &assignment}, assignment.qualifiedName, asked,
                              places);
        for (python::NodeId id = 0; id < m_module.tree.size(); ++id)
            if (python::calledName(m_module.tree, id) == asked.name)
                addCall(id, asked, places);
    }

private:
    NamePlace placeAt(NamePlace::Kind kind, int line, std::string function) const {
        return {kind,
                m_side,
                m_module.path,
                line,
                std::string(base::trimmed(m_module.text().line(line))),
                std::move(function)};
    }

    void addDefinition(const mirror::Place& definition, const std::string& name, const Asked& asked,
                       std::vector<NamePlace>& places) const {
        places.push_back(placeAt(NamePlace::Kind::Definition, mirror::lineOf(definition), name));
        if (isSame(definition, asked.definition))
            places.back().because = NamePlace::Because::Code;
    }

    void addCall(python::NodeId call, const Asked& asked, std::vector<NamePlace>& places) const {
        const python::NodeId use = python::calledNode(m_module.tree, call);
        const mirror::Place called =
            asked.definition ? mirror::definitionOf(m_space, m_module, use) : mirror::Place{};
        const bool leads = called && isSame(called, asked.definition);
        if (called && !leads && !mayReach(m_space, called, asked.definition))
            return;
        const int line = m_module.tree.line(use);
        const auto* inside = m_module.functionAt(line);
        places.push_back(
            placeAt(NamePlace::Kind::Call, line, inside ? inside->qualifiedName : std::string()));
        if (leads)
            places.back().because = NamePlace::Because::Code;
    }

    const mirror::NameSpace m_space;
    const python::Module& m_module;
    Side m_side;
};

/// A file of aiobotocore's repository beside its package: the tests.
base::Result<WholeFile> loneFile(const Packages& packages, const std::string& path) {
    const auto text = packages.of(Side::Aiobotocore)->tree().read(path);
    if (!text)
        return text.error();
    if (!*text)
        return base::fail(base::ErrorCode::Unreadable, "there is no file " + path);
    const python::Module module = python::readModule(path, **text);
    WholeFile file;
    file.view = compare::wholeFile({nullptr, nullptr, &module}, {}, {});
    return file;
}

bool sameButForSide(const NamePlace& one, const NamePlace& other) {
    return one.kind == other.kind && one.path == other.path && one.text == other.text &&
           one.function == other.function;
}

} // namespace

Revisions revisionsOf(const review::Review& review, const Where& where) {
    Revisions revisions;
    revisions.where = where;
    if (const auto* outcome = review.drift()) {
        revisions.botocore = outcome->inputs.botocore.commit;
        revisions.aiobotocore = outcome->inputs.head;
    } else {
        const auto& inputs = review.asyncNeed()->inputs;
        revisions.botocoreOld = inputs.from.commit;
        revisions.botocore = inputs.to.commit;
        revisions.aiobotocore = inputs.aiobotocore;
    }
    return revisions;
}

base::Result<WholeFile> readWholeFile(const Revisions& revisions, const std::string& path,
                                      const std::vector<compare::SideBySide>& compared) {
    const auto packages = Packages::open(revisions);
    if (!packages)
        return packages.error();
    std::array<const python::Module*, 3> modules{};
    for (const Side side : sides) {
        const auto module = packages->module(side, withoutPackage(path));
        if (!module)
            return module.error();
        modules[Packages::at(side)] = *module;
    }
    const python::Module* aiobotocore = modules[Packages::at(Side::Aiobotocore)];
    const python::Module* botocore = modules[Packages::at(Side::Botocore)];
    if (!aiobotocore && !botocore && !modules[Packages::at(Side::BotocoreOld)])
        return loneFile(*packages, path);
    const mirror::ClassGraph graph(*packages->of(Side::Aiobotocore), *packages->of(Side::Botocore));
    WholeFile file;
    file.view =
        compare::wholeFile({modules[Packages::at(Side::BotocoreOld)], botocore, aiobotocore}, compared,
                           aiobotocore ? mirroredFunctions(graph, *aiobotocore)
                                       : std::vector<std::pair<compare::Passage, compare::Passage>>());
    for (const Side side : sides)
        if (const python::Module* module = modules[Packages::at(side)])
            file.asyncFree[Packages::at(side)] = compare::withoutAsync(
                *module, compare::AsyncForm(*module, side == Side::Aiobotocore
                                                         ? ownNames(graph, *module)
                                                         : std::set<std::string, std::less<>>()));
    return file;
}

base::Result<std::string> readFile(const Revisions& revisions, Side side, const std::string& path) {
    if (side == Side::Botocore && revisions.botocore.empty()) {
        const auto packages = Packages::open(revisions);
        if (!packages)
            return packages.error();
        const auto text = packages->of(side)->tree().read(path);
        if (text && *text)
            return std::string((*text)->bytes());
        return base::fail(base::ErrorCode::Unreadable, "there is no file " + path);
    }
    const auto tree = treeOf(revisions, side);
    if (!tree)
        return tree.error();
    const auto text = (*tree)->read(path);
    if (!text)
        return text.error();
    if (!*text)
        return base::fail(base::ErrorCode::Unreadable, "there is no file " + path);
    return std::string((*text)->bytes());
}

base::Result<std::vector<NamePlace>> findName(const Revisions& revisions, const std::string& name,
                                              const std::optional<NameUse>& use,
                                              const base::Progress& progress) {
    const auto packages = Packages::open(revisions);
    if (!packages)
        return packages.error();
    Asked asked{name, {}};
    if (use && packages->of(use->side))
        if (const auto module = packages->of(use->side)->module(use->path); module && *module)
            asked.definition = mirror::definitionOf(spaceOf(*packages, use->side), **module, use->line, name);
    std::vector<NamePlace> places;
    for (const Side side : {Side::Aiobotocore, Side::Botocore, Side::BotocoreOld}) {
        const mirror::Package* package = packages->of(side);
        if (!package)
            continue;
        const auto files = package->files();
        if (!files)
            return files.error();
        std::vector<NamePlace> found;
        for (const auto& file : *files) {
            if (progress.stopped())
                return base::fail(base::ErrorCode::Stopped, "stopped");
            const auto text = package->tree().read(file.path);
            // A file that cannot be read has no place to go to.
            if (!text || !*text || (*text)->bytes().find(name) == std::string_view::npos)
                continue;
            if (const auto module = package->module(file.path); module && *module)
                PlacesOfModule(spaceOf(*packages, side), **module, side).append(asked, found);
        }
        if (side == Side::BotocoreOld)
            std::erase_if(found, [&](const NamePlace& place) {
                return std::any_of(places.begin(), places.end(), [&](const NamePlace& other) {
                    return other.side == Side::Botocore && sameButForSide(place, other);
                });
            });
        std::stable_sort(found.begin(), found.end(), [](const NamePlace& one, const NamePlace& other) {
            return one.path != other.path ? one.path < other.path : one.line < other.line;
        });
        places.insert(places.end(), found.begin(), found.end());
    }
    return places;
}

base::Result<std::vector<std::string>> listFunctions(const Revisions& revisions, Side side) {
    const auto packages = Packages::open(revisions);
    if (!packages)
        return packages.error();
    const mirror::Package* package = packages->of(side);
    if (!package)
        return std::vector<std::string>();
    const auto files = package->files();
    if (!files)
        return files.error();
    std::vector<std::string> keys;
    std::set<std::string> seen;
    for (const auto& file : *files) {
        const auto module = package->module(file.path);
        if (!module || !*module)
            continue;
        for (const auto& function : (*module)->functions) {
            if (function.nested || function.containsError)
                continue;
            std::string key = file.path + "::" + drift::displayName(function);
            if (seen.insert(key).second) // a name bound several times is one function
                keys.push_back(std::move(key));
        }
    }
    return keys;
}

} // namespace portside::pipeline
