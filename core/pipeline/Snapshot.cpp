// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Snapshot.h"

#include "core/compare/AsyncForm.h"

#include <string_view>
#include <utility>

namespace portside::pipeline {

OwnNames ownNames(Snapshot& snapshot) {
    OwnNames own;
    const auto files = snapshot.aiobotocore().files();
    if (!files)
        return own;
    for (const auto& file : *files) {
        const auto read = snapshot.aiobotocore().module(file.path);
        if (!read || !*read)
            continue;
        const auto& module = **read;
        std::set<std::string_view> seen;
        for (python::NodeId id = 0; id < module.tree.size(); ++id) {
            if (module.tree.kind(id) != python::NodeKind::Identifier)
                continue;
            const auto name = module.tree.slice(id);
            if (!compare::hasAsyncPrefix(name) || !seen.insert(name).second)
                continue;
            const auto place = snapshot.graph().aiobotocore().resolve(module, name);
            if (place.type && snapshot.graph().linksOf(place).empty())
                own.emplace(name);
        }
    }
    return own;
}

base::Result<std::shared_ptr<Snapshot>> Snapshots::of(Tree tree, const Snapshot* newer) {
    auto files = tree->list("aiobotocore", ".py");
    if (!files)
        return files.error();
    std::string pins;
    for (const char* path : {"uv.lock", "pyproject.toml", "setup.py"}) {
        const auto id = tree->idOf(path);
        if (!id)
            return id.error();
        pins += id->value_or(std::string()) + ' ';
    }
    auto snapshot =
        std::make_shared<Snapshot>(std::move(tree), std::move(*files), std::move(pins), m_modules);
    if (!newer || newer->pins == snapshot->pins) {
        snapshot->version = newer ? newer->version : m_tree.version;
        return snapshot;
    }
    auto version = m_tree.botocore.forTree(snapshot->tree(), m_tree.chosenVersion);
    // A commit that does not say which botocore it means, or one that is not at hand, is taken to mean the next's.
    const bool another = version && version->baseline != newer->version.baseline;
    snapshot->version = another ? std::move(*version) : newer->version;
    return snapshot;
}

void Snapshots::keep(const std::shared_ptr<Snapshot>& snapshot) {
    constexpr size_t most = 12;
    m_recent.push_back(snapshot);
    if (m_recent.size() > most)
        m_recent.pop_front();
}

base::Result<std::shared_ptr<Snapshot>> Snapshots::at(const git::CommitId& id, const Snapshot& newer) {
    auto tree = m_tree.clone.tree(id);
    if (!tree)
        return std::shared_ptr<Snapshot>();
    return of(std::move(*tree), &newer);
}

} // namespace portside::pipeline
