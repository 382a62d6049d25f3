// SPDX-License-Identifier: GPL-3.0-or-later
// One Python package (aiobotocore or botocore) in one source tree: its modules, read and parsed when first
// asked for, and where a name leads through imports, aliases and re-exports. It knows one package only; links
// between the two packages are ClassGraph's.
#pragma once

#include "core/base/Result.h"
#include "core/mirror/ModuleCache.h"
#include "core/mirror/Outline.h"
#include "core/python/Module.h"
#include "core/source/SourceTree.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portside::mirror {

/// A definition at home: where a name leads. Pointers are borrowed from the package and live as long as it
/// does. At most one of function, type and assignment is set; all null means the module itself.
struct Place {
    const python::Module* module = nullptr;
    const python::Function* function = nullptr;
    const python::Class* type = nullptr;
    const python::Assignment* assignment = nullptr;

    explicit operator bool() const { return module != nullptr; }
};

/// Not copyable; single-threaded (modules are cached on first use).
class Package {
public:
    /// `name` is both the package's name and its folder below the tree's root. Files whose content `cache` knows
    /// from another package are not parsed again.
    Package(std::shared_ptr<const source::SourceTree> tree, std::string name,
            std::shared_ptr<ModuleCache> cache = nullptr);
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    const std::string& name() const { return m_name; }
    const source::SourceTree& tree() const { return *m_tree; }

    /// Paths of all .py files of the package, sorted. Cached.
    base::Result<std::vector<source::TreeEntry>> files() const;
    /// nullptr when there is no such file; an error when it cannot be read or is not UTF-8.
    base::Result<const python::Module*> module(std::string_view path) const;
    /// What the file defines, without parsing it. nullptr when it is absent or unreadable. Cached.
    const Outline* outline(std::string_view path) const;
    /// As module(), by dotted name ("botocore.retries.standard"); nullptr when absent, unreadable or foreign.
    const python::Module* moduleNamed(std::string_view dottedName) const;

    /// Where a dotted expression of `from` leads: through its imports, module attributes, re-exports and
    /// aliases
    /// (`X = Y`) of this package, at most 8 steps. Empty when it leads elsewhere or nowhere. Class attributes
    /// are not followed, "Class.method" is.
    Place resolve(const python::Module& from, std::string_view dottedExpression) const;
    /// Where the name `name` of the module `dottedModule` leads.
    Place lookUp(std::string_view dottedModule, std::string_view name) const;

    /// An absolute dotted name as the longest module of this package and the rest; nullopt when it is none of ours.
    std::optional<std::pair<std::string, std::string>> splitOrigin(std::string dottedName) const;

private:
    std::shared_ptr<const source::SourceTree> m_tree;
    std::string m_name;
    mutable std::optional<std::vector<source::TreeEntry>> m_files;
    std::shared_ptr<ModuleCache> m_cache;
    mutable std::map<std::string, std::shared_ptr<const python::Module>, std::less<>> m_modules; ///< by path
    mutable std::map<std::string, const python::Module*, std::less<>> m_named;       ///< by dotted name
    mutable std::map<std::string, std::unique_ptr<Outline>, std::less<>> m_outlines; ///< by path
};

/// The absolute dotted origin of a name in a file ("Session" -> "botocore.session.Session"), by its imports
/// only; the expression itself, prefixed with the file's module, when no import binds its first part.
std::string importedOrigin(const python::Module& module, std::string_view dottedExpression);

} // namespace portside::mirror
