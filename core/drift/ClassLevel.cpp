// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/ClassLevel.h"

#include "core/compare/AsyncForm.h"
#include "core/drift/Difference.h"

#include <algorithm>
#include <set>

namespace portside::drift {

namespace {

using mirror::Place;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

struct Written {
    std::string text; ///< as it stands
    std::string form; ///< without async
};

Written written(const python::Module& module, NodeId node, const compare::AsyncForm& form) {
    return {std::string(module.tree.slice(node)),
            python::joinedText(python::tokens(module.tree, node, form, python::Blocks::Enter))};
}

std::vector<Written> basesOf(const python::Module& module, const python::Class& type) {
    std::vector<Written> found;
    const NodeId list = module.tree.child(type.node, python::Field::Superclasses);
    if (list == noNode)
        return found;
    const compare::AsyncForm form(module);
    for (NodeId part = module.tree.firstChild(list); part != noNode; part = module.tree.nextSibling(part))
        if (module.tree.kind(part) != Kind::Token && module.tree.kind(part) != Kind::Comment)
            found.push_back(written(module, part, form));
    return found;
}

std::vector<Written> decoratorsOf(const python::Module& module, const python::Class& type) {
    std::vector<Written> found;
    const compare::AsyncForm form(module);
    for (const NodeId decorator : type.decorators)
        found.push_back(written(module, decorator, form));
    return found;
}

/// Those of `some` whose async form is not among the forms of `others`.
std::vector<Written> without(const std::vector<Written>& some, const std::vector<Written>& others) {
    std::vector<Written> rest;
    for (const auto& one : some)
        if (std::none_of(others.begin(), others.end(),
                         [&](const Written& other) { return other.form == one.form; }))
            rest.push_back(one);
    return rest;
}

bool isOurs(const Place& place) { return place.module->dottedName.starts_with("aiobotocore"); }

/// The class and every class that it is derived from, in both packages.
std::vector<Place> family(const mirror::ClassGraph& graph, const Place& type) {
    std::vector<Place> found;
    std::vector<Place> open{type};
    std::set<const python::Class*> seen;
    while (!open.empty()) {
        const Place place = open.back();
        open.pop_back();
        if (!seen.insert(place.type).second)
            continue;
        found.push_back(place);
        for (const auto& base : place.type->bases) {
            if (const auto own = graph.aiobotocore().resolve(*place.module, base); own.type)
                open.push_back(own);
            const auto origin = graph.botocore().splitOrigin(mirror::importedOrigin(*place.module, base));
            if (!origin)
                continue;
            if (const auto theirs = graph.botocore().lookUp(origin->first, origin->second); theirs.type)
                open.push_back(theirs);
        }
    }
    return found;
}

class HeaderJudge {
public:
    HeaderJudge(FileContext& file, const python::Class& type)
        : m_file(file), m_graph(file.background().headGraph()), m_type(type) {}

    std::optional<LineFinding> judge() {
        const auto* base = m_file.base();
        const auto* before = base ? base->classNamed(m_type.qualifiedName) : nullptr;
        if (!before)
            return std::nullopt;
        const auto had = basesOf(*base, *before);
        const auto has = basesOf(m_file.head(), m_type);
        const auto theirs = botocoreClasses();
        for (const auto& gone : without(had, has))
            if (isMissed(*base, gone))
                return finding(true, compare::hasAsyncPrefix(gone.text) ? "async-lost" : "edits-divergence",
                               "no longer derived from " + inTicks(gone.text));
        for (const auto& one : had)
            for (const auto& other : has)
                if (one.form == other.form && compare::hasAsyncPrefix(one.text) &&
                    !compare::hasAsyncPrefix(other.text))
                    return finding(true, "async-lost",
                                   "derived from " + inTicks(other.text) + ", and from " + inTicks(one.text) +
                                       " before");
        for (const auto& added : without(has, had))
            if (!isKnown(added.text) && isNoBaseOf(theirs, added.form))
                return finding(true, "edits-divergence",
                               "derived from " + inTicks(added.text) + " too, as botocore's class is not");
        return judgeDecorators(*base, *before, theirs);
    }

private:
    static LineFinding finding(bool ambiguous, const char* reason, std::string explanation) {
        LineFinding finding{Category::BehavioralOther, ambiguous, {}, std::move(explanation), {}, {}};
        if (ambiguous)
            finding.reasons.emplace_back(reason);
        return finding;
    }

    std::optional<LineFinding> judgeDecorators(const python::Module& base, const python::Class& before,
                                               const std::vector<Place>& theirs) const {
        std::vector<Written> botocores;
        for (const auto& place : theirs)
            for (auto& decorator : decoratorsOf(*place.module, *place.type))
                botocores.push_back(std::move(decorator));
        const auto had = decoratorsOf(base, before);
        const auto has = decoratorsOf(m_file.head(), m_type);
        for (const auto& added : without(without(has, had), botocores))
            return finding(false, "", inTicks(added.text) + " is new, and botocore's class does not have it");
        for (const auto& gone : without(had, has)) {
            const bool known = std::any_of(botocores.begin(), botocores.end(),
                                           [&](const Written& other) { return other.form == gone.form; });
            return finding(!known, "edits-divergence", inTicks(gone.text) + " is gone");
        }
        return std::nullopt;
    }

    std::vector<Place> botocoreClasses() const {
        std::vector<Place> found;
        for (const auto& link : m_graph.linksOf({&m_file.head(), nullptr, &m_type, nullptr}))
            found.push_back(link.botocore);
        return found;
    }

    /// Nothing that the class is derived from now, near or far, stands for the base that is gone. A base of ours needs
    /// one of ours, as long as botocore's class is derived from its twin.
    bool isMissed(const python::Module& base, const Written& gone) const {
        const bool ours =
            m_file.background().baseGraph().aiobotocore().resolve(base, gone.text).type != nullptr;
        bool derived = false;
        bool twin = false;
        for (const auto& place : family(m_graph, {&m_file.head(), nullptr, &m_type, nullptr})) {
            const bool same =
                place.type != &m_type && mirror::withoutAsyncPrefix(place.type->name) == gone.form;
            derived = derived || (same && (isOurs(place) || !ours));
            twin = twin || (same && !isOurs(place));
        }
        return !derived && (!ours || twin || !isBotocores(gone.form));
    }

    /// botocore has a class of that name at all, beside this one or elsewhere.
    bool isBotocores(const std::string& form) const {
        const auto* mirror = m_file.mirror();
        return mirror && m_graph.botocore().resolve(*mirror, form).type;
    }

    /// botocore's own class has no such base.
    static bool isNoBaseOf(const std::vector<Place>& theirs, const std::string& form) {
        return std::none_of(theirs.begin(), theirs.end(), [&](const Place& place) {
            const auto bases = basesOf(*place.module, *place.type);
            return std::any_of(bases.begin(), bases.end(),
                               [&](const Written& base) { return base.form == form; });
        });
    }

    /// A class of either package, or what only says something to a type checker.
    bool isKnown(const std::string& text) const {
        const auto& module = m_file.head();
        if (m_graph.aiobotocore().resolve(module, text).type)
            return true;
        const std::string origin = mirror::importedOrigin(module, text);
        if (origin.starts_with("typing.") || origin.starts_with("typing_extensions."))
            return true;
        const auto split = m_graph.botocore().splitOrigin(origin);
        return split && m_graph.botocore().lookUp(split->first, split->second).type;
    }

    FileContext& m_file;
    const mirror::ClassGraph& m_graph;
    const python::Class& m_type;
};

class AttributeFinder {
public:
    explicit AttributeFinder(FileContext& file)
        : m_file(file), m_base(*file.base()), m_graph(file.background().headGraph()) {}

    std::vector<LostAttribute> find() {
        for (const auto& assignment : m_base.assignments)
            if (assignment.classIndex >= 0 && touches(m_file.removed(), assignment.lines))
                visit(assignment);
        return std::move(m_found);
    }

private:
    void visit(const python::Assignment& assignment) {
        const auto& was = m_base.classes[static_cast<size_t>(assignment.classIndex)];
        const auto* now = m_file.head().classNamed(was.qualifiedName);
        if (!now || was.nested)
            return;
        const Place type{&m_file.head(), nullptr, now, nullptr};
        const auto kept = definition(type, assignment);
        if (kept == Kept::Same)
            return;
        const auto links = m_graph.linksOf(type);
        for (const auto& link : links) {
            if (link.kind == mirror::LinkKind::Table)
                return;
            const Place home = homeOf(link.botocore, assignment.name);
            if (!home)
                continue;
            const auto* theirs = home.module->assignment(home.type->qualifiedName + "." + assignment.name);
            LostAttribute lost{home.module, theirs->lines.first, assignment.lines.first, {}};
            if (link.kind != mirror::LinkKind::Reimplements) {
                lost.reason = kept == Kept::Otherwise
                                  ? "edits-divergence"
                                  : whyNotInherited(assignment, *now, *home.module, *theirs);
                if (lost.reason.empty())
                    return;
            }
            m_found.push_back(std::move(lost));
            return;
        }
    }

    enum class Kept {
        No,
        Same,     ///< the class itself has the name, or what it inherits is the same
        Otherwise ///< a class of aiobotocore that it is derived from gives it another value
    };

    Kept definition(const Place& type, const python::Assignment& lost) const {
        for (const auto& place : family(m_graph, type)) {
            const std::string qualified = place.type->qualifiedName + "." + lost.name;
            const auto* assigned = isOurs(place) ? place.module->assignment(qualified) : nullptr;
            if (isOurs(place) && place.module->function(qualified))
                return Kept::Same;
            if (assigned)
                return place.type == type.type ||
                               valueText(*place.module, *assigned) == valueText(m_base, lost)
                           ? Kept::Same
                           : Kept::Otherwise;
        }
        return Kept::No;
    }

    static std::string_view valueText(const python::Module& module, const python::Assignment& assignment) {
        return assignment.value == noNode ? std::string_view{} : module.tree.slice(assignment.value);
    }

    /// botocore's class that has the attribute: the linked one, or one that it is derived from.
    Place homeOf(const Place& linked, std::string_view name) const {
        auto places = m_graph.botocoreBasesOf(linked);
        places.insert(places.begin(), linked);
        for (const auto& place : places)
            if (place.module->assignment(place.type->qualifiedName + "." + std::string(name)))
                return place;
        return {};
    }

    /// botocore's value is inherited in its place: empty when it is the same one.
    std::string whyNotInherited(const python::Assignment& assignment, const python::Class& type,
                                const python::Module& botocore, const python::Assignment& theirs) const {
        const auto& tree = m_base.tree;
        if (assignment.value == noNode)
            return {};
        for (NodeId id = assignment.value; id < tree[assignment.value].subtreeEnd; ++id) {
            if (tree.kind(id) != Kind::Identifier)
                continue;
            // A method of ours by its name is ours; inherited, the name is bound to botocore's.
            const std::string method = type.qualifiedName + "." + std::string(tree.slice(id));
            if (compare::hasAsyncPrefix(tree.slice(id)) || m_file.head().function(method))
                return "async-lost";
        }
        const bool same =
            theirs.value != noNode && written(m_base, assignment.value, compare::AsyncForm(m_base)).form ==
                                          written(botocore, theirs.value, compare::AsyncForm(botocore)).form;
        return same ? std::string() : "edits-divergence";
    }

    FileContext& m_file;
    const python::Module& m_base;
    const mirror::ClassGraph& m_graph;
    std::vector<LostAttribute> m_found;
};

} // namespace

std::optional<LineFinding> judgeClassHeader(FileContext& file, const python::Class& type) {
    return HeaderJudge(file, type).judge();
}

std::vector<LostAttribute> lostAttributes(FileContext& file) {
    return file.base() ? AttributeFinder(file).find() : std::vector<LostAttribute>{};
}

} // namespace portside::drift
