// SPDX-License-Identifier: GPL-3.0-or-later
// What a conventionally indented Python file defines, read off its bytes without parsing: enough to answer "does this
// class define that method" with a yes that can be relied on. What it does not list may still be there.
#pragma once

#include "core/source/SourceText.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portside::mirror {

struct OutlinedClass {
    std::vector<std::string> bases; ///< each base expression as written
    std::set<std::string, std::less<>> methods;
    /// Names (last parts) of the decorators of a method, those left out that wrap nothing (property, classmethod, ...).
    std::multimap<std::string, std::string, std::less<>> decorators;
    std::map<std::string, std::string, std::less<>> aliases; ///< `name = other` in the class body
};

struct Outline {
    std::map<std::string, OutlinedClass, std::less<>> classes;       ///< module-level ones
    std::set<std::string, std::less<>> functions;                    ///< module-level
    std::multimap<std::string, std::string, std::less<>> decorators; ///< of module-level functions, as above
    /// Dotted module of each name that a `from ... import` binds, at any depth; relative imports as they are
    /// written; "?" for a name bound by `as`.
    std::map<std::string, std::string, std::less<>> imports;

    const OutlinedClass* classNamed(std::string_view name) const;
};

Outline outlineOf(const source::SourceText& text);

} // namespace portside::mirror
