// SPDX-License-Identifier: GPL-3.0-or-later
// What is asynchronous in aiobotocore, asked from botocore's side: which class, method or function reaches async code
// there. It knows the packages of one range and no single change.
#pragma once

#include "core/asyncneed/Units.h"
#include "core/mirror/ClassGraph.h"
#include "core/mirror/Package.h"
#include "core/mirror/Registries.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portside::asyncneed {

/// Where a name stands in aiobotocore.
struct Mention {
    const python::Module* module = nullptr;
    python::NodeId node = python::noNode;
    int line = 0;
};

/// Borrows the packages. Single-threaded, like the packages.
class AsyncWorld {
public:
    AsyncWorld(const mirror::Package& botocoreOld, const mirror::Package& botocoreNew,
               const mirror::Package& aiobotocore, const mirror::Registries& registries);
    ~AsyncWorld();
    AsyncWorld(const AsyncWorld&) = delete;
    AsyncWorld& operator=(const AsyncWorld&) = delete;

    const mirror::Package& botocoreOld() const { return m_botocoreOld; }
    const mirror::Package& botocoreNew() const { return m_botocoreNew; }
    const mirror::Package& aiobotocore() const { return m_aiobotocore; }
    const mirror::Registries& registries() const { return m_registries; }

    /// Links to botocore at TO.
    const mirror::ClassGraph& graph() const { return *m_graph; }
    /// Links to botocore at FROM; built when first asked for.
    const mirror::ClassGraph& oldGraph() const;

    /// The name is asynchronous in aiobotocore and stands for something of botocore: an `async def` with a
    /// counterpart, a sync override that returns an awaitable, emit and emit_until_response; sync twins included.
    bool isAsyncName(std::string_view name) const;
    /// A cheap no to isAsyncName: some async function of aiobotocore has this name.
    bool mayBeAsyncName(std::string_view name) const;
    /// `async def`, or a sync override that returns an awaitable.
    bool isAsync(const mirror::Place& aioFunction) const;

    /// An aiobotocore class linked to the botocore class and one of its async methods (own or of its Aio bases);
    /// `function` is null when there are linked classes, but none has an async method. Empty without a linked class.
    mirror::Place asyncSubclass(const mirror::Place& botocoreClass) const;
    /// The async definition of a method in a class linked to the botocore class; where the class has none, to the first
    /// base that defines the method. Empty when it is sync or unknown there.
    mirror::Place asyncMethod(const mirror::Place& botocoreClass, std::string_view method) const;
    /// The async mirror of a botocore function; empty when it is sync or not mirrored.
    mirror::Place asyncFunction(const mirror::Place& botocoreFunction) const;
    /// The async method of a linked class whose botocore name is `name` once underscores and case are dropped:
    /// what "http_session" stands for by custom. Empty when there is none.
    mirror::Place asyncMethodByCustom(std::string_view name, std::string_view method) const;

    /// aiobotocore's async override of a botocore property of this name, whatever the class; empty without one.
    mirror::Place asyncProperty(std::string_view name) const;

    /// The class is derived from something that calls itself an exception or error.
    bool isException(const mirror::Place& botocoreClass) const;

    /// aiobotocore's own assignments of a class attribute or module-level name; loggers and dunder names do not count.
    std::vector<mirror::Place> copiesOf(const Unit& unit) const;
    /// True when botocore at TO or aiobotocore still defines something (function, class, attribute) of this name.
    bool isDefinedAnywhere(std::string_view name) const;

    /// aiobotocore classes linked to the class at TO, or at FROM when TO has no such class.
    std::vector<mirror::ClassLink> linkedTo(std::string_view botocorePath, std::string_view className) const;

    /// The mirrored file's module; nullptr for a file without a mirror.
    const python::Module* mirrorOf(std::string_view botocorePath) const;
    /// Calls of a name (`name(...)`, `x.name(...)`) anywhere in aiobotocore.
    std::vector<Mention> callsOf(std::string_view name) const;
    /// Uses of `self.name` or `cls.name` inside an aiobotocore class.
    std::vector<Mention> selfUses(const mirror::Place& aioClass, std::string_view name) const;
    /// All modules of aiobotocore, by path.
    const std::vector<const python::Module*>& modules() const { return m_modules; }

private:
    void collectAwaitables();
    std::vector<mirror::Place> aioLineage(const mirror::Place& aioClass) const;
    /// Async functions of aiobotocore that may stand for a botocore name; nobody has asked for what yet.
    std::vector<mirror::Place> asyncFunctionsNamed(std::string_view botocoreName) const;
    bool mayStandFor(const mirror::Place& aioClass, const std::string& plainName) const;
    bool returnsAwaitable(const mirror::Place& aioFunction) const;

    const mirror::Package& m_botocoreOld;
    const mirror::Package& m_botocoreNew;
    const mirror::Package& m_aiobotocore;
    const mirror::Registries& m_registries;
    std::unique_ptr<mirror::ClassGraph> m_graph;
    mutable std::unique_ptr<mirror::ClassGraph> m_oldGraph;
    std::vector<const python::Module*> m_modules;
    std::set<const python::Function*> m_awaitables; ///< sync functions that return an awaitable
    std::multimap<std::string, mirror::Place, std::less<>> m_asyncFunctions; ///< by botocore's name for them
    mutable std::map<std::string, bool, std::less<>> m_names;                ///< answers of isAsyncName
    mutable std::optional<std::map<std::string, std::vector<Mention>, std::less<>>> m_calls;
};

/// "botocore/args.py" -> "aiobotocore/args.py".
std::string mirrorPath(std::string_view botocorePath);

} // namespace portside::asyncneed
