// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/Background.h"

#include <algorithm>
#include <cctype>

namespace portside::drift {

namespace {

using python::Field;
using python::NodeId;
using python::noNode;
using Kind = python::NodeKind;

bool isWordByte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0; }

/// How often the word occurs, counted up to `most`.
int wordCount(std::string_view text, std::string_view word, int most) {
    int count = 0;
    for (size_t at = text.find(word); at != std::string_view::npos && count < most;
         at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isWordByte(text[at - 1]);
        const size_t end = at + word.size();
        count += begins && (end == text.size() || !isWordByte(text[end]));
    }
    return count;
}

Names parameterNames(const python::Module& module, const python::Function& function) {
    Names names;
    const auto& tree = module.tree;
    const NodeId list = tree.child(function.node, Field::Parameters);
    if (list == noNode)
        return names;
    for (NodeId part = tree.firstChild(list); part != noNode; part = tree.nextSibling(part)) {
        NodeId name = part;
        if (tree.kind(part) == Kind::DefaultParameter || tree.kind(part) == Kind::TypedDefaultParameter)
            name = tree.child(part, Field::Name);
        else if (tree.kind(part) == Kind::TypedParameter)
            name = tree.firstChild(part);
        if (name != noNode && tree.kind(name) == Kind::Identifier)
            names.emplace(tree.slice(name));
    }
    return names;
}

} // namespace

std::string displayName(const python::Function& function) {
    switch (function.accessor) {
    case python::Accessor::Setter:
        return function.qualifiedName + " (setter)";
    case python::Accessor::Deleter:
        return function.qualifiedName + " (deleter)";
    case python::Accessor::None:
    case python::Accessor::Getter:
        break;
    }
    return function.qualifiedName;
}

Background::Background(const Change& change) : m_change(change) {}

const mirror::ClassGraph& Background::headGraph() {
    if (!m_headGraph)
        m_headGraph = std::make_unique<mirror::ClassGraph>(m_change.head.aiobotocore, m_change.head.botocore);
    return *m_headGraph;
}

const mirror::ClassGraph& Background::baseGraph() {
    if (!m_baseGraph)
        m_baseGraph = std::make_unique<mirror::ClassGraph>(m_change.base.aiobotocore, m_change.base.botocore);
    return *m_baseGraph;
}

Background::Definitions Background::definitions(const mirror::Package& package) {
    Definitions found;
    const auto files = package.files();
    if (!files)
        return found;
    for (const auto& file : *files) {
        const auto module = package.module(file.path);
        if (!module || !*module)
            continue;
        for (const auto& function : (*module)->functions) {
            found.all.insert(function.name);
            (function.isAsync ? found.async : found.sync).insert(function.name);
        }
        const auto& tree = (*module)->tree;
        for (NodeId id = 0; id < tree.size(); ++id) {
            if (tree.kind(id) != Kind::Attribute || tree[id].field != Field::Left)
                continue;
            const NodeId object = tree.child(id, Field::Object);
            const NodeId name = tree.child(id, Field::Attribute);
            if (object != noNode && name != noNode && tree.slice(object) == "self")
                found.attributes.emplace(tree.slice(name));
        }
        for (const auto& type : (*module)->classes)
            found.all.insert(type.name);
        for (const auto& assignment : (*module)->assignments)
            found.all.insert(assignment.name);
    }
    found.async.insert("emit");
    return found;
}

const Background::Definitions& Background::headDefinitions() {
    if (!m_headDefinitions)
        m_headDefinitions = std::make_unique<Definitions>(definitions(m_change.head.aiobotocore));
    return *m_headDefinitions;
}

const Background::Definitions& Background::baseDefinitions() {
    if (!m_baseDefinitions)
        m_baseDefinitions = std::make_unique<Definitions>(definitions(m_change.base.aiobotocore));
    return *m_baseDefinitions;
}

bool Background::aiobotocoreDefines(std::string_view name) {
    return headDefinitions().all.contains(name) || baseDefinitions().attributes.contains(name);
}

bool Background::isAsyncAtHead(std::string_view name) { return headDefinitions().async.contains(name); }

bool Background::isSyncAtHead(std::string_view name) { return headDefinitions().sync.contains(name); }

bool Background::isAsyncAtBase(std::string_view name) { return baseDefinitions().async.contains(name); }

const std::vector<source::SourceText>& Background::botocoreTexts() {
    if (!m_botocoreTexts) {
        m_botocoreTexts.emplace();
        const auto& botocore = m_change.head.botocore;
        if (const auto files = botocore.files())
            for (const auto& file : *files)
                if (auto text = botocore.tree().read(file.path); text && *text)
                    m_botocoreTexts->push_back(std::move(**text));
    }
    return *m_botocoreTexts;
}

bool Background::botocoreUses(std::string_view name) {
    int count = 0;
    for (const auto& text : botocoreTexts())
        count += wordCount(text.bytes(), name, 2);
    return count > 1;
}

bool Background::botocoreKnows(std::string_view name) {
    if (const auto known = m_botocoreKnows.find(name); known != m_botocoreKnows.end())
        return known->second;
    const auto& texts = botocoreTexts();
    const bool knows = std::any_of(texts.begin(), texts.end(), [&](const source::SourceText& text) {
        return wordCount(text.bytes(), name, 1) > 0;
    });
    m_botocoreKnows.emplace(name, knows);
    return knows;
}

bool Background::isOwnConfigParameter(std::string_view name) {
    if (!m_configParameters) {
        m_configParameters = std::make_unique<Names>();
        const auto module = m_change.head.aiobotocore.module("aiobotocore/config.py");
        if (module && *module)
            if (const auto* constructor = (*module)->function("AioConfig.__init__"))
                *m_configParameters = parameterNames(**module, *constructor);
        m_configParameters->erase("self");
        const auto theirs = m_change.head.botocore.module("botocore/config.py");
        if (theirs && *theirs)
            std::erase_if(*m_configParameters, [&](const std::string& parameter) {
                return wordCount((*theirs)->text().bytes(), parameter, 1) > 0;
            });
    }
    return m_configParameters->contains(name);
}

std::optional<mirror::Counterpart> Background::pairedByHand(const python::Module& module,
                                                            const python::Function& function,
                                                            const mirror::Package& botocore) const {
    const auto wanted = m_change.pairings.find(module.path + "::" + displayName(function));
    if (wanted == m_change.pairings.end())
        return std::nullopt;
    const auto end = wanted->second.find("::");
    if (end == std::string::npos)
        return std::nullopt;
    const auto found = botocore.module(wanted->second.substr(0, end));
    if (!found || !*found)
        return std::nullopt;
    for (const auto& other : (*found)->functions)
        if (!other.nested && displayName(other) == std::string_view(wanted->second).substr(end + 2))
            return mirror::Counterpart{
                {*found, &other, nullptr, nullptr}, mirror::LinkKind::Reimplements, false};
    return std::nullopt;
}

bool Background::isPairedByHand(const python::Module& module, const python::Function& function) const {
    return pairedByHand(module, function, m_change.head.botocore).has_value();
}

std::optional<mirror::Counterpart> Background::headCounterpart(const python::Module& module,
                                                               const python::Function& function) {
    if (auto paired = pairedByHand(module, function, m_change.head.botocore))
        return paired;
    return headGraph().counterpartOf({&module, &function, nullptr, nullptr});
}

std::optional<mirror::Counterpart> Background::baseCounterpart(const python::Module& module,
                                                               const python::Function& function) {
    if (auto paired = pairedByHand(module, function, m_change.base.botocore))
        return paired;
    return baseGraph().counterpartOf({&module, &function, nullptr, nullptr});
}

Names Background::ownNames(const python::Module& module, const Names& names) {
    Names own;
    for (const auto& name : names) {
        const mirror::Place place = headGraph().aiobotocore().resolve(module, name);
        if (place.type && headGraph().linksOf(place).empty())
            own.insert(name);
    }
    return own;
}

} // namespace portside::drift
