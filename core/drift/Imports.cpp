// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Imports.h"

#include "core/base/Strings.h"
#include "core/compare/AsyncForm.h"
#include "core/python/NormalForm.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portside::drift {

namespace {

using python::Import;
using python::NodeId;
using python::noNode;

using Bound = std::tuple<std::string, std::string, std::string>; ///< module, name, local name

/// The module an import reads; for `import a.b`, which binds only `a`, the statement as it is written.
std::string originOf(const python::Module& module, const Import& import) {
    return import.name.empty() ? std::string(module.tree.slice(import.statement)) : import.module;
}

std::set<Bound> boundNames(const python::Module* module) {
    std::set<Bound> names;
    if (module)
        for (const auto& import : module->imports)
            if (import.function == noNode)
                names.insert({originOf(*module, import), import.name, import.localName});
    return names;
}

/// First line of the mirror's import of the same canonical text; by text.
std::map<std::string, int> importTexts(const python::Module* module) {
    std::map<std::string, int> texts;
    if (!module)
        return texts;
    const python::NormalForm form;
    for (const auto& import : module->imports)
        if (import.function == noNode)
            texts.emplace(python::joinedText(
                              python::tokens(module->tree, import.statement, form, python::Blocks::Enter)),
                          module->tree.line(import.statement));
    return texts;
}

std::string canonicalName(std::string_view name) {
    return compare::AsyncForm(python::Module()).canonicalName(name);
}

/// Where an imported name comes from is asynchronous: asyncio or anyio, a class or helper of aiobotocore's own.
bool isAsyncOrigin(const Import& import, const mirror::Package& aiobotocore) {
    const auto library = std::string_view(import.module).substr(0, import.module.find('.'));
    if (library == "asyncio" || library == "anyio" || canonicalName(import.name) != import.name)
        return true;
    if (!import.module.starts_with("aiobotocore"))
        return false;
    const auto place = aiobotocore.lookUp(import.module, import.name);
    return place.type || (place.function && place.function->isAsync);
}

/// The name stays and so do the lines that use it, but what it stands for is no longer asynchronous.
void judgeLostOrigins(FileContext& file, LineFindings& findings) {
    if (!file.base())
        return;
    const auto& change = file.background().change();
    for (const auto& import : file.head().imports) {
        const int line = import.line;
        if (import.function != noNode || import.name.empty() || !file.added().contains(line))
            continue;
        const Import* before = file.base()->import(import.localName);
        if (!before || before->name.empty() ||
            (before->module == import.module && before->name == import.name) ||
            canonicalName(before->name) != canonicalName(import.name) ||
            !isAsyncOrigin(*before, change.base.aiobotocore) ||
            isAsyncOrigin(import, change.head.aiobotocore))
            continue;
        findings.add(line, {Category::BehavioralOther,
                            true,
                            {"async-lost"},
                            "`" + import.localName + "` came from `" + before->module + "." + before->name +
                                "`, and comes from `" + import.module + "." + import.name + "` now",
                            {},
                            {}});
    }
}

} // namespace

void judgeImports(FileContext& file, LineFindings& findings) {
    judgeLostOrigins(file, findings);
    const auto& head = file.head();
    const auto now = boundNames(&head);
    const auto before = boundNames(file.base());
    std::set<std::string> changedModules; ///< modules whose set of imported names differs
    for (const auto& name : now)
        if (!before.contains(name))
            changedModules.insert(std::get<0>(name));
    for (const auto& name : before)
        if (!now.contains(name))
            changedModules.insert(std::get<0>(name));
    const auto mirrored = importTexts(file.mirror());
    const python::NormalForm form;
    std::set<NodeId> seen;
    for (const auto& import : head.imports) {
        const auto lines = head.tree.lines(import.statement);
        if (import.function != noNode || !touches(file.added(), lines) ||
            !seen.insert(import.statement).second)
            continue;
        LineFinding finding;
        const bool changed = std::any_of(head.imports.begin(), head.imports.end(), [&](const Import& other) {
            return other.statement == import.statement && changedModules.contains(originOf(head, other));
        });
        const auto same = mirrored.find(
            python::joinedText(python::tokens(head.tree, import.statement, form, python::Blocks::Enter)));
        if (changed) {
            finding.category = Category::ImportSupport;
            finding.explanation = "the set of imported names changed";
        } else if (same != mirrored.end()) {
            finding.explanation = "botocore has the same import";
            finding.opposite = same->second;
        } else {
            finding.category = Category::CosmeticImport;
            finding.explanation = "the same names in another order or grouping";
        }
        for (int line = lines.first; line <= lines.last; ++line)
            if (file.added().contains(line) && !base::trimmed(head.text().line(line)).empty())
                findings.add(line, finding);
    }
}

} // namespace portside::drift
