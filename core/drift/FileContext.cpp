// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/FileContext.h"

#include "core/compare/AsyncForm.h"

#include <algorithm>

namespace portside::drift {

namespace {

/// How often each key occurs in base but not on head's unchanged lines.
ProseCounts minus(ProseCounts base, const ProseCounts& head) {
    for (const auto& [key, count] : head)
        if (const auto found = base.find(key); found != base.end())
            found->second -= count;
    return base;
}

/// The docstring lines of head that stand on lines the change did not add.
template <typename Wanted>
ProseCounts unchangedProse(const python::Module& module, const LineSet& added, Wanted wanted) {
    ProseCounts counts;
    for (python::NodeId id = 0; id < module.tree.size(); ++id) {
        if (!wanted(id))
            continue;
        const auto lines = module.tree.lines(id);
        for (int line = lines.first; line <= lines.last; ++line)
            if (!added.contains(line))
                if (std::string key = proseKey(module.text().line(line)); !key.empty())
                    ++counts[std::move(key)];
    }
    return counts;
}

} // namespace

FileContext::FileContext(Background& background, const python::Module& head, const python::Module* base,
                         const python::Module* mirror, LineSet added, LineSet removed, Measure measure)
    : m_background(background), m_head(head), m_base(base), m_mirror(mirror), m_added(std::move(added)),
      m_removed(std::move(removed)), m_measure(measure) {}

const Names& FileContext::headOwnNames() {
    if (m_headOwnNames)
        return *m_headOwnNames;
    // Only what stands in touched code: following a class to botocore parses the files on the way.
    const auto& tree = m_head.tree;
    LineSet lines = m_added;
    for (const auto& function : m_head.functions)
        if (!function.nested && touches(m_added, function.lines))
            for (int line = function.lines.first; line <= function.lines.last; ++line)
                lines.insert(line);
    Names used;
    for (python::NodeId id = 0; id < tree.size(); ++id)
        if (tree.kind(id) == python::NodeKind::Identifier && compare::hasAsyncPrefix(tree.slice(id)) &&
            lines.contains(tree.line(id)))
            used.emplace(tree.slice(id));
    m_headOwnNames = m_background.ownNames(m_head, used);
    return *m_headOwnNames;
}

/// The same text before and after, compared with the same botocore: what it adds to base it takes from head again.
bool FileContext::isUntouched(const python::Function& function) const {
    if (!m_base || &m_background.change().base.botocore != &m_background.change().head.botocore)
        return false;
    const auto* before = m_base->function(function.qualifiedName, function.accessor);
    const auto* after = m_head.function(function.qualifiedName, function.accessor);
    return before && after && !touches(m_added, after->lines) && !touches(m_removed, before->lines) &&
           m_base->tree.slice(before->outer) == m_head.tree.slice(after->outer);
}

StandingExtras FileContext::extrasOf(const python::Module& module, const mirror::ClassGraph& graph,
                                     const Names& ownNames, const LineSet& leftOut) {
    StandingExtras extras;
    for (const auto& function : module.functions) {
        if (function.nested || function.containsError || isUntouched(function))
            continue;
        const auto counterpart = graph.counterpartOf({&module, &function, nullptr, nullptr});
        if (!counterpart)
            continue;
        const auto alignment = compare::alignAsync(
            compare::passage(*counterpart->botocore.module, *counterpart->botocore.function),
            compare::passage(module, function), ownNames);
        for (size_t i = 0; i < alignment.aiobotocore.statements.size(); ++i) {
            const auto& statement = alignment.aiobotocore.statements[i];
            const auto* pair = alignment.ofAiobotocore(static_cast<int>(i));
            const bool diverges = !pair || pair->match != compare::Match::Equal || pair->structure;
            if (diverges && !statement.tokens.empty() && !touches(leftOut, statement.lines))
                ++extras[statement.text];
        }
    }
    return extras;
}

StandingExtras& FileContext::standingExtras() {
    if (!m_standingExtras) {
        m_standingExtras.emplace();
        if (m_base) {
            *m_standingExtras = extrasOf(*m_base, m_background.baseGraph(), headOwnNames(), {});
            if (!m_standingExtras->empty())
                for (const auto& [text, count] :
                     extrasOf(m_head, m_background.headGraph(), headOwnNames(), m_added))
                    if (const auto found = m_standingExtras->find(text); found != m_standingExtras->end())
                        found->second -= count;
        }
    }
    return *m_standingExtras;
}

const ProseCounts& FileContext::baseComments() {
    if (!m_baseComments)
        m_baseComments = m_base ? commentsOf(*m_base) : ProseCounts{};
    return *m_baseComments;
}

ProseCounts& FileContext::standingDocstringLines() {
    if (!m_standingDocstringLines) {
        m_standingDocstringLines.emplace();
        if (m_base)
            *m_standingDocstringLines =
                minus(docstringLinesOf(*m_base), unchangedProse(m_head, m_added, [this](python::NodeId id) {
                          return m_head.tree.kind(id) == python::NodeKind::ExpressionStatement &&
                                 python::isStringStatement(m_head.tree, id);
                      }));
    }
    return *m_standingDocstringLines;
}

const ProseCounts& FileContext::mirrorComments() {
    if (!m_mirrorComments)
        m_mirrorComments = m_mirror ? commentsOf(*m_mirror) : ProseCounts{};
    return *m_mirrorComments;
}

const ProseCounts& FileContext::mirrorDocstringLines() {
    if (!m_mirrorDocstringLines)
        m_mirrorDocstringLines = m_mirror ? docstringLinesOf(*m_mirror) : ProseCounts{};
    return *m_mirrorDocstringLines;
}

/// A property that is a method now, or the reverse: what it was, and what that stood for, if botocore still has it.
std::optional<FileContext::Former> FileContext::former(const python::Function& headFunction) {
    if (!m_base || headFunction.classIndex < 0)
        return std::nullopt;
    const auto isSame = [](const python::Function& one, const python::Function& other) {
        return one.qualifiedName == other.qualifiedName && one.accessor == other.accessor;
    };
    if (std::any_of(m_base->functions.begin(), m_base->functions.end(),
                    [&](const auto& other) { return isSame(other, headFunction); }))
        return std::nullopt;
    for (const auto& other : m_base->functions) {
        if (other.qualifiedName != headFunction.qualifiedName)
            continue;
        // A setter beside its getter is no change of either.
        const bool stays = std::any_of(m_head.functions.begin(), m_head.functions.end(),
                                       [&](const auto& function) { return isSame(function, other); });
        auto was = m_background.baseGraph().counterpartOf({m_base, &other, nullptr, nullptr});
        if (stays || !was)
            continue;
        const auto* module =
            m_background.change().head.botocore.moduleNamed(was->botocore.module->dottedName);
        const auto& function = *was->botocore.function;
        was->botocore.module = module;
        was->botocore.function =
            module ? module->function(function.qualifiedName, function.accessor) : nullptr;
        if (was->botocore.function)
            return Former{&other, std::move(*was)};
    }
    return std::nullopt;
}

std::optional<Pairing> FileContext::pairing(const python::Function& headFunction) {
    // A setter without its decorator is no getter: what it was goes before what its name says.
    if (auto was = former(headFunction))
        return Pairing{&headFunction, std::move(was->counterpart)};
    if (auto counterpart = m_background.headCounterpart(m_head, headFunction))
        return Pairing{&headFunction, std::move(*counterpart)};
    return std::nullopt;
}

std::optional<FileContext::Before> FileContext::before(const python::Function& headFunction,
                                                       const mirror::Counterpart* counterpart) {
    const auto stoodFor = [&](const python::Module& module, const python::Function& function) {
        return Before{&module, &function, m_background.baseCounterpart(module, function)};
    };
    if (m_base) {
        // A name that is bound several times: the same ordinal, else the last.
        const python::Function* named = nullptr;
        int ordinal = 0;
        for (const auto& other : m_head.functions) {
            if (&other == &headFunction)
                break;
            ordinal +=
                other.qualifiedName == headFunction.qualifiedName && other.accessor == headFunction.accessor;
        }
        for (const auto& other : m_base->functions)
            if (other.qualifiedName == headFunction.qualifiedName &&
                other.accessor == headFunction.accessor) {
                named = &other;
                if (ordinal-- == 0)
                    break;
            }
        if (!named)
            if (const auto was = former(headFunction))
                named = was->function;
        if (named)
            return stoodFor(*m_base, *named);
    }
    if (!counterpart)
        return std::nullopt;
    // Renamed, or moved into a mixin or another file: what stood for the same function and is gone at head.
    const auto& botocore = counterpart->botocore;
    for (const auto& other :
         m_background.baseGraph().overridesOf(botocore.module->path, botocore.function->qualifiedName)) {
        const auto& place = other.aiobotocore;
        const auto still = m_background.change().head.aiobotocore.module(place.module->path);
        const bool gone = !still || !*still || !(*still)->function(place.function->qualifiedName);
        if (gone)
            return stoodFor(*place.module, *place.function);
    }
    return std::nullopt;
}

} // namespace portside::drift
