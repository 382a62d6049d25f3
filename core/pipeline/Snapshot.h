// SPDX-License-Identifier: GPL-3.0-or-later
// aiobotocore at one commit of its history, with the botocore of that commit. Files and graphs are read when first asked
// for; neighbours share parsed modules. What happened between two commits is not its question.
#pragma once

#include "core/base/Result.h"
#include "core/git/Repository.h"
#include "core/mirror/ClassGraph.h"
#include "core/pipeline/Provenance.h"
#include "core/pipeline/Sources.h"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace portside::pipeline {

using OwnNames = std::set<std::string, std::less<>>;

/// aiobotocore at one commit with the botocore of that commit; read when first asked for.
class Snapshot {
public:
    Snapshot(Tree tree, std::vector<source::TreeEntry> files, std::string pinFiles,
             std::shared_ptr<mirror::ModuleCache> modules)
        : pins(std::move(pinFiles)), m_tree(std::move(tree)),
          m_package(m_tree, "aiobotocore", std::move(modules)) {
        for (auto& file : files)
            m_ids.emplace(std::move(file.path), std::move(file.id));
    }

    const source::SourceTree& tree() const { return *m_tree; }
    const mirror::Package& aiobotocore() const { return m_package; }
    const mirror::Package& botocore() const { return *version.package; }
    bool equals(const Snapshot& other) const { return m_ids == other.m_ids && pins == other.pins; }
    const std::map<std::string, std::string>& files() const { return m_ids; }
    const std::string* idOf(const std::string& path) const {
        const auto found = m_ids.find(path);
        return found == m_ids.end() ? nullptr : &found->second;
    }
    const std::string& botocoreId(const std::string& path) {
        const auto [place, fresh] = m_botocoreIds.emplace(path, std::string());
        if (fresh)
            if (const auto id = botocore().tree().idOf(path); id && *id)
                place->second = **id;
        return place->second;
    }
    const mirror::ClassGraph& graph() {
        if (!m_graph)
            m_graph = std::make_unique<mirror::ClassGraph>(m_package, *version.package);
        return *m_graph;
    }

    std::string pins; ///< ids of the files that say which botocore is meant
    BotocoreSource::Version version;

private:
    Tree m_tree;
    std::map<std::string, std::string> m_ids;         ///< of aiobotocore's files, by path
    std::map<std::string, std::string> m_botocoreIds; ///< by path; empty for a file that is not there
    mirror::Package m_package;
    std::unique_ptr<mirror::ClassGraph> m_graph;
};

/// Prefixed names that stand for nothing in botocore, of all files.
OwnNames ownNames(Snapshot& snapshot);

/// Makes snapshots; the modules of the last few stay parsed. Borrows the tree.
class Snapshots {
public:
    explicit Snapshots(const AuditedTree& tree) : m_tree(tree) {}

    /// Of the audited tree (`newer` null), or of one that is older than `newer`.
    base::Result<std::shared_ptr<Snapshot>> of(Tree tree, const Snapshot* newer);
    /// nullptr beyond the edge of a shallow clone.
    base::Result<std::shared_ptr<Snapshot>> at(const git::CommitId& id, const Snapshot& newer);
    void keep(const std::shared_ptr<Snapshot>& snapshot);

private:
    const AuditedTree& m_tree;
    std::shared_ptr<mirror::ModuleCache> m_modules = std::make_shared<mirror::ModuleCache>();
    std::deque<std::shared_ptr<Snapshot>> m_recent;
};

} // namespace portside::pipeline
