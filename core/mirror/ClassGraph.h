// SPDX-License-Identifier: GPL-3.0-or-later
// Which aiobotocore definition stands for which botocore one: the links between the two packages, by real
// bases, by name in the mirrored file, or by a small visible table. It compares nothing.
#pragma once

#include "core/mirror/Package.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portside::mirror {

enum class LinkKind {
    Inherits,     ///< a real base, resolved through imports, aliases and re-exports
    Reimplements, ///< same file, same name without Aio/AIO/Async/Anyio
    Table         ///< stands for another class as a whole, not line by line (AIOHTTPSession, HttpxSession)
};

const std::vector<std::string_view>& asyncPrefixes();
/// `Aio`, `AIO`, `Async` or `Anyio` removed after an optional underscore; the name itself when it has none.
std::string withoutAsyncPrefix(std::string_view className);
/// `__aenter__` -> `__enter__`, `aclose` -> `close`, ...; the name itself for others.
std::string_view syncTwin(std::string_view methodName);
/// `__aenter__`, `aclose`, ...: the methods that have a synchronous twin.
std::vector<std::string_view> asyncTwins();
/// True for `__enter__`, `__iter__`, `close`, ...
bool hasAsyncTwin(std::string_view methodName);

struct ClassLink {
    Place aiobotocore; ///< type is set
    Place botocore;    ///< type is set
    LinkKind kind = LinkKind::Inherits;
};

/// The botocore function that an aiobotocore function stands for.
struct Counterpart {
    Place botocore;                     ///< function is set
    LinkKind kind = LinkKind::Inherits; ///< Reimplements for module-level functions of the mirrored file
    bool inherited = false;             ///< botocore defines it in a base of the linked class
};

/// An override of a botocore function in aiobotocore.
struct Override {
    Place aiobotocore; ///< function is set
    LinkKind kind = LinkKind::Inherits;
};

/// Borrowed packages must outlive the graph. Building it parses all of aiobotocore (about 10,000 lines) and
/// only those botocore files that a base leads to.
class ClassGraph {
public:
    ClassGraph(const Package& aiobotocore, const Package& botocore);
    ~ClassGraph();
    ClassGraph(const ClassGraph&) = delete;
    ClassGraph& operator=(const ClassGraph&) = delete;

    const Package& aiobotocore() const;
    const Package& botocore() const;

    /// All links of one aiobotocore class, nearest base first; empty for a class of aiobotocore's own.
    std::vector<ClassLink> linksOf(const Place& aioClass) const;
    /// All aiobotocore classes linked to the botocore class of that name (module path and qualified name),
    /// directly or through aiobotocore bases.
    std::vector<ClassLink> linkedTo(std::string_view botocorePath, std::string_view className) const;

    /// What an aiobotocore function stands for. Methods: the same name (or sync twin, or forwarding pair) up
    /// the botocore bases, same accessor; functions: the same name in the mirrored file. nullopt when it is
    /// new code.
    std::optional<Counterpart> counterpartOf(const Place& aioFunction) const;
    /// Why there is no counterpart, for people ("new aiobotocore-only code", "rewritten, not compared", ...).
    std::string whyNoCounterpart(const Place& aioFunction) const;

    /// For a function that only forwards to a method of its own class (`return await self.X(...)` and nothing else),
    /// which stands for the counterpart in its place: that method. Empty for others.
    Place forwardTarget(const Place& aioFunction) const;

    /// aiobotocore functions that stand for this botocore function ("Class.method" or "function" in a file).
    std::vector<Override> overridesOf(std::string_view botocorePath, std::string_view qualifiedName) const;

    /// A method up the aiobotocore bases of an aiobotocore class (the class itself first); empty when only
    /// botocore has it.
    Place methodOf(const Place& aioClass, std::string_view methodName) const;
    /// A method up the botocore bases of a botocore class (the class itself first).
    Place botocoreMethodOf(const Place& botocoreClass, std::string_view methodName) const;
    /// The botocore classes a botocore class is derived from, nearest first, itself not included.
    std::vector<Place> botocoreBasesOf(const Place& botocoreClass) const;

private:
    struct Links;
    std::unique_ptr<Links> m_links;
};

} // namespace portside::mirror
