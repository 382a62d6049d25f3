// SPDX-License-Identifier: GPL-3.0-or-later
// The three registries of an aiobotocore tree: what it overrides by its own word, what it made async, its Aio
// classes.
#pragma once

#include "core/base/Result.h"
#include "core/mirror/Package.h"

#include <set>
#include <string>
#include <vector>

namespace portside::mirror {

/// One entry of tests/test_patches.py.
struct OverrideEntry {
    std::string reference; ///< as written: "BaseClient._make_api_call.__wrapped__"
    std::string name;      ///< resolved: "Class.method", "Class" or "function"
    std::string module;    ///< dotted botocore module it is imported from; empty when the file does not say
    bool isClass = false;  ///< a bare class name: it says nothing of the class's methods
    bool wrapped = false;  ///< the reference ends in .__wrapped__
    std::string accessor;  ///< "fget", "fset" for X.__dict__['p'].fget; else empty
    int line = 0;          ///< in tests/test_patches.py
    std::vector<std::string> digests;
};

struct Registries {
    std::vector<OverrideEntry> overrides; ///< in file order
    std::set<std::string> asyncMethods;   ///< every `async def` name under aiobotocore/, and `emit`
    std::set<std::string> aioClasses;     ///< every class whose name starts with Aio

    /// The entry whose resolved name is exactly this (classes never match methods); nullptr when untracked.
    const OverrideEntry* tracked(std::string_view qualifiedName) const;
    /// The set that `registries` prints: every reference as written.
    std::set<std::string> overrideNames() const;
};

inline constexpr std::string_view patchesPath = "tests/test_patches.py";

/// Reads tests/test_patches.py (dict layout and list layout) and all of aiobotocore/. A missing test_patches
/// is an error (Unreadable), never an empty registry.
base::Result<Registries> readRegistries(const Package& aiobotocore);

} // namespace portside::mirror
